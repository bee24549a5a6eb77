/// A whole number of 512 bits without a sign, for sums of powers that must be exact.
///
/// Sums that are never rounded do not hang on the order in which values come, and a deviation of
/// zero is zero. The greatest sum needs 482 bits: `Deviations` says why.
struct WideInteger {
  /// The least significant first.
  private var words = InlineArray<8, UInt64>(repeating: 0)

  init() {}

  init(_ value: UInt128) {
    words[0] = UInt64(truncatingIfNeeded: value)
    words[1] = UInt64(truncatingIfNeeded: value >> 64)
  }

  var isZero: Bool { significantWords == 0 }

  private var significantWords: Int {
    var count = 8
    while count > 0, words[count - 1] == 0 { count -= 1 }
    return count
  }

  static func += (sum: inout WideInteger, other: WideInteger) {
    var carry: UInt64 = 0
    for index in 0..<8 {
      let (once, first) = sum.words[index].addingReportingOverflow(other.words[index])
      let (twice, second) = once.addingReportingOverflow(carry)
      sum.words[index] = twice
      carry = first || second ? 1 : 0
    }
    precondition(carry == 0, "a sum of powers outgrew 512 bits")
  }

  /// The smaller comes off the greater.
  static func -= (rest: inout WideInteger, other: WideInteger) {
    var borrow: UInt64 = 0
    for index in 0..<8 {
      let (once, first) = rest.words[index].subtractingReportingOverflow(other.words[index])
      let (twice, second) = once.subtractingReportingOverflow(borrow)
      rest.words[index] = twice
      borrow = first || second ? 1 : 0
    }
    precondition(borrow == 0, "a greater number was taken off a smaller one")
  }

  static func * (left: WideInteger, right: WideInteger) -> WideInteger {
    var product = WideInteger()
    let rightCount = right.significantWords
    for i in 0..<left.significantWords {
      var carry: UInt64 = 0
      for j in 0..<rightCount {
        precondition(i + j < 8, "a product outgrew 512 bits")
        let full = left.words[i].multipliedFullWidth(by: right.words[j])
        // (2⁶⁴ - 1)² + 2 · (2⁶⁴ - 1) is just below 2¹²⁸.
        let sum =
          UInt128(full.high) << 64 + UInt128(full.low) + UInt128(product.words[i + j])
          + UInt128(carry)
        product.words[i + j] = UInt64(truncatingIfNeeded: sum)
        carry = UInt64(truncatingIfNeeded: sum >> 64)
      }
      if carry != 0 {
        precondition(i + rightCount < 8, "a product outgrew 512 bits")
        product.words[i + rightCount] = carry
      }
    }
    return product
  }

  static func < (left: WideInteger, right: WideInteger) -> Bool {
    for index in stride(from: 7, through: 0, by: -1) where left.words[index] != right.words[index] {
      return left.words[index] < right.words[index]
    }
    return false
  }

  /// The nearest floating-point number, halves to even.
  var double: Double {
    let count = significantWords
    guard count > 0 else { return 0 }
    let top = words[count - 1]
    let shift = top.leadingZeroBitCount
    var bits = top << shift
    var lost: UInt64 = 0
    if count > 1 {
      let next = words[count - 2]
      if shift > 0 {
        bits |= next >> (64 - shift)
        lost = next << shift
      } else {
        lost = next
      }
    }
    for index in 0..<max(count - 2, 0) { lost |= words[index] }
    // A last bit that stands for all that is lost keeps the rounding right.
    if lost != 0 { bits |= 1 }
    return Double(sign: .plus, exponent: (count - 1) * 64 - shift, significand: Double(bits))
  }
}
