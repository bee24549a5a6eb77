/// Makes texts of bytes; those that come again and again are kept once.
///
/// Paths, hashes and names stand in a report thousands of times. Each place of the table has the
/// last text that fell there, so it never grows.
struct KnownTexts {
  private var texts = [String](repeating: "", count: 1 << 12)

  /// Nil where the bytes are no UTF-8.
  mutating func text(_ bytes: ArraySlice<UInt8>) -> String? {
    // So short a text lies in its own value and costs nothing.
    guard bytes.count > 15 else { return String(validating: bytes, as: UTF8.self) }
    var hash = UInt(truncatingIfNeeded: bytes.count)
    for byte in bytes.prefix(12) { hash = hash &* 31 &+ UInt(byte) }
    for byte in bytes.suffix(12) { hash = hash &* 31 &+ UInt(byte) }
    let place = Int(hash % UInt(texts.count))
    if texts[place].utf8.count == bytes.count, texts[place].utf8.elementsEqual(bytes) {
      return texts[place]
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    texts[place] = text
    return text
  }
}
