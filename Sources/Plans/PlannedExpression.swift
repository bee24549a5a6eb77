package import FlagSemantics

/// An expression of a rule with the node that gives its value, and the same for what is inside it.
///
/// Definitions are looked through: below `tender.valid_bids` stands what it is defined as. A plan
/// keeps these only where it was asked to, because showing a value may need nodes that no verdict
/// does.
package struct PlannedExpression: Sendable {
  package let expression: Expression
  package let value: Value
  package let parts: [PlannedExpression]

  package enum Value: Sendable, Hashable {
    case one(NodeID)
    /// A set, and the value of each member in the frame of its members; nil for the records.
    case many(NodeID, NodeID?)
  }
}

/// A clause of a rule with everything that is inside it.
package struct PlannedClause: Sendable {
  package let kind: Kind
  package let whole: PlannedExpression

  package enum Kind: Sendable {
    case asOf, scope, flag
    case severity(Severity)
    case exception(Exception)
  }
}

extension Planner {
  /// Plans an expression and keeps what became of it and of its parts.
  func recorded(_ expression: Expression, _ names: Names) -> Planned {
    let around = recording
    recording = []
    let planned = plannedParts(expression, names)
    let parts = recording
    recording = around
    recording.append(
      PlannedExpression(expression: expression, value: value(of: planned), parts: parts))
    return planned
  }

  private func value(of planned: Planned) -> PlannedExpression.Value {
    switch planned {
    case .one(let node): return .one(node)
    case .many(let found):
      let many = grounded(found)
      return .many(many.set, many.value?(members(of: many.set)))
    }
  }
}
