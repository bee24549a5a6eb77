/// Why the text of one cell is no value of the kind that its field asks for.
///
/// It carries what was found and no words: who reads the cell knows its place and its text.
package enum CellTrouble: Error, Sendable, Hashable {
  /// Nothing but white space.
  case blank

  // MARK: Numbers

  case notANumber
  /// A percentage was asked for: there is no sign, and the field does not say what numbers mean.
  case notAPercent
  /// Written well, but with more digits than are kept, or beyond the years 1 to 9999.
  case outOfRange
  /// The field takes nothing below zero.
  case negative
  /// A number, and behind it something that is no known unit: `1,200 片`.
  case unknownUnit(String)
  /// The cell counts in another unit than the column was said to: `3萬` where thousands are told.
  case unitsDiffer(found: String)
  case wrongCurrency(found: CurrencyCode)
  /// Two amounts that are not the same: `5,000元 伍佰元整`.
  case twoAmounts

  // MARK: Dates and times

  case notADate
  /// The numbers stand for a day that the calendar does not have, as 2025-02-30.
  ///
  /// The year is a Western one. Years before the first of the Republic are none of its calendar.
  case noSuchDay(year: Int, month: Int, day: Int)
  /// As 25:00, or 下午 with 0時.
  case noSuchTime
  /// A month, or a year: the day itself is not given.
  case dayMissing
  /// The weekday that stands beside the date is not that of the date.
  case weekdayDiffers(Weekday)
  /// It could be a year of the Republic or a Western one: `99/01/07`.
  case ambiguousCalendar
  /// Which number is the day, which the month or the year is not clear: `03/07/2023`.
  case ambiguousOrder
  /// Noon or midnight: `上午12時`.
  case ambiguousTime

  // MARK: Truths and lengths of time

  case noTruth
  case notADuration
  /// A length of another kind than the field takes: working days where days are asked for.
  case wrongLength(TimeSpan)
}
