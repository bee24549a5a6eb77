/// The days that workbooks count, written as people and mappings read them.
///
///     45013        → 2023-03-28
///     45013.645833 → 2023-03-28 15:30:00
///     0.75         → 18:00:00
enum SerialDate {
  private static let dayLength = 86_400_000

  /// The day behind 9999-12-31, where workbooks end.
  private static let end = 2_958_466.0

  /// Appends the text; false, and nothing appended, where the number is no such date or time.
  static func append(
    _ number: Double, as format: NumberFormat, from1904: Bool, to bytes: inout [UInt8]
  ) -> Bool {
    guard number >= 0, number < end else { return false }
    let total = Int((number * Double(dayLength)).rounded())
    let (days, rest) = total.quotientAndRemainder(dividingBy: dayLength)
    if format == .elapsed {
      appendTime(total, to: &bytes)
      return true
    }
    let hasNoDay = days == 0 && (format == .time || !from1904)
    if hasNoDay {
      // A lone zero in a column of days is an empty cell that somebody formatted.
      guard format == .time || format == .dateAndTime && rest > 0 else { return false }
      appendTime(rest, to: &bytes)
      return true
    }
    appendDay(from1904 ? days + 1462 : days, to: &bytes)
    if rest > 0 || format != .date {
      bytes.append(UInt8(ascii: " "))
      appendTime(rest, to: &bytes)
    }
    return true
  }

  /// Day 60 is 1900-02-29, which never was: the first spreadsheet programs thought so, and all
  /// others keep it. It is written like that, so that it is found as the impossible day it is.
  private static func appendDay(_ serial: Int, to bytes: inout [UInt8]) {
    if serial == 60 {
      bytes += "1900-02-29".utf8
      return
    }
    // Days since 0000-03-01, in years that end with February.
    let day = (serial > 60 ? serial : serial + 1) - 25_569 + 719_468
    let era = day / 146_097
    let dayOfEra = day % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    append(year, digits: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(month, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(dayOfYear - (153 * shifted + 2) / 5 + 1, digits: 2, to: &bytes)
  }

  /// `15:30:00`, with thousandths only where there are some.
  private static func appendTime(_ thousandths: Int, to bytes: inout [UInt8]) {
    let seconds = thousandths / 1000
    append(seconds / 3600, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(seconds / 60 % 60, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(seconds % 60, digits: 2, to: &bytes)
    if thousandths % 1000 > 0 {
      bytes.append(UInt8(ascii: "."))
      append(thousandths % 1000, digits: 3, to: &bytes)
    }
  }

  private static func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    let text = String(number).utf8
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, digits - text.count)))
    bytes += text
  }
}
