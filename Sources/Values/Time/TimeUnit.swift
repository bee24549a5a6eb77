/// The units of time that a literal may have, each by its word for one of it.
package enum TimeUnit: String, Sendable, CaseIterable {
  case minute, hour, day
  case workingDay = "working day"
  case month, year

  /// Takes the word for one and for many: `day`, `days`, `working days`.
  package init?(word: String) {
    let unit = TimeUnit.allCases.first { $0.rawValue == word || $0.rawValue + "s" == word }
    guard let unit else { return nil }
    self = unit
  }

  /// The length in seconds; `nil` for what only a calendar can tell.
  package var seconds: Int? {
    switch self {
    case .minute: 60
    case .hour: 3600
    case .day: Duration.secondsPerDay
    case .workingDay, .month, .year: nil
    }
  }

  /// `1 day`, `30 days`.
  package func text(_ count: Int) -> String {
    count.magnitude == 1 ? "\(count) \(rawValue)" : "\(count) \(rawValue)s"
  }

  /// The value of a literal, `1.5` and `hour` being 90 minutes.
  ///
  /// `nil` when it is too long, or broken where it must be whole: seconds, working days, months.
  package func span(of number: ExactDecimal) -> TimeSpan? {
    switch self {
    case .minute, .hour, .day:
      seconds.flatMap { Duration(seconds: $0).multiplied(by: number) }.map { .duration($0) }
    case .workingDay: number.integer.map { .workingDays(WorkingDays($0)) }
    case .month: number.integer.map { .period(Period(months: $0)) }
    case .year: number.multiplied(by: 12)?.integer.map { .period(Period(months: $0)) }
    }
  }
}
