import Values

/// Business numbers that pass their check and that nobody has: the register gives out none that
/// begin with two zeros.
enum TaxNumber {
  private static let first = 10_000
  private static let day = CalendarDate(year: 2023, month: 1, day: 1) ?? .first

  /// The number of the firm with this place in the invented register, from 0.
  static func number(at place: Int) -> String {
    let stem = (first + place).padded(7)
    for digit in 0...9 {
      let text = stem + String(digit)
      if let id = TaxID(text), id.isValid(on: day) { return text }
    }
    return stem + "0"
  }

  /// One that fails its check.
  static func failing(at place: Int) -> String {
    let stem = (first + place).padded(7)
    for digit in 0...9 {
      let text = stem + String(digit)
      if let id = TaxID(text), !id.isValid(on: TaxID.changedOn) { return text }
    }
    return stem + "0"
  }
}
