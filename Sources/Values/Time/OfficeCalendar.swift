/// The days on which offices work, as far as a table of them goes.
///
/// A count stands at every day and the open days stand in their order, so that neither counting nor
/// moving looks at the days between:
///
///     calendar.officeDays(after: friday, through: tuesday)    2
///     calendar.day(2, officeDaysAfter: friday)                tuesday
package struct OfficeCalendar: Sendable, Hashable {
  package let first: CalendarDate
  package let last: CalendarDate
  /// For each day from the first on, how many are open up to and with it.
  private let counts: [Int32]
  private let open: [CalendarDate]

  /// Every day from the first on, whether offices are open; nil where there is no day.
  package init?(from first: CalendarDate, _ days: [Bool]) {
    guard !days.isEmpty, let last = first.adding(days: days.count - 1) else { return nil }
    self.first = first
    self.last = last
    var counts: [Int32] = []
    var open: [CalendarDate] = []
    counts.reserveCapacity(days.count)
    for (place, isOpen) in days.enumerated() {
      if isOpen, let day = first.adding(days: place) { open.append(day) }
      counts.append(Int32(open.count))
    }
    self.counts = counts
    self.open = open
  }

  /// Nil beyond the table, as for everything here.
  package func isOpen(_ day: CalendarDate) -> Bool? {
    count(through: day).map { $0 > openBefore(day) }
  }

  /// The open days after the first day, up to and with the second; below zero backwards.
  package func officeDays(after first: CalendarDate, through last: CalendarDate) -> Int? {
    guard let before = count(through: first), let after = count(through: last) else { return nil }
    return after - before
  }

  /// The day so many open days after a day, or before it; the day itself for none.
  package func day(_ number: Int, officeDaysAfter day: CalendarDate) -> CalendarDate? {
    guard let count = count(through: day) else { return nil }
    if number == 0 { return day }
    let (place, overflow) = (number > 0 ? count - 1 : openBefore(day))
      .addingReportingOverflow(number)
    return !overflow && open.indices.contains(place) ? open[place] : nil
  }

  private func count(through day: CalendarDate) -> Int? {
    guard first <= day, day <= last else { return nil }
    return Int(counts[day.days(since: first)])
  }

  private func openBefore(_ day: CalendarDate) -> Int {
    day.adding(days: -1).flatMap(count(through:)) ?? 0
  }
}
