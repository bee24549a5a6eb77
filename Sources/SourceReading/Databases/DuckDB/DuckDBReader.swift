internal import Files

/// Reads the rows that DuckDB writes; their number is their place in the table.
package struct DuckDBReader: RowReader, ~Copyable {
  private let name: String
  private let child: ChildProgram
  private var rows: DelimitedRows
  private var count = 0

  init(_ child: ChildProgram, named name: String) throws(SourceTrouble) {
    do throws(SourceTrouble) {
      rows = try DelimitedRows(try ByteStream(opening: child.output), of: name, Dialect())
    } catch {
      throw DuckDBProgram.trouble(name, child.finish()) ?? error
    }
    self.child = child
    self.name = name
  }

  package var columns: [String] { rows.columns }

  /// An empty table is nothing to be told of a file that is written here.
  package var notes: [SourceNote] { [] }

  package mutating func next(
    _ batch: inout CellBatch, rejected: inout [RejectedRow]
  ) throws(SourceTrouble) -> Bool {
    guard try rows.next(&batch, rejected: &rejected) else {
      if let trouble = DuckDBProgram.trouble(name, child.finish()) { throw trouble }
      return false
    }
    for row in batch.places.indices {
      count += 1
      batch.places[row] = RowPlace(number: count, offset: count)
    }
    return true
  }
}
