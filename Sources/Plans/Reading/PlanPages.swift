package import Diagnostics
package import FlagSemantics

/// The plans of all rules of a pack: one page for each, and what they share.
package struct PlanPages {
  private let plan: Plan
  private let model: Model
  private let rules: [RuleSteps]
  private let uses: [NodeID: [String]]
  private let language: Language

  /// Of a pack with errors, the rules that have none.
  package init(_ pack: CheckedPack, in language: Language) {
    let plan = Planner(pack).plan(pack.rules.filter { !pack.restsOnMistake($0) })
    self.plan = plan
    self.language = language
    model = pack.model
    rules = plan.rules.map { RuleSteps(plan, $0) }
    uses = plan.uses(rules)
  }

  package func page(of rule: String) -> PlanPage? {
    rules.first { $0.rule.rule.name == rule }.map(page)
  }

  private func page(_ steps: RuleSteps) -> PlanPage {
    PlanPage(plan, model, steps, uses: uses, in: language)
  }

  package var text: String {
    let counts = self.counts
    let summary = Wording(
      en: "\(rules.count) rules, \(counts.all) steps, \(counts.shared) of them shared",
      zh: "共 \(rules.count) 條規則、\(counts.all) 步，其中 \(counts.shared) 步共用")
    return (rules.map { page($0).text } + [summary.text(in: language) + "\n"])
      .joined(separator: "\n\n")
  }

  package var json: JSONValue {
    [
      "steps": .integer(counts.all), "shared": .integer(counts.shared),
      "rules": .array(rules.map { page($0).json }),
    ]
  }

  /// The steps of all rules, each counted once, and those that more than one rule has.
  private var counts: (all: Int, shared: Int) {
    let steps = uses.filter { plan[$0.key].operation.isStep }
    let shared = steps.count { step in
      if case .record = plan[step.key].operation { return false }
      return step.value.count > 1
    }
    return (steps.count, shared)
  }
}
