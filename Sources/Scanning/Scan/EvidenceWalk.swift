import Findings
import FlagSemantics
import Plans
import Tables
import Values

/// Gathers the records and cells that made a condition true for one subject.
///
/// It follows the plan from the clause down: of an `or` only what holds, of an `any` only the
/// witnesses, of a function every member it counted.
struct EvidenceWalk {
  private let evaluator: Evaluator
  private let rule: RulePlan
  /// Looks for what leaves it undecided instead: what is unknown of an `or`, of an `and`, of members.
  private let seeksDoubt: Bool
  private(set) var draft = EvidenceDraft()
  private var seen: Set<Visit> = []

  private struct Visit: Hashable {
    let node: NodeID
    let row: Int
    let wants: Bool
  }

  init(_ evaluator: Evaluator, _ rule: RulePlan, seekingDoubt: Bool = false) {
    self.evaluator = evaluator
    self.rule = rule
    seeksDoubt = seekingDoubt
    if let use = evaluator.windowUse { draft.add(use) }
  }

  /// What made a node what it is: `wants` is the answer that a condition gave.
  mutating func visit(_ id: NodeID, _ row: Int, wants: Bool = true) {
    guard seen.insert(Visit(node: id, row: row, wants: wants)).inserted else { return }
    let node = evaluator.node(id)
    if let use = evaluator.calendarUse(node) { draft.add(use) }
    switch node.operation {
    case .outer(let inner): visit(inner, evaluator.owner(of: row, in: node.frame), wants: wants)
    case .not(let operand): visit(operand, row, wants: !wants)
    case .all(let operands), .any(let operands):
      for operand in operands where bears(operand, of: node, row, wants) {
        visit(operand, row, wants: wants)
      }
    case .field(let base, let name): visitField(name, of: base, row)
    case .record, .pairMember: addRecord(id, row)
    case .edge: visitEdge(node, row)
    case .ifMissing(let value, let other, let because):
      if evaluator.vector(value).reason(row).isMissing {
        draft.assume(evaluator.text(other, row) ?? "?", because)
      }
      visit(value, row)
    case .converted(let conversion):
      if let use = evaluator.rateUse(conversion, row) { draft.add(use) }
      for operand in node.operation.operands { visit(operand, row) }
    case .parameter(let name, let key, let day):
      if let use = evaluator.parameterUse(name, key, day, row) { draft.add(use) }
    case .inList(let value, let name, let day):
      draft.add(evaluator.listUse(name, value, day, row))
      for operand in [value, day].compactMap({ $0 }) { visit(operand, row) }
    case .exists(let set, let condition): visitExists(set, condition, row, wants)
    case .count(let set): visitMembers(of: set, row, reading: [])
    case .oneCurrency(let set, let value, let currency):
      visitMembers(of: set, row, reading: [value, currency])
    case .aggregate(let aggregate):
      visitMembers(of: aggregate.set, row, reading: [aggregate.value, aggregate.order])
      for other in aggregate.others { visit(other, row) }
      if let second = aggregate.second {
        visitMembers(of: second.set, row, reading: [second.value])
      }
    case .lookedUp(let key, _): visit(key, row)
    case .viewed(let record, let inner):
      visit(record, row)
      visitInside(inner, of: record, row, wants)
    default: for operand in node.operation.operands { visit(operand, row) }
    }
  }

  /// What was asked of a record by itself, wherever it stands. The rows of a view are another
  /// matter: what they are made of is known by the record of the view.
  private mutating func visitInside(_ inner: NodeID, of record: NodeID, _ row: Int, _ wants: Bool) {
    let frame = evaluator.plan.frame(of: inner)
    guard case .everyone = evaluator.plan[frame],
      let (_, place) = evaluator.recordPlace(record, row)
    else {
      return
    }
    let alone = Evaluator(
      evaluator.plan, evaluator.store, evaluator.shared,
      RootRows(frame: frame, count: 1, ids: [place]))
    var walk = EvidenceWalk(alone, rule, seekingDoubt: seeksDoubt)
    walk.visit(inner, 0, wants: wants)
    draft.add(walk.draft)
  }

  /// Whether an operand of `and` or `or` has a part in what came of it.
  private func bears(_ id: NodeID, of node: Node, _ row: Int, _ wants: Bool) -> Bool {
    if seeksDoubt { return evaluator.vector(id).truths[row] == 1 }
    return evaluator.bears(id, of: node, row, wants)
  }

  // MARK: Records

  private mutating func visitField(_ name: String, of base: NodeID, _ row: Int) {
    visit(base, row)
    guard let (record, place) = evaluator.recordPlace(base, row) else { return }
    let number = add(record, place, as: .one(base))
    if draft.has(name, number) { return }
    draft.add(evaluator.cell(name, of: place, record), to: number)
  }

  private mutating func addRecord(_ id: NodeID, _ row: Int) {
    guard let (record, place) = evaluator.recordPlace(id, row) else { return }
    add(record, place, as: .one(id))
  }

