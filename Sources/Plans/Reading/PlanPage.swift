package import Diagnostics
package import FlagSemantics

/// The plan of one rule as a person reads it.
///
///     once, the same for all subjects
///       #1  parameter `few_bids`  number  flag when
///     for each `tender`
///       #2  the `tender`          tender  flag when
///       #3  `bids` of #2          bids    flag when  may be open: tender.bids
///       #4  count(#3)             number  flag when  also in: bids_alike
///       #5  #4 < #1               truth   flag when
///
/// Values that are written in the rule and values carried from a frame further out are no steps of
/// their own here.
package struct PlanPage {
  let plan: Plan
  let model: Model
  let steps: RuleSteps
  /// The rules that have each step.
  let uses: [NodeID: [String]]
  let language: Language
  let numbers: [NodeID: Int]

  package init(
    _ plan: Plan, _ model: Model, _ steps: RuleSteps, uses: [NodeID: [String]],
    in language: Language
  ) {
    self.plan = plan
    self.model = model
    self.steps = steps
    self.uses = uses
    self.language = language
    var numbers: [NodeID: Int] = [:]
    for node in steps.order where plan[node].operation.isStep { numbers[node] = numbers.count + 1 }
    self.numbers = numbers
  }

  var rule: CheckedRule { steps.rule.rule }
  var stepText: StepText {
    let numbers = numbers
    return StepText(plan, model, steps.rule) { numbers[$0] }
  }
  var frameText: FrameText {
    FrameText(plan: plan, model: model, rule: steps.rule, steps: stepText)
  }

  // MARK: Text

  package var text: String {
    let shown = steps.order.filter { numbers[$0] != nil }
    let lines = AlignedRows(shown.map(row)).text.split(separator: "\n").map { $0 + "\n" }
    var text = heading
    var frame: FrameID?
    var begun: Set<FrameID> = []
    for (node, line) in zip(shown, lines) {
      let own = plan.frame(of: node)
      if own != frame { text += head(own, after: frame, isAgain: !begun.insert(own).inserted) }
      frame = own
      text += line
    }
    return text + "\n" + AlignedRows(results.map { [$0.keyword, $0.text] }, indent: 2).text
  }

  private var heading: String {
    let title = rule.titles.text(in: language, orName: "")
    let shared = numbers.keys.count(where: isShared)
    let named = shared == 0 ? "none" : "\(shared)"
    let steps = numbers.count == 1 ? "1 step" : "\(numbers.count) steps"
    let count = Wording(
      en: "\(steps), \(named) of them shared with other rules",
      zh: "共 \(numbers.count) 步，其中 \(shared) 步與其他規則共用")
    return AlignedRows([[rule.name, title]]).text + count.text(in: language) + "\n"
  }

  /// A frame with those around it that are not clear from what stands above.
  private func head(_ frame: FrameID, after above: FrameID?, isAgain: Bool) -> String {
    let clear = above.map(around) ?? []
    let said = [frame] + around(frame).dropFirst().prefix { !clear.contains($0) }
    let again = Wording(en: " (continued)", zh: "（續）").text(in: language)
    let comma = Wording(en: ", ", zh: "，").text(in: language)
    return "\n" + indent(frame)
      + said.reversed().map { frameText.text($0, isAlone: said.count == 1).text(in: language) }
      .joined(separator: comma)
      + (isAgain ? again : "") + "\n"
  }

  /// The frame itself and those in whose rows it lies, from the inside out.
  private func around(_ frame: FrameID) -> [FrameID] {
    guard case .members = plan[frame] else { return [frame] }
    return [frame] + around(plan.parent(frame))
  }

  private func indent(_ frame: FrameID) -> String {
    String(repeating: "  ", count: around(frame).count - 1)
  }

  private func row(_ node: NodeID) -> [String] {
    let semicolon = Wording(en: "; ", zh: "；").text(in: language)
    return [
      indent(plan.frame(of: node)) + "  #\(numbers[node] ?? 0)",
      stepText.text(node).text(in: language), StepText.name(plan[node].type, model),
      clauses(node).map(\.keyword).joined(separator: ", "),
      notes(node).map { $0.text(in: language) }.joined(separator: semicolon),
    ]
  }

  func clauses(_ node: NodeID) -> [Clause] { (steps.clauses[node] ?? []).sorted() }

  // MARK: Notes

  private func notes(_ node: NodeID) -> [Wording] {
    var notes: [Wording] = []
    if plan[node].type.isMany {
      let causes = SetOpenness(plan, model).causes(node)
      notes.append(
        causes.isEmpty
          ? Wording(en: "complete", zh: "完整")
          : Wording(en: "may be open: {0}", zh: "可能不完整：{0}")
            .filled(with: [Wording(verbatim: causes.joined(separator: ", "))]))
    }
    let others = self.others(node)
    if isShared(node) {
      let named = others.prefix(3).joined(separator: ", ")
      let more = others.count - 3
      notes.append(
        more > 0
          ? Wording(
            en: "also in: \(named) and \(more) more", zh: "另用於：\(named) 等 \(others.count) 條規則")
          : Wording(en: "also in: \(named)", zh: "另用於：\(named)"))
    }
    return notes
  }

  func others(_ node: NodeID) -> [String] { (uses[node] ?? []).filter { $0 != rule.name } }

  /// Whether another rule has the step; that the record itself is there says nothing.
  func isShared(_ node: NodeID) -> Bool {
    if case .record = plan[node].operation { return false }
    return !others(node).isEmpty
  }

  // MARK: Results

  struct Result {
    let keyword: String
    let text: String
    let node: NodeID
  }

  /// What each clause ends in; a value that a message has in two languages is told once.
  var results: [Result] {
    var results: [Result] = []
    func add(_ clause: Clause, _ text: String, _ node: NodeID) {
      let text = text + stepText.operand(node)
      guard !results.contains(where: { $0.keyword == clause.keyword && $0.text == text }) else {
        return
      }
      results.append(Result(keyword: clause.keyword, text: text, node: node))
    }
    let plan = steps.rule
    plan.asOf.map { add(.asOf, "", $0) }
    plan.scope.map { add(.scope, "", $0) }
    add(.flag, "", plan.flag)
    for level in plan.severities {
      add(.severity, "\(level.level.rawValue) when ", level.condition)
    }
    for shown in plan.show { add(.show, "\(shown.text) = ", shown.values.node) }
    for message in plan.messages {
      for case .value(let shown) in message.parts {
        add(.say, "\(shown.text) = ", shown.values.node)
      }
    }
    for exception in plan.exceptions { add(.except, "", exception.condition) }
    return results
  }
}

extension Shown.Values {
  var node: NodeID {
    switch self {
    case .one(let node), .each(let node, _): node
    }
  }
}

extension Operation {
  /// Not a step of its own: a value that the rule writes, or one carried from further out.
  var isStep: Bool {
    switch self {
    case .literal, .outer: false
    default: true
    }
  }
}
