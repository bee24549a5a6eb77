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
    if let half { hour = try half.hour(hour, isByWord: isByWord && minute == 0) }
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
    ("上午", .morning), ("早上", .morning), ("凌晨", .morning), ("下午", .afternoon),
    ("晚上", .afternoon), ("中午", .noon), ("AM ", .morning), ("PM ", .afternoon),
  ])
  private static let latinHalves = WordTable<HalfDay>([
    ("AM", .morning), ("A.M.", .morning), ("PM", .afternoon), ("P.M.", .afternoon),
  ])
}

/// The half of the day that hours from 1 to 12 are counted in.
private enum HalfDay {
  case morning, afternoon, noon

  /// The hour from 0 to 23.
  ///
  /// A clock that shows `上午 12:00` means midnight, as spreadsheets write it; a person who writes
  /// `上午12時` may mean noon.
  func hour(_ hour: Int, isByWord: Bool) throws(CellTrouble) -> Int {
    switch self {
    case .morning:
      guard hour <= 12 else { throw .noSuchTime }
      guard hour == 12 else { return hour }
      guard !isByWord else { throw .ambiguousTime }
      return 0
    case .afternoon:
      guard hour < 24 else { throw .noSuchTime }
      guard hour != 12 || !isByWord else { throw .ambiguousTime }
      return hour < 12 ? hour + 12 : hour
    case .noon:
      guard hour == 12 else { throw .noSuchTime }
      return hour
    }
  }
}

extension CellScan {
  /// A zone in minutes east of Greenwich: `Z`, `+08:00`, `+0800`, `+08`, `-0530`, `UTC`.
  ///
  /// Behind a time without seconds, `-10:30` is more likely the end of a stretch of time than a
  /// zone, so it is not taken there.
  mutating func zone(mayFollowMinutes: Bool) -> Int? {
    if take(word: "Z") || take(word: "UTC") || take(word: "GMT") {
      if isAtEnd { return 0 }
    }
    let isWest = next == "-"
    guard isWest ? mayFollowMinutes : next == "+" else { return nil }
    index += 1
    guard let first = digits() else { return nil }
    var (hours, minutes) = (first.value, 0)
    switch first.width {
    case 4: (hours, minutes) = (first.value / 100, first.value % 100)
    case 2:
      if take(":") {
        guard let second = digits(), second.width == 2 else { return nil }
        minutes = second.value
      }
    default: return nil
    }
    let offset = hours * 60 + minutes
    guard minutes % 15 == 0, minutes < 60, offset <= (isWest ? 12 : 14) * 60 else { return nil }
    return isWest ? -offset : offset
  }

  /// Takes a character with white space before it, which is left where the character is missing.
  mutating func takeApart(_ character: Unicode.Scalar) -> Bool {
    let start = index
    skipSpaces()
    if take(character) { return true }
    index = start
    return false
  }
}
