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
    var cuts = ""
  }

  private struct Offer {
    let column: Int
    let candidate: Int
    let points: Int
    let uses: Int
    let score: Score
  }

  /// One guess for each column, in their order; no field is given to two columns of one part.
  package func guesses(_ sample: SourceSample) -> [ColumnGuess] {
    let ranges = sample.columns.map { range(in: $0) }
    let known = SynonymsOfSample(sample, knowledge)
    let scored = sample.columns.enumerated().map { index, column in
      ranges[index] == nil ? scores(column, known) : [:]
    }
    let affinity = affinity(scored)
    var offers: [Offer] = []
    for (column, scores) in scored.enumerated() {
      for (candidate, score) in scores {
        let role = candidates[candidate].role
        let near = affinity[role.owner] ?? 0
        // What only resembles a name needs others of its record beside it.
        if score.reason == .likeness, score.points < 70, near < 2 { continue }
        let bonus = min(6, near)
        offers.append(
          Offer(
            column: column, candidate: candidate, points: score.points + bonus,
            uses: knowledge.uses[role] ?? 0, score: score))
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
      var guess = ColumnGuess(
        column: column.name, role: role, confidence: min(99, offer.points),
        reason: offer.score.reason)
      guess.cuts = offer.score.cuts
      if offer.score.reason == .synonym, guess.cuts.isEmpty {
        // A key may be a tax id as well, and then no other column is that tax id.
        let twins = known.roles(of: column).filter {
          $0.key.owner == role.owner && $0.key != role && $0.value >= 50
            && !taken.contains(TakenField(role: $0.key, part: column.part))
        }
        guess.twins = twins.keys.sorted { $0.field < $1.field }
        for twin in guess.twins where isKey(role) {
          taken.insert(TakenField(role: twin, part: column.part))
        }
      }
      guesses[offer.column] = guess
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

  private func scores(_ column: SourceSample.Column, _ known: SynonymsOfSample) -> [Int: Score] {
    let header = HeaderWords(column.label)
    let roles = known.roles(of: column)
    let isWellKnown = known.isWellKnown(column)
    let isTaxID = FieldShape.isTaxID(column.values)
    var scores: [Int: Score] = [:]
    for (index, candidate) in candidates.enumerated() {
      let likeness = candidate.likeness(to: header)
      var score = Score(points: likeness, reason: likeness >= 85 ? .label : .likeness)
      let fit =
        likeness >= 40 || roles[candidate.role] != nil
        ? candidate.shape.fit(column.values) : 100
      if let share = roles[candidate.role] {
        // Others know the column, so what stands in it can hardly speak against it.
        let most = isWellKnown ? 96 : 88
        let points = most - 18 + 18 * share / 100
        score = Score(points: points * max(70, fit) / 100, reason: .synonym)
      } else if let cuts = known.stretch(of: column, for: candidate.role) {
        score = Score(points: 80, reason: .synonym, cuts: cuts)
      } else if isTaxID, candidate.isTaxID, likeness < 60 {
        score = Score(points: 60, reason: .shape)
      } else if likeness < 66, candidate.isName(for: header) {
        score = Score(points: 66 * candidate.shape.fit(column.values) / 100, reason: .shape)
      } else {
        // Where mappings know the column, its likeness to other names counts less.
        score.points = min(likeness, roles.isEmpty ? 100 : isWellKnown ? 82 : 92) * fit / 100
      }
      if score.points >= 40 { scores[index] = score }
    }
    raiseKeys(&scores, roles)
    return scores
  }

  /// Where a column is both the key of a record and another field of it, the key comes first.
  private func raiseKeys(_ scores: inout [Int: Score], _ roles: [FieldRole: Int]) {
    for (index, score) in scores where roles[candidates[index].role] != nil {
      let role = candidates[index].role
      guard isKey(role) else { continue }
      let others = scores.filter {
        roles[candidates[$0.key].role] != nil && candidates[$0.key].role.owner == role.owner
          && candidates[$0.key].isTaxID
      }
      let best = others.values.map(\.points).max() ?? 0
      scores[index]?.points = max(score.points, best + (others.isEmpty ? 0 : 1))
    }
  }

  private func isKey(_ role: FieldRole) -> Bool {
    model.record(named: role.owner).map { model[$0].key == [role.field] } ?? false
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
      let near = scores.filter { $0.value.points >= max(60, best - 3) }
      for owner in Set(near.keys.map { candidates[$0].role.owner }) {
        affinity[owner, default: 0] += 1
      }
    }
    return affinity
  }
}
