package import FlagSemantics

/// Findings that are about the same, put together: what they prove, and how urgent that is.
package final class Case: Sendable, Hashable {
  /// The same as long as its subject is, whatever is found of it.
  package let id: String
  package let subject: CaseSubject
  /// The fingerprints of its findings, in the order of the report.
  package let findings: [String]
  /// What is proved independently of each other: the groups with most points first.
  package let groups: [Group]
  /// The rows of the matrix that it meets, in the order of the pack.
  package let rows: [Row]
  package let score: Points
  package let priority: Priority
  package let reason: Reason

  package init(
    id: String, subject: CaseSubject, findings: [String], groups: [Group], rows: [Row],
    score: Points, priority: Priority, reason: Reason
  ) {
    self.id = id
    self.subject = subject
    self.findings = findings
    self.groups = groups
    self.rows = rows
    self.score = score
    self.priority = priority
    self.reason = reason
  }

  package static func == (left: Case, right: Case) -> Bool {
    left.id == right.id && left.subject == right.subject && left.findings == right.findings
      && left.groups == right.groups && left.rows == right.rows && left.score == right.score
      && left.priority == right.priority && left.reason == right.reason
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// The same case, its subject told in other words.
  package func replacing(_ subject: CaseSubject) -> Case {
    Case(
      id: id, subject: subject, findings: findings, groups: groups, rows: rows, score: score,
      priority: priority, reason: reason)
  }

  /// Findings that prove one thing and count once.
  package struct Group: Sendable, Hashable {
    /// The evidence group; the rule itself where the pack names none.
    package let name: String
    package let points: Points
    /// Groups of statistics never lift a case above P3 by themselves.
    package let isStatistical: Bool
    package let findings: [String]

    package init(name: String, points: Points, isStatistical: Bool, findings: [String]) {
      self.name = name
      self.points = points
      self.isStatistical = isStatistical
      self.findings = findings
    }
  }

  /// A row of the matrix that the findings meet.
  package struct Row: Sendable, Hashable {
    package let code: String
    /// That of the row, or the one for findings that are less sure.
    package let priority: Priority
    package let isBelowConfidence: Bool
    /// The findings that meet it.
    package let findings: [String]

    package init(code: String, priority: Priority, isBelowConfidence: Bool, findings: [String]) {
      self.code = code
      self.priority = priority
      self.isBelowConfidence = isBelowConfidence
      self.findings = findings
    }
  }

  /// Why it has its priority.
  package struct Reason: Sendable, Hashable {
    package let basis: Basis
    /// What the basis alone would give, where only statistics speak.
    package let cappedFrom: Priority?

    package init(basis: Basis, cappedFrom: Priority?) {
      self.basis = basis
      self.cappedFrom = cappedFrom
    }

    package enum Basis: Sendable, Hashable {
      case row(String)
      /// A finding of the gravest severity, by the name of its rule.
      case critical(String)
      case score
    }
  }
}

/// What the findings of a case have in common.
package struct CaseSubject: Sendable, Hashable {
  package let kind: Kind
  /// One; two of a pair of parties.
  package let records: [RecordName]

  package enum Kind: String, Sendable, CaseIterable {
    case pair, matter, party
    /// The subject of the rules itself, where it leads to none of these: a record or two of them,
    /// or the key of a group.
    case own, group
  }

  package init(_ kind: Kind, _ records: [RecordName]) {
    self.kind = kind
    self.records = records
  }

  /// `T-001`, `V01 / V04`
  package var text: String { records.map(\.text).joined(separator: " / ") }

  var id: String {
    Fingerprint.of(
      ["case", kind.rawValue] + records.flatMap { [$0.record, "\($0.key.count)"] + $0.key })
  }
}
