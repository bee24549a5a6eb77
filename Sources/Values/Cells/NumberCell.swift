/// Reads the numbers of a column: `1,234.50`, `(12)`, `1.2E+06`, `3萬`.
///
/// Everything is exact. A number with a unit behind it, such as `3 家`, is refused with the unit,
/// so that nobody takes a length for a count.
package struct NumberCell: Sendable, Hashable {
  /// The numbers of the column are counted in this power of ten: 3 for thousands.
  package let power: Int
  package let allowsNegative: Bool

  package init(power: Int = 0, allowsNegative: Bool = true) {
    self.power = power
    self.allowsNegative = allowsNegative
  }

  package func number(_ cell: Span<UInt8>) throws(CellTrouble) -> ExactDecimal {
    var scan = try CellScan(numbersOf: cell)
    guard let number = try WrittenNumber(&scan, takesCurrency: false) else { throw .notANumber }
    try scan.expectEnd()
    return try number.counted(in: power, allowsNegative: allowsNegative, scan)
  }
}

extension WrittenNumber {
  /// The value when the column is counted in a power of ten.
  ///
  /// A cell that names a unit of its own must name the same: `1,234千元` where thousands are told.
  func counted(
    in power: Int, allowsNegative: Bool, _ scan: borrowing CellScan
  ) throws(CellTrouble) -> ExactDecimal {
    guard allowsNegative || !value.isNegative else { throw .negative }
    guard power != 0 else { return value }
    if let unit {
      guard self.power == power else { throw .unitsDiffer(found: scan.text(unit)) }
      return value
    }
    guard let scaled = value.scaled(byPowerOfTen: power) else { throw .outOfRange }
    return scaled
  }
}

extension CellScan {
  /// A cell that should hold numbers.
  init(numbersOf cell: Span<UInt8>) throws(CellTrouble) {
    self.init(cell)
    guard count > 0 else { throw .blank }
    guard !isCut else { throw .notANumber }
  }

  /// Nothing may follow; what does is a unit when it looks like one.
  mutating func expectEnd() throws(CellTrouble) {
    skipSpaces()
    guard !isAtEnd else { return }
    guard next.numeralDigit == nil else { throw .notANumber }
    switch next.value {
    case 0x24, 0x25, 0x28, 0x41...0x5A, 0x61...0x7A, 0xA0...: throw .unknownUnit(rest)
    default: throw .notANumber
    }
  }
}
