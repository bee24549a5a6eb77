extension CalendarDate {
  /// `nil` beyond year 1 or 9999, as for everything here.
  package func adding(days: Int) -> CalendarDate? {
    let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
    return overflow ? nil : CalendarDate(dayNumber: sum)
  }

  /// The same day of a later or earlier month, or the last day when that month is shorter:
  /// a month after 2025-01-31 is 2025-02-28.
  package func adding(_ period: Period) -> CalendarDate? {
    let (year, month, day) = components
    let (months, overflow) = (year * 12 + month - 1).addingReportingOverflow(period.months)
    guard !overflow, months >= 12 else { return nil }
    let target = (year: months / 12, month: months % 12 + 1)
    guard target.year <= 9999 else { return nil }
    let lastDay = CalendarDate.days(inMonth: target.month, of: target.year)
    return CalendarDate(year: target.year, month: target.month, day: min(day, lastDay))
  }

  /// `nil` too for a duration that is not whole days; as an `Instant` the date can take that.
  package func adding(_ duration: Duration) -> CalendarDate? {
    duration.wholeDays.flatMap { adding(days: $0) }
  }

  /// The days from another date to this one, negative when this one is earlier.
  package func days(since other: CalendarDate) -> Int { Int(dayNumber) - Int(other.dayNumber) }

  /// The same as a value of the language: `date - date`.
  package func subtracting(_ other: CalendarDate) -> Duration {
    Duration(seconds: days(since: other) * Duration.secondsPerDay)
  }
}
