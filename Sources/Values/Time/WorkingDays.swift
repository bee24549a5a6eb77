/// A number of days on which offices work: `5 working days`.
///
/// How long that is depends on the office calendar of the model, so nothing can be computed here.
package struct WorkingDays: Sendable, Hashable {
  package let count: Int

  package init(_ count: Int) { self.count = count }
}

extension WorkingDays: Comparable {
  package static func < (left: WorkingDays, right: WorkingDays) -> Bool { left.count < right.count }
}

extension WorkingDays: CustomStringConvertible {
  package var description: String { TimeUnit.workingDay.text(count) }
}
