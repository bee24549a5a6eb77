import Values

/// A day as agencies write it.
struct Day: Comparable {
  private let date: CalendarDate
  private var number: Int { Int(date.dayNumber) }

  init(_ year: Int, _ month: Int, _ day: Int) {
    date = CalendarDate(year: year, month: month, day: day) ?? .first
  }

  private init(_ date: CalendarDate) { self.date = date }

  static func + (day: Day, days: Int) -> Day {
    Day(CalendarDate(dayNumber: day.number + days) ?? .last)
  }

  static func - (day: Day, days: Int) -> Day { day + -days }
  static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// `2024-03-07`
  var iso: String { date.description }

  /// `113/03/07`, in the years of the Republic.
  var roc: String { "\(date.year - 1911)/\(two(date.month))/\(two(date.day))" }

  /// In the years of the Republic: 113.
  var rocYear: Int { date.year - 1911 }

  /// `2024-03-07 10:05`, minutes counted from midnight.
  func at(_ minutes: Int) -> String { "\(iso) \(two(minutes / 60)):\(two(minutes % 60))" }

  func rocAt(_ minutes: Int) -> String { "\(roc) \(two(minutes / 60)):\(two(minutes % 60))" }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Int {
  /// With zeros before it: `0007`.
  func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
