import Findings
import FlagSemantics
import Values

/// Days on which offices work.
extension Interpreter {
  /// The day so many office days after a day, or before it.
  private func day(_ count: Int, officeDaysAfter date: CalendarDate) -> CalendarDate? {
    guard let calendar = data.calendar, calendar.has(date) else { return nil }
    var (day, left) = (date, count.magnitude)
    while left > 0 {
      guard let next = day.adding(days: count < 0 ? -1 : 1), calendar.has(next) else { return nil }
      day = next
      if calendar.open.contains(day) { left -= 1 }
    }
    return day
  }

  /// There is no table, or it does not reach so far.
  private var beyondCalendar: Cause {
    guard let calendar = data.calendar else { return .noCalendar }
    return .beyondCalendar(
      first: calendar.first.description, last: calendar.last.description)
  }

  func moved(_ time: Value, byOfficeDays count: Int) -> Reading {
    switch time {
    case .day(let date):
      return day(count, officeDaysAfter: date).map { .known(.day($0)) }
        ?? .missing([beyondCalendar])
    case .moment(let instant):
      guard let (first, last) = instant.days,
        let start = day(count, officeDaysAfter: first), let end = day(count, officeDaysAfter: last)
      else { return .missing([beyondCalendar]) }
      guard first == last else {
        return Instant(from: Instant(start).earliest, through: Instant(end).latest)
          .map { .known(.moment($0)) } ?? .missing([.tooLarge])
      }
      let seconds = start.days(since: first) * Duration.secondsPerDay
      return instant.adding(Duration(seconds: seconds)).map { .known(.moment($0)) }
        ?? .missing([.tooLarge])
    default: return .none
    }
  }

  /// The office days after the first day, up to and with the second; less than zero backwards.
  func officeDays(from first: CalendarDate, to last: CalendarDate) -> Reading {
    guard let calendar = data.calendar, calendar.has(first), calendar.has(last) else {
      return .missing([beyondCalendar])
    }
    let (start, end) = (min(first, last), max(first, last))
    let count = calendar.open.count { start < $0 && $0 <= end }
    return .known(.number(Ratio(ExactDecimal(first <= last ? count : -count))))
  }

  func isOfficeDay(_ date: CalendarDate) -> Reading {
    guard let calendar = data.calendar, calendar.has(date) else {
      return .missing([beyondCalendar])
    }
    return .known(.truth(calendar.open.contains(date)))
  }
}
