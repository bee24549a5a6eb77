import FlagSemantics

/// A list in a file: for each value, the days on which it stands there.
struct ListStore: Sendable {
  /// By the number of the value: a canonical text, or the code as a text.
  let stretches: [UInt32: [(from: Int32?, until: Int32?)]]

  /// Whether the value stands in the list on a day; without a day nil where that makes a difference.
  func holds(_ value: UInt32, on day: Int32?) -> Bool? {
    guard let stretches = stretches[value] else { return false }
    if let day {
      return stretches.contains { ($0.from ?? .min) <= day && day <= ($0.until ?? .max) }
    }
    if stretches.contains(where: { $0.from == nil && $0.until == nil }) { return true }
    return nil
  }
}
