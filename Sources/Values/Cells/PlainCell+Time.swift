extension PlainCell {
  /// How exactly a moment is known.
  package enum Precision: UInt8, Sendable, Hashable {
    case day, minute, second
  }

  /// The day number of `YYYY-MM-DD`, `YYYY/MM/DD` or `YYYYMMDD`, from year 1000 on.
  @inlinable
  package static func date(_ cell: Span<UInt8>) -> Int32? {
    switch cell.count {
    case 10: date(cell, at: 0)
    case 8:
      // Safe: the cell has eight bytes, and every eight bytes are a number.
      dayNumber(ofDigits: unsafe cell.bytes.unsafeLoadUnaligned(as: UInt64.self))
    default: nil
    }
  }

  /// The first second of `YYYY-MM-DD`, `YYYY-MM-DD HH:MM` or `YYYY-MM-DD HH:MM:SS`, with a space
  /// or `T` between and `/` for `-`, and how exactly it is known.
  @inlinable
  package static func instant(_ cell: Span<UInt8>) -> (second: Int64, precision: Precision)? {
    let count = cell.count
    guard count == 19 || count == 16 || count == 10, let day = date(cell, at: 0) else {
      return nil
    }
    let midnight = Int64(day) * 86_400
    guard count > 10 else { return (midnight, .day) }
    // Safe: eight bytes from the eighth on lie inside a cell of sixteen.
    let end: UInt64 = unsafe cell.bytes.unsafeLoadUnaligned(
      fromByteOffset: 8, as: UInt64.self)
    // Bytes 8 and 9 are the day; then come the gap, two digits, a colon and two digits.
    let gap = UInt8(truncatingIfNeeded: end >> 16)
    let digits = (end >> 24) ^ 0x30_303A_3030
    guard gap == UInt8(ascii: " ") || gap == UInt8(ascii: "T"),
      digits & 0xF0_F0FF_F0F0 == 0
    else { return nil }
    let hourTens = digits & 0xF
    let hour = hourTens * 10 + digits >> 8 & 0xF
    let minuteTens = digits >> 24 & 0xF
    let minute = minuteTens * 10 + digits >> 32 & 0xF
    guard hour < 24, minuteTens < 6, digits >> 8 & 0xF < 10, digits >> 32 & 0xF < 10 else {
      return nil
    }
    let toMinute = midnight + Int64(hour) * 3600 + Int64(minute) * 60
    guard count == 19 else { return (toMinute, .minute) }
    let tens = cell[17] &- UInt8(ascii: "0")
    let ones = cell[18] &- UInt8(ascii: "0")
    guard cell[16] == UInt8(ascii: ":"), tens < 6, ones < 10 else { return nil }
    return (toMinute + Int64(tens) * 10 + Int64(ones), .second)
  }

  /// The ten bytes from a place on, which must be there.
  @inlinable
  static func date(_ cell: Span<UInt8>, at start: Int) -> Int32? {
    // Safe: ten bytes hold eight from the first and eight from the third on.
    let front: UInt64 = unsafe cell.bytes.unsafeLoadUnaligned(
      fromByteOffset: start, as: UInt64.self)
    let back: UInt64 = unsafe cell.bytes.unsafeLoadUnaligned(
      fromByteOffset: start + 2, as: UInt64.self)
    // `YYYY-MM-` and `YY-MM-DD`: year and month from the first, the day from the second.
    let separators = front & 0xFF00_00FF_0000_0000
    guard separators == 0x2D00_002D_0000_0000 || separators == 0x2F00_002F_0000_0000 else {
      return nil
    }
    let year = front & 0xFFFF_FFFF
    let month = front >> 40 & 0xFFFF
    let day = back >> 48
    return dayNumber(ofDigits: year | month << 32 | day << 48)
  }

  /// The day of eight digits, the first one lowest.
  @inlinable
  static func dayNumber(ofDigits text: UInt64) -> Int32? {
    let digits = text ^ 0x3030_3030_3030_3030
    // Every byte must be below ten: adding 6 to it must not reach its upper half.
    guard (digits | (digits &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else {
      return nil
    }
    // Neighbours become numbers of two digits, one in every second byte.
    let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
    let year = Int(pairs & 0xFF) * 100 + Int(pairs >> 16 & 0xFF)
    let month = Int(pairs >> 32 & 0xFF)
    let day = Int(pairs >> 48)
    guard year >= 1000, month &- 1 < 12, month > 0, day > 0,
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
