import Testing
import Values

@Suite struct AmountCellTests {
  private func outcome(_ text: String, _ cell: AmountCell) -> String {
    do throws(CellTrouble) {
      return try cell.amount(text.utf8.span).description
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("318,600元", "318600"), ("318600", "318600"), ("318600.00", "318600"), ("1,234.50", "1234.5"),
    ("新臺幣 1,234,567 元", "1234567"), ("新台幣1,234,567元整", "1234567"), ("新臺幣：1,234元", "1234"),
    ("NT$1,234", "1234"), ("NT$ 1,234", "1234"), ("nt$1,234.5", "1234.5"), ("NTD 1,234", "1234"),
    ("1,234 NTD", "1234"), ("TWD 1234", "1234"), ("1234TWD", "1234"), ("$1,234", "1234"),
    ("１２，３４５．６７", "12345.67"), ("ＮＴ＄１，２３４", "1234"), ("1,234圓", "1234"), ("500塊", "500"),
    ("0元", "0"), ("0", "0"), ("0.00", "0"), (".5", "0.5"), ("007", "7"), ("+5", "5"),
    ("1.5億", "150000000"), ("1.5 億元", "150000000"), ("3萬", "30000"), ("3萬元", "30000"),
    ("3萬5千", "35000"), ("3萬5千元", "35000"), ("3萬5千2百", "35200"), ("2千5百萬", "25000000"),
    ("3百萬", "3000000"), ("5千萬元", "50000000"), ("10億", "1000000000"), ("1兆", "1000000000000"),
    ("1億2,345萬6,789元", "123456789"), ("1億2345萬", "123450000"), ("3萬5,000", "35000"),
    ("3萬5元", "30005"), ("1,234千元", "1234000"), ("1,234.5千元", "1234500"),
    ("1.5 million", "1500000"), ("NT$ 2 million", "2000000"), ("120 thousand", "120000"),
    ("一百二十萬元整", "1200000"), ("壹佰萬", "1000000"), ("新臺幣壹佰貳拾萬元整", "1200000"),
    ("五百捌拾伍萬參仟柒佰伍拾元整", "5853750"), ("十萬", "100000"), ("十五元", "15"),
    ("二十", "20"), ("一百零五", "105"), ("三萬零五百", "30500"), ("三萬五百", "30500"),
    ("三萬五千", "35000"), ("一億零五萬", "100050000"), ("兩百", "200"), ("零元", "0"),
    ("伍", "5"), ("壹億貳仟參佰肆拾伍萬陸仟柒佰捌拾玖元整", "123456789"), ("負五百元", "-500"),
    ("壹佰元伍角參分", "100.53"), ("壹佰元伍分", "100.05"), ("一兆", "1000000000000"),
    // Twice, in digits and in words.
    ("5,853,750元 五百捌拾伍萬參仟柒佰伍拾元整", "5853750"),
    ("5,853,750元\n五百捌拾伍萬參仟柒佰伍拾元整", "5853750"),
    ("5,853,750元（五百捌拾伍萬參仟柒佰伍拾元整）", "5853750"),
    ("新臺幣伍佰萬元整(NT$5,000,000)", "5000000"), ("5,000元，伍仟元整", "5000"),
    ("5,853,750元 五百捌拾伍萬參仟柒佰伍拾壹元整", "twoAmounts"),
    ("5,000元（伍佰元整）", "twoAmounts"), ("5,000元 6,000元", "twoAmounts"),
    ("新臺幣伍佰萬元整(NT$500,000)", "twoAmounts"),
    // Signs.
    ("-5", "-5"), ("－５", "-5"), ("−5", "-5"), ("(1,234)", "-1234"), ("（1,234）", "-1234"),
    ("(1,234元)", "-1234"), ("NT$(1,234)", "-1234"), ("(NT$1,234)", "-1234"), ("-NT$1,234", "-1234"),
    ("NT$-1,234", "-1234"), ("1,234-", "-1234"), ("-1,234元", "-1234"), ("負1,234元", "-1234"),
    ("-(5)", "notANumber"), ("(1,234)元", "-1234"), ("3万", "30000"), ("ABC123", "notANumber"),
    ("5 ABC", "unknownUnit(\"ABC\")"), ("--5", "notANumber"), ("(5", "notANumber"),
    ("5)", "notANumber"),
    ("-5-", "notANumber"), ("+-5", "notANumber"), ("-", "notANumber"), ("-0", "0"),
    // Separators.
    ("1,23", "notANumber"), ("1,2345", "notANumber"), ("12,34,567", "notANumber"),
    ("1234,567", "notANumber"), ("0,123", "notANumber"), ("1,234,56", "notANumber"),
    ("1.234,56", "notANumber"), ("1.234.567", "notANumber"), ("1 234 567", "notANumber"),
    ("1_000", "notANumber"), ("1'000", "notANumber"), (",5", "notANumber"), ("5,", "notANumber"),
    ("1,,000", "notANumber"), ("5.", "notANumber"), (".", "notANumber"), ("1e5,000", "notANumber"),
    // Spreadsheets.
    ("1.2E+06", "1200000"), ("1.2e6", "1200000"), ("5E-3", "0.005"), ("1E+0", "1"),
    ("1E", "unknownUnit(\"E\")"), ("1E400", "outOfRange"), ("1E-400", "outOfRange"), ("0E999", "0"),
    ("#####", "notANumber"), ("#REF!", "notANumber"), ("=1+1", "notANumber"), ("1+1", "notANumber"),
    // No numbers.
    ("是", "notANumber"), ("否", "notANumber"), ("未公開", "notANumber"), ("無", "notANumber"),
    ("元", "notANumber"), ("NT$", "notANumber"), ("萬", "notANumber"), ("千萬", "notANumber"),
    ("", "blank"), ("  ", "blank"), ("約1,000元", "notANumber"), ("N/A", "notANumber"),
    ("三萬五", "notANumber"), ("3萬5", "notANumber"), ("一百二", "notANumber"), ("一二三", "notANumber"),
    ("五萬三億", "notANumber"), ("三千萬億", "notANumber"), ("1萬2萬", "notANumber"), ("3萬50千", "notANumber"),
    ("1.5億2千萬", "notANumber"), ("一百零", "notANumber"), ("零十", "notANumber"), ("百二十", "notANumber"),
    ("2023-03-07", "notANumber"), ("112/03/07", "notANumber"), ("1/2", "notANumber"),
    ("Inf", "notANumber"),
    ("NaN", "notANumber"), ("0x1F", "unknownUnit(\"x1F\")"), ("1\02", "unknownUnit(\"\u{FFFD}2\")"),
    // Units and words that are not known.
    ("318,600元(含稅)", "unknownUnit(\"(含稅)\")"), ("1,200片", "unknownUnit(\"片\")"),
    ("85%", "unknownUnit(\"%\")"), ("1,234元/年", "notANumber"), ("5K", "unknownUnit(\"K\")"),
    ("2 billion", "unknownUnit(\"billion\")"), ("八五折", "notANumber"),
    ("5元以上", "unknownUnit(\"以上\")"),
    // Other currencies.
    ("US$1,234", "wrongCurrency(found: USD)"), ("USD 1,234", "wrongCurrency(found: USD)"),
    ("1,234 USD", "wrongCurrency(found: USD)"), ("美金1,234元", "wrongCurrency(found: USD)"),
    ("1,234美元", "wrongCurrency(found: USD)"), ("€1,234", "wrongCurrency(found: EUR)"),
    ("人民幣1,234元", "wrongCurrency(found: CNY)"), ("JPY 1,234", "wrongCurrency(found: JPY)"),
    ("¥1,234", "unknownUnit(\"¥\")"), ("NT$1,234 USD", "wrongCurrency(found: USD)"),
    // As long as it gets.
    ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
    ("100000000000000000000000000000000000000", "outOfRange"),
    ("999999999999999999999999999999999兆", "outOfRange"),
    (String(repeating: "9", count: 200), "notANumber"),
    (String(repeating: "0", count: 50) + "1", "1"),
  ])
  func inDollars(text: String, expected: String) throws {
    let currency = try #require(CurrencyCode("TWD"))
    #expect(outcome(text, AmountCell(currency: currency)) == expected)
  }

