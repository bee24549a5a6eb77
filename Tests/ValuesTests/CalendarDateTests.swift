import Testing
import Values

@Suite struct CalendarDateTests {
  /// Walks through every day there is and keeps its own calendar beside it.
  @Test func everyDayAgreesWithACountByHand() {
    var (year, month, day) = (1, 1, 1)
    var weekday = 0
    for number in CalendarDate.first.dayNumber...CalendarDate.last.dayNumber {
      guard let date = CalendarDate(dayNumber: Int(number)),
        date.components == (year, month, day),
        CalendarDate(year: year, month: month, day: day) == date,
        date.weekday == Weekday.allCases[weekday]
      else {
        Issue.record("day \(number) is not \(year)-\(month)-\(day)")
        return
      }
      weekday = (weekday + 1) % 7
      day += 1
      let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      if day > [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] {
        (day, month) = (1, month + 1)
      }
      if month > 12 { (month, year) = (1, year + 1) }
    }
    #expect((year, month, day) == (10_000, 1, 1))
  }

  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("2000-02-29", 11_016, .tuesday),
    ("2025-03-02", 20_149, .sunday), ("1969-12-31", -1, .wednesday),
    ("0001-01-01", -719_162, .monday), ("9999-12-31", 2_932_896, .friday),
  ])
  func readsAndPrints(text: String, number: Int32, weekday: Weekday) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(date.description == text)
    #expect("\(date.year)-\(date.month)-\(date.day)".split(separator: "-").count == 3)
  }

  @Test(arguments: [
    "", "2025", "2025-3-2", "2025-03-2", "25-03-02", "2025/03/02", "20250302", "2025-00-10",
    "2025-13-01", "2025-02-29", "1900-02-29", "2025-04-31", "2025-01-00", "2025-01-32",
    "0000-01-01", "2025-03-02 ", " 2025-03-02", "-025-03-02", "2025-03-0２", "２025-03-02",
    "2025-03+02", "+025-03-02", "2025-03-02T", "abcd-ef-gh",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(
    arguments: [
      ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2025-01-31", 2, "2025-03-31"),
      ("2025-03-31", -1, "2025-02-28"), ("2024-02-29", 12, "2025-02-28"),
      ("2024-02-29", 48, "2028-02-29"), ("2025-12-15", 1, "2026-01-15"),
      ("2025-01-15", -1, "2024-12-15"), ("2025-01-15", -13, "2023-12-15"),
      ("2025-06-30", 0, "2025-06-30"),
      ("9999-12-01", 1, nil), ("0001-01-31", -1, nil), ("0001-02-28", -1, "0001-01-28"),
      ("2025-01-01", Int.max, nil), ("2025-01-01", Int.min, nil),
    ] as [(String, Int, String?)])
  func monthsKeepTheDayOrTheMonthEnd(from: String, months: Int, to: String?) throws {
    let date = try #require(CalendarDate(from))
    #expect(date.adding(Period(months: months))?.description == to)
  }

  @Test(
    arguments: [
      ("2025-02-28", 1, "2025-03-01"), ("2024-02-28", 1, "2024-02-29"),
      ("2025-01-01", -1, "2024-12-31"),
      ("2025-01-01", 365, "2026-01-01"), ("9999-12-31", 1, nil), ("0001-01-01", -1, nil),
      ("2025-01-01", Int.max, nil), ("2025-01-01", Int.min, nil),
    ] as [(String, Int, String?)])
  func daysAreCounted(from: String, days: Int, to: String?) throws {
    let date = try #require(CalendarDate(from))
    let sum = date.adding(days: days)
    #expect(sum?.description == to)
    if let sum { #expect(sum.days(since: date) == days) }
  }

  @Test func durationsOfWholeDaysMoveADate() throws {
    let date = try #require(CalendarDate("2025-03-02"))
    #expect(date.adding(Duration(seconds: 3 * 86_400))?.description == "2025-03-05")
    #expect(date.adding(Duration(seconds: 3600)) == nil)
    let later = try #require(CalendarDate("2025-04-01"))
    #expect(later.subtracting(date).description == "30 days")
    #expect(date.subtracting(later) == Duration(seconds: -30 * 86_400))
    #expect(date < later)
  }

  @Test(arguments: [
    (Int.min, 1, 1), (Int.max, 1, 1), (2025, Int.min, 1), (2025, Int.max, 1), (2025, 1, Int.min),
    (2025, 1, Int.max), (10_000, 1, 1), (0, 12, 31),
  ])
  func extremePartsAreRefused(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
    #expect(CalendarDate(dayNumber: Int.max) == nil)
    #expect(CalendarDate(dayNumber: Int.min) == nil)
  }
}
