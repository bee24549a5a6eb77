/// What a literal with a unit of time means: three kinds of length that never mix.
package enum TimeSpan: Sendable, Hashable {
  case duration(Duration)
  case workingDays(WorkingDays)
  case period(Period)
}

extension TimeSpan: CustomStringConvertible {
  package var description: String {
    switch self {
    case .duration(let duration): duration.description
    case .workingDays(let days): days.description
    case .period(let period): period.description
    }
  }
}

extension TimeSpan {
  /// Seconds, office days or months.
  package var units: Int {
    switch self {
    case .duration(let duration): duration.seconds
    case .workingDays(let days): days.count
    case .period(let period): period.months
    }
  }
}
