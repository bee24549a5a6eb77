/// Reads the amounts of a column: `318,600元`, `NT$1,234`, `1.5億`, 壹佰萬元整.
///
///     AmountCell(currency: twd).amount("5,853,750元 五百捌拾伍萬參仟柒佰伍拾元整")    5853750
///     AmountCell(power: 3, currency: twd).amount("1,234")                        1234000
package struct AmountCell: Sendable, Hashable {
  /// The amounts of the column are counted in this power of ten: 3 for 千元.
  package let power: Int
  /// The currency that amounts must have where they say one; nil for any.
  package let currency: CurrencyCode?
  package let allowsNegative: Bool

  package init(power: Int = 0, currency: CurrencyCode?, allowsNegative: Bool = true) {
    self.power = power
    self.currency = currency
    self.allowsNegative = allowsNegative
  }

  /// The power of ten of a unit as people write it over a column: 千元, 萬元, 新臺幣千元, `million`.
  ///
  /// Nil for what is no unit of amounts.
  package static func power(ofUnit unit: String) -> Int? {
    var scan = CellScan(unit.utf8.span)
    guard scan.count > 0 else { return nil }
    let mark = CurrencyMark.take(&scan)
    scan.skipSpaces()
    let power = scan.take(WrittenNumber.englishSizes) ?? scan.takeSizes()
    scan.skipSpaces()
    if !scan.take("元"), mark == nil { _ = CurrencyMark.take(&scan) }
    return scan.isAtEnd ? power ?? 0 : nil
  }

  package func amount(_ cell: Span<UInt8>) throws(CellTrouble) -> ExactDecimal {
    try amountAndCurrency(cell).amount
  }

  /// The amount and the currency that the cell itself names.
  package func amountAndCurrency(
    _ cell: Span<UInt8>
  ) throws(CellTrouble) -> (amount: ExactDecimal, currency: CurrencyCode?) {
    var scan = try CellScan(numbersOf: cell)
    guard let first = try WrittenNumber(&scan, takesCurrency: true) else { throw .notANumber }
    let amount = try first.counted(in: power, allowsNegative: allowsNegative, scan)
    try check(first.mark)
    if let second = try repetition(of: first, &scan) {
      try check(second.mark)
      guard try second.counted(in: power, allowsNegative: allowsNegative, scan) == amount
      else { throw .twoAmounts }
    }
    try scan.expectEnd()
    return (amount, currency ?? first.mark?.code)
  }

  /// The same amount a second time in the other way of writing: `5,000元（伍仟元整）`.
  ///
  /// Two numbers in digits are two amounts only where both name a currency: `1/2` is none.
  private func repetition(
    of first: WrittenNumber, _ scan: inout CellScan
  ) throws(CellTrouble) -> WrittenNumber? {
    let start = scan.index
    scan.skipSpaces()
    _ = scan.take(",") || scan.take("/") || scan.take(";") || scan.take("即")
    scan.skipSpaces()
    let isInParentheses = scan.take("(")
    guard scan.index > start, let second = try WrittenNumber(&scan, takesCurrency: true),
      first.isInWords != second.isInWords || (first.mark != nil && second.mark != nil),
      !isInParentheses || scan.takeApart(")")
    else {
      scan.index = start
      return nil
    }
    return second
  }

  private func check(_ mark: CurrencyMark?) throws(CellTrouble) {
    guard let mark, let currency, !mark.allows(currency) else { return }
    guard let code = mark.code else { throw .unknownUnit(mark.sign) }
    throw .wrongCurrency(found: code)
  }
}
