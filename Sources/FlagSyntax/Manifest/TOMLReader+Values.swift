import Diagnostics

extension TOMLReader {
  /// Reads a value; `nil` when there is none to keep, which has been reported.
  mutating func readValue(depth: Int) -> TOMLValue? {
    let start = position
    switch byte {
    case UInt8(ascii: "\"")?, UInt8(ascii: "'")?:
      let text = standsThrice(file.bytes[start]) ? readLinesString() : readLineString()
      return text.map { TOMLValue(content: .text($0), place: place(from: start)) }
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      guard depth < TOMLReader.depthLimit else {
        position += 1
        report(
          Diagnostic(
            .tomlTooDeep, at: place(from: start),
            [Wording(verbatim: "\(TOMLReader.depthLimit)")]))
        isAbandoned = true
        return nil
      }
      return byte == UInt8(ascii: "[") ? readArray(depth: depth) : readInlineTable(depth: depth)
    default:
      return readScalar()
    }
  }

  private mutating func readArray(depth: Int) -> TOMLValue? {
    let start = position
    position += 1
    var elements: [TOMLValue] = []
    while true {
      guard moveToElement() else { return abandonArray(from: start) }
      if take("]") { break }
      if let element = readValue(depth: depth + 1) {
        elements.append(element)
      } else if isAbandoned {
        return nil
      } else {
        skipBrokenElement()
      }
      let end = position
      guard skipToStatement() else { return abandonArray(from: start) }
      if take(",") { continue }
      if take("]") { break }
      guard startsElement(onSameLineAs: end) else {
        position = end
        return abandonArray(from: start)
      }
      reportExpected(Wording(en: "`,` or `]`", zh: " `,` 或 `]`"))
    }
    return TOMLValue(content: .array(elements), place: place(from: start))
  }

  /// Goes to the next element or the bracket; `false` where the next line begins a new entry.
  private mutating func moveToElement() -> Bool {
    let end = position
    guard skipToStatement() else { return false }
    var ahead = self
    while let byte = ahead.byte, TOMLReader.isBareKey(byte) { ahead.position += 1 }
    guard ahead.position > position else { return true }
    ahead.skipBlanks()
    guard ahead.byte == UInt8(ascii: "=") else { return true }
    position = end
    return false
  }

  /// Whether only the comma before it is missing; on a new line a word or `[` is a new statement.
  private func startsElement(onSameLineAs end: Int) -> Bool {
    let isNewLine = file.bytes[end..<position].contains(UInt8(ascii: "\n"))
    guard isNewLine, let byte else { return true }
    return !TOMLReader.isBareKey(byte) && byte != UInt8(ascii: "[")
  }

  private mutating func abandonArray(from start: Int) -> TOMLValue? {
    report(
      Diagnostic(
        .tomlUnclosed, at: place(from: start, to: start + 1),
        [Wording(en: "array", zh: "陣列"), "]"]))
    isAbandoned = true
    return nil
  }

  private mutating func skipBrokenElement() {
    while !isAtLineEnd, byte != UInt8(ascii: ","), byte != UInt8(ascii: "]") { position += 1 }
  }

  private mutating func readInlineTable(depth: Int) -> TOMLValue? {
    let start = position
    position += 1
    let table = TOMLTableBuilder(.header)
    skipBlanks()
    var isClosed = take("}")
    while !isClosed {
      skipBlanks()
      guard !isAtLineEnd else { return reportOpenInlineTable(from: start) }
      guard let path = readKeyPath() else { return skipInlineTable(from: start) }
      guard let value = readAssignedValue(depth: depth + 1) else {
        return isAbandoned ? nil : skipInlineTable(from: start)
      }
      insert(value, at: path, in: table)
      skipBlanks()
      isClosed = take("}")
      if isClosed || take(",") { continue }
      guard !isAtLineEnd else { return reportOpenInlineTable(from: start) }
      reportExpected(Wording(en: "`,` or `}`", zh: " `,` 或 `}`"))
      return skipInlineTable(from: start)
    }
    return TOMLValue(content: .table(table.built()), place: place(from: start))
  }

  private mutating func reportOpenInlineTable(from start: Int) -> TOMLValue? {
    report(
      Diagnostic(
        .tomlUnclosed, at: place(from: start), [Wording(en: "inline table", zh: "行內表格"), "}"]))
    return nil
  }

  /// Goes behind the closing brace when it stands on this line.
  private mutating func skipInlineTable(from start: Int) -> TOMLValue? {
    while !isAtLineEnd {
      if take("}") { return TOMLValue(content: .unreadable, place: place(from: start)) }
      position += 1
    }
    return nil
  }
}
