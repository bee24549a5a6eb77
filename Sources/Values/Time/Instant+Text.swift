extension Instant {
  /// Reads `YYYY-MM-DD`, `YYYY-MM-DD HH:MM` or `YYYY-MM-DD HH:MM:SS`, with one space between.
  package init?(reading text: Span<UInt8>) {
    guard text.count >= 10, let date = CalendarDate(readingAt: 0, of: text) else { return nil }
    guard text.count > 10 else {
      self.init(date)
      return
    }
    guard text[10] == UInt8(ascii: " "), let time = ClockTime(readingFrom: 11, of: text)
    else { return nil }
    self.init(date, time)
  }

  package init?(_ text: String) { self.init(reading: text.utf8.span) }
}

extension Instant: CustomStringConvertible {
  /// As precise as it is known; a stretch that is no day, minute or second shows both ends:
  /// `2025-03-02 08:00:00/2025-03-03 07:59:59`.
  package var description: String {
    if let date {
      if let time { return "\(date) \(time)" }
      if self == Instant(date) { return date.description }
    }
    return [earliest, latest]
      .compactMap { Instant(from: $0, through: $0)?.description }
      .joined(separator: "/")
  }
}
