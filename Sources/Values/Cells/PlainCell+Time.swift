/// Days and moments.
extension PlainCell {
  /// How exactly a moment is known.
  package enum Precision: UInt8, Sendable, Hashable {
    case day, minute, second
  }

  /// The day number of `YYYY-MM-DD`, `YYYY/MM/DD` or `YYYYMMDD` from year 1000 on, and of
  /// `112/03/07`, `112-03-07` or `1120307`, whose three digits are a year of the Republic.
  @inlinable
  package static func date(_ cell: Span<UInt8>) -> Int32? {
    switch cell.count {
    case 10: date(cell, width: 10)
    case 9: date(cell, width: 9)
    case 8: day(load(cell, at: 0), westernYears, after: 0)
    case 7: day(rightAligned(cell).back, 1..<190, after: 1911)
    default: nil
    }
  }

  /// The first second of a day in one of the forms with separators, alone or with a space or `T`
  /// and `HH:MM` or `HH:MM:SS` behind it, and how exactly the moment is known.
  @inlinable
  package static func instant(_ cell: Span<UInt8>) -> (second: Int64, precision: Precision)? {
    let count = cell.count
    let width: Int
    switch count {
    case 10, 16, 19: width = 10
    case 9, 15, 18: width = 9
    default: return nil
    }
    guard let day = date(cell, width: width) else { return nil }
    let midnight = Int64(day) * 86_400
    guard count > width else { return (midnight, .day) }
    // `D HH:MM` in the last seven of eight bytes: the gap, two digits, a colon and two digits.
    let end = load(cell, at: width - 2) >> 16
    let gap = UInt8(truncatingIfNeeded: end)
    let digits = (end >> 8) ^ 0x30_303A_3030
    guard gap == UInt8(ascii: " ") || gap == UInt8(ascii: "T"),
      digits & 0xF0_F0FF_F0F0 == 0
    else { return nil }
    let (hourOnes, minuteTens, minuteOnes) = (
      digits >> 8 & 0xF, digits >> 24 & 0xF, digits >> 32 & 0xF
    )
    let hour = (digits & 0xF) * 10 + hourOnes
    guard hour < 24, hourOnes < 10, minuteTens < 6, minuteOnes < 10 else { return nil }
    let minute = midnight + Int64(hour) * 3600 + Int64(minuteTens * 10 + minuteOnes) * 60
    guard count == width + 9 else { return (minute, .minute) }
    let tens = cell[width + 7] &- UInt8(ascii: "0")
    let ones = cell[width + 8] &- UInt8(ascii: "0")
    guard cell[width + 6] == UInt8(ascii: ":"), tens < 6, ones < 10 else { return nil }
    return (minute + Int64(tens) * 10 + Int64(ones), .second)
  }

  /// The day in the first ten or nine bytes, which must be there.
  @inlinable
  @inline(__always)
  static func date(_ cell: Span<UInt8>, width: Int) -> Int32? {
    // `YYYY-MM-` and `YY-MM-DD`, or `YYY-MM-D` and `YY-MM-DD`.
    let (front, back) = (load(cell, at: 0), load(cell, at: width - 8))
    let separators = back & 0x0000_FF00_00FF_0000
    guard separators == 0x0000_2D00_002D_0000 || separators == 0x0000_2F00_002F_0000 else {
      return nil
    }
    let monthAndDay = (back >> 24 & 0xFFFF) << 32 | (back >> 48) << 48
    let isWestern = width == 10
    let year = isWestern ? front & 0xFFFF_FFFF : (front << 8 & 0xFFFF_FF00) | 0x30
    return day(
      year | monthAndDay, isWestern ? westernYears : 1..<1000, after: isWestern ? 0 : 1911)
  }

  /// Western years before 1000 look like years of the Republic with a zero before them.
  @inlinable static var westernYears: Range<Int> { 1000..<10_000 }

  /// The day of eight digits `YYYYMMDD`, the first one lowest, in years after another.
  @inlinable
  @inline(__always)
  static func day(_ text: UInt64, _ years: Range<Int>, after era: Int) -> Int32? {
    guard isDigits(text) else { return nil }
    let number = Int(truncatingIfNeeded: number(text))
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    guard years.contains(year) else { return nil }
    return dayNumber(year + era, month, day)
  }

  @inlinable
  @inline(__always)
  static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int32? {
    guard month > 0, month <= 12, day > 0,
      day <= 28 || day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = month > 2 ? month - 3 : month + 9
    let century = marchYear / 100
    return Int32(
      truncatingIfNeeded: marchYear * 365 + marchYear / 4 - century + century / 4
        + (153 * marchMonth + 2) / 5 + day - 719_469)
  }
}
