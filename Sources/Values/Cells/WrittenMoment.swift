/// A day with perhaps a time and a zone, as a cell has them.
struct WrittenMoment {
  let date: WrittenDate
  let time: WrittenTime?
  /// East of Greenwich.
  let zoneMinutes: Int?

  /// Reads a whole cell.
  init(_ cell: Span<UInt8>, _ calendar: DateCell.Calendar) throws(CellTrouble) {
    var scan = CellScan(cell)
    guard scan.count > 0 else { throw .blank }
    guard !scan.isCut else { throw .notADate }
    if let (date, time) = try WrittenDate.stamp(&scan, calendar) {
      (self.date, self.time, zoneMinutes) = (date, time, nil)
      return
    }
    date = try WrittenDate(&scan, calendar)
    let isISO = scan.next == "T" || scan.next == "t"
    let isApart = WrittenMoment.takeGap(&scan)
    if scan.isAtEnd {
      guard !isISO else { throw .notADate }
      (time, zoneMinutes) = (nil, nil)
      return
    }
    if !isApart, date.isHyphenated, let zone = scan.zone(mayFollowMinutes: true) {
      (time, zoneMinutes) = (nil, zone)
    } else {
      guard isApart || date.mayTouchTime else { throw .notADate }
      let time = try WrittenTime(&scan)
      self.time = time
      scan.skipSpaces()
      if scan.isAtEnd {
        zoneMinutes = nil
      } else {
        zoneMinutes = scan.zone(mayFollowMinutes: isISO || time.hasSeconds)
        guard zoneMinutes != nil else { throw .notADate }
      }
    }
    guard scan.isAtEnd else { throw .notADate }
  }

  /// What parts a date from its time: white space, a `T` before a digit, a comma with white space.
  private static func takeGap(_ scan: inout CellScan) -> Bool {
    switch scan.next {
    case "T", "t":
      guard scan[ahead: 1].digit != nil else { return false }
      scan.index += 1
      return true
    case ",":
      guard scan[ahead: 1] == " " else { return false }
      scan.index += 2
      return true
    default:
      let start = scan.index
      scan.skipSpaces()
      return scan.index > start
    }
  }

  var day: CalendarDate { date.day }

  /// In the zone of the cell; nil beyond the last year.
  var instant: Instant? {
    guard let time else { return Instant(day) }
    guard time.isEndOfDay else { return Instant(day, time.clock) }
    return day.adding(days: 1).map { Instant($0, time.clock) }
  }
}
