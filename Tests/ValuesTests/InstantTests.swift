import TestSupport
import Testing
import Values

@Suite struct InstantTests {
  @Test(
    arguments: [
      ("1970-01-01", 0, 86_399), ("1970-01-01 00:01", 60, 119), ("1970-01-01 00:00:30", 30, 30),
      ("1969-12-31", -86_400, -1), ("1969-12-31 23:59", -60, -1), ("1969-12-31 23:59:59", -1, -1),
      ("2025-03-02 09:00", 1_740_906_000, 1_740_906_059),
    ] as [(String, Int64, Int64)])
  func standsForWhatItCouldBe(text: String, earliest: Int64, latest: Int64) throws {
    let instant = try #require(Instant(text))
    #expect(instant.earliest == earliest)
    #expect(instant.latest == latest)
    #expect(instant.description == text)
    #expect(instant.date?.description == text.prefix(10).description)
    #expect(instant.time?.description ?? "" == text.dropFirst(11))
  }

  @Test(arguments: [
    "", "2025-03-02 ", "2025-03-02T09:00", "2025-03-02 9:00", "2025-03-02 24:00",
    "2025-03-02 09:60",
    "2025-03-02 09:00:60", "2025-03-02  09:00", "2025-03-02 09:00:", "2025-03-02 09-00",
    "2025-02-29 09:00", "09:00", "2025-03-02 09:00:00.5", "2025-03-02 0９:00",
  ])
  func refusesOtherForms(text: String) {
    #expect(Instant(text) == nil)
  }

  /// Before, after and same, each against the reading second by second.
  @Test(arguments: [
    ("2025-03-02", "2025-03-03", Truth.yes, Truth.no, Truth.no),
    ("2025-03-03", "2025-03-02", .no, .yes, .no),
    ("2025-03-02", "2025-03-02", .unknown, .unknown, .unknown),
    ("2025-03-02", "2025-03-02 09:00", .unknown, .unknown, .unknown),
    ("2025-03-02 08:59", "2025-03-02 09:00", .yes, .no, .no),
    ("2025-03-02 09:00", "2025-03-02 09:00", .unknown, .unknown, .unknown),
    ("2025-03-02 09:00:00", "2025-03-02 09:00:00", .no, .no, .yes),
    ("2025-03-02 09:00:01", "2025-03-02 09:00:00", .no, .yes, .no),
    ("2025-03-02", "2025-03-02 23:59:59", .unknown, .no, .unknown),
    ("2025-03-02", "2025-03-02 00:00:00", .no, .unknown, .unknown),
  ])
  func comparesOnlyWhatIsSure(
    left: String, right: String, before: Truth, after: Truth, same: Truth
  ) throws {
    let (a, b) = (try #require(Instant(left)), try #require(Instant(right)))
    #expect(a.isBefore(b) == before)
    #expect(a.isAfter(b) == after)
    #expect(a.isSame(as: b) == same)
    #expect(b.isSame(as: a) == same)
    #expect(b.isAfter(a) == before)
  }

  @Test func agreesWithEveryReading() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let a = try #require(stretch(&generator)), b = try #require(stretch(&generator))
      let limit = Int.random(in: 0...6, using: &generator)
      #expect(a.isBefore(b) == common(a, b) { $0 < $1 })
      #expect(a.isSame(as: b) == common(a, b) { $0 == $1 })
      #expect(
        a.isWithin(Duration(seconds: limit), of: b) == common(a, b) { abs($0 - $1) <= limit })
    }
  }

  @Test(arguments: [
    ("2025-03-02 09:00:00", "2025-03-02 09:10:00", Truth.yes),
    ("2025-03-02 09:10:00", "2025-03-02 09:00:00", .yes),
    ("2025-03-02 09:00:00", "2025-03-02 09:10:01", .no),
    ("2025-03-02 09:00", "2025-03-02 09:10", .unknown),
    ("2025-03-02 09:00", "2025-03-02 09:09", .yes),
    ("2025-03-02", "2025-03-02 09:00", .unknown),
    ("2025-03-02", "2025-03-04", .no),
  ])
  func withinTenMinutes(left: String, right: String, expected: Truth) throws {
    let (a, b) = (try #require(Instant(left)), try #require(Instant(right)))
    #expect(a.isWithin(Duration(seconds: 600), of: b) == expected)
  }

  @Test(
    arguments: [
      ("2025-03-02", 3600, "2025-03-02 01:00:00/2025-03-03 00:59:59"),
      ("2025-03-02", 86_400, "2025-03-03"),
      ("2025-03-02 23:59", 60, "2025-03-03 00:00"),
      ("2025-03-02 09:00", 1, "2025-03-02 09:00:01/2025-03-02 09:01:00"),
      ("9999-12-31", 1, nil), ("0001-01-01", -1, nil), ("2025-03-02", Int.max, nil),
      ("1900-01-01", Int.min, nil),
    ] as [(String, Int, String?)])
  func durationsMoveBothEnds(text: String, seconds: Int, expected: String?) throws {
    let instant = try #require(Instant(text))
    #expect(instant.adding(Duration(seconds: seconds))?.description == expected)
  }

  @Test(
    arguments: [
      ("2025-01-31 09:00", 1, "2025-02-28 09:00"), ("2025-01-31", 1, "2025-02-28"),
      ("2024-02-29 12:00:01", 12, "2025-02-28 12:00:01"), ("9999-12-31", 1, nil),
    ] as [(String, Int, String?)])
  func periodsKeepTheTimeOfDay(text: String, months: Int, expected: String?) throws {
    let instant = try #require(Instant(text))
    #expect(instant.adding(Period(months: months))?.description == expected)
  }

  @Test func stretchOverAMonthEndLosesNoSecond() throws {
    let start = try #require(Instant("2025-01-30 23:00:00"))
    let end = try #require(Instant("2025-01-31 01:00:00"))
    let stretch = try #require(Instant(from: start.earliest, through: end.latest))
    #expect(stretch.date == nil)
    let moved = stretch.adding(Period(months: 1))
    #expect(moved?.description == "2025-02-28")
  }

  @Test func stretchesKeepToTheCalendar() {
    #expect(Instant(from: 1, through: 0) == nil)
    #expect(Instant(from: Int64.min, through: 0) == nil)
    #expect(Instant(from: 0, through: Int64.max) == nil)
    #expect(ClockTime(hour: 24, minute: 0) == nil)
    #expect(ClockTime(hour: 0, minute: 0, second: Int.max) == nil)
  }

  private func stretch(_ generator: inout SeededGenerator) -> Instant? {
    let start = Int64.random(in: -4...4, using: &generator)
    return Instant(from: start, through: start + Int64.random(in: 0...4, using: &generator))
  }

  private func common(
    _ left: Instant, _ right: Instant, _ holds: (Int, Int) -> Bool
  ) -> Truth {
    var results = Set<Bool>()
    for first in left.earliest...left.latest {
      for second in right.earliest...right.latest {
        results.insert(holds(Int(first), Int(second)))
      }
    }
    return results.count == 1 ? Truth(results.contains(true)) : .unknown
  }
}