  @Test(arguments: [
    ("1,234", 3, "1234000"), ("1,234.5", 3, "1234500"), ("NT$1,234", 3, "1234000"),
    ("-5", 4, "-50000"),
    ("1,234千元", 3, "1234000"), ("1,234仟元", 3, "1234000"), ("1,234 thousand", 3, "1234000"),
    ("3萬", 4, "30000"),
    ("1,234元", 3, "unitsDiffer(found: \"元\")"), ("3萬", 3, "unitsDiffer(found: \"萬\")"),
    ("3萬5千", 3, "unitsDiffer(found: \"萬5千\")"), ("壹佰萬", 3, "unitsDiffer(found: \"壹佰萬\")"),
    ("壹佰萬元", 3, "unitsDiffer(found: \"元\")"), ("1.5億元", 8, "150000000"),
    ("1,234 TWD", 3, "1234000"),
    ("1E37", 3, "outOfRange"),
  ])
  func inTheUnitOfTheColumn(text: String, power: Int, expected: String) throws {
    let currency = try #require(CurrencyCode("TWD"))
    #expect(outcome(text, AmountCell(power: power, currency: currency)) == expected)
  }

  @Test(
    arguments: [
      ("元", 0), ("千元", 3), ("仟元", 3), ("萬元", 4), ("百萬元", 6), ("千萬元", 7), ("億元", 8), ("億", 8),
      ("新臺幣千元", 3), ("新臺幣 元", 0), ("NT$", 0), ("NT$ thousand", 3), ("million", 6),
      ("million USD", 6), ("兆元", 12),
      ("TWD", 0), ("十元", 1), ("", nil), ("個", nil), ("千個", nil), ("元千", nil),
    ] as [(String, Int?)])
  func unitsOverAColumn(unit: String, power: Int?) {
    #expect(AmountCell.power(ofUnit: unit) == power)
  }

