import TestSupport
import Testing
import Values

/// What holds for all cells, tried on many that nobody chose.
@Suite struct CellPropertyTests {
  // MARK: Dates in every form

  /// Each form of a day with the calendars that it is certain or told for.
  private func forms(_ date: CalendarDate) -> [(text: String, calendars: [DateCell.Calendar])] {
    let (year, month, day) = date.components
    let (y, m, d) = (two(year, 4), two(month, 2), two(day, 2))
    let western: [DateCell.Calendar] = year < 1000 ? [.western] : DateCell.Calendar.allCases
    var forms = [
      ("\(y)-\(m)-\(d)", western), ("\(y)/\(m)/\(d)", western), ("\(y).\(m).\(d)", western),
      (y + m + d, western), ("\(y)/\(month)/\(day)", western), ("\(y)年\(month)月\(day)日", western),
      ("西元\(y)年\(m)月\(d)日", DateCell.Calendar.allCases), (fullWidth("\(y)/\(m)/\(d)"), western),
      ("\(y)-\(m)-\(d)T10:00:00+08:00", western),
    ]
    let roc = year - 1911
    guard (1...999).contains(roc) else { return forms }
    let told: [DateCell.Calendar] = roc < 100 ? [.roc] : DateCell.Calendar.allCases
    forms += [
      ("\(two(roc, 3))/\(m)/\(d)", DateCell.Calendar.allCases), ("\(roc)/\(m)/\(d)", told),
      ("\(roc).\(month).\(day)", told), ("\(roc)-\(m)-\(d)", told),
      ("\(roc)年\(month)月\(day)日", told),
      ("民國\(roc)年\(month)月\(day)日", DateCell.Calendar.allCases),
      ("中華民國 \(roc) 年 \(m) 月 \(d) 日", DateCell.Calendar.allCases),
      ("民國\(words(roc))年\(words(month))月\(words(day))日", DateCell.Calendar.allCases),
    ]
    if roc < 190 { forms.append((two(roc, 3) + m + d, DateCell.Calendar.allCases)) }
    return forms
  }

