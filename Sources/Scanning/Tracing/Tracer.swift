import FlagSemantics
import Plans
import Values

/// Reads the values of a rule for one subject, by its row in an evaluator.
struct Tracer {
  let evaluator: Evaluator
  let rule: RulePlan
  let pack: CheckedPack
  var row = 0
  /// Definitions that are used again have the same nodes, and these the same values.
  let known = KnownValues()

  final class KnownValues {
    var values: [PlannedExpression.Value: [Trace.Value]] = [:]
  }

  /// The most members whose values are read.
  static let most = 24

  var plan: Plan { evaluator.plan }

  func trace() -> Trace {
    Trace(clauses: rule.recorded.map { .init(kind: kind($0.kind), whole: part($0.whole)) })
  }

  private func kind(_ kind: PlannedClause.Kind) -> Trace.Clause.Kind {
    switch kind {
    case .asOf: .asOf
    case .scope: .scope
    case .flag: .flag
    case .severity(let level): .severity(level)
    case .exception(let exception): .exception(exception)
    }
  }

  func part(_ planned: PlannedExpression) -> Trace.Part {
    Trace.Part(
      expression: planned.expression, values: values(planned.value),
      parts: planned.parts.map(part), isTie: isTie(planned.value))
  }

  func values(_ value: PlannedExpression.Value) -> [Trace.Value] {
    if let known = known.values[value] { return known }
    let values = read(value)
    known.values[value] = values
    return values
  }

  private func read(_ value: PlannedExpression.Value) -> [Trace.Value] {
    switch value {
    case .one(let node):
      let node = inner(node)
      return rows(plan.frame(of: node)).map { row, member in
        Trace.Value(
          member: member, content: content(node, row), origin: origin(of: node, row))
      }
    case .many(let set, let value):
      let set = inner(set)
      return rows(plan.frame(of: set)).map { row, member in
        Trace.Value(member: member, content: self.set(set, value, row), origin: nil)
      }
    }
  }

  // MARK: Rows

  /// The node that a value is carried in from, where it has its own rows.
  func inner(_ node: NodeID) -> NodeID {
    if case .outer(let around) = plan[node].operation { return inner(around) }
    return node
  }

  /// The rows of a frame that belong to the subject, each with the members it stands for; none where
  /// the frame does not lie in that of the rule.
  private func rows(_ frame: FrameID) -> [(row: Int, member: [String])] {
    if frame == rule.frame { return [(row, [])] }
    if frame == .once { return [(0, [])] }
    guard case .members(let set) = plan[frame] else { return [] }
    let around = plan.frame(of: set)
    guard around != .once else { return [] }
    let members = evaluator.members(set)
    var found: [(row: Int, member: [String])] = []
    for (row, member) in rows(around) {
      for place in members.range(row) where found.count < Tracer.most {
        found.append((place, member + [evaluator.name(of: members.ids[place], in: set)]))
      }
    }
    return found
  }

  // MARK: Values

  private func content(_ node: NodeID, _ row: Int) -> Trace.Content {
    let vector = evaluator.vector(node)
    let causes = evaluator.store.reasons.causes(vector.reason(row))
    switch vector.values {
    case .truths(let truths):
      if case .field = plan[node].operation, vector.reason(row) != .present {
        return absent(vector.reason(row))
      }
      return .truth(Truth(rawValue: truths[row]) ?? .unknown, causes)
    case .stretches(let stretches):
      return between(stretches, row, plan[node].type.scalar, vector.reason(row))
    case .members: return set(node, nil, row)
    default:
      guard vector.reason(row) == .present else { return absent(vector.reason(row)) }
      return evaluator.text(node, row).map { .value($0) } ?? .missing([])
    }
  }

  private func absent(_ reason: Reason) -> Trace.Content {
    reason == .none ? .none : .missing(evaluator.store.reasons.causes(reason))
  }

  private func between(
    _ stretches: Stretches, _ row: Int, _ scalar: Scalar, _ reason: Reason
  ) -> Trace.Content {
    if reason == .none { return .none }
    func text(_ quantities: Quantities, _ limit: UInt8) -> String? {
      stretches.has(limit, row) ? nil : evaluator.text(quantities[row], scalar)
    }
    let least = text(stretches.least, Stretches.noLeast)
    let most = text(stretches.most, Stretches.noMost)
    if let least, least == most { return .value(least) }
    return .between(least, most, evaluator.store.reasons.causes(reason))
  }

  private func set(_ set: NodeID, _ value: NodeID?, _ row: Int) -> Trace.Content {
    let members = evaluator.members(set)
    let range = members.range(row)
    let shown = range.prefix(Tracer.most).map { place -> String in
      let isSure = members.reason(place) == .present
      let text =
        value.map { self.text($0, place) }
        ?? evaluator.name(of: members.ids[place], in: set)
      return isSure || text == "?" ? text : text + "?"
    }
    let reason = evaluator.doubts(members, row)
    return .set(shown, count: range.count, evaluator.store.reasons.causes(reason))
  }

  private func text(_ node: NodeID, _ row: Int) -> String {
    let vector = evaluator.settled(node)
    guard row < vector.count else { return "?" }
    if vector.reason(row) == .none { return "-" }
    return evaluator.text(node, row) ?? "?"
  }

  // MARK: Ties

  private func isTie(_ value: PlannedExpression.Value) -> Bool {
    guard case .one(let node) = value else { return false }
    let inner = self.inner(node)
    switch plan[inner].operation {
    case .not(let operand): return isTie(.one(operand))
    case .order(let left, _, let right), .before(let left, let right):
      let sides = [evaluator.settled(left), evaluator.settled(right)]
      return rows(plan.frame(of: inner)).contains { isTie(sides[0], sides[1], $0.row) }
    default: return false
    }
  }

  private func isTie(_ left: Vector, _ right: Vector, _ row: Int) -> Bool {
    guard left.reason(row) == .present, right.reason(row) == .present else { return false }
    switch (left.values, right.values) {
    case (.quantities(let a), .quantities(let b)): return a[row] == b[row]
    case (.times(let a), .times(let b)):
      return a.earliest[row] == b.earliest[row] && a.latest[row] == b.latest[row]
    default: return false
    }
  }
}
