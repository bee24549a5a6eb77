package import Diagnostics

/// How findings are put together to cases and how urgent those are, as `[cases]` in `pack.toml` says.
package struct CaseRules: Sendable {
  /// The record in which findings meet: `tender`.
  package let matter: Placed<String>?
  /// The record whose pairs findings are about: `vendor`.
  package let party: Placed<String>?
  /// Who takes part in a matter and who won it, and the money at stake in it: `bid.bidder`.
  package let bids: Placed<String>?
  package let awards: Placed<String>?
  package let amount: Placed<String>?
  package let groups: [EvidenceGroup]
  /// Groups that by themselves never lift a case above P3.
  package let statistics: Set<String>
  /// Groups that give no points.
  package let unscored: Set<String>
  package let weights: [Severity: Int]
  package let limits: Limits
  let limitsPlace: Place?
  package let matrix: [CaseRow]
  /// Every group that the rules of cases name, with its place.
  let namedGroups: [Placed<String>]
  /// What the pack says of its rules.
  package let signs: [String: RuleSign]

  /// What a number of signs have in common: they prove one thing, and count once.
  package struct EvidenceGroup: Sendable {
    package let id: Placed<String>
    package let titles: Labels
  }

  /// The points from which a case has a priority.
  package struct Limits: Sendable, Hashable {
    package let first: Int
    package let second: Int
    package let third: Int

    package init(first: Int, second: Int, third: Int) {
      self.first = first
      self.second = second
      self.third = third
    }

    package func priority(_ points: Points) -> Priority {
      if points >= Points(first) { return .first }
      if points >= Points(second) { return .second }
      return points >= Points(third) ? .third : .fourth
    }

    /// The points that a priority asks for.
    package func least(_ priority: Priority) -> Int {
      switch priority {
      case .first: first
      case .second: second
      case .third: third
      case .fourth: 0
      }
    }
  }

  package func weight(_ severity: Severity) -> Int {
    weights[severity] ?? CaseRules.standardWeights[severity] ?? 0
  }

  /// What a rule proves; one of which the pack says nothing proves something of its own.
  package func sign(of rule: String) -> RuleSign {
    signs[rule] ?? RuleSign(cards: [], groups: [], confidence: 100)
  }

  package func title(ofGroup name: String) -> Wording {
    groups.first { $0.id.value == name }?.titles.wording(orName: name) ?? Wording(verbatim: name)
  }

  // MARK: Where a pack says nothing

  package static let standardWeights: [Severity: Int] = [
    .critical: 10, .high: 6, .medium: 3, .low: 1, .info: 0,
  ]
  package static let standardLimits = Limits(first: 12, second: 6, third: 3)
}

/// What a rule stands for in the matrix.
package struct RuleSign: Sendable, Hashable {
  package let cards: [String]
  /// In points it counts in the first of them.
  package let groups: [String]
  /// How sure its findings are, in percent.
  package let confidence: Int
}

/// A row of the matrix: signs that say more together than each of them.
package struct CaseRow: Sendable {
  package let code: Placed<String>
  package let titles: Labels
  package let conditions: [Conditions]
  package let priority: Priority
  /// Findings less sure than this, in percent, give only `below`.
  package let confidence: Int
  package let below: Priority?
  /// What is to be done.
  package let next: Labels

  /// On what the signs must meet, and which; one of the conditions is enough.
  package struct Conditions: Sendable {
    package let meeting: Meeting
    package let any: [CaseCondition]
  }

  /// What findings have in common that are one case.
  package enum Meeting: String, Sendable, CaseIterable { case pair, matter, party }

  package func conditions(on meeting: Meeting) -> [CaseCondition] {
    conditions.filter { $0.meeting == meeting }.flatMap(\.any)
  }
}
