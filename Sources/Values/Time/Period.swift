/// A length of time by the calendar: `3 months`, `2 years`.
///
/// It has no fixed number of days, so it may be added to a date but never meets a duration.
package struct Period: Sendable, Hashable {
  package let months: Int

  package init(months: Int) { self.months = months }

  /// `nil` only where the machine's integers end.
  package var negated: Period? {
    let (months, overflow) = 0.subtractingReportingOverflow(months)
    return overflow ? nil : Period(months: months)
  }
}

extension Period: Comparable {
  package static func < (left: Period, right: Period) -> Bool { left.months < right.months }
}

extension Period: CustomStringConvertible {
  /// `2 years`, or `18 months`.
  package var description: String {
    months != 0 && months % 12 == 0 ? TimeUnit.year.text(months / 12) : TimeUnit.month.text(months)
  }
}
