import Testing
import Values

@Suite struct DateCellTests {
  private func outcome(_ text: String, _ calendar: DateCell.Calendar) -> String {
    do throws(CellTrouble) {
      return try DateCell(calendar: calendar).date(text.utf8.span).description
    } catch {
      return "\(error)"
    }
  }

  /// The shape says which calendar it is, so what was told does not matter.
  @Test(arguments: [
    ("112/03/07", "2023-03-07"), ("112-3-7", "2023-03-07"), ("112.03.07", "2023-03-07"),
    ("1120307", "2023-03-07"), ("0760221", "1987-02-21"), ("099/12/31", "2010-12-31"),
    ("112年3月7日", "2023-03-07"), ("112 年 03 月 07 日", "2023-03-07"),
    ("民國112年3月7日", "2023-03-07"), ("中華民國112年3月7日", "2023-03-07"),
    ("中華民國 99 年 1 月 7 日", "2010-01-07"), ("民國99/01/07", "2010-01-07"),
    ("民國1120307", "2023-03-07"), ("民國990107", "2010-01-07"), ("民國1年1月1日", "1912-01-01"),
    ("民國一百一十二年三月七日", "2023-03-07"), ("中華民國一一二年十二月三十一日", "2023-12-31"),
    ("民國九十九年一月七號", "2010-01-07"), ("民國一〇〇年十月十日", "2011-10-10"),
    ("二〇二三年三月七日", "2023-03-07"),
    ("112/02/29", "noSuchDay(year: 2023, month: 2, day: 29)"),
    ("113/02/29", "2024-02-29"), ("112年2月30日", "noSuchDay(year: 2023, month: 2, day: 30)"),
    ("112/13/01", "noSuchDay(year: 2023, month: 13, day: 1)"),
    ("000/01/01", "noSuchDay(year: 1911, month: 1, day: 1)"),
    ("民國0年1月1日", "noSuchDay(year: 1911, month: 1, day: 1)"),
    ("中華112/03/07", "notADate"), ("民國前3年1月1日", "noSuchDay(year: 1909, month: 1, day: 1)"),
    ("民國2023年1月1日", "outOfRange"),
    ("2023-03-07", "2023-03-07"), ("2023/3/7", "2023-03-07"), ("2023.03.07", "2023-03-07"),
    ("20230307", "2023-03-07"), ("2023年3月7日", "2023-03-07"), ("西元2023年3月7日", "2023-03-07"),
    ("西元 2023/03/07", "2023-03-07"), ("西元99年3月7日", "notADate"),
    ("２０２３／０３／０７", "2023-03-07"), ("１１２／０３／０７", "2023-03-07"),
    ("　112/03/07 ", "2023-03-07"), ("\u{FEFF}2023－03－07\u{A0}", "2023-03-07"),
    ("2023/ 3/ 7", "2023-03-07"), ("9999-12-31", "9999-12-31"), ("1000-01-01", "1000-01-01"),
    ("2025-02-30", "noSuchDay(year: 2025, month: 2, day: 30)"),
    ("20250230", "noSuchDay(year: 2025, month: 2, day: 30)"),
    ("1900-02-29", "noSuchDay(year: 1900, month: 2, day: 29)"),
    ("2023-00-10", "noSuchDay(year: 2023, month: 0, day: 10)"),
    ("2023-01-00", "noSuchDay(year: 2023, month: 1, day: 0)"),
    ("112/03/07(二)", "2023-03-07"), ("112/03/07（星期二）", "2023-03-07"),
    ("112年3月7日星期二", "2023-03-07"), ("2023/3/12 (日)", "2023-03-12"),
    ("112/03/07(三)", "weekdayDiffers(Values.Weekday.tuesday)"),
    ("112/03/07（二", "notADate"), ("112/03/07(八)", "notADate"),
    // Day and month first: certain where one of them can be nothing else.
    ("13/07/2023", "2023-07-13"), ("07/13/2023", "2023-07-13"), ("07.07.2023", "2023-07-07"),
    ("03/07/2023", "ambiguousOrder"), ("3-7-2023", "ambiguousOrder"),
    ("32/13/2023", "noSuchDay(year: 2023, month: 13, day: 32)"),
    ("31/02/2023", "noSuchDay(year: 2023, month: 2, day: 31)"), ("03/07/0112", "notADate"),
    // Runs of digits that are none of these.
    ("2021107", "ambiguousOrder"), ("201012", "ambiguousOrder"), ("45291", "notADate"),
    ("11203", "notADate"), ("2023", "notADate"), ("7", "notADate"), ("", "blank"), (" 　", "blank"),
    ("202303071", "notADate"), ("1678180000", "notADate"), ("1501103030405", "notADate"),
    ("112030715", "notADate"), ("11203071530", "notADate"),
    // Months and years alone.
    ("100年12月", "dayMissing"), ("2011年12月", "dayMissing"), ("2011-12", "dayMissing"),
    ("112/03", "dayMissing"), ("112年", "dayMissing"), ("2023年", "dayMissing"),
    ("99/12", "notADate"), ("112年度", "notADate"), ("112年3月份", "notADate"),
    ("2023-13", "noSuchDay(year: 2023, month: 13, day: 1)"),
    // No dates at all.
    ("112/01/01－112/12/31", "notADate"), ("112/01/01~112/12/31", "notADate"),
    ("112/01/01 - 112/12/31", "notADate"), ("2023-03 - 2023-05", "notADate"),
    ("未定", "notADate"), ("-", "notADate"), ("民國", "notADate"), ("年月日", "notADate"),
    ("112/03/", "notADate"), ("112.03", "notADate"),
    ("112年0月", "noSuchDay(year: 2023, month: 0, day: 1)"), ("112//07", "notADate"),
    ("112/03/07/", "notADate"),
    ("112/03-07", "notADate"), ("112/3/007", "notADate"), ("112/003/07", "notADate"),
    ("+112/03/07", "notADate"), ("-112/03/07", "notADate"), ("112年3月7", "notADate"),
    ("2023-03-07T", "notADate"), ("2023W10", "notADate"), ("2023-066", "notADate"),
    ("1.5", "notADate"), ("V1.2.3", "notADate"),
    ("12023-03-07", "notADate"), ("2023-03-07x", "notADate"), ("2023\0", "notADate"),
  ])
  func certainShapes(text: String, expected: String) {
    for calendar in DateCell.Calendar.allCases {
      #expect(outcome(text, calendar) == expected, "\(calendar)")
    }
  }

