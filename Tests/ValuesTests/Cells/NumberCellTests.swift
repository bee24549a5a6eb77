import Testing
import Values

@Suite struct NumberCellTests {
  private func outcome(_ read: () throws(CellTrouble) -> String) -> String {
    do throws(CellTrouble) {
      return try read()
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("3", "3"), ("3.50", "3.5"), ("1,234", "1234"), ("-7", "-7"), ("(7)", "-7"), ("1.5萬", "15000"),
    ("十二", "12"), ("1E3", "1000"), ("3 家", "unknownUnit(\"家\")"), ("85分", "unknownUnit(\"分\")"),
    ("318,600元", "unknownUnit(\"元\")"), ("NT$5", "notANumber"), ("85%", "unknownUnit(\"%\")"),
    ("", "blank"), ("第3名", "notANumber"), ("1,5", "notANumber"), ("1/2", "notANumber"),
    ("1 2", "notANumber"), ("5 USD", "unknownUnit(\"USD\")"), ("３．５", "3.5"),
  ])
  func numbers(text: String, expected: String) {
    #expect(
      outcome { () throws(CellTrouble) in try NumberCell().number(text.utf8.span).description }
        == expected)
  }

  @Test(arguments: [
    ("25%", "25%"), ("25％", "25%"), ("25 %", "25%"), ("25﹪", "25%"), ("12.5%", "12.5%"),
    ("百分之25", "25%"), ("百分之二十五", "25%"), ("百分之100", "100%"), ("千分之5", "0.5%"),
    ("5‰", "0.5%"), ("萬分之一", "0.01%"), ("25 percent", "25%"), ("-3%", "-3%"),
    ("(3%)", "notANumber"),
    ("0%", "0%"), ("1/4", "25%"), ("三分之一", "notAPercent"), ("四分之一", "25%"), ("1/3", "notAPercent"),
    ("1/0", "notAPercent"), ("0.25", "notAPercent"), ("25", "notAPercent"), ("八五折", "notAPercent"),
    ("500%", "500%"), ("7/2", "350%"), ("1/1024", "0.09765625%"),
    ("8成", "notAPercent"), ("25%以上", "notAPercent"), ("10%~20%", "notAPercent"),
    ("%", "notANumber"),
    ("", "blank"), ("25%%", "notAPercent"), ("1,000%", "1000%"), ("1,5%", "notANumber"),
  ])
  func percentages(text: String, expected: String) {
    #expect(
      outcome { () throws(CellTrouble) in try PercentCell().percent(text.utf8.span).description }
        == expected)
  }

  @Test(arguments: [
    ("0.25", PercentCell.Bare.fraction, "25%"), ("25", .points, "25%"), ("1", .fraction, "100%"),
    ("25%", .fraction, "25%"), ("0.25%", .points, "0.25%"), ("-0.1", .fraction, "-10%"),
    ("0,25", .fraction, "notANumber"), ("25.5", .points, "25.5%"), ("25人", .points, "notAPercent"),
  ])
  func bareNumbers(text: String, bare: PercentCell.Bare, expected: String) {
    #expect(
      outcome { () throws(CellTrouble) in
        try PercentCell(bare: bare).percent(text.utf8.span).description
      } == expected)
  }

  @Test(arguments: [
    ("1/3", "1/3"), ("2 / 6", "1/3"), ("三分之二", "2/3"), ("25%", "1/4"), ("0.5/2", "1/4"),
  ])
  func ratios(text: String, expected: String) {
    #expect(
      outcome { () throws(CellTrouble) in try PercentCell().ratio(text.utf8.span).description }
        == expected)
  }

  @Test func unitsAndSigns() {
    #expect(PercentCell.bare(ofUnit: "1") == .fraction)
    #expect(PercentCell.bare(ofUnit: "%") == .points)
    #expect(PercentCell.bare(ofUnit: "％") == .points)
    #expect(PercentCell.bare(ofUnit: "元") == nil)
    #expect(throws: CellTrouble.negative) {
      try PercentCell(allowsNegative: false).percent("-3%".utf8.span)
    }
    #expect(throws: CellTrouble.negative) {
      try NumberCell(allowsNegative: false).number("-3".utf8.span)
    }
    #expect(throws: CellTrouble.unitsDiffer(found: "萬")) {
      try NumberCell(power: 3).number("3萬".utf8.span)
    }
  }
}
