/// Cells written the plain way that machines write them, read in a few nanoseconds.
///
/// Each function gives nil for everything that is not that plain, and the reader of the kind
/// (`NumberCell`, `DateCell`) then says what it is or what is wrong with it. Where a function
/// gives a value, that reader gives the same one, whatever calendar it was told.
///
/// They take eight digits at once and have few branches, since those that go one way for one cell
/// and another way for the next cost more than all the arithmetic.
package enum PlainCell {
  /// `1234`, `-5`, `+7`: at most 18 digits, no point.
  @inlinable
  package static func integer(_ cell: Span<UInt8>) -> Int64? {
    fixedDecimal(cell, scale: 0)
  }

  /// `1234.5` with scale 2 as 123450: the number times ten to the scale, which is 0 to 17.
  ///
  /// Nil for more digits behind the point than the scale has, and where the result would have more
  /// than 18 digits.
  @inlinable
  package static func fixedDecimal(_ cell: Span<UInt8>, scale: Int) -> Int64? {
    let count = cell.count
    guard count > 0 else { return nil }
    guard count <= 16 else { return longDecimal(cell, scale: scale) }
    var (front, back) = rightAligned(cell)
    let first = cell[0]
    let isNegative = first == UInt8(ascii: "-")
    let hasSign = isNegative || first == UInt8(ascii: "+")
    if hasSign {
      let zero = UInt64(first ^ UInt8(ascii: "0")) << UInt64(8 * (-count & 7))
      if count > 8 { front ^= zero } else { back ^= zero }
    }
    var fraction = 0
    if let point = firstPoint(in: back) {
      fraction = 7 - point
      guard fraction > 0 else { return nil }
      let below = back & ((1 << UInt64(8 * point)) &- 1)
      let above = back & ~((1 << UInt64(8 * point + 8)) &- 1)
      back = above | below << 8 | front >> 56
      front = front << 8 | 0x30
    }
    let whole = count - (hasSign ? 1 : 0) - (fraction > 0 ? fraction + 1 : 0)
    guard whole > 0, fraction <= scale, whole + scale <= 18, isDigits(front), isDigits(back)
    else { return nil }
    let digits = number(front) &* 100_000_000 &+ number(back)
    let value = Int64(bitPattern: digits &* power(scale - fraction))
    return isNegative ? -value : value
  }

  /// The last sixteen places of a number, with zeros before a shorter one.
  @inlinable
  @inline(__always)
  static func rightAligned(_ cell: Span<UInt8>) -> (front: UInt64, back: UInt64) {
    let zeros: UInt64 = 0x3030_3030_3030_3030
    let count = cell.count
    guard count < 8 else {
      let front = load(cell, at: 0) << UInt64(8 * (16 - count))
      return (front | zeros >> UInt64(8 * (count - 8)), load(cell, at: count - 8))
    }
    // Safe: four bytes from the first and four up to the last lie in a cell of four or more.
    let bytes: UInt64
    if count >= 4 {
      let low = unsafe cell.bytes.unsafeLoadUnaligned(as: UInt32.self)
      let high = unsafe cell.bytes.unsafeLoadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      bytes = UInt64(low) | UInt64(high) << UInt64(8 * (count - 4))
    } else {
      let middle = count / 2
      bytes =
        UInt64(cell[0]) | UInt64(cell[middle]) << UInt64(8 * middle)
        | UInt64(cell[count - 1]) << UInt64(8 * (count - 1))
    }
    return (zeros, bytes << UInt64(8 * (8 - count)) | zeros >> UInt64(8 * count))
  }

  @inlinable
  @inline(__always)
  static func load(_ cell: Span<UInt8>, at offset: Int) -> UInt64 {
    // Safe: bounds are checked, and every eight bytes are a number.
    unsafe cell.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// The place of the first point among eight bytes.
  @inlinable
  @inline(__always)
  static func firstPoint(in bytes: UInt64) -> Int? {
    let others = bytes ^ 0x2E2E_2E2E_2E2E_2E2E
    let marks = (others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080
    return marks == 0 ? nil : marks.trailingZeroBitCount / 8
  }

  @inlinable
  @inline(__always)
  static func isDigits(_ bytes: UInt64) -> Bool {
    // A byte above 9 reaches its upper half by itself or when 6 is added.
    let digits = bytes ^ 0x3030_3030_3030_3030
    return (digits | (digits &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0
  }

  /// The number of eight digits, the first one lowest.
  @inlinable
  @inline(__always)
  static func number(_ bytes: UInt64) -> UInt64 {
    let digits = bytes ^ 0x3030_3030_3030_3030
    // Two digits in every second byte, then four pairs weighed by two products.
    let pairs = digits &* 10 &+ digits >> 8
    let mask: UInt64 = 0xFF_0000_00FF
    let outer = (pairs & mask) &* (100 | 1_000_000 << 32)
    let inner = (pairs >> 16 & mask) &* (1 | 10_000 << 32)
    return (outer &+ inner) >> 32
  }

  @inlinable
  @inline(__always)
  static func power(_ exponent: Int) -> UInt64 {
    switch exponent {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1000
    case 4: 10_000
    default: (0..<exponent).reduce(1) { power, _ in power &* 10 }
    }
  }

  /// The same for more than sixteen characters, one by one.
  @usableFromInline
  static func longDecimal(_ cell: Span<UInt8>, scale: Int) -> Int64? {
    guard cell.count <= 20 else { return nil }
    let isNegative = cell[0] == UInt8(ascii: "-")
    let start = isNegative || cell[0] == UInt8(ascii: "+") ? 1 : 0
    var (value, width, fraction) = (Int64(0), 0, Int?.none)
    for index in start..<cell.count {
      let digit = cell[index] &- UInt8(ascii: "0")
      if digit < 10 {
        guard width < 18 else { return nil }
        value = value * 10 + Int64(digit)
        width += 1
        fraction = fraction.map { $0 + 1 }
      } else {
        guard cell[index] == UInt8(ascii: "."), fraction == nil, width > 0 else { return nil }
        fraction = 0
      }
    }
    let decimals = fraction ?? 0
    guard fraction != 0, width > 0, decimals <= scale, width - decimals + scale <= 18
    else { return nil }
    value *= Int64(power(scale - decimals))
    return isNegative ? -value : value
  }
}
