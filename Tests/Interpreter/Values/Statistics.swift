package import Findings
package import FlagSemantics
package import Values

/// Functions whose definitions are held elsewhere: those that need roots or chances.
///
/// The interpreter asks them only for exact values, at least as many as the function needs.
package struct StatisticTable: Sendable {
  package enum Arguments: Sendable {
    /// In the order of the members.
    case values([Ratio])
    case samples([Ratio], [Ratio])
    /// Who had each turn, in order.
    case turns([Int])
    case numbers([Ratio])
  }

  package enum Result: Sendable {
    case value(Ratio)
    case undefined(Cause)
  }

  package typealias Function = @Sendable (Arguments) -> Result

  private let functions: [Builtin: Function]

  package init(_ functions: [Builtin: Function] = [:]) { self.functions = functions }

  func callAsFunction(_ builtin: Builtin, _ arguments: Arguments) -> Result {
    functions[builtin]?(arguments) ?? .undefined(.tooFew(builtin.rawValue))
  }
}