  @Test(
    arguments: [
      ("USD", "1,234", nil), ("USD", "$5", nil), ("USD", "5元", nil), ("CNY", "5元", nil),
      ("CNY", "¥5", nil),
      ("JPY", "¥5", nil), ("EUR", "5 EUR", nil), ("EUR", "5元", "wrongCurrency(found: TWD)"),
      ("EUR", "$5", "unknownUnit(\"$\")"), ("HKD", "HK$5", nil),
      ("USD", "NT$5", "wrongCurrency(found: TWD)"),
      ("MDL", "5 MDL", nil), ("GBP", "£5", nil), ("USD", "USD 5元", nil),
    ] as [(String, String, String?)])
  func expectedCurrency(code: String, text: String, trouble: String?) throws {
    let currency = try #require(CurrencyCode(code))
    let cell = AmountCell(currency: currency)
    let amount = text == "1,234" ? "1234" : "5"
    #expect(outcome(text, cell) == trouble ?? amount)
  }

  @Test(
    arguments: [
      ("NT$5", "TWD"), ("5元", "TWD"), ("5", nil), ("$5", nil), ("USD 5", "USD"), ("5 MDL", "MDL"),
      ("美金5元", "USD"),
    ] as [(String, String?)])
  func currencyOfTheCell(text: String, code: String?) throws {
    let read = try AmountCell(currency: nil).amountAndCurrency(text.utf8.span)
    #expect(read.amount == 5)
    #expect(read.currency?.description == code)
  }

  @Test func nothingBelowZero() throws {
    let cell = AmountCell(currency: nil, allowsNegative: false)
    #expect(throws: CellTrouble.negative) { try cell.amount("(5)".utf8.span) }
    #expect(try cell.amount("0".utf8.span) == 0)
  }
}
