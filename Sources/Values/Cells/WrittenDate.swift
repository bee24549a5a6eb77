/// The day of a cell, in whichever calendar and form it is written.
struct WrittenDate {
  let day: CalendarDate
  /// Written `2023-03-07`: a zone may stand directly behind it.
  var isHyphenated = false
  /// Something other than a digit closed it, so that a time may stand directly behind it.
  var mayTouchTime = false

  /// Reads the date at the front and leaves the scan behind it.
  init(_ scan: inout CellScan, _ calendar: DateCell.Calendar) throws(CellTrouble) {
    let era = WrittenDate.era(&scan)
    scan.skipSpaces()
    if let digits = scan.digits() {
      let afterDigits = scan.index
      scan.skipSpaces()
      let separator = scan.next
      switch separator {
      case "年":
        let year = WrittenYear(value: digits.value, width: digits.width, era: era)
        self = try WrittenDate.marked(&scan, year, calendar)
      case "/" where digits.width <= 4, "-" where digits.width <= 4, "." where digits.width <= 4:
        self = try WrittenDate.separated(&scan, digits, era, calendar)
        isHyphenated = separator == "-"
      default:
        scan.index = afterDigits
        self = try WrittenDate.compact(digits, era, calendar)
      }
    } else {
      guard let year = scan.chineseYear() else { throw .notADate }
      self = try WrittenDate.marked(
        &scan, WrittenYear(value: year.value, width: year.width, era: era), calendar)
    }
    try takeWeekday(&scan)
  }

  init(_ year: CountedYear, month: Int, day: Int) throws(CellTrouble) {
    guard year.exists, let date = CalendarDate(year: year.western, month: month, day: day)
    else { throw .noSuchDay(year: year.western, month: month, day: day) }
    self.day = date
  }

  private static func era(_ scan: inout CellScan) -> WrittenYear.Era? {
    scan.take(eras)
  }

  private static let eras = WordTable<WrittenYear.Era>([
    ("民國前", .beforeRepublic), ("中華民國前", .beforeRepublic), ("民國", .republic),
    ("中華民國", .republic), ("西元", .western), ("公元", .western),
  ])

  /// `(二)`, `（星期二）`, `星期二`: taken when it is that of the date, a trouble when it is not.
  private mutating func takeWeekday(_ scan: inout CellScan) throws(CellTrouble) {
    let start = scan.index
    scan.skipSpaces()
    let isInParentheses = scan.take("(")
    let isNamed = scan.take(WrittenDate.weekWords) ?? false
    guard isInParentheses || isNamed, let weekday = scan.take(WrittenDate.weekdays),
      !isInParentheses || scan.take(")")
    else {
      scan.index = start
      return
    }
    guard weekday == day.weekday else { throw .weekdayDiffers(day.weekday) }
    mayTouchTime = true
  }

  private static let weekWords = WordTable([
    ("星期", true), ("禮拜", true), ("週", true), ("周", true),
  ])
  private static let weekdays = WordTable<Weekday>([
    ("一", .monday), ("二", .tuesday), ("三", .wednesday), ("四", .thursday), ("五", .friday),
    ("六", .saturday), ("日", .sunday), ("天", .sunday),
  ])
}
