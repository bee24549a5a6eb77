package import Values

/// What one value is, unit and all.
package enum Scalar: Sendable, Hashable {
  case truth, number, percent
  /// A number times a percentage: it compares with either.
  case ratio
  case money(Currency)
  case date, datetime
  /// Days, hours and minutes: an exact length.
  case duration
  case workingDays
  /// Months and years: a length only from a given date.
  case period
  case text(TextKind)
  case code(CodeListID)
  case record(RecordShape)
  /// A mistake has been said already; it fits everywhere.
  case broken

  package enum Currency: Sendable, Hashable {
    case fixed(CurrencyCode)
    /// Each record names its own in this field.
    case column(String)
  }
}

/// Texts that have a canonical form of their own; a phone is never a tax id.
package enum TextKind: String, Sendable, CaseIterable {
  case text, name, address, phone, email, account, serial
  case taxID = "tax_id"
  case fileHash = "file_hash"
}

/// What the elements of a record value are.
package struct RecordShape: Sendable, Hashable {
  /// More than one where a link starts from persons or vendors.
  package let records: [RecordID]
  /// The link last walked, whose fields (`share`) its ends carry.
  package let link: LinkID?
  /// Reached over several steps: the end has a `path` and `steps` as well.
  package let isReached: Bool

  package init(_ records: [RecordID], link: LinkID? = nil, isReached: Bool = false) {
    self.records = records
    self.link = link
    self.isReached = isReached
  }

  package init(_ record: RecordID) { self.init([record]) }

  package func overlaps(_ other: RecordShape) -> Bool {
    records.contains { other.records.contains($0) }
  }
}

/// What an expression gives: one value or one for each of many records.
package struct ValueType: Sendable, Hashable {
  package let scalar: Scalar
  package let isMany: Bool
  /// The records that many values stand on: what `its` means in a filter of them.
  package let element: RecordShape?

  package init(_ scalar: Scalar, isMany: Bool = false, element: RecordShape? = nil) {
    self.scalar = scalar
    self.isMany = isMany
    self.element = element
  }

  package static let broken = ValueType(.broken)
  package static let truth = ValueType(.truth)

  package var isBroken: Bool { scalar == .broken }

  package var record: RecordShape? {
    if case .record(let shape) = scalar { shape } else { nil }
  }
}

extension Scalar {
  package var isTime: Bool { self == .date || self == .datetime }

  package var isMoney: Bool {
    if case .money = self { true } else { false }
  }

  /// The column that names the currency of each amount.
  package var currencyColumn: String? {
    if case .money(.column(let name)) = self { name } else { nil }
  }

  package var isText: Bool {
    if case .text = self { true } else { false }
  }
}
