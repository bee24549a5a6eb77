/// Reads a JSON document as a tree, members in their order.
///
/// Only what this program writes is taken: numbers are whole.
package struct JSONReader {
  /// Where and why a document is no such JSON.
  package struct Mistake: Error, Sendable, Equatable {
    /// From 1.
    package let line: Int
    package let reason: Wording
  }

  private let bytes: [UInt8]
  private var place = 0
  private var known = KnownTexts()

  package static func read(_ bytes: [UInt8]) throws(Mistake) -> JSONValue {
    try read(bytes, handing: []) { _, _, _ in }
  }

  /// Reads a document of which some lists are too long for a tree.
  ///
  /// Lists with these names at the top are empty in the tree; each of their elements is handed over
  /// as soon as it is read, with its place.
  package static func read(
    _ bytes: [UInt8], handing lists: Set<String>,
    to take: (_ list: String, _ place: Int, _ element: JSONValue) -> Void
  ) throws(Mistake) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    reader.skipSpace()
    let value: JSONValue
    if reader.peek == UInt8(ascii: "{") {
      value = try reader.object { reader, key throws(Mistake) in
        reader.skipSpace()
        guard lists.contains(key), reader.peek == UInt8(ascii: "[") else {
          return try reader.value(depth: 1)
        }
        var place = 0
        try reader.array { reader throws(Mistake) in
          take(key, place, try reader.value(depth: 2))
          place += 1
        }
        return .array([])
      }
    } else {
      value = try reader.value(depth: 0)
    }
    reader.skipSpace()
    if reader.place < bytes.count { throw reader.mistake("text behind the end", "結尾之後仍有文字") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func mistake(_ english: String, _ chinese: String) -> Mistake {
    let line = bytes[..<min(place, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
    return Mistake(line: line, reason: Wording(en: english, zh: chinese))
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(Mistake) -> JSONValue {
    if depth > 64 { throw mistake("nested too deeply", "巢狀過深") }
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"):
      return try object { reader, _ throws(Mistake) in try reader.value(depth: depth + 1) }
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      try array { reader throws(Mistake) in elements.append(try reader.value(depth: depth + 1)) }
      return .array(elements)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try integer()
    }
  }

  private mutating func object(
    _ read: (inout JSONReader, _ key: String) throws(Mistake) -> JSONValue
  ) throws(Mistake) -> JSONValue {
    var members: [JSONValue.Member] = []
    place += 1
    skipSpace()
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      let key = try string()
      skipSpace()
      guard take(":") else { throw mistake("a colon is missing", "缺少冒號") }
      members.append(.init(key, try read(&self, key)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw mistake("`}` is missing", "缺少 `}`") }
    return .object(members)
  }

  private mutating func array(
    _ read: (inout JSONReader) throws(Mistake) -> Void
  ) throws(Mistake) {
    place += 1
    skipSpace()
    if take("]") { return }
    repeat {
      try read(&self)
      skipSpace()
    } while take(",")
    guard take("]") else { throw mistake("`]` is missing", "缺少 `]`") }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Mistake) -> JSONValue {
    guard bytes[place...].starts(with: word.utf8) else {
      throw mistake("a value is missing", "缺少值")
    }
    place += word.utf8.count
    return value
  }

  private mutating func integer() throws(Mistake) -> JSONValue {
    let start = place
    while let byte = peek, byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) { place += 1 }
    guard let number = Int(String(decoding: bytes[start..<place], as: UTF8.self)),
      peek != UInt8(ascii: ".")
    else { throw mistake("neither a value nor a whole number", "不是值，也不是整數") }
    return .integer(number)
  }

  // MARK: Texts

  private mutating func string() throws(Mistake) -> String {
    guard take("\"") else { throw mistake("a text is missing", "缺少文字") }
    let start = place
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        let text = known.text(bytes[start..<place])
        place += 1
        return try whole(text)
      }
      if byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      place += 1
    }
    return try string(behind: Array(bytes[start..<place]))
  }

  /// The rest of a text that has escapes.
  private mutating func string(behind start: [UInt8]) throws(Mistake) -> String {
    var text = start
    while let byte = peek {
      if byte < 0x20 { throw mistake("a control character in a text", "文字中有控制字元") }
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return try whole(String(validating: text, as: UTF8.self))
      case UInt8(ascii: "\\"): text += try escape()
      default: text.append(byte)
      }
    }
    throw mistake("a text without an end", "文字沒有結尾")
  }

  private func whole(_ text: String?) throws(Mistake) -> String {
    guard let text else { throw mistake("bytes that are no UTF-8", "含有非 UTF-8 的位元組") }
    return text
  }

  private mutating func escape() throws(Mistake) -> [UInt8] {
    let byte = peek
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte ?? 0]
    default: throw mistake("no such escape", "沒有這種跳脫字元")
    }
  }

  /// Beyond the basic plane it takes two.
  private mutating func scalar() throws(Mistake) -> Character {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return Character(scalar) }
    if 0xD800..<0xDC00 ~= first, take("\\"), take("u"), case let second = try unit(),
      0xDC00..<0xE000 ~= second,
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    {
      return Character(scalar)
    }
    throw mistake("half a character", "只有半個字元")
  }

  private mutating func unit() throws(Mistake) -> UInt32 {
    let end = min(place + 4, bytes.count)
    let digits = String(decoding: bytes[place..<end], as: UTF8.self)
    guard digits.utf8.count == 4, let unit = UInt32(digits, radix: 16) else {
      throw mistake("four digits are missing", "缺少四位數字")
    }
    place = end
    return unit
  }

  // MARK: Bytes

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 32 || byte == 10 || byte == 13 || byte == 9 { place += 1 }
  }
}
