/// All records of one kind, in columns.
///
/// A table holds every row that was read. Where several rows have one key, one of them stands for the
/// record; the others are kept with the place they came from, because a correction must not erase
/// what it corrects.
package final class Table: Sendable {
  /// The record or link of the model.
  package let name: String
  package let rows: Int
  /// The fields that were supplied; a field that is not here is missing in every record.
  package let columns: [String: Column]
  package let origins: Origins
  /// The rows that do not stand for a record, each with the row that does; in order.
  package let superseded: [Superseded]
  /// For each number of the dictionary of keys, the row that stands for it.
  package let rowsByKey: [UInt32]
  /// By field, what was added to rows from others of the same record.
  private let taken: [String: TakenValues]

  package struct Superseded: Sendable, Hashable {
    // Files that name a buyer in every row have as many of these as rows.
    private let narrowRow: UInt32
    private let narrowBy: UInt32
    package let reason: Reason

    package var row: Int { Int(narrowRow) }
    package var by: Int { Int(narrowBy) }

    package init(row: Int, by: Int, reason: Reason) {
      narrowRow = UInt32(row)
      narrowBy = UInt32(by)
      self.reason = reason
    }
  }

  package enum Reason: Sendable, Hashable {
    /// The same values under the same key.
    case repeated
    /// A newer row of the same key holds.
    case older
    /// Its values were added to those of the row that stands.
    case completed
    /// An edge whose end is a record of another kind, where it is an edge as well.
    case elsewhere
    /// It says something else than the row that stands, and nothing says which holds.
    case contradicted
  }

  package init(
    name: String, rows: Int, columns: [String: Column], origins: Origins,
    superseded: [Superseded] = [], rowsByKey: [UInt32] = [], taken: [String: TakenValues] = [:]
  ) {
    self.name = name
    self.rows = rows
    self.columns = columns
    self.origins = origins
    self.superseded = superseded
    self.rowsByKey = rowsByKey
    self.taken = taken
  }

  /// The row that what a record has in a field stands in: its own, or one that completed it.
  package func row(with field: String, of row: Int) -> Int {
    taken[field]?.source(of: row) ?? row
  }

  /// The same table with more rows that do not stand for a record.
  package func superseding(_ more: [Superseded]) -> Table {
    if more.isEmpty { return self }
    let rest = Set(superseded.map(\.row))
    let all = superseded + more.filter { !rest.contains($0.row) }
    return Table(
      name: name, rows: rows, columns: columns, origins: origins,
      superseded: all.sorted { $0.row < $1.row }, rowsByKey: rowsByKey,
      taken: taken)
  }

  /// The rows that stand for records; nil where all do.
  package var standingRows: [UInt32]? {
    if superseded.isEmpty { return nil }
    var standing: [UInt32] = []
    standing.reserveCapacity(records)
    var next = 0
    for entry in superseded {
      standing.append(contentsOf: UInt32(next)..<UInt32(entry.row))
      next = entry.row + 1
    }
    standing.append(contentsOf: UInt32(next)..<UInt32(rows))
    return standing
  }

  /// How many records there are.
  package var records: Int { rows - superseded.count }

  /// The row of the record with this key; nil when there is none.
  package func row(ofKey number: UInt32) -> Int? {
    guard Int(number) < rowsByKey.count, rowsByKey[Int(number)] != .missing else { return nil }
    return Int(rowsByKey[Int(number)])
  }
}
