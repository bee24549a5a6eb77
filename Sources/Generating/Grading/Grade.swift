/// How findings stand to an answer key, rule by rule.
package struct Grade: Sendable {
  /// A subject that was judged, as the key names it.
  package struct Judged: Sendable, Hashable {
    package let rule: String
    package let subject: String

    package init(rule: String, subject: String) {
      self.rule = rule
      self.subject = subject
    }
  }

  /// One rule of the key.
  package struct Line: Sendable, Equatable {
    package let rule: String
    /// Cases that were planted, and those of them that were flagged.
    package fileprivate(set) var planted = 0
    package fileprivate(set) var found = 0
    /// Look-alikes, and those of them that had the outcome of the key.
    package fileprivate(set) var lookAlikes = 0
    package fileprivate(set) var asSaid = 0
    /// Subjects that the rule flagged at all.
    package fileprivate(set) var flagged = 0
  }

  /// A case that was judged otherwise than the key says.
  package struct Miss: Sendable, Equatable {
    package let entry: AnswerKey.Entry
    package let flagged: Bool
    package let undecided: Bool
    /// What it was, where that is told of every subject; nil where the rule judges no such one.
    package let outcome: AnswerKey.Outcome?
  }

  /// In the order of the key.
  package let lines: [Line]
  package let misses: [Miss]
  /// Flagged by rules of the key, and not in the key, in the order given.
  package let unexplained: [Judged]
  /// Rules without a case in the key, and how many subjects they flagged.
  package let others: [(rule: String, flagged: Int)]
  /// Cases of the key that are to be clear or outside, of which only this is known: they are neither
  /// flagged nor undecided.
  package let untold: Int
  /// Whether every subject is told.
  package let tellsAll: Bool

  /// `rest` has the outcomes of all other subjects, where they are told.
  package init(
    of findings: [Judged], undecided: [Judged], rest: [Judged: AnswerKey.Outcome]? = nil,
    by key: AnswerKey
  ) {
    let flagged = Set(findings)
    let open = Set(undecided)
    var lines: [Line] = []
    var places: [String: Int] = [:]
    var misses: [Miss] = []
    var expected: Set<Judged> = []
    var untold = 0
    for entry in key.entries {
      let place = places[entry.rule] ?? lines.count
      if place == lines.count {
        lines.append(Line(rule: entry.rule))
        places[entry.rule] = place
      }
      let judged = Judged(rule: entry.rule, subject: entry.subject)
      if entry.outcome == .flagged { expected.insert(judged) }
      let isFlagged = flagged.contains(judged)
      let isOpen = open.contains(judged)
      let outcome: AnswerKey.Outcome? =
        isFlagged ? .flagged : isOpen ? .undecided : rest?[judged]
      let isEither = rest == nil && !isFlagged && !isOpen && entry.outcome.isQuiet
      if isEither { untold += 1 }
      let isRight = isEither || outcome == entry.outcome
      if !isRight {
        misses.append(
          Miss(entry: entry, flagged: isFlagged, undecided: outcome == .undecided, outcome: outcome)
        )
      }
      switch entry.kind {
      case .planted:
        lines[place].planted += 1
        if isFlagged { lines[place].found += 1 }
      case .lookAlike:
        lines[place].lookAlikes += 1
        if isRight { lines[place].asSaid += 1 }
      }
    }
    var others: [(rule: String, flagged: Int)] = []
    var unexplained: [Judged] = []
    for finding in findings {
      if let place = places[finding.rule] {
        lines[place].flagged += 1
        if !expected.contains(finding) { unexplained.append(finding) }
      } else if let place = others.firstIndex(where: { $0.rule == finding.rule }) {
        others[place].flagged += 1
      } else {
        others.append((finding.rule, 1))
      }
    }
    self.lines = lines
    self.misses = misses
    self.unexplained = unexplained
    self.others = others
    self.untold = untold
    tellsAll = rest != nil
  }

  /// All lines in one.
  package var total: Line {
    lines.reduce(into: Line(rule: "")) { sum, line in
      sum.planted += line.planted
      sum.found += line.found
      sum.lookAlikes += line.lookAlikes
      sum.asSaid += line.asSaid
      sum.flagged += line.flagged
    }
  }
}

extension AnswerKey.Outcome {
  /// Not told of each subject, unless that is asked for.
  fileprivate var isQuiet: Bool { self == .clear || self == .outside }
}