  @Test func everyDayReadsBackInEveryForm() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<1_500 {
      let isRecent = Bool.random(using: &generator)
      let range = isRecent ? -20_000...40_000 : -719_162...2_932_896
      let date = try #require(CalendarDate(dayNumber: Int.random(in: range, using: &generator)))
      for (text, calendars) in forms(date) {
        for calendar in calendars {
          let read = try? DateCell(calendar: calendar).date(text.utf8.span)
          #expect(read == date, "\(text) by \(calendar)")
        }
        // By the calendars that the form is not certain for, it is refused or read as told.
        if calendars.count == 1 {
          #expect(throws: CellTrouble.ambiguousCalendar) { try DateCell().date(text.utf8.span) }
        }
      }
    }
  }

  // MARK: Damaged and random cells

  private static let samples = [
    "112/03/07 15:30:00", "中華民國112年3月7日下午3時30分", "2023-03-07T15:30:00.123+08:00", "990107",
    "08/01/07",
    "新臺幣 1,234,567 元", "5,853,750元 五百捌拾伍萬參仟柒佰伍拾元整", "NT$(1,234.5)", "1億2,345萬6,789元", "1.2E+06",
    "百分之二十五", "三分之一", "25％", "否，預估分包予中小企業之金額 0 元", "1年6個月", "P1DT12H", "15 working days",
    "0112-03-07",
  ]
  private static let pieces: [[UInt8]] =
    [
      "0", "1", "2", "9", "12", "99", "112", "2023", "/", "-", ".", ",", ":", " ", "年", "月", "日",
      "時", "分", "民國", "T",
      "Z", "+08:00", "元", "萬", "億", "千", "百", "十", "零", "五", "NT$", "USD", "(", ")", "%", "分之", "天",
      "個", "P", "是", "，",
      "E", "１", "．", "\n", "下午", "PM", "星期", "二", "整", "角",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xE4, 0xB8], [0xF4, 0x90, 0x80, 0x80], [0xED, 0xA0, 0x80], [0],
    ]

  private func cell(_ generator: inout SeededGenerator) -> [UInt8] {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0:
      return (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
    case 1:
      return (0..<Int.random(in: 0...8, using: &generator)).flatMap { _ in
        CellPropertyTests.pieces.randomElement(using: &generator) ?? []
      }
    default:
      var bytes = Array((CellPropertyTests.samples.randomElement(using: &generator) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.remove(at: index)
        case 1:
          bytes.insert(
            contentsOf: CellPropertyTests.pieces.randomElement(using: &generator) ?? [], at: index)
        default: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        }
      }
      return bytes
    }
  }

  /// Reads a cell in every way there is; the calendars must agree unless the cell is ambiguous.
  @Test func noCellIsReadInTwoWays() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<20_000 {
      let bytes = cell(&generator)
      let found = Result { try DateCell().instant(bytes.span) }
      let roc = Result { try DateCell(calendar: .roc).instant(bytes.span) }
      let western = Result { try DateCell(calendar: .western).instant(bytes.span) }
      if case .success(let instant) = found {
        let day = try? DateCell().date(bytes.span)
        #expect((try? roc.get()) == instant && (try? western.get()) == instant, "\(bytes)")
        #expect(day != nil || instant.date == nil, "\(bytes)")
      } else if let first = try? roc.get(), let second = try? western.get(), first == second {
        Issue.record("\(bytes) fits both calendars as \(first) and was refused")
      }
      let number = try? NumberCell().number(bytes.span)
      let amount = try? AmountCell(currency: nil).amount(bytes.span)
      if let number { #expect(amount == number, "\(bytes)") }
      _ = try? PercentCell(bare: .points).ratio(bytes.span)
      _ = try? TruthCell.truth(bytes.span)
      _ = try? DurationCell(unit: .day).span(bytes.span)
    }
  }

  // MARK: Fast and slow

  @Test func plainCellsAreReadAlike() throws {
    var generator = SeededGenerator(seed: 13)
    let letters = Array("0123456789".utf8) + Array("0123456789-/: T.,+".utf8)
    for _ in 0..<20_000 {
      let text = plain(&generator, letters)
      let scale = Int.random(in: 0...4, using: &generator)
      if let fixed = PlainCell.fixedDecimal(text.span, scale: scale) {
        let number = try NumberCell().number(text.span)
        #expect(number.scaled(byPowerOfTen: scale) == ExactDecimal(Int(fixed)), "\(text)")
      }
      for calendar in DateCell.Calendar.allCases {
        let slow = DateCell(calendar: calendar)
        if let day = PlainCell.date(text.span) {
          #expect(try slow.date(text.span).dayNumber == day, "\(text)")
        }
        if let (second, precision) = PlainCell.instant(text.span) {
          let instant = try slow.instant(text.span)
          #expect(instant.earliest == second, "\(text)")
          let length: Int64 = [.day: 86_399, .minute: 59, .second: 0][precision] ?? -1
          #expect(instant.latest - instant.earliest == length, "\(text)")
        }
      }
    }
  }

  /// A number, a day or a moment as machines write them, every second one damaged.
  private func plain(_ generator: inout SeededGenerator, _ letters: [UInt8]) -> [UInt8] {
    var text: String
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: text = "\(Int.random(in: -1_000_000_000...1_000_000_000_000, using: &generator))"
    case 1:
      text =
        "\(Int.random(in: -99...99_999_999, using: &generator)).\(Int.random(in: 0...999, using: &generator))"
    default:
      let day = CalendarDate(dayNumber: Int.random(in: -400_000...60_000, using: &generator))
      text = day?.description ?? ""
      if let day, day.year > 1911, Bool.random(using: &generator) {
        text = two(day.year - 1911, 3) + text.dropFirst(4)
      }
      if Bool.random(using: &generator) { text = String(text.map { $0 == "-" ? "/" : $0 }) }
      if Bool.random(using: &generator) {
        text += [" ", "T"].randomElement(using: &generator) ?? ""
        text +=
          "\(two(Int.random(in: 0...24, using: &generator), 2)):\(two(Int.random(in: 0...60, using: &generator), 2))"
        if Bool.random(using: &generator) {
          text += ":\(two(Int.random(in: 0...60, using: &generator), 2))"
        }
      } else if Bool.random(using: &generator) {
        text.removeAll { $0 == "-" || $0 == "/" }
      }
    }
    var bytes = Array(text.utf8)
    if Bool.random(using: &generator), !bytes.isEmpty,
      let letter = letters.randomElement(using: &generator)
    {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = letter
    }
    return bytes
  }

  // MARK: Amounts in words

  @Test func amountsInWordsReadBack() throws {
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<3_000 {
      let limit = Int.random(in: 1...999_999_999_999, using: &generator)
      let number = Int.random(in: 1...limit, using: &generator)
      let both = "\(ExactDecimal(number).grouped)元 \(words(number))元整"
      let read = try AmountCell(currency: nil).amount(both.utf8.span)
      #expect(read == ExactDecimal(number), "\(both)")
      #expect(throws: CellTrouble.twoAmounts) {
        try AmountCell(currency: nil).amount("\(number + 1)元 \(words(number))元整".utf8.span)
      }
    }
  }

  // MARK: Writing

  private func two(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private func fullWidth(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
  }

  /// 一百零五: as numbers up to 兆 are spoken.
  private func words(_ number: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var (text, hasZero) = ("", false)
    for (power, size) in [(12, "兆"), (8, "億"), (4, "萬"), (0, "")] {
      let section = number / Int(ExactDecimal(1).scaled(byPowerOfTen: power)?.integer ?? 1) % 10_000
      guard section > 0 else {
        hasZero = !text.isEmpty
        continue
      }
      if !text.isEmpty, section < 1000 { hasZero = true }
      var rest = section
      for (unit, word) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = rest / unit
        rest %= unit
        if digit == 0 {
          if !text.isEmpty, section >= unit { hasZero = hasZero || section > unit }
          continue
        }
        if hasZero, !text.isEmpty { text += "零" }
        hasZero = false
        text += digits[digit] + word
      }
      hasZero = false
      text += size
    }
    return text
  }
}
