package import FlagSemantics
import Plans

/// What a database has said of the subjects of one rule: so many are surely clear or outside, and
/// these are still to be judged.
package struct Sieve: Sendable {
  package var clear = 0
  package var outside = 0
  /// Surely flagged: what is told about them is worked out here.
  package var flagged: Set<Subject> = []
  package var open: Set<Subject> = []

  /// A record by its place, or the two of a pair.
  package struct Subject: Hashable, Sendable {
    package let first: UInt32
    package let second: UInt32?

    package init(first: UInt32, second: UInt32? = nil) {
      self.first = first
      self.second = second
    }
  }

  package init() {}

  /// Whether something about a subject is still to be worked out.
  package func leaves(_ subject: Subject) -> Bool {
    flagged.contains(subject) || open.contains(subject)
  }

  /// How many subjects it has decided.
  package var decided: Int { flagged.count + clear + outside }

  /// Where it says something else than was worked out here.
  package func differences(from outcomes: [Subject: Outcome]) -> [Difference] {
    var differences: [Difference] = []
    for subject in flagged where outcomes[subject] != .flagged {
      differences.append(.notFlagged(subject))
    }
    // A pair that is left open may be none: a database can't always tell who belongs to a set.
    for subject in open where outcomes[subject] == nil && subject.second == nil {
      differences.append(.noSubject(subject))
    }
    let rest = outcomes.filter { !leaves($0.key) }
    for (subject, outcome) in rest where outcome != .clear && outcome != .outside {
      differences.append(.passedOver(subject))
    }
    let isClear = rest.values.count { $0 == .clear }
    let isOutside = rest.values.count { $0 == .outside }
    if isClear != clear { differences.append(.clear(clear, not: isClear)) }
    if isOutside != outside { differences.append(.outside(outside, not: isOutside)) }
    return differences
  }

  package enum Difference: Sendable, Hashable {
    case notFlagged(Subject), noSubject(Subject), passedOver(Subject)
    case clear(Int, not: Int), outside(Int, not: Int)
  }
}

extension Scanner {
  /// What became of each subject of a rule, by the names that a database gives them.
  package func outcomes(of name: String) -> [Sieve.Subject: Outcome] {
    guard let rule = plan.rules.first(where: { $0.rule.name == name }),
      let space = spaces[rule.frame]
    else { return [:] }
    var outcomes: [Sieve.Subject: Outcome] = [:]
    for index in 0..<space.blocks {
      let evaluator = Evaluator(plan, store, shared, space.block(index))
      let block = BlockVerdict(rule, evaluator)
      for row in 0..<evaluator.root.count {
        outcomes[evaluator.root.sieved(row)] = block.outcome(row)
      }
    }
    return outcomes
  }
}

extension RootRows {
  /// A subject as a database names it.
  func sieved(_ row: Int) -> Sieve.Subject {
    if !ids.isEmpty { return .init(first: ids[row]) }
    return .init(first: records[0][row], second: records.count == 2 ? records[1][row] : nil)
  }
}
