import Testing
import Values

@Suite struct TimeSpanTests {
  @Test(
    arguments: [
      ("10", "minutes", "10 minutes"), ("90", "minutes", "90 minutes"), ("60", "minutes", "1 hour"),
      ("1", "day", "1 day"), ("30", "days", "30 days"), ("48", "hours", "2 days"),
      ("1.5", "hours", "90 minutes"), ("0.5", "minutes", "30 seconds"), ("0", "days", "0 days"),
      ("5", "working days", "5 working days"), ("1", "working day", "1 working day"),
      ("3", "months", "3 months"), ("24", "months", "2 years"), ("2", "years", "2 years"),
      ("1.5", "years", "18 months"), ("0", "months", "0 months"), ("-1", "day", "-1 day"),
      ("0.01", "minutes", nil), ("0.5", "working days", nil), ("0.5", "months", nil),
      ("0.3", "years", nil), ("1億億", "days", nil), ("1000000000000000000000", "days", nil),
      ("9223372036854775807", "years", nil),
    ] as [(String, String, String?)])
  func literalsHaveAKind(number: String, word: String, text: String?) throws {
    let unit = try #require(TimeUnit(word: word))
    #expect(ExactDecimal(number).flatMap { unit.span(of: $0) }?.description == text)
  }

  @Test func theKindsNeverMix() throws {
    let month = TimeUnit.month.span(of: 1), days = TimeUnit.day.span(of: 30)
    let office = TimeUnit.workingDay.span(of: 30)
    #expect(Set([month, days, office]).count == 3)
    #expect(month == .period(Period(months: 1)))
    #expect(days == .duration(Duration(seconds: 2_592_000)))
    #expect(office == .workingDays(WorkingDays(30)))
  }

  @Test(arguments: ["", "dayss", "Day", "week", "weeks", "working", "seconds", "steps"])
  func otherWordsAreNoUnit(word: String) {
    #expect(TimeUnit(word: word) == nil)
  }

  @Test func durationsCompute() {
    let day = Duration(seconds: 86_400)
    #expect(day.adding(day) == Duration(seconds: 172_800))
    #expect(day.subtracting(day) == Duration(seconds: 0))
    #expect(day.multiplied(by: 3)?.wholeDays == 3)
    #expect(Duration(seconds: 1).wholeDays == nil)
    #expect(Duration(seconds: 1).description == "1 second")
    #expect(Duration(seconds: 1) < day)
    #expect(WorkingDays(1) < WorkingDays(2))
    #expect(Period(months: 11) < Period(months: 12))
  }

  @Test func extremesAreReported() {
    let longest = Duration(seconds: Int.max), shortest = Duration(seconds: Int.min)
    #expect(longest.adding(Duration(seconds: 1)) == nil)
    #expect(shortest.subtracting(Duration(seconds: 1)) == nil)
    #expect(longest.multiplied(by: 2) == nil)
    #expect(shortest.multiplied(by: 1) == shortest)
    #expect(shortest.description == "-9223372036854775808 seconds")
    #expect(Period(months: Int.min).negated == nil)
    #expect(Period(months: 3).negated == Period(months: -3))
  }
}
