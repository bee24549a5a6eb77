extension JSONValue {
  /// On one line, without spaces between tokens.
  package var compact: String { written(indented: false) }

  /// One member or element to a line, two spaces a level; no line end at the end.
  package var indented: String { written(indented: true) }

  private func written(indented: Bool) -> String {
    var writer = JSONWriter(isIndented: indented)
    writer.write(self, level: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Writes JSON trees as text.
struct JSONWriter {
  let isIndented: Bool
  /// What has been written and not yet taken away.
  var bytes: [UInt8] = []

  init(isIndented: Bool) { self.isIndented = isIndented }

  mutating func write(_ value: JSONValue, level: Int) {
    switch value {
    case .null: write(plain: "null")
    case .bool(let truth): write(plain: truth ? "true" : "false")
    case .integer(let number): write(plain: String(number))
    case .string(let string): write(string)
    case .array(let elements):
      writeItems(elements, between: "[", "]", level: level) { writer, element in
        writer.write(element, level: level + 1)
      }
    case .object(let members):
      writeItems(members, between: "{", "}", level: level) { writer, member in
        writer.write(key: member.key)
        writer.write(member.value, level: level + 1)
      }
    }
  }

  private mutating func writeItems<Item>(
    _ items: [Item], between open: String, _ close: String, level: Int,
    each write: (inout JSONWriter, Item) -> Void
  ) {
    self.write(plain: open)
    for (index, item) in items.enumerated() {
      begin(item: index, level: level + 1)
      write(&self, item)
    }
    if !items.isEmpty { breakLine(level: level) }
    self.write(plain: close)
  }

  /// What stands before an item of a list: a comma behind the one before, and a new line.
  mutating func begin(item: Int, level: Int) {
    if item > 0 { write(plain: ",") }
    breakLine(level: level)
  }

  mutating func breakLine(level: Int) {
    guard isIndented else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * level))
  }

  mutating func write(key: String) {
    write(key)
    write(plain: isIndented ? ": " : ":")
  }

  mutating func write(plain text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func write(_ string: String) {
    bytes.append(0x22)
    if JSONWriter.mayNeedEscape(string.utf8.span) {
      for scalar in string.unicodeScalars { write(scalar) }
    } else {
      bytes.append(contentsOf: string.utf8)
    }
    bytes.append(0x22)
  }

  private static func mayNeedEscape(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where mayNeedEscape(text[index]) { return true }
    return false
  }

  /// Whether a byte of UTF-8 is, or begins, what must be escaped.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  /// Escapes what JSON demands, and what would break or disguise a line where the text is shown.
  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": write(plain: "\\\"")
    case "\\": write(plain: "\\\\")
    case "\u{8}": write(plain: "\\b")
    case "\t": write(plain: "\\t")
    case "\n": write(plain: "\\n")
    case "\u{C}": write(plain: "\\f")
    case "\r": write(plain: "\\r")
    case _ where scalar.isUnprintable:
      let digits = String(scalar.value, radix: 16)
      write(plain: "\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
