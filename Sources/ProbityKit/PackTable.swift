import Diagnostics
import Scanning
import SourceReading
import Values

/// A table in a file of the pack: its rows as texts without white space around them.
///
/// Further columns may stand there for people, and blank lines. Every row counts: what can't be read
/// is told, since a table with a gap would decide what nobody knows.
struct PackTable {
  /// From the folder of the pack on, with the hash of its bytes.
  let file: Dataset.PackFile
  let columns: [String]
  private(set) var rows: [Row] = []
  private(set) var troubles: [SourceTrouble] = []
  private let shown: String

  struct Row {
    let line: Int
    let cells: [String]
  }

  init(at place: String, shown: String, path: String) throws(SourceTrouble) {
    self.shown = shown
    file = Dataset.PackFile(path: path, sha256: try FileHash.sha256(place).hex)
    var text = try TextStream(try ByteStream(opening: place))
    let sample = try text.peek(DialectFinder.sampleSize)
    if sample.isEmpty { throw .emptySource(shown) }
    let dialect = DialectFinder.find(in: sample, isWhole: sample.count < DialectFinder.sampleSize)
    var source = try DelimitedRows(text, of: shown, dialect)
    columns = source.columns.map { PackTable.trimmed(Array($0.utf8)) }
    var batch = CellBatch(columns: source.columns.count)
    var rejected: [RejectedRow] = []
    var hasMore = true
    while hasMore {
      batch.removeAll()
      hasMore = try source.next(&batch, rejected: &rejected)
      for row in 0..<batch.rows {
        let cells = (0..<batch.columns).map {
          PackTable.trimmed(batch.text(row: row, column: $0))
        }
        if cells.contains(where: { !$0.isEmpty }) {
          rows.append(Row(line: batch.places[row].number, cells: cells))
        }
      }
    }
    troubles = rejected.map { row in
      trouble(row.place.number, row.reason, Wording(en: "correct the row", zh: "請更正此列"))
    }
  }

  /// The place of the first column with one of the names.
  func column(_ names: String...) -> Int? {
    columns.firstIndex { names.contains($0) }
  }

  func trouble(_ line: Int, _ message: Wording, _ advice: Wording) -> SourceTrouble {
    SourceTrouble(
      shown, at: Wording(en: "line {0}", zh: "第 {0} 行").filled(with: ["\(line)"]), message,
      advice: advice)
  }

  /// Trouble with the whole of it.
  func trouble(_ message: Wording, _ advice: Wording) -> SourceTrouble {
    SourceTrouble(shown, message, advice: advice)
  }

  func unreadableDay(_ text: String, _ column: String, _ line: Int, _ advice: Wording)
    -> SourceTrouble
  {
    trouble(
      line,
      Wording(en: "`{0}` can't be read as the day `{1}`", zh: "`{0}` 無法讀為日期 `{1}`")
        .filled(with: ["\(text)", "\(column)"]), advice)
  }

  /// Written in any of the forms of a mapping: `2024-01-31`, `113年1月31日`, `20240131`.
  static func day(_ text: String) -> CalendarDate? {
    try? DateCell().date(Array(text.utf8).span)
  }

  /// Without white space around it, that of full width too.
  private static func trimmed(_ bytes: [UInt8]) -> String {
    var text = String(decoding: bytes, as: UTF8.self)[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
