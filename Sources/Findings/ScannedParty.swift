/// A firm or an agency to which findings lead, and what the data say of it in all.
package struct ScannedParty: Sendable, Hashable {
  package let name: RecordName
  /// What people call it.
  package let title: String?
  /// The fingerprints of the findings that lead to it, in the order of the report.
  package let findings: [String]
  package let roles: [Role]
  /// Nil where the pack does not say who takes part in matters.
  package let contest: Contest?

  package init(
    name: RecordName, title: String?, findings: [String], roles: [Role], contest: Contest? = nil
  ) {
    self.contest = contest
    self.name = name
    self.title = title
    self.findings = findings
    self.roles = roles
  }

  /// How often records of one kind name it in one field: as bidder, as winner.
  package struct Role: Sendable, Hashable {
    package let record: String
    package let field: String
    package let records: Int
    /// The sum of their first amount, where they have one in a currency of its own.
    package let amount: Amount?

    package init(record: String, field: String, records: Int, amount: Amount?) {
      self.record = record
      self.field = field
      self.records = records
      self.amount = amount
    }
  }

  /// How it fared among others.
  package struct Contest: Sendable, Hashable {
    /// In how many matters it took part, and how many it won.
    package let matters: Int
    package let won: Int
    /// How many others took part in any of them.
    package let rivals: Int
    /// The one of them that did so most often.
    package let mostOften: Meeting?

    package init(matters: Int, won: Int, rivals: Int, mostOften: Meeting?) {
      self.matters = matters
      self.won = won
      self.rivals = rivals
      self.mostOften = mostOften
    }
  }

  package struct Meeting: Sendable, Hashable {
    package let rival: RecordName
    /// What people call it.
    package let title: String?
    package let times: Int

    package init(rival: RecordName, title: String?, times: Int) {
      self.rival = rival
      self.title = title
      self.times = times
    }
  }

  package struct Amount: Sendable, Hashable {
    /// Without digits for thousands: `2950000`.
    package let digits: String
    package let currency: String

    package init(digits: String, currency: String) {
      self.digits = digits
      self.currency = currency
    }
  }
}
