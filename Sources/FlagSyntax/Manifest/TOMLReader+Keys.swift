import Diagnostics

extension TOMLReader {
  /// Reads one key or several joined by dots, with the blanks around them.
  mutating func readKeyPath() -> [TOMLKey]? {
    var path: [TOMLKey] = []
    repeat {
      skipBlanks()
      guard let key = readKey() else { return nil }
      path.append(key)
      guard path.count <= TOMLReader.depthLimit else {
        report(
          Diagnostic(
            .tomlTooDeep, at: key.place, [Wording(verbatim: "\(TOMLReader.depthLimit)")]))
        return nil
      }
      skipBlanks()
    } while take(".")
    return path
  }

  private mutating func readKey() -> TOMLKey? {
    let start = position
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      return readLineString().map { TOMLKey(text: $0, place: place(from: start)) }
    }
    while let byte, TOMLReader.isBareKey(byte) { position += 1 }
    guard position > start, byte.map({ $0 < 0x80 }) ?? true else {
      reportNoKey(from: start)
      return nil
    }
    return TOMLKey(text: file.text(start..<position), place: place(from: start))
  }

  static func isBareKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// A key in Chinese is a fair wish, which quotes fulfil; anything else is no key at all.
  private mutating func reportNoKey(from start: Int) {
    while let byte, byte >= 0x80 || TOMLReader.isBareKey(byte) { position += 1 }
    guard position > start else {
      reportExpected(Wording(en: "a key", zh: "鍵名"))
      return
    }
    let word = place(from: start)
    report(
      Diagnostic(
        .tomlUnexpected, at: word,
        [Wording(en: "a key", zh: "鍵名"), quoted(word.text)],
        notes: [
          Wording(
            en: "a key with other characters than `A-Z a-z 0-9 _ -` stands in quotes",
            zh: "鍵名含有 `A-Z a-z 0-9 _ -` 以外的字元時，須加上引號")
        ],
        fix: Fix(replacing: word, with: "\"\(word.text)\"")))
  }
}
