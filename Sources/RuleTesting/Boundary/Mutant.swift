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
    case constant(from: String, to: String, in: Expression?)
    case parameter(String, code: String?, since: CalendarDate?, from: String, to: String)
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
}
