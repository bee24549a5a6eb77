package import Findings

extension Comparison {
  /// `cv(prices) 1.08% ≤ 6% (cv_limit)`, `b.amount 90 TWD < tender.amount 100 TWD`; of a member
  /// `B-02: …`. Words of the rule language stay as they are.
  package var text: String {
    let value = value.map { "\(expression) \($0)" } ?? expression
    let told = limitValue ?? limit
    let other =
      limit == told || limitValue == nil
      ? told
      : isThreshold
        ? "\(told) (\(limit))" : "\(limit) \(told)"
    let whole = "\(value) \(drawnSign) \(other)"
    return members.isEmpty ? whole : members.joined(separator: "/") + ": " + whole
  }

  /// Whether the condition measures the value by another, as no mere equality does.
  var isMeasure: Bool { clause == .flag && sign != "is" && sign != "is not" }

  private var drawnSign: String {
    switch sign {
    case "<=": "≤"
    case ">=": "≥"
    default: sign
    }
  }
}
