import Diagnostics
import SourceReading
import TestSupport

/// A sheet that has been read to its end.
struct ReadSheet {
  var columns: [String] = []
  var rows: [[String]] = []
  /// The numbers of the rows.
  var numbers: [Int] = []
  var rejected: [RejectedRow] = []
  var notes: [String] = []

  init(_ workbook: Workbook, _ index: Int = 0) throws(SourceTrouble) {
    var reader = try workbook.rows(of: workbook.sheets[index])
    columns = reader.columns
    var batch = CellBatch(columns: columns.count)
    while try reader.next(&batch, rejected: &rejected) {
      for row in 0..<batch.rows {
        rows.append(
          columns.indices.map {
            String(decoding: batch.text(row: row, column: $0), as: UTF8.self)
          })
        numbers.append(batch.places[row].number)
      }
    }
    notes = reader.notes.map(\.message.english)
  }

  init(_ writer: WorkbookWriter, _ index: Int = 0) throws(SourceTrouble) {
    self = try ReadSheet(try Workbook(bytes: writer.bytes(), name: "t.xlsx"), index)
  }

  /// The first column of the rows.
  var first: [String] { rows.map { $0.first ?? "" } }

  /// A row of texts, as a test writes one in short: blanks for cells that are not there.
  static func row(_ number: Int, _ texts: [String]) -> String {
    let cells = texts.enumerated().map { index, text in
      text.isEmpty
        ? ""
        : #"<c r="\#(letters(index + 1))\#(number)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
    }
    return #"<row r="\#(number)">\#(cells.joined())</row>"#
  }

  static func letters(_ column: Int) -> String {
    let (tens, ones) = (column - 1).quotientAndRemainder(dividingBy: 26)
    return (tens > 0 ? letters(tens) : "") + String(UnicodeScalar(UInt8(65 + ones)))
  }
}
