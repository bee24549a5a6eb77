import Tables
import Values

/// The canonical serial numbers by series: what stands before the counter.
struct SerialStore: Sendable {
  private let texts: TextDictionary
  /// For each text its series; absent where it is no serial.
  private let series: [UInt32]

  init(_ pool: TextPool) {
    let texts = pool.texts
    self.texts = texts
    var prefixes = TextDictionary()
    series = (0..<UInt32(texts.count)).map { number in
      let bytes = texts[number]
      let end = bytes.lastIndex { !(0x30...0x39).contains($0) }.map { $0 + 1 } ?? bytes.startIndex
      guard end < bytes.endIndex else { return .missing }
      return prefixes.number(of: Array(bytes[bytes.startIndex..<end]))
    }
  }

  /// Whether the two have the same prefix; the counters may still be of different widths.
  func mayShareSeries(_ left: UInt32, _ right: UInt32) -> Bool {
    guard Int(left) < series.count, Int(right) < series.count else { return false }
    let own = series[Int(left)]
    return own != .missing && own == series[Int(right)]
  }

  func serial(_ number: UInt32) -> Serial? {
    let bytes = Array(texts[number])
    return Serial(canonical: bytes.span)
  }
}
