package import FlagSemantics

/// Guesses which field each column of a source fills, from its name and from what stands in it.
///
/// Names count first: the labels and names of the model, and the columns that other mappings of the
/// pack already know. What stands in the column can only speak against a guess: a column of names
/// is no amount. A guess under half is none.
package struct ColumnGuesser {
  private let candidates: [GuessCandidate]
  let knowledge: MappingKnowledge
  let model: Model

  static let least = 50

  package init(_ model: Model, known mappings: [Mapping]) {
    self.model = model
    knowledge = MappingKnowledge(mappings, model)
    candidates = GuessCandidate.all(model, knowledge)
  }

  private struct Score {
    var points: Int
    let reason: ColumnGuess.Reason
  }

  private struct Offer {
    let column: Int
    let candidate: Int
    let points: Int
    let uses: Int
    let reason: ColumnGuess.Reason
  }

  /// One guess for each column, in their order; no field is given to two columns of one part.
  package func guesses(_ sample: SourceSample) -> [ColumnGuess] {
    let ranges = sample.columns.map { range(in: $0) }
    let scored = sample.columns.enumerated().map { index, column in
      ranges[index] == nil ? scores(column) : [:]
    }
    let affinity = affinity(scored)
    var offers: [Offer] = []
    for (column, scores) in scored.enumerated() {
      for (candidate, score) in scores {
        let role = candidates[candidate].role
        let bonus = min(8, affinity[role.owner] ?? 0)
        offers.append(
          Offer(
            column: column, candidate: candidate, points: score.points + bonus,
            uses: knowledge.uses[role] ?? 0, reason: score.reason))
      }
    }
    // The surest first; where two are as sure, what mappings fill more often, then their order.
    offers.sort { left, right in
      left.points != right.points
        ? left.points > right.points
        : left.uses != right.uses
          ? left.uses > right.uses
          : (left.column, left.candidate) < (right.column, right.candidate)
    }
    var guesses = ranges
    var taken: Set<TakenField> = []
    for offer in offers where guesses[offer.column] == nil && offer.points >= ColumnGuesser.least {
      let column = sample.columns[offer.column]
      let role = candidates[offer.candidate].role
      guard taken.insert(TakenField(role: role, part: column.part)).inserted else { continue }
      guesses[offer.column] = ColumnGuess(
        column: column.name, role: role, confidence: min(99, offer.points), reason: offer.reason)
    }
    return zip(guesses, sample.columns).map { guess, column in
      guess ?? ColumnGuess(column: column.name, role: nil, confidence: 0, reason: .none)
    }
  }

  private struct TakenField: Hashable {
    let role: FieldRole
    let part: SourceSample.Part?
  }

  // MARK: Names and values

  private func scores(_ column: SourceSample.Column) -> [Int: Score] {
    let header = HeaderWords(column.label)
    let known = synonyms(of: column)
    let mappings = known.values.max() ?? 0
    let isTaxID = FieldShape.isTaxID(column.values)
    var scores: [Int: Score] = [:]
    for (index, candidate) in candidates.enumerated() {
      let likeness = candidate.likeness(to: header)
      var score = Score(points: likeness, reason: likeness >= 85 ? .label : .likeness)
      if let uses = known[candidate.role] {
        score = Score(points: max(likeness, 80 + 14 * uses / mappings), reason: .synonym)
      } else if isTaxID, candidate.isTaxID, likeness < 60 {
        score = Score(points: 60, reason: .shape)
      }
      guard score.points >= 40 else { continue }
      score.points = score.points * candidate.shape.fit(column.values) / 100
      if score.points >= 40 { scores[index] = score }
    }
    return scores
  }

  /// What columns of this name fill elsewhere.
  private func synonyms(of column: SourceSample.Column) -> [FieldRole: Int] {
    for name in [column.name, column.label, column.text] {
      if let known = knowledge.synonyms[MappingKnowledge.plain(name)] { return known }
    }
    return [:]
  }

  /// Two days in one column, as in 112/01/01－112/12/31.
  private func range(in column: SourceSample.Column) -> ColumnGuess? {
    guard let sign = FieldShape.signBetweenDays(column.values) else { return nil }
    let named = knowledge.rangeNames[MappingKnowledge.plain(column.label)]
    let first = knowledge.ranges.min { $0.first.description < $1.first.description }
    guard let range = named ?? first else { return nil }
    var guess = ColumnGuess(
      column: column.name, role: range.first, confidence: named == nil ? 60 : 95,
      reason: named == nil ? .shape : .synonym)
    guess.secondDay = range.last
    guess.between = sign
    return guess
  }

  /// How many columns point to each record: where most of a file belongs, the rest is likelier.
  private func affinity(_ scored: [[Int: Score]]) -> [String: Int] {
    var affinity: [String: Int] = [:]
    for scores in scored {
      let best = scores.values.map(\.points).max() ?? 0
      let near = scores.filter { $0.value.points >= max(60, best - 10) }
      for owner in Set(near.keys.map { candidates[$0].role.owner }) {
        affinity[owner, default: 0] += 1
      }
    }
    return affinity
  }
}
