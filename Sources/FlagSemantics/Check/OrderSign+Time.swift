extension OrderSign {
  /// The words for the sign between dates.
  var inTime: String {
    switch self {
    case .less: "before"
    case .lessOrEqual: "not after"
    case .greater: "after"
    case .greaterOrEqual: "not before"
    }
  }
}
