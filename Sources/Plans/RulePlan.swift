package import FlagSemantics

/// One rule: the frame of its subjects and the nodes of its clauses.
package struct RulePlan: Sendable {
  package let rule: CheckedRule
  package let frame: FrameID
  package let asOf: NodeID?
  package let scope: NodeID?
  package let flag: NodeID
  /// The comparisons of scope and condition, by the nodes that they became.
  package let comparisons: [NodeID: PlannedComparison]
  /// The levels that need a condition, with it; the first level of all stands in the rule.
  package let severities: [SeverityCase]
  package let show: [Shown]
  package let messages: [MessagePlan]
  /// What the subject leads to, for the cases.
  package let leads: Leads
  package let exceptions: [ExceptionPlan]
  /// The clauses with all that is inside them; empty unless the planner records.
  package let recorded: [PlannedClause]

  package struct SeverityCase: Sendable {
    package let level: Severity
    package let condition: NodeID
  }

  package struct Leads: Sendable {
    package let matters: [NodeID]
    package let members: [[NodeID]]
    package let parties: [NodeID]
  }

  package struct ExceptionPlan: Sendable {
    package let exception: Exception
    package let condition: NodeID
  }

  package struct MessagePlan: Sendable {
    package let language: String
    package let parts: [Part]

    package enum Part: Sendable {
      case text(String)
      case value(Shown)
    }
  }
}

/// Something a finding prints.
package struct Shown: Sendable {
  /// As the rule writes it.
  package let text: String
  package let values: Values

  package enum Values: Sendable {
    /// One value for each subject.
    case one(NodeID)
    /// One for each row of a frame inside, where the condition is yes or there is none.
    case each(NodeID, where: NodeID?)
  }
}
