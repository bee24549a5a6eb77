extension ExactDecimal {
  /// Why a text is no number.
  package enum ReadingError: Error {
    /// Not written as the language writes numbers.
    case malformed
    /// Written well, but with more digits than are kept.
    case outOfRange
  }

  /// Reads a number as the rule language writes it, and nothing around it.
  ///
  /// Digits may be parted by single `_`; a point has digits on both sides; `萬` and `億` stand
  /// directly behind: `3`, `1_200`, `0.025`, `-5`, `150萬`.
  package init(reading text: Span<UInt8>) throws(ReadingError) {
    var scan = DecimalScan()
    var index = 0
    if !text.isEmpty, text[0] == UInt8(ascii: "-") {
      scan.isNegative = true
      index = 1
    }
    while index < text.count, scan.take(text[index]) { index += 1 }
    guard scan.endsWithDigit else { throw .malformed }
    let power: Int
    switch text.count - index {
    case 0: power = 0
    case 3: power = try ExactDecimal.suffix(text[index], text[index + 1], text[index + 2])
    default: throw .malformed
    }
    guard let value = scan.value(scaledBy: power) else { throw .outOfRange }
    self = value
  }

  /// The same for a text; `nil` when it is no number or does not fit.
  package init?(_ text: String) {
    guard let value = try? ExactDecimal(reading: text.utf8.span) else { return nil }
    self = value
  }

  /// The power of ten that the three bytes of an attached suffix mean.
  private static func suffix(
    _ first: UInt8, _ second: UInt8, _ third: UInt8
  ) throws(ReadingError) -> Int {
    switch (first, second, third) {
    case (0xE8, 0x90, 0xAC): Magnitude.tenThousand.powerOfTen
    case (0xE5, 0x84, 0x84): Magnitude.hundredMillion.powerOfTen
    default: throw .malformed
    }
  }
}
