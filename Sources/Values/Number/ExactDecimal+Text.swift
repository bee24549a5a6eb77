extension ExactDecimal: CustomStringConvertible {
  /// All digits and no more: `1500000`, `-0.025`. Reading it gives the same number back.
  package var description: String { text(groupedBy: nil) }

  /// The same for people, with the whole part in groups of three: `1,500,000`.
  package var grouped: String { text(groupedBy: ",") }

  private func text(groupedBy separator: Character?) -> String {
    text(pointMovedRight: 0, groupedBy: separator)
  }

  /// The digits as if multiplied by a power of ten, which need not fit into the type.
  func text(pointMovedRight places: Int, groupedBy separator: Character? = nil) -> String {
    let power = mantissa == 0 ? 0 : Int(exponent) + places
    var whole = String(mantissa.magnitude)
    var fraction = ""
    if power >= 0 {
      whole += String(repeating: "0", count: power)
    } else {
      let padding = max(0, 1 - power - whole.utf8.count)
      whole = String(repeating: "0", count: padding) + whole
      fraction = "." + whole.suffix(-power)
      whole = String(whole.dropLast(-power))
    }
    if let separator { whole = ExactDecimal.inThrees(whole, separator) }
    return (isNegative ? "-" : "") + whole + fraction
  }

  private static func inThrees(_ digits: String, _ separator: Character) -> String {
    var result = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.utf8.count - position) % 3 == 0 { result.append(separator) }
      result.append(digit)
    }
    return result
  }
}
