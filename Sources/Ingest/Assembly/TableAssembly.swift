import FlagSemantics
import Tables

/// The table of one record or link in the making, to which pieces of its sources are added in order.
struct TableAssembly {
  let name: String
  /// The field of the key; nil for links.
  let keyField: String?
  /// Told what the pieces that follow will meet again.
  private let texts: KnownTexts
  private var following = Following()
  private(set) var columns: [String: Column] = [:]
  private(set) var origins = Origins()
  private(set) var ranges: [RowRange] = []
  /// How many rows there will be at most, as far as that is known.
  private var room = 0

  /// Rows that one fill of one mapping made.
  struct RowRange {
    let rows: Range<Int>
    let fill: FillIdentity
    let order: [Column]
    let ordersValues: Bool
  }

  init(name: String, keyField: String?, texts: KnownTexts) {
    self.name = name
    self.keyField = keyField
    self.texts = texts
  }

  var rows: Int { origins.count }

  /// So many rows will come.
  mutating func expect(_ rows: Int) {
    room = max(room, self.rows) + rows
    origins.reserve(room)
  }

  mutating func add(_ piece: FillPiece) {
    let before = rows
    for (field, column) in piece.columns {
      columns[field, default: column.unsupplied(before, room: room)].append(contentsOf: column)
      if let column = columns[field] { texts.learn(column, of: field, in: name) }
    }
    for (field, column) in columns where piece.columns[field] == nil {
      columns[field]?.append(contentsOf: column.unsupplied(piece.rows, room: 0))
    }
    origins.append(contentsOf: piece.origins)
    ranges.append(
      RowRange(
        rows: before..<rows, fill: piece.identity, order: piece.order,
        ordersValues: piece.ordersValues))
    let isOfOneFill = ranges.allSatisfy { $0.fill == piece.identity }
    texts.learn(
      isOfOneFill ? following.followers(in: columns, rows: rows) : nil,
      of: isOfOneFill ? piece.identity : nil, in: name)
  }
}

/// One fill of one mapping: rows of the same fill may supersede each other.
struct FillIdentity: Sendable, Hashable {
  let mapping: Int
  let fill: Int
}
