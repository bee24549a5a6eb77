import Testing
import Values

@Suite struct DurationCellTests {
  private func outcome(_ text: String, unit: TimeUnit? = nil) -> String {
    do throws(CellTrouble) {
      return try DurationCell(unit: unit).span(text.utf8.span).description
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("30天", "30 days"), ("30日", "30 days"), ("30 日曆天", "30 days"), ("30個日曆天", "30 days"),
    ("15 工作天", "15 working days"), ("15個工作天", "15 working days"), ("15工作日", "15 working days"),
    ("3個月", "3 months"), ("1年6個月", "18 months"), ("2年", "2 years"), ("1 年 6 個月", "18 months"),
    ("1.5年", "18 months"), ("三個月", "3 months"), ("六十日", "60 days"), ("一百二十日曆天", "120 days"),
    ("2週", "14 days"), ("２星期", "14 days"), ("90分鐘", "90 minutes"), ("2小時", "2 hours"),
    ("1小時30分", "90 minutes"), ("1天12小時", "36 hours"), ("30 days", "30 days"), ("1 day", "1 day"),
    ("30 Days", "30 days"), ("15 working days", "15 working days"), ("3 months", "3 months"),
    ("1 year 6 months", "18 months"), ("2 weeks", "14 days"), ("48 hours", "2 days"),
    ("1,095天", "1095 days"), ("P30D", "30 days"), ("30 calendar days", "30 days"),
    ("PT2H", "2 hours"), ("P1Y6M", "18 months"),
    ("P2W", "14 days"), ("P1DT12H", "36 hours"), ("PT90M", "90 minutes"), ("PT0.5H", "30 minutes"),
    ("PT30S", "30 seconds"), ("P0D", "0 days"), ("1.5天", "36 hours"),
    ("1個月15天", "notADuration"), ("P1M15D", "notADuration"), ("5工作天3天", "notADuration"),
    ("P", "notADuration"), ("PT", "notADuration"), ("P1", "notADuration"), ("P1H", "notADuration"),
    ("PT1D", "notADuration"), ("P1DT", "notADuration"), ("P-1D", "notADuration"),
    ("30", "notADuration"),
    ("3月", "unknownUnit(\"月\")"), ("半年", "notADuration"), ("30天內", "notADuration"),
    ("自決標日起30日曆天", "notADuration"), ("30個", "unknownUnit(\"個\")"), ("天", "notADuration"),
    ("", "blank"),
    ("-30天", "notADuration"), ("0.5工作天", "outOfRange"), ("1.5個月", "outOfRange"),
    ("99999999999999999999天", "outOfRange"), ("30天30", "notADuration"),
    ("112/01/01", "unknownUnit(\"/01/01\")"),
  ])
  func lengths(text: String, expected: String) {
    #expect(outcome(text) == expected)
  }

  @Test(arguments: [
    ("30", TimeUnit.day, "30 days"), ("-16", .day, "-16 days"), ("6", .month, "6 months"),
    ("2.5", .hour, "150 minutes"),
    ("30天", .month, "30 days"), ("1.5", .workingDay, "outOfRange"), ("十", .day, "10 days"),
  ])
  func bareNumbers(text: String, unit: TimeUnit, expected: String) {
    #expect(outcome(text, unit: unit) == expected)
  }

  @Test(
    arguments: [
      ("天", .day), ("日", .day), ("日曆天", .day), ("工作天", .workingDay), ("月", .month), ("個月", .month),
      ("年", .year),
      ("days", .day), ("Hours", .hour), ("week", nil), ("", nil), ("天數", nil), ("元", nil),
    ] as [(String, TimeUnit?)])
  func unitsOverAColumn(name: String, unit: TimeUnit?) {
    #expect(DurationCell.unit(named: name) == unit)
  }

  @Test func onlyTheKindThatIsAskedFor() throws {
    let cell = DurationCell()
    #expect(try cell.duration("30天".utf8.span) == Duration(seconds: 30 * 86_400))
    #expect(try cell.workingDays("5工作天".utf8.span) == WorkingDays(5))
    #expect(try cell.period("1年6個月".utf8.span) == Period(months: 18))
    #expect(throws: CellTrouble.wrongLength(.workingDays(WorkingDays(5)))) {
      try cell.duration("5工作天".utf8.span)
    }
    #expect(throws: CellTrouble.wrongLength(.period(Period(months: 3)))) {
      try cell.duration("3個月".utf8.span)
    }
    #expect(throws: CellTrouble.wrongLength(.duration(Duration(seconds: 86_400)))) {
      try cell.period("1天".utf8.span)
    }
    #expect(throws: CellTrouble.negative) {
      try DurationCell(unit: .day, allowsNegative: false).span("-1".utf8.span)
    }
  }
}
