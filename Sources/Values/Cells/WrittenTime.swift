/// The time of a cell, as precise as it is written.
struct WrittenTime {
  let clock: ClockTime
  /// 24:00: the clock shows 00:00 of the next day.
  let isEndOfDay: Bool

  var hasSeconds: Bool { clock.second != nil }

  /// `15:30`, `15:30:00.123`, `15時30分`, `下午3:30`, `3:30 PM`, `1530`.
  init(_ scan: inout CellScan) throws(CellTrouble) {
    var half = scan.take(WrittenTime.chineseHalves)
    scan.skipSpaces()
    guard let first = scan.digits() else { throw .notADate }
    var (hour, minute, second) = (first.value, 0, Int?.none)
    var isByWord = false
    if scan[ahead: 1] == "時" || scan[ahead: 1] == "點" { scan.skipSpaces() }
    switch (scan.next, first.width) {
    case (":", 1...2):
      (minute, second) = try WrittenTime.afterColon(&scan)
    case ("時", 1...2), ("點", 1...2):
      scan.index += 1
      isByWord = true
      (minute, second) = try WrittenTime.afterHour(&scan)
    case (_, 4) where half == nil:
      (hour, minute) = (first.value / 100, first.value % 100)
    case (_, 6) where half == nil:
      (hour, minute, second) = (first.value / 10000, first.value / 100 % 100, first.value % 100)
    default: throw .notADate
    }
    if half == nil, !isByWord, first.width <= 2 {
      let start = scan.index
      scan.skipSpaces()
      half = scan.take(WrittenTime.latinHalves)
      if half == nil { scan.index = start }
    }
    if let half { hour = try half.hour(hour, minute, isByWord: isByWord) }
    self = try WrittenTime(hour: hour, minute: minute, second: second)
  }

  init(hour: Int, minute: Int, second: Int?) throws(CellTrouble) {
    isEndOfDay = hour == 24 && minute == 0 && (second ?? 0) == 0
    guard let clock = ClockTime(hour: isEndOfDay ? 0 : hour, minute: minute, second: second)
    else { throw .noSuchTime }
    self.clock = clock
  }

  /// `:30`, `:30:00`, `:30:00.123`; parts of a second are left out, as the second it is is known.
  private static func afterColon(
    _ scan: inout CellScan
  ) throws(CellTrouble) -> (minute: Int, second: Int?) {
    guard scan.take(":"), let minute = scan.digits(), minute.width == 2 else { throw .notADate }
    guard scan.take(":") else { return (minute.value, nil) }
    guard let second = scan.digits(), second.width == 2 else { throw .notADate }
    if scan.next == "." || scan.next == ",", scan[ahead: 1].digit != nil {
      scan.index += 1
      _ = scan.digits()
    }
    return (minute.value, second.value)
  }

  /// `30分`, `30分15秒`, `整`, or nothing.
  private static func afterHour(
    _ scan: inout CellScan
  ) throws(CellTrouble) -> (minute: Int, second: Int?) {
    let start = scan.index
    scan.skipSpaces()
    if scan.take("整") || scan.take("正") { return (0, nil) }
    if scan.take("半") { return (30, nil) }
    guard let minute = scan.digits() else {
      scan.index = start
      return (0, nil)
    }
    guard minute.width <= 2, scan.takeApart("分") else { throw .notADate }
    let afterMinute = scan.index
    scan.skipSpaces()
    if scan.take("整") { return (minute.value, nil) }
    guard let second = scan.digits() else {
      scan.index = afterMinute
      return (minute.value, nil)
    }
    guard second.width <= 2, scan.takeApart("秒") else { throw .notADate }
    return (minute.value, second.value)
  }

  private static let chineseHalves = WordTable<HalfDay>([
    ("上午", .morning), ("早上", .early), ("凌晨", .dawn), ("下午", .afternoon), ("晚上", .evening),
    ("中午", .noon), ("AM ", .morning), ("PM ", .afternoon),
  ])
  private static let latinHalves = WordTable<HalfDay>([
    ("AM", .morning), ("A.M.", .morning), ("PM", .afternoon), ("P.M.", .afternoon),
  ])
}
