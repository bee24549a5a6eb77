/// A fast hash of bytes, the same in every run: multiplications of 64 bits folded to 64.
///
/// It decides where a text stands in a table, never what a result is.
package enum TextHash {
  package static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    // Safe: bytes have no padding.
    let text = unsafe bytes.bytes
    let count = text.byteCount
    var seed = secret0 ^ UInt64(truncatingIfNeeded: count)
    let low: UInt64
    let high: UInt64
    if count <= 16 {
      if count >= 8 {
        low = word(text, 0)
        high = word(text, count - 8)
      } else if count >= 4 {
        low = half(text, 0)
        high = half(text, count - 4)
      } else if count > 0 {
        low =
          UInt64(byte(text, 0)) << 16 | UInt64(byte(text, count >> 1)) << 8
          | UInt64(byte(text, count - 1))
        high = 0
      } else {
        low = 0
        high = 0
      }
    } else {
      var index = 0
      while index + 16 < count {
        seed = fold(word(text, index) ^ secret1, word(text, index + 8) ^ seed)
        index += 16
      }
      low = word(text, count - 16)
      high = word(text, count - 8)
    }
    return fold(secret1 ^ UInt64(truncatingIfNeeded: count), fold(low ^ secret1, high ^ seed))
  }

  private static let secret0: UInt64 = 0xa076_1d64_78bd_642f
  private static let secret1: UInt64 = 0xe703_7ed1_a0b4_28db

  @inline(__always)
  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  // Safe: every caller stays `count` bytes below the end, and any bytes are a number.
  @inline(__always)
  private static func word(_ text: RawSpan, _ offset: Int) -> UInt64 {
    unsafe text.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  @inline(__always)
  private static func half(_ text: RawSpan, _ offset: Int) -> UInt64 {
    UInt64(unsafe text.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inline(__always)
  private static func byte(_ text: RawSpan, _ offset: Int) -> UInt8 {
    unsafe text.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt8.self)
  }
}
