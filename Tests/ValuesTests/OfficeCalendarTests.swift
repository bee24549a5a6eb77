import TestSupport
import Testing
import Values

/// Counting and moving by office days, held against walking from day to day.
@Suite struct OfficeCalendarTests {
  private func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? .first }

  /// Friday the 28th of February 2025 was a holiday, Saturday the 8th an office day.
  private var february: OfficeCalendar? {
    let first = day("2025-02-01")
    return OfficeCalendar(
      from: first,
      (0..<28).map { place in
        guard let day = first.adding(days: place) else { return false }
        if day == self.day("2025-02-08") { return true }
        if day == self.day("2025-02-28") { return false }
        return day.weekday != .saturday && day.weekday != .sunday
      })
  }

  @Test func countsAndMoves() throws {
    let calendar = try #require(february)
    #expect(calendar.first == day("2025-02-01") && calendar.last == day("2025-02-28"))
    #expect(calendar.isOpen(day("2025-02-08")) == true)
    #expect(calendar.isOpen(day("2025-02-28")) == false)
    #expect(calendar.officeDays(after: day("2025-02-07"), through: day("2025-02-11")) == 3)
    #expect(calendar.officeDays(after: day("2025-02-11"), through: day("2025-02-07")) == -3)
    #expect(calendar.day(1, officeDaysAfter: day("2025-02-07")) == day("2025-02-08"))
    #expect(calendar.day(1, officeDaysAfter: day("2025-02-08")) == day("2025-02-10"))
    #expect(calendar.day(-1, officeDaysAfter: day("2025-02-09")) == day("2025-02-08"))
    #expect(calendar.day(0, officeDaysAfter: day("2025-02-09")) == day("2025-02-09"))
  }

  @Test func knowsNothingBeyondItsDays() throws {
    let calendar = try #require(february)
    #expect(calendar.isOpen(day("2025-01-31")) == nil)
    #expect(calendar.officeDays(after: day("2025-02-27"), through: day("2025-03-01")) == nil)
    #expect(calendar.day(1, officeDaysAfter: day("2025-02-27")) == nil)
    #expect(calendar.day(-1, officeDaysAfter: day("2025-02-03")) == nil)
    #expect(calendar.day(0, officeDaysAfter: day("2025-03-01")) == nil)
    #expect(calendar.day(.max, officeDaysAfter: day("2025-02-03")) == nil)
    #expect(calendar.day(.min, officeDaysAfter: day("2025-02-03")) == nil)
    #expect(OfficeCalendar(from: day("2025-02-03"), []) == nil)
  }

  @Test("what is counted and moved is what walking gives")
  func walking() throws {
    var random = SeededGenerator(seed: 20)
    for _ in 0..<40 {
      let first = day("2024-02-20")
      let open = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        Int.random(in: 0..<10, using: &random) < 7
      }
      let calendar = try #require(OfficeCalendar(from: first, open))
      for start in open.indices {
        let from = try #require(first.adding(days: start))
        for end in open.indices {
          let to = try #require(first.adding(days: end))
          let walked = open[min(start, end) + 1..<max(start, end) + 1].count { $0 }
          #expect(
            calendar.officeDays(after: from, through: to) == (start <= end ? walked : -walked))
        }
        for count in -8...8 {
          var (place, left) = (start, count.magnitude)
          while left > 0, open.indices.contains(place) {
            place += count.signum()
            if open.indices.contains(place), open[place] { left -= 1 }
          }
          let walked = open.indices.contains(place) ? first.adding(days: place) : nil
          #expect(calendar.day(count, officeDaysAfter: from) == walked)
        }
      }
    }
  }
}
