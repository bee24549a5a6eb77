internal import Diagnostics

/// The header and the first rows of a CSV file: enough to guess what its columns are.
///
/// Commas, semicolons and tabs separate; quotes work as usual. It only looks: loading data is
/// another matter.
struct CSVTable {
  let header: [String]
  /// As wide as the header; what is missing in a row is empty.
  let rows: [[String]]

  private static let mostRows = 200

  init(_ bytes: [UInt8], name: String) throws(Failure) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let text = String(validating: bytes[start...], as: UTF8.self) else {
      throw Failure(
        .missingInput, Wording(en: "`\(name)` is not UTF-8", zh: "`\(name)` 不是 UTF-8 編碼"),
        advice: [
          Wording(
            en: "save it as \"CSV UTF-8\" in your spreadsheet", zh: "請在試算表軟體另存為「CSV UTF-8」")
        ])
    }
    var reader = Reader(text)
    let first = reader.record() ?? []
    guard first.count > 1 else {
      throw Failure(
        .missingInput,
        Wording(en: "`\(name)` has no header with two or more columns", zh: "`\(name)` 的標題列不足兩欄"),
        advice: [
          Wording(
            en: "its first line names the columns, with commas between",
            zh: "第一列應為欄名，並以逗號分隔")
        ])
    }
    var rows: [[String]] = []
    while rows.count < CSVTable.mostRows, let row = reader.record() {
      if row == [""] { continue }
      rows.append(first.indices.map { $0 < row.count ? row[$0].trimmed : "" })
    }
    header = first.map(\.trimmed)
    self.rows = rows
  }

  /// The values of a column that are not blank.
  func values(of column: Int) -> [String] { rows.map { $0[column] }.filter { !$0.isEmpty } }

  private struct Reader {
    private var rest: Substring.UnicodeScalarView
    private let separator: Unicode.Scalar

    init(_ text: String) {
      rest = text[...].unicodeScalars
      let line = rest.prefix { $0 != "\n" && $0 != "\r" }
      let candidates: [Unicode.Scalar] = [",", "\t", ";"]
      let counts = candidates.map { mark in line.count { $0 == mark } }
      let most = counts.max() ?? 0
      separator = zip(candidates, counts).first { $0.1 == most }?.0 ?? ","
    }

    /// The cells of the next line; a quoted cell may hold line breaks.
    mutating func record() -> [String]? {
      if rest.isEmpty { return nil }
      var cells: [String] = []
      var cell = ""
      var isQuoted = false
      while let scalar = rest.popFirst() {
        if isQuoted {
          if scalar != "\"" {
            cell.unicodeScalars.append(scalar)
          } else if rest.first == "\"" {
            cell.unicodeScalars.append(rest.removeFirst())
          } else {
            isQuoted = false
          }
        } else if scalar == "\"" && cell.isEmpty {
          isQuoted = true
        } else if scalar == separator {
          cells.append(cell)
          cell = ""
        } else if scalar == "\n" || scalar == "\r" {
          if scalar == "\r" && rest.first == "\n" { rest.removeFirst() }
          break
        } else {
          cell.unicodeScalars.append(scalar)
        }
      }
      return cells + [cell]
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
