package import Diagnostics
package import FlagSemantics
package import Values

/// A rule with one small mistake in it, which some test should notice.
package struct Mutant: Sendable {
  package let change: Change
  /// What was changed.
  package let place: Place
  let apply: @Sendable (inout Subject) -> Void

  /// What a mutant changes before a test runs on it.
  struct Subject {
    var pack: CheckedPack
    var rule: CheckedRule
    /// What the test sets for itself.
    let settings: [Setting]
  }

  /// What is different, as it is written.
  package enum Change: Sendable {
    /// `>` became `>=` in a comparison.
    case sign(from: String, to: String, in: Expression)
    /// `is` became `is not`.
    case negated(from: String, to: String, in: Expression)
    case constant(from: String, to: String, in: Expression?, Edge?)
    case parameter(
      String, code: String?, since: CalendarDate?, from: String, to: String, Edge?)
    /// Left out of what `and` joins.
    case withoutConjunct(Expression)
    case withoutDisjunct(Expression)
    case withoutFilter(Expression)
    case withoutScope(Expression)

    /// A word for the kind, as programs read it.
    package var kind: String {
      switch self {
      case .sign: "sign"
      case .negated: "negation"
      case .constant: "constant"
      case .parameter: "parameter"
      case .withoutConjunct: "without_and"
      case .withoutDisjunct: "without_or"
      case .withoutFilter: "without_filter"
      case .withoutScope: "without_where"
      }
    }
  }

  /// The values of the other side of a comparison that a moved constant decides otherwise.
  package struct Edge: Sendable {
    package let of: Expression
    package let low: String
    package let high: String
    /// Whether the lower of the two is among them, and not the higher.
    package let includesLow: Bool
    /// Whether only one of the two is.
    package let isWhole: Bool
  }
}
