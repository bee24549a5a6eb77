/// Yes, no, or not known: what every condition of a rule gives.
///
/// Data that are missing make a condition unknown, never false; a rule and its negation are
/// then both undecided. The connectives are Kleene's: `no.and(.unknown)` is `no`, because no
/// value that might turn up could change it.
package enum Truth: UInt8, Sendable, Hashable, CaseIterable {
  /// In this order `and` is the lesser and `or` the greater of two.
  case no, unknown, yes

  package init(_ holds: Bool) { self = holds ? .yes : .no }

  package var negated: Truth {
    switch self {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  package func and(_ other: Truth) -> Truth { rawValue <= other.rawValue ? self : other }

  package func or(_ other: Truth) -> Truth { rawValue >= other.rawValue ? self : other }
}

extension Sequence {
  /// Whether the condition holds for every element; `yes` for none at all.
  package func every(_ condition: (Element) -> Truth) -> Truth {
    var result = Truth.yes
    for element in self {
      result = result.and(condition(element))
      if result == .no { return .no }
    }
    return result
  }

  /// Whether the condition holds for at least one element; `no` for none at all.
  package func some(_ condition: (Element) -> Truth) -> Truth {
    var result = Truth.no
    for element in self {
      result = result.or(condition(element))
      if result == .yes { return .yes }
    }
    return result
  }
}

extension Truth: CustomStringConvertible {
  package var description: String {
    switch self {
    case .no: "no"
    case .unknown: "unknown"
    case .yes: "yes"
    }
  }
}
