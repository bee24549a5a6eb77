/// Reads the percentages and shares of a column: `25%`, 百分之二十五, `1/4`.
///
/// A bare number is only a share where the column says what it means: `0.25` could be a quarter
/// or a quarter of a percent.
package struct PercentCell: Sendable, Hashable {
  /// What a number without a sign means.
  package enum Bare: Sendable, Hashable {
    case refused
    /// 0.25 is 25%.
    case fraction
    /// 25 is 25%.
    case points
  }

  package let bare: Bare
  package let allowsNegative: Bool

  package init(bare: Bare = .refused, allowsNegative: Bool = true) {
    self.bare = bare
    self.allowsNegative = allowsNegative
  }

  /// `in "1"` for fractions of one, `in "%"` for points; nil for any other unit.
  package static func bare(ofUnit unit: String) -> Bare? {
    var scan = CellScan(unit.utf8.span)
    let bare = scan.take(bareUnits)
    return scan.isAtEnd ? bare : nil
  }

  /// A fraction that no decimal can hold, as `1/3`, is no percentage but a ratio.
  package func percent(_ cell: Span<UInt8>) throws(CellTrouble) -> Percent {
    guard let decimal = try ratio(cell).decimal else { throw .notAPercent }
    return Percent(fraction: decimal)
  }

  package func ratio(_ cell: Span<UInt8>) throws(CellTrouble) -> Ratio {
    var scan = try CellScan(numbersOf: cell)
    let ratio = try ratio(&scan)
    scan.skipSpaces()
    guard scan.isAtEnd else { throw .notAPercent }
    guard allowsNegative || !ratio.isNegative else { throw .negative }
    return ratio
  }

  private func ratio(_ scan: inout CellScan) throws(CellTrouble) -> Ratio {
    if let power = scan.take(PercentCell.parts) { return try Ratio(number(&scan), per: power) }
    let first = try number(&scan)
    scan.skipSpaces()
    if let power = scan.take(PercentCell.signs) { return try Ratio(first, per: power) }
    if scan.take(word: "分之") { return try Ratio(number(&scan), over: first) }
    if scan.take("/") {
      scan.skipSpaces()
      return try Ratio(first, over: number(&scan))
    }
    switch bare {
    case .refused: throw .notAPercent
    case .fraction: return try Ratio(first, per: 0)
    case .points: return try Ratio(first, per: 2)
    }
  }

  private func number(_ scan: inout CellScan) throws(CellTrouble) -> ExactDecimal {
    guard let number = try WrittenNumber(&scan, takesCurrency: false) else { throw .notANumber }
    return number.value
  }

  private static let signs = WordTable([
    ("%", 2), ("‰", 3), ("PERCENT", 2), ("個百分點", 2), ("百分點", 2),
  ])
  private static let parts = WordTable([("百分之", 2), ("千分之", 3), ("萬分之", 4)])
  private static let bareUnits = WordTable<Bare>([
    ("%", .points), ("PERCENT", .points), ("百分點", .points), ("百分比", .points), ("1", .fraction),
  ])
}

extension Ratio {
  fileprivate init(_ number: ExactDecimal, per power: Int) throws(CellTrouble) {
    guard let fraction = number.scaled(byPowerOfTen: -power) else { throw .outOfRange }
    self.init(fraction)
  }

  fileprivate init(_ upper: ExactDecimal, over lower: ExactDecimal) throws(CellTrouble) {
    guard lower != .zero else { throw .notAPercent }
    guard let ratio = upper.divided(by: lower) else { throw .outOfRange }
    self = ratio
  }

  /// The decimal of the same value; nil where its digits never end, or are too many.
  fileprivate var decimal: ExactDecimal? {
    let twos = denominator.trailingZeroBitCount
    var (rest, fives) = (denominator >> Int128(twos), 0)
    while rest % 5 == 0 {
      rest /= 5
      fives += 1
    }
    return rest == 1 ? rounded(toPlaces: max(twos, fives)) : nil
  }
}
