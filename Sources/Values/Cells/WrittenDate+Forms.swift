extension WrittenDate {
  /// `112年3月7日`, `民國一一二年三月七日`, `100年12月`; the scan stands at 年.
  static func marked(
    _ scan: inout CellScan, _ year: WrittenYear, _ calendar: DateCell.Calendar
  ) throws(CellTrouble) -> WrittenDate {
    guard scan.take("年") else { throw .notADate }
    scan.skipSpaces()
    guard !scan.isAtEnd else { throw .dayMissing }
    guard let month = scan.count(below: 100), scan.takeApart("月") else { throw .notADate }
    let counted = try year.counted(by: calendar, isMarked: true)
    scan.skipSpaces()
    guard !scan.isAtEnd else { throw counted.trouble(ofMonth: month) }
    guard let day = scan.count(below: 100), scan.takeApart("日") || scan.takeApart("號") else {
      throw .notADate
    }
    var date = try WrittenDate(counted, month: month, day: day)
    date.mayTouchTime = true
    return date
  }

  /// `112/03/07`, `2023-3-7`, `03/07/2023`, `2023-03`; the scan stands at the first separator.
  static func separated(
    _ scan: inout CellScan, _ first: (value: Int, width: Int), _ era: WrittenYear.Era?,
    _ calendar: DateCell.Calendar
  ) throws(CellTrouble) -> WrittenDate {
    let separator = scan.next
    scan.index += 1
    scan.skipSpaces()
    guard let second = scan.digits(), second.width <= 2 else { throw .notADate }
    let year = WrittenYear(value: first.value, width: first.width, era: era)
    guard scan.takeApart(separator) else {
      guard scan.isAtEnd, separator != ".", first.width >= 3 || era != nil
      else { throw .notADate }
      throw try year.counted(by: calendar, isMarked: true).trouble(ofMonth: second.value)
    }
    scan.skipSpaces()
    guard let third = scan.digits() else { throw .notADate }
    if first.width <= 2, third.width == 4, era == nil {
      return try yearLast(first.value, second.value, third.value)
    }
    guard third.width <= 2 else { throw .notADate }
    return try yearFirst(year, second.value, third.value, calendar)
  }

  /// `20230307`, `1120307`, `990107`.
  static func compact(
    _ digits: (value: Int, width: Int), _ era: WrittenYear.Era?, _ calendar: DateCell.Calendar
  ) throws(CellTrouble) -> WrittenDate {
    let (month, day) = (digits.value / 100 % 100, digits.value % 100)
    let year = WrittenYear(value: digits.value / 10000, width: digits.width - 4, era: era)
    switch digits.width {
    case 8: break
    case 7:
      // 2021107 is more likely a Western date that lost a zero than a day of the year 2113.
      guard era != nil || year.value < 190 else { throw .ambiguousOrder }
    case 6:
      // 201012 is a month of a Western year as well.
      let isMonth = (year.value == 19 || year.value == 20) && (1...12).contains(day)
      guard era != nil || !isMonth else { throw .ambiguousOrder }
    default: throw .notADate
    }
    return try yearFirst(year, month, day, calendar)
  }

  private static func yearFirst(
    _ year: WrittenYear, _ month: Int, _ day: Int, _ calendar: DateCell.Calendar
  ) throws(CellTrouble) -> WrittenDate {
    let isInThisOrder = month <= 12 && day <= 31
    guard isInThisOrder || !year.fitsBoth || calendar != .found else { throw .ambiguousOrder }
    return try WrittenDate(
      year.counted(by: calendar, isMarked: false), month: month, day: day)
  }

  /// Day and month before the year of four digits; which is which must follow from the numbers.
  private static func yearLast(
    _ first: Int, _ second: Int, _ year: Int
  ) throws(CellTrouble) -> WrittenDate {
    guard year >= 1000 else { throw .notADate }
    if first <= 12, second <= 12, first != second { throw .ambiguousOrder }
    let (day, month) = first > 12 ? (first, second) : (second, first)
    return try WrittenDate(
      CountedYear(western: year, isOfRepublic: false), month: month, day: day)
  }

  /// `20230307153000`, `202303071530`: day and time in one run of digits.
  static func stamp(
    _ scan: inout CellScan, _ calendar: DateCell.Calendar
  ) throws(CellTrouble) -> (WrittenDate, WrittenTime)? {
    let start = scan.index
    guard let digits = scan.digits(), digits.width == 12 || digits.width == 14, scan.isAtEnd
    else {
      scan.index = start
      return nil
    }
    let seconds = digits.width == 14 ? digits.value % 100 : nil
    let minutes = digits.width == 14 ? digits.value / 100 : digits.value
    let day = minutes / 10000
    guard (1900..<2200).contains(day / 10000) else { throw .notADate }
    let date = try WrittenDate.compact((day, 8), nil, calendar)
    let time = try WrittenTime(
      hour: minutes / 100 % 100, minute: minutes % 100, second: seconds)
    return (date, time)
  }
}
