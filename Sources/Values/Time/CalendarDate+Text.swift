extension CalendarDate {
  /// Reads `YYYY-MM-DD`, ten characters and no other form; `nil` for a day that does not exist.
  package init?(reading text: Span<UInt8>) {
    guard text.count == 10 else { return nil }
    self.init(readingAt: 0, of: text)
  }

  package init?(_ text: String) { self.init(reading: text.utf8.span) }

  /// Reads the ten characters from an offset on; they must be there.
  init?(readingAt start: Int, of text: Span<UInt8>) {
    let hyphen = UInt8(ascii: "-")
    guard text[start + 4] == hyphen, text[start + 7] == hyphen,
      let year = text.number(at: start, digits: 4),
      let month = text.number(at: start + 5, digits: 2),
      let day = text.number(at: start + 8, digits: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `2025-03-02`.
  package var description: String {
    let (year, month, day) = components
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}
