package import Diagnostics
package import Values

package struct RecordID: Sendable, Hashable { package let index: Int }
package struct LinkID: Sendable, Hashable { package let index: Int }
package struct CodeListID: Sendable, Hashable { package let index: Int }

/// What the data are: records, how they hang together, and what is complete.
///
/// Rules are checked against it and readings take their words from its labels; no word of
/// procurement stands in the program itself.
package struct Model: Sendable {
  package internal(set) var records: [RecordType] = []
  package internal(set) var links: [LinkType] = []
  package internal(set) var codeLists: [CodeList] = []
  /// The table of office days.
  package internal(set) var calendar: TableFile?
  /// The table of rates of exchange.
  package internal(set) var rates: TableFile?
  /// The day on which the data end: `data_day` in rules.
  package internal(set) var dataDay: CalendarDate?
  var recordsByName: [String: RecordID] = [:]
  var recordsByPlural: [String: RecordID] = [:]
  var codesByName: [String: CodeListID] = [:]

  package init() {}

  package subscript(id: RecordID) -> RecordType { records[id.index] }
  package subscript(id: LinkID) -> LinkType { links[id.index] }
  package subscript(id: CodeListID) -> CodeList { codeLists[id.index] }

  package func record(named name: String) -> RecordID? { recordsByName[name] }
  package func record(plural: String) -> RecordID? { recordsByPlural[plural] }
  package func codes(named name: String) -> CodeListID? { codesByName[name] }

  package func link(named name: String) -> LinkID? {
    links.firstIndex { $0.name == name || $0.inverse == name }.map(LinkID.init)
  }
}

/// A file of the pack that the model names: its table of office days, or of rates of exchange.
package struct TableFile: Sendable {
  /// From the folder of the pack on.
  package let path: String
  package let place: Place
}

/// One kind of record: `tender`, with its key and fields.
package struct RecordType: Sendable {
  package let name: String
  package let plural: String
  package let labels: Labels
  package let key: [String]
  /// The fields that order two records in time: `before` and `after` compare them.
  package let order: [String]
  /// Days and times that follow each other where all is well: `announced_on, closes_at, opened_at`.
  package let timeline: [String]
  package let validity: Validity?
  package let access: AccessClass?
  package let isView: Bool
  package let place: Place
  package internal(set) var fields: [String: Field] = [:]
  /// The names of the fields as they are written.
  package internal(set) var fieldOrder: [String] = []
}

/// From when until when a record or a link holds.
package struct Validity: Sendable {
  package let from: String
  package let to: String
  /// Whether a blank end means that it still holds.
  package let blankIsOpen: Bool
}

/// Who may see a value.
package enum AccessClass: String, Sendable, CaseIterable {
  case open = "public"
  case bidFile = "bid_file"
  case agency, restricted, secret
}

/// One field of a record.
package struct Field: Sendable {
  package let name: String
  package let kind: Kind
  package let labels: Labels
  /// A blank in a supplied column means there is none.
  package let mayBeNone: Bool
  package let isNonNegative: Bool
  package let access: AccessClass?
  package let place: Place

  package enum Kind: Sendable {
    case value(Scalar)
    case one(RecordID)
    /// The records whose `by` names this one.
    case many(RecordID, by: String, Completeness)
    case link(LinkID, Direction)
  }

  package enum Direction: Sendable { case forward, backward }

  /// What a path has after this field; a link's ends differ by direction.
  package var type: ValueType {
    switch kind {
    case .value(let scalar): ValueType(scalar)
    case .one(let record): ValueType(.record(RecordShape(record)))
    case .many(let record, _, _): ValueType(.record(RecordShape(record)), isMany: true)
    case .link(let link, _): ValueType(.record(RecordShape([], link: link)), isMany: true)
    }
  }
}

/// Whether "none found" means that there is none.
package enum Completeness: Sendable, Hashable {
  case complete
  /// For owners whose named field says yes.
  case completeWhere(String)
  case partial
}

/// A relation of records that is itself data: `owns / owned_by`, with a share.
package struct LinkType: Sendable {
  package let name: String
  package let inverse: String
  package let from: [RecordID]
  package let to: RecordID
  package let fields: [Field]
  package let completeness: Completeness
  package let validity: Validity?
  package let access: AccessClass?
  package let labels: Labels
  package let place: Place

  package func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  package func name(_ direction: Field.Direction) -> String {
    direction == .forward ? name : inverse
  }
}

/// The codes a field may hold.
package struct CodeList: Sendable {
  package struct Code: Sendable {
    package let name: String
    package let labels: Labels
  }

  /// Set when other declarations may refer to it.
  package let name: String?
  package let codes: [Code]

  package func has(_ name: String) -> Bool { codes.contains { $0.name == name } }

  /// A code as rules write it: in quotes when it has capitals, dashes or a digit first.
  package static func written(_ code: String) -> String {
    let isPlain = code.utf8.allSatisfy { byte in
      byte >= 0x80 || byte == 0x5F || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
    let startsWithDigit = code.utf8.first.map { (0x30...0x39).contains($0) } ?? true
    return isPlain && !startsWithDigit ? code : "\"\(code)\""
  }
}
