import Testing
import Values

internal import Glibc

/// Holds the program to the tables of `docs/VALUES.md`, row by row.
@Suite struct ValuesDocumentTests {
  /// One row: what is written, and what its table says of it.
  struct Row: Sendable, CustomTestStringConvertible {
    let kind: String
    let text: String
    /// Nil where the text is refused.
    let values: [String?]

    var testDescription: String { "\(kind): \(text)" }
  }

  @Test func tablesAreThere() {
    let kinds = Set(ValuesDocumentTests.rows.map(\.kind))
    #expect(kinds == ["date", "calendar", "time", "amount", "share", "truth", "length"])
    #expect(ValuesDocumentTests.rows.count > 90)
  }

  @Test(arguments: rows)
  func row(_ row: Row) throws {
    switch row.kind {
    case "date":
      for calendar in DateCell.Calendar.allCases {
        #expect(date(row.text, calendar) == row.values[0])
      }
    case "calendar":
      #expect(
        [date(row.text, .found), date(row.text, .roc), date(row.text, .western)] == row.values)
    case "time":
      #expect(row.values == [try? DateCell().instant(row.text.utf8.span).description])
    case "amount":
      let cell = AmountCell(currency: CurrencyCode("TWD"))
      #expect(row.values == [try? cell.amount(row.text.utf8.span).description])
    case "share":
      #expect(row.values == [try? PercentCell().percent(row.text.utf8.span).description])
    case "truth":
      let truth = try? TruthCell.truth(row.text.utf8.span)
      #expect(row.values == [truth.map { $0 ? "yes" : "no" }])
    default:
      #expect(row.values == [try? DurationCell().span(row.text.utf8.span).description])
    }
  }

  private func date(_ text: String, _ calendar: DateCell.Calendar) -> String? {
    try? DateCell(calendar: calendar).date(text.utf8.span).description
  }

  // MARK: Reading the document

  private static let rows: [Row] = {
    var rows: [Row] = []
    var kind: String?
    for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("| ") else {
        if !line.hasPrefix("|--") { kind = nil }
        continue
      }
      let cells = line.split(separator: "|").map { $0.trimmed }
      guard let table = kind else {
        kind = cells[0].split(separator: " ").first.map { String($0) }
        continue
      }
      rows.append(
        Row(
          kind: table, text: cells[0].code ?? "",
          values: cells[1..<(table == "calendar" ? 4 : 2)].map(\.code)))
    }
    return rows
  }()

  private static let document: String = {
    let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    // Safe: the file is closed before the buffer that it fills is left.
    guard let file = unsafe fopen(root + "/docs/VALUES.md", "r") else { return "" }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    unsafe fclose(file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }()
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// What stands between two backquotes.
  fileprivate var code: String? {
    hasPrefix("`") && hasSuffix("`") ? String(dropFirst().dropLast()) : nil
  }
}
