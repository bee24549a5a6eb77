package import Findings

/// What a condition gives.
package enum Answer: Sendable, Hashable {
  case yes
  case no
  case unknown(Set<Cause>)

  init(_ holds: Bool) { self = holds ? .yes : .no }

  var causes: Causes {
    if case .unknown(let causes) = self { causes } else { [] }
  }

  var negated: Answer {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: self
    }
  }

  /// Kleene's `and`: the causes of all operands that are unknown.
  static func all(_ operands: [Answer]) -> Answer {
    if operands.contains(.no) { return .no }
    if operands.allSatisfy({ $0 == .yes }) { return .yes }
    return .unknown(operands.reduce(into: []) { $0.formUnion($1.causes) })
  }

  /// Kleene's `or`.
  static func any(_ operands: [Answer]) -> Answer {
    all(operands.map(\.negated)).negated
  }

  func and(_ other: Answer) -> Answer { .all([self, other]) }
  func or(_ other: Answer) -> Answer { .any([self, other]) }
}
