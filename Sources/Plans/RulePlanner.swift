import Diagnostics
import FlagSemantics

/// Plans the clauses of one rule.
struct RulePlanner {
  private let planner: Planner
  private let rule: CheckedRule
  private var names = Names()
  private var frame = FrameID.once
  private var recorded: [PlannedClause] = []

  init(_ planner: Planner, _ rule: CheckedRule) {
    self.planner = planner
    self.rule = rule
    (frame, names) = SubjectPlanner(planner, asOf: rule.asOf).planned(rule.subject)
    if let asOf = rule.asOf { names.day = .node(planner.day(planned(.asOf, asOf))) }
    planner.witnesses = [:]
    planner.comparisons = [:]
  }

  mutating func planned() -> RulePlan {
    let scope = rule.scope.map { clause(.scope, $0) }
    let flag = clause(.flag, rule.flag)
    let comparisons = planner.comparisons
    var shown = names
    shown.witnesses = planner.witnesses
    let severities: [RulePlan.SeverityCase] = rule.severities.compactMap { severity in
      severity.condition.map {
        .init(level: severity.level, condition: clause(.severity(severity.level), $0))
      }
    }
    let show = rule.show.map { self.shown($0, shown) }
    let messages = rule.messages.map { message($0, shown) }
    let exceptions: [RulePlan.ExceptionPlan] = planner.pack.exceptions
      .filter { $0.rule == rule.name }.map {
        .init(exception: $0, condition: clause(.exception($0), $0.condition))
      }
    return RulePlan(
      rule: rule, frame: frame, asOf: names.day.node.map { planner.carry($0, into: frame) },
      scope: scope, flag: flag, comparisons: comparisons, severities: severities, show: show,
      messages: messages,
      leads: leads(), exceptions: exceptions, recorded: recorded)
  }

  private mutating func clause(_ kind: PlannedClause.Kind, _ condition: Expression) -> NodeID {
    planner.carry(planned(kind, condition), into: frame)
  }

  private mutating func planned(_ kind: PlannedClause.Kind, _ expression: Expression) -> NodeID {
    planner.recording = []
    let node = planner.one(expression, names)
    recorded += planner.recording.map { PlannedClause(kind: kind, whole: $0) }
    return node
  }

  /// The records that cases are about.
  private func leads() -> RulePlan.Leads {
    let leads = planner.pack.leads(of: rule)
    func planned(_ paths: [Expression]) -> [NodeID] {
      paths.map { planner.carry(planner.one($0, names), into: frame) }
    }
    return .init(
      matters: planned(leads.matters), members: leads.members.map(planned),
      parties: planned(leads.parties))
  }

  // MARK: What a finding prints

  private func message(_ message: Message, _ names: Names) -> RulePlan.MessagePlan {
    .init(
      language: message.language,
      parts: message.parts.map { part in
        switch part {
        case .text(let text): .text(text)
        case .value(let value): .value(shown(value, names))
        }
      })
  }

  private func shown(_ expression: Expression, _ names: Names) -> Shown {
    let text = expression.place.text
    let witness = witness(of: expression, names)
    switch planner.planned(expression, names) {
    case .one(let node):
      guard let witness else {
        return Shown(text: text, values: .one(planner.carry(node, into: frame)))
      }
      let inside = planner.innermost([node, witness].map(planner.plan.frame(of:)))
      return Shown(
        text: text,
        values: .each(
          planner.carry(node, into: inside), where: planner.carry(witness, into: inside)))
    case .many(let found):
      let many = planner.grounded(found)
      let set = planner.carry(
        many.set, into: planner.innermost([planner.plan.frame(of: many.set), frame]))
      let inside = planner.members(of: set)
      let value = many.value?(inside) ?? planner.member(in: inside, of: set)
      return Shown(
        text: text,
        values: .each(
          planner.carry(value, into: inside), where: witness.map { planner.carry($0, into: inside) }
        ))
    }
  }

  /// When a value is read from a witness of an `any`: that its condition holds.
  private func witness(of expression: Expression, _ names: Names) -> NodeID? {
    var found: NodeID?
    expression.walk { part in
      if case .element(.anyMember(let name)) = part.kind, names.bound[name] == nil {
        found = found ?? names.witnesses[name]?.condition
      }
    }
    return found
  }
}
