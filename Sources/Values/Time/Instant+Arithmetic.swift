/// `nil` beyond years 1 to 9999.
extension Instant {
  /// Moves the whole stretch.
  package func adding(_ duration: Duration) -> Instant? {
    let start = earliest.addingReportingOverflow(Int64(duration.seconds))
    let end = latest.addingReportingOverflow(Int64(duration.seconds))
    guard !start.overflow, !end.overflow else { return nil }
    return Instant(from: start.partialValue, through: end.partialValue)
  }

  /// Moves to the same time of the day some months on, by the rules of `CalendarDate`.
  ///
  /// A stretch over midnight is widened to whole days: at the end of a short month several days
  /// become one, and no second that it could be may be lost.
  package func adding(_ period: Period) -> Instant? {
    guard let first = Instant.date(of: earliest), let last = Instant.date(of: latest),
      let start = first.adding(period), let end = last.adding(period)
    else { return nil }
    guard first == last else {
      return Instant(from: Instant(start).earliest, through: Instant(end).latest)
    }
    let shift = Int64(start.days(since: first)) * Instant.secondsPerDay
    return Instant(from: earliest + shift, through: latest + shift)
  }
}
