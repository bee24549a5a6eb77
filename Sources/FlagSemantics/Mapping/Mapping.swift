package import Diagnostics
package import Values

/// How one kind of source fills the records of a model: one `source` of a `.map` file, checked.
package struct Mapping: Sendable {
  package let name: String
  package let labels: Labels
  /// Names of files that are meant, with `*` and `?`; empty for any.
  package let filePatterns: [String]
  /// The columns or paths that a source must have to be this one.
  package let requiredColumns: [String]
  /// Where the rows of a document stand: `releases[]`; empty for tables.
  package let rowPaths: [String]
  /// The zone of times that do not say theirs, in minutes east of Greenwich.
  package let zoneMinutes: Int?
  /// Texts that stand for nothing; nil for the list of `Placeholder`.
  package let blanks: [String]?
  package let fills: [Fill]
  package let place: Place
}

/// What becomes of one row of the source: one record of this kind, or one for each of its parts.
package struct Fill: Sendable {
  package enum Target: Sendable, Hashable {
    case record(RecordID)
    case link(LinkID)
  }

  /// Several records out of one row.
  package enum Parts: Sendable, Hashable {
    /// The elements of an array: `bids/details`.
    case elements(String)
    /// Columns with a running number: `投標廠商{n}:` before the name of each.
    case numbered(before: String, after: String)
    /// The pieces of one cell.
    case pieces(column: String, separator: String)
  }

  /// Which of several rows with one key holds.
  package struct Order: Sendable, Hashable {
    /// Compared in turn: as days, else as numbers, else as texts.
    package let columns: [String]
    /// Whether each field takes its newest value, rather than the record its newest row.
    package let isByValue: Bool
  }

  package let target: Target
  package let parts: Parts?
  package let order: Order?
  /// All of them must hold for a row to fill this record.
  package let tests: [CellTest]
  package let fields: [FilledField]
  package let place: Place
}

/// `where "是否得標" is "是"`.
package struct CellTest: Sendable {
  package let column: ColumnName
  package let isNegated: Bool
  /// Texts of which one must match; empty asks for a blank cell.
  package let texts: [CellText]
}

/// A text that a cell is held against.
///
/// `…` at its end stands for whatever follows, at its beginning for whatever comes before, and `#`
/// for one digit: `"否…"`, `"…分公司"`, `"########"`.
package struct CellText: Sendable, Hashable {
  package let text: String
  private let body: [UInt8]
  private let isOpenAtStart: Bool
  private let isOpenAtEnd: Bool

  package init(_ text: String) {
    self.text = text
    var body = text[...]
    isOpenAtStart = body.hasPrefix("…") && body.count > 1
    if isOpenAtStart { body.removeFirst() }
    isOpenAtEnd = body.hasSuffix("…")
    if isOpenAtEnd { body.removeLast() }
    self.body = Array(body.utf8)
  }

  /// Whether it stands for one text only.
  package var isWhole: Bool { !isOpenAtStart && !isOpenAtEnd && !body.contains(UInt8(ascii: "#")) }

  package func matches(_ cell: [UInt8]) -> Bool {
    guard cell.count >= body.count else { return false }
    if isOpenAtStart, isOpenAtEnd {
      return (0...(cell.count - body.count)).contains { fits(cell, from: $0) }
    }
    if isOpenAtStart { return fits(cell, from: cell.count - body.count) }
    return fits(cell, from: 0) && (isOpenAtEnd || cell.count == body.count)
  }

  private func fits(_ cell: [UInt8], from start: Int) -> Bool {
    body.indices.allSatisfy { index in
      let byte = cell[start + index]
      return body[index] == UInt8(ascii: "#") ? (0x30...0x39).contains(byte) : body[index] == byte
    }
  }
}

/// One field of a record and where its value comes from.
package struct FilledField: Sendable {
  package enum Source: Sendable {
    /// Parts that are joined by `/` where there are several.
    case columns([CellSource])
    case constant(Constant)
  }

  /// A value that stands in the mapping itself.
  package enum Constant: Sendable, Hashable {
    case code(String), text(String), truth(Bool), number(ExactDecimal)
  }

  /// A field of the record; `start` or `end` for the ends of a link.
  package let name: String
  package let kind: Field.Kind
  package let mayBeNone: Bool
  package let isNonNegative: Bool
  package let source: Source
  /// Texts of the source with the codes they mean.
  package let values: [MappedValue]
  /// The record that an end of a link is; nil for other fields.
  package let end: RecordID?
  /// `in "千元"`: the amounts are counted in this unit.
  package let unit: String?
  /// Where the currency of each amount stands.
  package let currency: ColumnName?
  package let calendar: CellCalendar
  package let place: Place
}

/// `"公開招標" or "公開" is open`.
package struct MappedValue: Sendable, Hashable {
  package enum Meaning: Sendable, Hashable {
    case code(String), truth(Bool), missing, none
  }

  package let texts: [CellText]
  package let meaning: Meaning
}

/// Which calendar the dates of a column are written in.
package enum CellCalendar: Sendable, Hashable {
  /// Told from their shape; what fits both is rejected.
  case found
  case roc, western
}

/// One part of a value: the first of some cells that the source has and that is not blank.
package struct CellSource: Sendable, Hashable {
  package let alternatives: [CellPick]
}

/// A cell, or a stretch of it.
package struct CellPick: Sendable, Hashable {
  package let column: ColumnName
  /// Applied in turn.
  package let cuts: [Cut]

  package enum Cut: Sendable, Hashable {
    case before(String), after(String)
  }
}

/// Which cell of a row is meant.
package enum ColumnName: Sendable, Hashable {
  /// A column of the row, or of the part that `for each` goes through.
  case own(String)
  /// `"/ocid"`: of the whole row.
  case ofRow(String)
  /// `"../id"`: of the element above, or above that.
  case above(Int, String)
  /// `it`: the part itself.
  case it
  /// `row`: what names the row for ever, the hash of its file and its number.
  case row
  /// `number`: which part of its row it is, from 1.
  case number
}
