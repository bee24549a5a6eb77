import Tables
import Values

/// The canonical serial numbers, ready to be compared.
struct SerialStore: Sendable {
  private let texts: TextDictionary
  /// By the number of the text; nil where it is no serial, or one too long for 64 bits.
  private let short: [ShortSerial?]

  init(_ pool: TextPool) {
    let texts = pool.texts
    self.texts = texts
    var prefixes = TextDictionary()
    short = (0..<UInt32(texts.count)).map { number in
      let bytes = texts[number]
      let end = bytes.lastIndex { !(0x30...0x39).contains($0) }.map { $0 + 1 } ?? bytes.startIndex
      let (prefix, digits) = (bytes[bytes.startIndex..<end], bytes[end...])
      let series = prefixes.number(of: prefix.span)
      return ShortSerial(digits.span, series: series)
    }
  }

  func isWithin(_ steps: UInt64, _ left: UInt32, _ right: UInt32) -> Bool {
    guard Int(left) < short.count, Int(right) < short.count else { return false }
    if let one = short[Int(left)], let other = short[Int(right)] {
      return one.isWithin(steps, of: other)
    }
    guard let one = serial(left), let other = serial(right) else { return false }
    return one.isWithin(steps, of: other)
  }

  private func serial(_ number: UInt32) -> Serial? {
    let bytes = Array(texts[number])
    return Serial(canonical: bytes.span)
  }
}
