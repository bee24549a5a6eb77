/// Cells written the plain way that machines write them, read in a few nanoseconds.
///
/// Each function gives nil for everything that is not that plain, and the reader of the kind
/// (`NumberCell`, `DateCell`) then says what it is or what is wrong with it. Where a function
/// gives a value, that reader gives the same one, whatever calendar it was told.
package enum PlainCell {
  /// `1234`, `-5`, `+7`: at most 18 digits, no point.
  @inlinable
  package static func integer(_ cell: Span<UInt8>) -> Int64? {
    fixedDecimal(cell, scale: 0)
  }

  /// `1234.5` with scale 2 as 123450: the number times ten to the scale.
  ///
  /// Nil for more digits behind the point than the scale has, and for more than 18 in all.
  @inlinable
  package static func fixedDecimal(_ cell: Span<UInt8>, scale: Int) -> Int64? {
    let count = cell.count
    guard count > 0, count <= 20 else { return nil }
    var index = 0
    let first = cell[0]
    let isNegative = first == UInt8(ascii: "-")
    if isNegative || first == UInt8(ascii: "+") { index = 1 }
    let start = index
    var value: UInt64 = 0
    while index < count {
      let digit = cell[index] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value &* 10 &+ UInt64(digit)
      index += 1
    }
    let whole = index - start
    guard whole > 0, whole + scale <= 18 else { return nil }
    var missing = scale
    if index < count {
      guard cell[index] == UInt8(ascii: "."), index + 1 < count, count - index - 1 <= scale
      else { return nil }
      index += 1
      while index < count {
        let digit = cell[index] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        value = value &* 10 &+ UInt64(digit)
        index += 1
        missing -= 1
      }
    }
    while missing > 0 {
      value = value &* 10
      missing -= 1
    }
    let signed = Int64(bitPattern: value)
    return isNegative ? -signed : signed
  }
}
