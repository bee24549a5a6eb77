/// A word for a unit of time, some of which are several of another.
struct LengthUnit {
  let unit: TimeUnit
  let factor: Int

  private init(_ unit: TimeUnit, _ factor: Int = 1) {
    self.unit = unit
    self.factor = factor
  }

  /// Longer words stand before shorter ones that begin alike.
  static let words = WordTable([
    ("個工作天", LengthUnit(.workingDay)), ("個工作日", LengthUnit(.workingDay)),
    ("工作天", LengthUnit(.workingDay)), ("工作日", LengthUnit(.workingDay)),
    ("WORKING DAYS", LengthUnit(.workingDay)), ("WORKING DAY", LengthUnit(.workingDay)),
    ("個日曆天", LengthUnit(.day)), ("日曆天", LengthUnit(.day)), ("日曆日", LengthUnit(.day)),
    ("天", LengthUnit(.day)), ("日", LengthUnit(.day)), ("CALENDAR DAYS", LengthUnit(.day)),
    ("DAYS", LengthUnit(.day)),
    ("DAY", LengthUnit(.day)), ("個星期", LengthUnit(.day, 7)), ("星期", LengthUnit(.day, 7)),
    ("週", LengthUnit(.day, 7)), ("周", LengthUnit(.day, 7)), ("WEEKS", LengthUnit(.day, 7)),
    ("WEEK", LengthUnit(.day, 7)), ("個月", LengthUnit(.month)), ("MONTHS", LengthUnit(.month)),
    ("MONTH", LengthUnit(.month)), ("年", LengthUnit(.year)), ("YEARS", LengthUnit(.year)),
    ("YEAR", LengthUnit(.year)), ("個小時", LengthUnit(.hour)), ("小時", LengthUnit(.hour)),
    ("HOURS", LengthUnit(.hour)), ("HOUR", LengthUnit(.hour)), ("分鐘", LengthUnit(.minute)),
    ("分", LengthUnit(.minute)), ("MINUTES", LengthUnit(.minute)),
    ("MINUTE", LengthUnit(.minute)),
  ])

  func span(of number: ExactDecimal) -> TimeSpan? {
    number.multiplied(by: ExactDecimal(factor)).flatMap { unit.span(of: $0) }
  }
}

extension CellScan {
  /// 1年6個月, `90 minutes`, or a number alone when its unit is told; all of the scan.
  mutating func length(inUnits told: TimeUnit?) throws(CellTrouble) -> TimeSpan {
    var sum: TimeSpan?
    while !isAtEnd {
      guard let number = try WrittenNumber(&self, takesCurrency: false)
      else { throw .notADuration }
      skipSpaces()
      if isAtEnd, sum == nil, let told {
        guard let span = told.span(of: number.value) else { throw .outOfRange }
        return span
      }
      guard let unit = take(LengthUnit.words) else {
        throw isAtEnd ? .notADuration : .unknownUnit(rest)
      }
      guard !number.value.isNegative else { throw .notADuration }
      sum = try CellScan.sum(sum, unit.span(of: number.value))
      skipSpaces()
    }
    guard let sum else { throw .notADuration }
    return sum
  }

  /// ISO 8601: `P30D`, `PT2H`, `P1Y6M`, `P1DT12H`; all of the scan.
  mutating func isoLength() throws(CellTrouble) -> TimeSpan {
    guard take("P") else { throw .notADuration }
    var sum: TimeSpan?
    var isTime = false
    while !isAtEnd {
      if !isTime, take("T") {
        isTime = true
        guard !isAtEnd else { throw .notADuration }
      }
      guard let number = try number(), !isAtEnd else { throw .notADuration }
      let letter = next
      index += 1
      let span: TimeSpan?
      switch (letter, isTime) {
      case ("Y", false): span = TimeUnit.year.span(of: number)
      case ("M", false): span = TimeUnit.month.span(of: number)
      case ("W", false):
        span = number.multiplied(by: 7).flatMap { TimeUnit.day.span(of: $0) }
      case ("D", false): span = TimeUnit.day.span(of: number)
      case ("H", true): span = TimeUnit.hour.span(of: number)
      case ("M", true): span = TimeUnit.minute.span(of: number)
      case ("S", true): span = number.integer.map { .duration(Duration(seconds: $0)) }
      default: throw .notADuration
      }
      sum = try CellScan.sum(sum, span)
    }
    guard let sum else { throw .notADuration }
    return sum
  }

  /// One more part of a length; lengths of two kinds make none.
  private static func sum(_ sum: TimeSpan?, _ part: TimeSpan?) throws(CellTrouble) -> TimeSpan {
    guard let part else { throw .outOfRange }
    switch (sum, part) {
    case (nil, _): return part
    case (.duration(let first)?, .duration(let second)):
      guard let whole = first.adding(second) else { throw .outOfRange }
      return .duration(whole)
    case (.period(let first)?, .period(let second)):
      let (months, overflow) = first.months.addingReportingOverflow(second.months)
      guard !overflow else { throw .outOfRange }
      return .period(Period(months: months))
    default: throw .notADuration
    }
  }
}