  /// As what a record is met: what a node stands for, or a member of a set.
  private enum Part {
    case one(NodeID)
    case member(NodeID)
  }

  /// The number of a record in the draft, which is named when it is first met.
  @discardableResult
  private mutating func add(_ record: RecordID, _ place: UInt32, as part: Part) -> Int {
    let spot = EvidenceDraft.Spot.record(record, place)
    if let known = draft.number(of: spot) { return known }
    let role =
      switch part {
      case .one(let node): role(of: node)
      case .member(let set): role(ofSet: set)
      }
    return draft.add(
      EvidenceDraft.Member(
        spot: spot, role: role, name: evaluator.evidenceName(record, place), cells: []))
  }

  private mutating func visitEdge(_ node: Node, _ row: Int) {
    guard case .members(let set) = evaluator.plan[node.frame] else { return }
    for step in evaluator.edges(of: set, row) { draft.add(step) }
  }

  /// The name by which the rule knows a record.
  private func role(of id: NodeID) -> String {
    let node = evaluator.node(id)
    switch node.operation {
    case .pairMember(let place):
      if case .pair(let pair) = rule.rule.subject { return pair.names[place] }
      return "record"
    case .outer(let inner): return role(of: inner)
    case .field(_, let name): return name
    case .record:
      if case .members(let set) = evaluator.plan[node.frame] { return role(ofSet: set) }
      if case .record(_, let name) = rule.rule.subject { return name }
      return node.type.record?.records.first.map { evaluator.model[$0].name } ?? "record"
    default: return node.type.record?.records.first.map { evaluator.model[$0].name } ?? "record"
    }
  }

  private func role(ofSet id: NodeID) -> String {
    switch evaluator.node(id).operation {
    case .related(_, let name, _): return name
    case .linked(_, let link, let direction, _): return evaluator.model[link].name(direction)
    case .everything(let record): return evaluator.model[record].plural
    case .groupMembers:
      if case .group(let group) = rule.rule.subject { return group.members }
      return "members"
    case .filtered(let base, _), .distinctRecords(let base), .withValue(let base, _),
      .distinctValues(let base, _), .outer(let base), .common(let base, _), .lookedUp(_, let base):
      return role(ofSet: base)
    case .joined(_, let inner):
      return evaluator.node(inner).type.isMany ? role(ofSet: inner) : role(of: inner)
    default:
      return evaluator.node(id).type.record?.records.first.map { evaluator.model[$0].plural }
        ?? "members"
    }
  }

  // MARK: Sets

  private mutating func visitExists(
    _ set: NodeID, _ condition: NodeID, _ row: Int, _ wants: Bool
  ) {
    let members = evaluator.members(set)
    let truths = evaluator.vector(condition).truths
    for place in members.range(row).prefix(EvidenceWalk.most)
    where bears(truths[place], isSure: members.reason(place) == .present, wants) {
      visit(condition, place, wants: wants)
      visitMember(set, row, place)
    }
  }

  /// Whether a member has a part in what came of `any`.
  private func bears(_ truth: UInt8, isSure: Bool, _ wants: Bool) -> Bool {
    if seeksDoubt { return truth == 1 || (truth == 2 && !isSure) }
    return !wants || (truth == 2 && isSure)
  }

  /// More records than this of one set are counted and not listed.
  private static let most = 200

  private mutating func visitMembers(of set: NodeID, _ row: Int, reading: [NodeID?]) {
    let range = evaluator.members(set).range(row)
    for place in range.prefix(EvidenceWalk.most) {
      visitMember(set, row, place)
      for node in reading.compactMap({ $0 }) { visit(node, place) }
    }
    if range.count > EvidenceWalk.most {
      draft.leaveOut(range.count - EvidenceWalk.most, role: role(ofSet: set))
    }
  }

  /// The record of a member, and why it is one.
  private mutating func visitMember(_ set: NodeID, _ row: Int, _ place: Int) {
    let members = evaluator.members(set)
    if let shape = evaluator.node(set).type.record, members.ids[place] < .max - 1 {
      let record = shape.records[RecordNumber.kind(members.ids[place], of: shape.records.count)]
      let own = RecordNumber.place(members.ids[place], of: shape.records.count)
      add(record, own, as: .member(set))
    }
    visitSource(set, row, members.ids[place])
  }

  /// The conditions of the filters that a member has passed.
  private mutating func visitSource(_ set: NodeID, _ row: Int, _ id: UInt32) {
    switch evaluator.node(set).operation {
    case .filtered(let base, let condition):
      let members = evaluator.members(base)
      if let place = members.range(row).first(where: { members.ids[$0] == id }) {
        visit(condition, place)
      }
      visitSource(base, row, id)
    case .distinctRecords(let base), .withValue(let base, _), .distinctValues(let base, _):
      visitSource(base, row, id)
    case .linked, .reach:
      let members = evaluator.members(set)
      for place in members.range(row) where members.ids[place] == id {
        for step in evaluator.edges(of: set, place) { draft.add(step) }
      }
    case .related(let owner, _, _): visit(owner, row)
    default: break
    }
  }
}
