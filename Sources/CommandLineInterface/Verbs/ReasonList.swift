internal import Diagnostics
internal import Ingest
internal import SourceReading

/// What is wrong with each row that could not be taken, as a CSV file for Excel.
///
/// A cell that Excel would take for a formula stands behind an apostrophe: what somebody typed into a
/// procurement system must not be computed on the desk of an auditor.
struct ReasonList {
  let lines: [[UInt8]]

  init(_ source: SourceReport, _ language: Language) {
    func say(_ english: String, _ chinese: String) -> String {
      Wording(en: english, zh: chinese).text(in: language)
    }
    let isRejected = say("row rejected", "整列退回")
    let isMissing = say("cell left blank", "該格視為缺漏")
    var rows: [(number: Int, cells: [String])] = source.rejected.map { row in
      (
        row.place.number,
        [
          "\(row.place.number)", row.place.pointer ?? "", "", "", "",
          row.reason.text(in: language), isRejected,
        ]
      )
    }
    rows += source.faults.map { fault in
      (
        fault.place.number,
        [
          "\(fault.place.number)", fault.place.pointer ?? "",
          fault.columns.joined(separator: " + "), fault.text, fault.field ?? "",
          fault.reason.text(in: language), fault.isRejection ? isRejected : isMissing,
        ]
      )
    }
    rows.sort { $0.number < $1.number }
    let head = [
      say("row", "列號"), say("pointer", "JSON 指標"), say("column", "欄位"), say("value", "內容"),
      say("field", "填入欄位"), say("reason", "原因"), say("outcome", "結果"),
    ]
    lines = ([head] + rows.map(\.cells)).map { cells in
      RowForm.cells.line(cells.map { Array(ReasonList.harmless($0).utf8) })
    }
  }

  static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) ? "'" + text : text
  }
}
