/// A day of the Gregorian calendar, carried back before its introduction, from year 1 to 9999.
///
/// The bounds are those of the text form `YYYY-MM-DD`; what would leave them is `nil`.
package struct CalendarDate: Sendable, Hashable {
  /// Days since 1970-01-01.
  package let dayNumber: Int32

  package static let first = CalendarDate(uncheckedDayNumber: -719_162)  // 0001-01-01
  package static let last = CalendarDate(uncheckedDayNumber: 2_932_896)  // 9999-12-31

  private init(uncheckedDayNumber dayNumber: Int32) { self.dayNumber = dayNumber }

  package init?(dayNumber: Int) {
    guard dayNumber >= CalendarDate.first.dayNumber, dayNumber <= CalendarDate.last.dayNumber
    else { return nil }
    self.dayNumber = Int32(dayNumber)
  }

  /// `nil` for a day that the calendar does not have, as 2025-02-29.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    dayNumber = Int32(CalendarDate.dayNumber(year, month, day))
  }

  package var year: Int { components.year }
  package var month: Int { components.month }
  package var day: Int { components.day }

  package var weekday: Weekday {
    // Day 0 was a Thursday; three days on makes Monday the start of a week.
    let sinceMonday = (Int(dayNumber) + 3) % 7
    return Weekday.allCases[sinceMonday < 0 ? sinceMonday + 7 : sinceMonday]
  }

  /// How many days a month has; the month is 1 to 12.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CalendarDate: Comparable {
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

/// Years that start in March put the leap day last, so that months before it have fixed lengths;
/// 400 of them have 146,097 days.
extension CalendarDate {
  private static let daysIn400Years = 146_097
  /// From 0000-03-01 to 1970-01-01.
  private static let marchEpoch = 719_468

  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let era = marchYear / 400
    let yearOfEra = marchYear % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysIn400Years + dayOfEra - marchEpoch
  }

  /// Year, month and day at once: cheaper than asking for each.
  package var components: (year: Int, month: Int, day: Int) {
    let days = Int(dayNumber) + CalendarDate.marchEpoch
    let era = days / CalendarDate.daysIn400Years
    let dayOfEra = days % CalendarDate.daysIn400Years
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }
}
