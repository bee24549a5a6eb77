package import Findings
package import FlagSemantics
package import Tables
package import Values

/// How the verdict on one subject came about: every expression of the rule with its value.
package struct Trace: Sendable {
  package let clauses: [Clause]

  package struct Clause: Sendable {
    package let kind: Kind
    package let whole: Part

    package enum Kind: Sendable {
      case asOf, scope, flag
      case severity(Severity)
      case exception(Exception)
    }
  }

  /// An expression with what it gave, and the same for what is inside it.
  package struct Part: Sendable {
    package let expression: Expression
    /// One; for what is read of each member of a set, one for each member; none where it is worked
    /// out for other rows than those of the subject.
    package let values: [Value]
    package let parts: [Part]
    /// Whether it compares two sides that are exactly equal, be it for one of several members.
    package let isTie: Bool
  }

  package struct Value: Sendable {
    /// The members of the sets in which it stands, the outermost first: `B1`; empty for the subject.
    package let member: [String]
    package let content: Content
    package let origin: Origin?
  }

  package enum Content: Sendable {
    case truth(Truth, [Cause])
    /// As people read it.
    case value(String)
    case none
    case missing([Cause])
    /// Known only between two limits; nil for no limit.
    case between(String?, String?, [Cause])
    /// The first members, how many there are, and why there may be others.
    case set([String], count: Int, [Cause])
  }

  /// Where a value comes from.
  package enum Origin: Sendable {
    /// A row of a table; where a value stands there that is missing, as what can't be read.
    case row(RowOrigin, table: String, field: String, unreadable: String?)
    /// The record is only referred to.
    case noRow(record: String, key: String)
    case noColumn(table: String, field: String)
    case noTable(String)
    case parameter(Parameter, Timeline<EffectiveValue>.Stretch)
  }
}

extension Trace {
  /// The clause of a kind, where the rule has it.
  package var flag: Part? { part { if case .flag = $0 { true } else { false } } }
  package var scope: Part? { part { if case .scope = $0 { true } else { false } } }

  private func part(_ fits: (Clause.Kind) -> Bool) -> Part? {
    clauses.first { fits($0.kind) }?.whole
  }
}

extension Trace.Part {
  /// Of a condition on the subject: yes, no or unknown.
  package var truth: Truth? {
    if values.count == 1, case .truth(let truth, _) = values[0].content, values[0].member.isEmpty {
      return truth
    }
    return nil
  }

  /// What a `let` or nothing else stands for.
  package var unnamed: Trace.Part {
    if case .named = expression.kind, let inner = parts.last { return inner.unnamed }
    return self
  }

  /// The conditions that `and`, `or` and `not` join, from left to right.
  package var atoms: [Trace.Part] {
    let part = unnamed
    switch part.expression.kind {
    case .conjunction, .disjunction: return part.parts.flatMap(\.atoms)
    case .not(let operand) where operand.unnamed.isJoined: return part.parts.flatMap(\.atoms)
    default: return [self]
    }
  }
}
