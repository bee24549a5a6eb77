import Diagnostics

extension TOMLReader {
  /// Reads `key = value` to the end of its line.
  mutating func readEntry(into table: TOMLTableBuilder) {
    let start = position
    guard let path = readKeyPath() else { return skipLine() }
    let value = readAssignedValue(depth: 0)
    insert(value ?? TOMLValue(content: .unreadable, place: place(from: start)), at: path, in: table)
    value == nil ? skipLine() : readLineEnd()
  }

  /// Reads `= value`; `nil` when that failed and was reported.
  mutating func readAssignedValue(depth: Int) -> TOMLValue? {
    skipBlanks()
    guard take("=") else {
      reportExpected(quoted("="))
      return nil
    }
    skipBlanks()
    return readValue(depth: depth)
  }

  /// Reads `[table]` or `[[array of tables]]` and opens the table that the next lines fill.
  ///
  /// After a mistake those lines fill a table that is thrown away, so their own mistakes show.
  mutating func readHeader(in root: TOMLTableBuilder) -> TOMLTableBuilder {
    let start = position
    position += 1
    let isElement = take("[")
    guard let path = readKeyPath() else {
      skipLine()
      return TOMLTableBuilder(.header)
    }
    guard take("]"), !isElement || take("]") else {
      let bracket = isElement ? "]]" : "]"
      report(
        Diagnostic(
          .tomlUnclosed, at: place(from: start),
          [Wording(en: "table header", zh: "表格標題"), Wording(verbatim: bracket)]))
      skipLine()
      return TOMLTableBuilder(.header)
    }
    let table = isElement ? openElement(at: path, in: root) : openTable(at: path, in: root)
    readLineEnd()
    return table ?? TOMLTableBuilder(.header)
  }

  /// Expects nothing more on the line than a comment.
  mutating func readLineEnd() {
    skipBlanks()
    if byte == UInt8(ascii: "#") { skipComment() }
    guard !isAtLineEnd else { return }
    reportExpected(Wording(en: "the end of the line", zh: "行尾"))
    skipLine()
  }

  mutating func reportExpected(_ expected: Wording, notes: [Wording] = [], fix: Fix? = nil) {
    let end = isAtLineEnd ? position : endOfCharacter
    let found: Wording =
      if byte == nil {
        Wording(en: "the end of the file", zh: "檔案結尾")
      } else if isAtLineEnd {
        Wording(en: "the end of the line", zh: "行尾")
      } else {
        quoted(file.text(position..<end))
      }
    report(
      Diagnostic(
        .tomlUnexpected, at: place(from: position, to: end), [expected, found], notes: notes,
        fix: fix))
  }

  /// A token as it stands in a sentence, in Chinese with a blank before it.
  func quoted(_ token: String) -> Wording { Wording(en: "`\(token)`", zh: " `\(token)`") }

  /// Behind the bytes of the character here.
  var endOfCharacter: Int {
    var end = position + 1
    while end < file.bytes.count, file.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
