import Diagnostics
import SourceReading

/// What opening and reading a workbook ends in: the message of its trouble, or how many rows.
func outcome(_ bytes: [UInt8], limits: WorkbookLimits = .usual) -> String {
  do throws(SourceTrouble) {
    let workbook = try Workbook(bytes: bytes, name: "t.xlsx", limits: limits)
    var rows = 0
    for (index, sheet) in workbook.sheets.enumerated() where sheet.hasRows {
      rows += try ReadSheet(workbook, index).rows.count
    }
    return "\(rows) rows"
  } catch {
    let place = error.place.map { $0.english + ": " } ?? ""
    return place + error.message.english
  }
}
