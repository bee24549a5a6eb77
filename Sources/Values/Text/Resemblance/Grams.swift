/// Grams: single signs, pairs of neighbours, and numbers with what they count.
///
/// A sign is a code point, a word of trade or a number. A gram holds two of them, 21 bits each,
/// and a kind, so that no two different grams are ever taken for one another.
enum Grams {
  enum Kind: UInt64 {
    case pair, single, county, town, number, subNumber, inside
  }

  /// Signs that are no code points.
  static let firstNumber: UInt32 = 0x110000
  static let firstWord: UInt32 = 0x130000

  @inline(__always)
  static func gram(_ kind: Kind, _ first: UInt32, _ second: UInt32, weight: UInt64) -> UInt64 {
    let signs = UInt64(first) << 21 | UInt64(second)
    return (kind.rawValue << 42 | signs) << TextSignature.weightBits | weight
  }

  /// All signs, and all pairs of neighbours with the two ends: n signs give 2n + 1 grams.
  static func gather(_ signs: Span<UInt32>, weight: UInt64, into grams: inout [UInt64]) {
    var last: UInt32 = 0
    for index in signs.indices {
      let sign = signs[index]
      grams.append(gram(.single, sign, 0, weight: weight))
      grams.append(gram(.pair, last, sign, weight: weight))
      last = sign
    }
    grams.append(gram(.pair, last, 0, weight: weight))
  }
}
