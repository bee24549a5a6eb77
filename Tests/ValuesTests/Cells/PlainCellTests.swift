import TestSupport
import Testing
import Values

@Suite struct PlainCellTests {
  @Test(
    arguments: [
      ("0", 0, 0), ("7", 2, 700), ("-7", 2, -700), ("+7", 0, 7), ("1234.5", 2, 123_450),
      ("1234.56", 2, 123_456),
      ("0.01", 2, 1), ("-0.01", 2, -1), ("007", 0, 7), ("-0", 0, 0),
      ("123456789012345678", 0, 123_456_789_012_345_678),
      ("-999999999999999999", 0, -999_999_999_999_999_999),
      ("9999999999999999.99", 2, 999_999_999_999_999_999),
      ("1.50", 1, nil), ("1.234", 2, nil), ("1234567890123456789", 0, nil),
      ("12345678901234567", 2, nil), ("", 0, nil),
      ("-", 0, nil), ("+", 2, nil), (".", 2, nil), (".5", 2, nil), ("5.", 2, nil), ("1.5", 0, nil),
      ("--1", 0, nil),
      ("1-", 0, nil), (" 1", 0, nil), ("1 ", 0, nil), ("1,234", 0, nil), ("1e3", 0, nil),
      ("１", 0, nil), ("1.2.3", 4, nil),
      ("1.-2", 4, nil), ("000000000000000000001", 0, nil), ("1/2", 0, nil), ("1:2", 0, nil),
      ("12a", 0, nil),
    ] as [(String, Int, Int64?)])
  func fixedDecimals(text: String, scale: Int, expected: Int64?) {
    #expect(PlainCell.fixedDecimal(text.utf8.span, scale: scale) == expected)
    if scale == 0 { #expect(PlainCell.integer(text.utf8.span) == expected) }
  }

  @Test(arguments: [
    "", "2023-3-07", "2023-03-7", "2023.03.07", "2023-03/07", "2023/03-07", "2023-02-29",
    "2023-13-01", "2023-00-10",
    "2023-01-00", "2023-04-31", "1900-02-29", "0999-12-31", "0112-03-07", "202303", "2023030",
    "2023-03-0a", "20230a07",
    "2023-03-:7", "2023-0/-07", "2023:03:07", "202303071", "２０２３", "2023-03-07 ", "  20230307",
    "2023 0307", "99-01-07",
    "20231301", "20230230", "20230100", "-2023030", "2023+030",
    "2023-03--7",
  ])
  func noPlainDates(text: String) {
    #expect(PlainCell.date(text.utf8.span) == nil)
  }

  /// Every day in its three plain forms, and none that the calendar lacks.
  @Test(arguments: [1000...1004, 1890...2110, 9990...9999])
  func everyDay(of years: ClosedRange<Int>) throws {
    let first = try #require(CalendarDate(year: years.lowerBound, month: 1, day: 1))
    var number = first.dayNumber
    for year in years {
      let year = (number: year, text: digits(year, 4))
      for month in 1...12 {
        let months = digits(month, 2)
        for day in 0...32 {
          let exists = day >= 1 && day <= CalendarDate.days(inMonth: month, of: year.number)
          let days = digits(day, 2)
          let hyphens = year.text + [0x2D] + months + [0x2D] + days
          let slashes = year.text + [0x2F] + months + [0x2F] + days
          let compact = year.text + months + days
          let republic = digits(max(0, year.number - 1911), 3)
          let expected = exists ? number : nil
          guard PlainCell.date(hyphens.span) == expected, PlainCell.date(compact.span) == expected,
            day % 4 != 0 || PlainCell.date(slashes.span) == expected,
            isOfRepublic(year.number, republic, months, days, expected)
          else {
            Issue.record("\(year.number)-\(month)-\(day)")
            return
          }
          if exists { number += 1 }
        }
      }
    }
  }

  @Test(
    arguments: [
      ("1970-01-01", 0, .day), ("1970-01-01 00:01", 60, .minute),
      ("1970-01-01T00:00:30", 30, .second),
      ("2025/03/02 09:00", 1_740_906_000, .minute), ("2025-03-02T23:59:59", 1_740_959_999, .second),
      ("1969-12-31 23:59:59", -1, .second), ("114/03/02 09:00", 1_740_906_000, .minute),
      ("114-03-02T23:59:59", 1_740_959_999, .second), ("114/03/02", 1_740_873_600, .day),
      ("2025-03-02 19:09", 1_740_942_540, .minute),
    ] as [(String, Int64, PlainCell.Precision)])
  func instants(text: String, second: Int64, precision: PlainCell.Precision) {
    let read = PlainCell.instant(text.utf8.span)
    #expect(read?.second == second)
    #expect(read?.precision == precision)
  }

  private static let noPlainInstants = [
    "", "2025-03-02 24:00", "2025-03-02 09:60", "2025-03-02 09:00:60", "2025-03-02 9:00",
    "2025-03-02t09:00",
    "2025-03-02  9:00", "2025-03-02 09-00", "2025-03-02 09:00:0", "2025-03-02 09:00Z",
    "2025-03-02T09:00:00Z",
    "2025-03-02 0:000", "2025-03-02 0::00", "2025-03-02 1/:00", "2025-03-02 09:0:",
    "2025-03-02 3:000", "2025-02-30 09:00", "114/02/30 09:00", "1140302 09:00", "99/03/02 09:00",
    "000/03/02",
    "114/03-02", "114.03.02", "11a/03/02",
    "2025-03-02 09:00 00", "2025-03-02 09:00:6a", "20250302 09:00:00", "2025-03-02 @9:00",
    "2025-03-02 09;00",
  ]

  @Test(arguments: noPlainInstants)
  func instantsThatAreNone(text: String) {
    #expect(PlainCell.instant(text.utf8.span) == nil)
  }

  /// The day in the two plain forms of the Republic; years of two digits are not plain.
  private func isOfRepublic(
    _ year: Int, _ text: [UInt8], _ month: [UInt8], _ day: [UInt8], _ expected: Int32?
  ) -> Bool {
    guard (1912..<2911).contains(year) else { return true }
    let apart = text + [0x2F] + month + [0x2F] + day
    let compact = text + month + day
    return PlainCell.date(apart.span) == expected
      && PlainCell.instant(apart.span)?.second == expected.map { Int64($0) * 86_400 }
      && PlainCell.date(compact.span) == (year < 1911 + 190 ? expected : nil)
  }

  private func digits(_ number: Int, _ width: Int) -> [UInt8] {
    var (rest, digits) = (number, [UInt8](repeating: 0x30, count: width))
    for index in (0..<width).reversed() {
      digits[index] = UInt8(0x30 + rest % 10)
      rest /= 10
    }
    return digits
  }
}
