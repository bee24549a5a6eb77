/// A moment as far as it is known: the seconds between which it lies, in local time.
///
/// A day without a time could be any second of the day, a minute without seconds any of 60. So
/// whether one moment was before another is sometimes unknown, and the rule says so rather than
/// taking midnight for granted.
///
///     2025-03-02         is 00:00:00 to 23:59:59 of that day
///     2025-03-02 09:00   is 09:00:00 to 09:00:59
package struct Instant: Sendable, Hashable {
  /// The first second it can be, counted from 1970-01-01 00:00:00.
  package let earliest: Int64
  /// The last second it can be; the same when it is known to the second.
  package let latest: Int64

  /// Any second of the day.
  package init(_ date: CalendarDate) {
    earliest = Int64(date.dayNumber) * Instant.secondsPerDay
    latest = earliest + Instant.secondsPerDay - 1
  }

  /// A day and a time, as precise as the time is.
  package init(_ date: CalendarDate, _ time: ClockTime) {
    earliest = Int64(date.dayNumber) * Instant.secondsPerDay + Int64(time.secondOfDay)
    latest = earliest + (time.second == nil ? 59 : 0)
  }

  /// Any second of a stretch; `nil` when it runs backwards or leaves years 1 to 9999.
  package init?(from earliest: Int64, through latest: Int64) {
    guard earliest <= latest, earliest >= Instant(CalendarDate.first).earliest,
      latest <= Instant(CalendarDate.last).latest
    else { return nil }
    self.earliest = earliest
    self.latest = latest
  }

  static let secondsPerDay = Int64(Duration.secondsPerDay)

  /// The day it falls on; `nil` when it could be on one of two.
  package var date: CalendarDate? {
    let first = Instant.date(of: earliest)
    return first == Instant.date(of: latest) ? first : nil
  }

  /// The time of the day; `nil` when it is not known to the minute.
  package var time: ClockTime? {
    guard let date = Instant.date(of: earliest) else { return nil }
    let second = Int(earliest - Instant(date).earliest)
    let (hour, minute) = (second / 3600, second / 60 % 60)
    switch latest - earliest {
    case 0: return ClockTime(hour: hour, minute: minute, second: second % 60)
    case 59 where second % 60 == 0: return ClockTime(hour: hour, minute: minute)
    default: return nil
    }
  }

  /// The day of a second counted from 1970; never `nil` for a second of an instant.
  static func date(of second: Int64) -> CalendarDate? {
    CalendarDate(dayNumber: Int(second.quotientRoundedDown(by: secondsPerDay)))
  }
}

extension Int64 {
  /// Division towards minus infinity, so that the second before day 0 is on day -1.
  fileprivate func quotientRoundedDown(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
