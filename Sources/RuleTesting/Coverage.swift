package import FlagSemantics
package import Values

/// What the tests of one rule reach: which outcomes, and what each condition was for their subjects.
///
/// Only subjects count that a test says something about; what nobody looks at is not tested.
package struct Coverage: Sendable {
  package let rule: CheckedRule
  package let outcomes: Set<Outcome>
  /// A rule without `where` can't be outside.
  package let possible: [Outcome]
  package let clauses: [Clause]

  /// One condition: a part of `where` or `flag when` that `and` or `or` joins, a level, an exception.
  package struct Clause: Sendable {
    package let kind: Kind
    package let expression: Expression
    package let seen: Set<Truth>

    package enum Kind: String, Sendable { case scope, flag, severity, exception }
  }

  package init(_ rule: CheckedRule, in pack: CheckedPack, _ results: [TestResult]) {
    self.rule = rule
    let own = results.filter { $0.test.rule == rule.name }
    outcomes = own.reduce(into: []) { $0.formUnion($1.outcomes) }
    let isScoped = rule.scope != nil
    possible = Outcome.allCases.filter { $0 != .outside || isScoped }
    var conditions: [(Clause.Kind, Expression)] = []
    func add(_ kind: Clause.Kind, _ expression: Expression) {
      conditions += expression.atoms.map { (kind, $0) }
    }
    rule.scope.map { add(.scope, $0) }
    add(.flag, rule.flag)
    for severity in rule.severities { severity.condition.map { add(.severity, $0) } }
    for exception in pack.exceptions where exception.rule == rule.name {
      add(.exception, exception.condition)
    }
    clauses = conditions.map { kind, expression in
      let seen = own.reduce(into: Set<Truth>()) { seen, result in
        seen.formUnion(result.seen[expression.place] ?? [])
      }
      return Clause(kind: kind, expression: expression, seen: seen)
    }
  }

  package var reached: Int { possible.count { outcomes.contains($0) } }
  /// How many of yes, no and unknown were seen, over all conditions.
  package var seen: Int { clauses.reduce(0) { $0 + $1.seen.count } }
  package var all: Int { clauses.count * 3 }
}

extension Expression {
  /// The conditions that `and`, `or` and `not` join, from left to right.
  fileprivate var atoms: [Expression] {
    switch unnamed.kind {
    case .conjunction(let operands), .disjunction(let operands): operands.flatMap(\.atoms)
    case .not(let operand) where operand.unnamed.isJoined: operand.atoms
    default: [self]
    }
  }
}