  /// What the shape leaves open, with what each calendar makes of it when told.
  @Test(arguments: [
    ("99/01/07", "2010-01-07", "1999-01-07"), ("99-1-7", "2010-01-07", "1999-01-07"),
    ("990107", "2010-01-07", "1999-01-07"), ("760221", "1987-02-21", "1976-02-21"),
    ("99年1月7日", "2010-01-07", "1999-01-07"), ("08年1月7日", "1919-01-07", "2008-01-07"),
    ("九十九年一月七日", "2010-01-07", "1999-01-07"),
    ("32.1.7", "1943-01-07", "2032-01-07"), ("68/01/01", "1979-01-01", "2068-01-01"),
    ("69/01/01", "1980-01-01", "1969-01-01"),
    ("08/01/07", "1919-01-07", "ambiguousOrder"), ("080107", "1919-01-07", "ambiguousOrder"),
    ("31/12/11", "1942-12-11", "ambiguousOrder"),
    ("97/02/29", "2008-02-29", "noSuchDay(year: 1997, month: 2, day: 29)"),
    ("0112/03/07", "2023-03-07", "0112-03-07"), ("01120307", "2023-03-07", "0112-03-07"),
    ("0099-03-07", "2010-03-07", "0099-03-07"), ("0112-03", "dayMissing", "dayMissing"),
    ("99年12月", "dayMissing", "dayMissing"), ("99年", "dayMissing", "dayMissing"),
    ("00/01/01", "noSuchDay(year: 1911, month: 1, day: 1)", "ambiguousOrder"),
  ])
  func ambiguousShapes(text: String, roc: String, western: String) {
    let found = outcome(text, .found)
    #expect(found == (roc == "dayMissing" && text.hasSuffix("年") ? roc : "ambiguousCalendar"))
    #expect(outcome(text, .roc) == roc)
    #expect(outcome(text, .western) == western)
  }

  /// Two digits in an order that is not year, month, day.
  @Test(arguments: ["12/25/23", "07/32/01", "99/13/01", "991301", "3.79.56"])
  func orderIsNotClear(text: String) {
    #expect(outcome(text, .found) == "ambiguousOrder")
  }
}
