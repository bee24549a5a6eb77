/// A length of time that is the same everywhere, in seconds: `10 minutes`, `30 days`.
///
/// Months are no duration (see `Period`), and neither are working days (see `WorkingDays`).
package struct Duration: Sendable, Hashable {
  package let seconds: Int

  package static let secondsPerDay = 86_400

  package init(seconds: Int) { self.seconds = seconds }

  /// The number of days, when there is no part of a day left over.
  package var wholeDays: Int? {
    seconds % Duration.secondsPerDay == 0 ? seconds / Duration.secondsPerDay : nil
  }

  /// `nil` on overflow.
  package func adding(_ other: Duration) -> Duration? {
    let (sum, overflow) = seconds.addingReportingOverflow(other.seconds)
    return overflow ? nil : Duration(seconds: sum)
  }

  /// `nil` on overflow.
  package func subtracting(_ other: Duration) -> Duration? {
    let (difference, overflow) = seconds.subtractingReportingOverflow(other.seconds)
    return overflow ? nil : Duration(seconds: difference)
  }

  /// `nil` on overflow, and when a part of a second would be left over.
  package func multiplied(by factor: ExactDecimal) -> Duration? {
    ExactDecimal(seconds).multiplied(by: factor)?.integer.map { Duration(seconds: $0) }
  }
}

extension Duration: Comparable {
  package static func < (left: Duration, right: Duration) -> Bool { left.seconds < right.seconds }
}

extension Duration: CustomStringConvertible {
  /// In the largest unit that leaves nothing over: `90 minutes`, `1 day`.
  package var description: String {
    for unit in [TimeUnit.day, .hour, .minute] {
      if let length = unit.seconds, seconds % length == 0 { return unit.text(seconds / length) }
    }
    return seconds.magnitude == 1 ? "\(seconds) second" : "\(seconds) seconds"
  }
}
