import FlagSemantics
import Tables

/// A list in a file: for each value, the days on which it stands there.
struct ListStore: Sendable {
  /// By the number of the value: a canonical text, or the place of a code.
  let stretches: [UInt32: [Stretch]]
  let fromReason: Reason
  let untilReason: Reason

  struct Stretch: Sendable {
    let from: Int32
    let until: Int32
    let line: Int?

    var isUnlimited: Bool { from == .none && until == .none }
  }

  enum Answer {
    case yes, no
    /// It stands there, and nobody knows whether on this day: for the limits that are missing, and
    /// for the day itself where that is not known.
    case unknown(Reason)
  }

  /// The first entry by which a value surely stands in the list on a day.
  func entry(_ value: UInt32, on day: Int32?) -> Stretch? {
    stretches[value]?.first { stretch in
      if stretch.isUnlimited { return true }
      guard let day, stretch.from != .missing, stretch.until != .missing else { return false }
      return (stretch.from.isAbsent || stretch.from <= day)
        && (stretch.until.isAbsent || day <= stretch.until)
    }
  }

  /// Whether the value stands in the list on a day; nil for a day that is not known.
  func holds(_ value: UInt32, on day: Int32?, _ unions: inout ReasonUnions) -> Answer {
    guard let stretches = stretches[value] else { return .no }
    if stretches.contains(where: \.isUnlimited) { return .yes }
    var reason = Reason.present
    for stretch in stretches {
      if let day {
        if !stretch.from.isAbsent, day < stretch.from { continue }
        if !stretch.until.isAbsent, day > stretch.until { continue }
        if stretch.from != .missing, stretch.until != .missing { return .yes }
      }
      if stretch.from == .missing { reason = unions.union(reason, fromReason) }
      if stretch.until == .missing { reason = unions.union(reason, untilReason) }
    }
    return reason == .present && day != nil ? .no : .unknown(reason)
  }
}
