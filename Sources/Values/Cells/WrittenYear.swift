/// The number of a year, before it is clear which calendar counts it.
///
/// Four digits from 1000 on are a Western year, three digits one of the Republic. Two digits or
/// one fit both, and so do four with a zero before them (0112), unless an era stands before them.
struct WrittenYear {
  enum Era: Sendable { case republic, beforeRepublic, western }

  let value: Int
  /// The number of digits.
  let width: Int
  let era: Era?

  var fitsBoth: Bool { era == nil && (width < 3 || (width == 4 && value < 1000)) }

  /// The year as the Western calendar counts it.
  ///
  /// `isMarked` says that the number is known to be the year: 年 stands behind it. Without, a
  /// Western year of two digits below 32 could be a day or a month as well.
  func counted(
    by calendar: DateCell.Calendar, isMarked: Bool
  ) throws(CellTrouble) -> CountedYear {
    let ofRepublic = CountedYear(western: value + WrittenYear.beforeRepublic, isOfRepublic: true)
    switch era {
    case .republic:
      guard width <= 3 else { throw .outOfRange }
      return ofRepublic
    case .beforeRepublic:
      guard width <= 4 else { throw .outOfRange }
      return CountedYear(western: WrittenYear.beforeRepublic + 1 - value, isOfRepublic: true)
    case .western:
      guard width == 4 else { throw .notADate }
      return CountedYear(western: value, isOfRepublic: false)
    case nil: break
    }
    guard width <= 4 else { throw .notADate }
    let isOfRepublic: Bool
    switch (fitsBoth, calendar) {
    case (true, .found): throw .ambiguousCalendar
    case (true, .roc): isOfRepublic = true
    case (true, .western): isOfRepublic = false
    case (false, _): isOfRepublic = width == 3
    }
    guard !isOfRepublic else { return ofRepublic }
    guard width < 3 else { return CountedYear(western: value, isOfRepublic: false) }
    guard isMarked || value > 31 else { throw .ambiguousOrder }
    return CountedYear(
      western: value < WrittenYear.pivot ? 2000 + value : 1900 + value, isOfRepublic: false)
  }

  /// The Western year before the first one of the Republic.
  static let beforeRepublic = 1911
  /// Western years of two digits are those from 1969 to 2068, as POSIX has it.
  static let pivot = 69
}

/// A year as the Western calendar counts it, and whether it was written as one of the Republic.
struct CountedYear {
  let western: Int
  let isOfRepublic: Bool

  /// What is wrong with a month of it that stands where a day should.
  func trouble(ofMonth month: Int) -> CellTrouble {
    exists && (1...12).contains(month)
      ? .dayMissing : .noSuchDay(year: western, month: month, day: 1)
  }

  /// The Republic has no years before its first.
  var exists: Bool { !isOfRepublic || western > WrittenYear.beforeRepublic }
}
