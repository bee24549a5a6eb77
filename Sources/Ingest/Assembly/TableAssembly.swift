import FlagSemantics
import Tables

/// Joins the pieces of all sources that fill one record or link into its table.
struct TableAssembly {
  let name: String
  /// The field of the key; nil for links.
  let keyField: String?
  private(set) var pieces: [FillPiece] = []

  init(name: String, keyField: String?) {
    self.name = name
    self.keyField = keyField
  }

  mutating func add(_ piece: FillPiece) { pieces.append(piece) }

  /// How each row of the table stands to others of its kind.
  struct Joined {
    var columns: [String: Column]
    let origins: Origins
    let rowFills: [RowRange]
    var rows: Int { origins.count }
  }

  /// Rows that one fill of one mapping made.
  struct RowRange {
    let rows: Range<Int>
    let fill: FillIdentity
    let order: [Column]
    let ordersValues: Bool
  }

  func joined() -> Joined {
    let fields = Set(pieces.flatMap(\.columns.keys)).sorted()
    var columns: [String: Column] = [:]
    for field in fields {
      let parts = pieces.map { piece in
        piece.columns[field].map { ColumnJoin.Part.column($0) } ?? .unsupplied(piece.rows)
      }
      columns[field] = ColumnJoin(parts).joined()
    }
    var origins = Origins()
    var ranges: [RowRange] = []
    for piece in pieces {
      ranges.append(
        RowRange(
          rows: origins.count..<origins.count + piece.rows, fill: piece.identity,
          order: piece.order, ordersValues: piece.ordersValues))
      origins.append(contentsOf: piece.origins)
    }
    return Joined(columns: columns, origins: origins, rowFills: ranges)
  }
}

/// One fill of one mapping: rows of the same fill may supersede each other.
struct FillIdentity: Sendable, Hashable {
  let mapping: Int
  let fill: Int
}
