/// Reads the days and times of a column.
///
///     DateCell().date("112年3月7日")                2023-03-07
///     DateCell().instant("2023-03-07 15:30")       15:30:00 to 15:30:59
///     DateCell().date("99/01/07")                  trouble: 2010 or 1999?
///     DateCell(calendar: .roc).date("99/01/07")    2010-01-07
package struct DateCell: Sendable, Hashable {
  /// Which calendar counts the years whose shape allows both; a shape that allows one is read so
  /// whatever was told.
  package enum Calendar: Sendable, Hashable, CaseIterable {
    /// What fits both is refused.
    case found
    /// Years of the Republic, the first of which is 1912.
    case roc
    case western
  }

  package let calendar: Calendar
  /// The zone that times with a zone of their own are brought into, in minutes east of Greenwich.
  package let zoneMinutes: Int

  package init(calendar: Calendar = .found, zoneMinutes: Int = 480) {
    self.calendar = calendar
    self.zoneMinutes = zoneMinutes
  }

  /// The day; that of the local zone where the cell has a time with a zone of its own.
  package func date(_ cell: Span<UInt8>) throws(CellTrouble) -> CalendarDate {
    let moment = try WrittenMoment(cell, calendar)
    guard moment.zoneMinutes != nil, moment.time != nil else { return moment.day }
    guard let local = try local(moment).date else { throw .outOfRange }
    return local
  }

  /// The moment as far as it is given: a second, a minute or the whole day.
  ///
  /// A month is refused, though it would be a stretch of time as well: who means the month of a
  /// payment hardly means any of its seconds.
  package func instant(_ cell: Span<UInt8>) throws(CellTrouble) -> Instant {
    try local(WrittenMoment(cell, calendar))
  }

  private func local(_ moment: WrittenMoment) throws(CellTrouble) -> Instant {
    guard let instant = moment.instant else { throw .outOfRange }
    guard let zone = moment.zoneMinutes, zone != zoneMinutes else { return instant }
    guard let moved = instant.adding(Duration(seconds: (zoneMinutes - zone) * 60))
    else { throw .outOfRange }
    return moved
  }
}
