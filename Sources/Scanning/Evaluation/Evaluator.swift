import Findings
import FlagSemantics
import Plans
import Values

/// Works out nodes for one block of subjects: each node once, a whole column at a time.
///
/// A block is some rows of one root frame. The rows of the frames inside follow from the sets they
/// belong to, so everything of a block fits in the cache and nothing of it outlives it.
final class Evaluator {
  let plan: Plan
  let store: Store
  var shared: SharedNodes
  let root: RootRows
  var unions: ReasonUnions
  var signatures = Signatures()
  /// The numbers of texts of chains.
  var pathNumbers: [String: UInt32] = [:]
  private var known: [Vector?]
  private var repeated: [FrameID: [UInt32]] = [:]

  init(_ plan: Plan, _ store: Store, _ shared: SharedNodes, _ root: RootRows) {
    self.plan = plan
    self.store = store
    self.shared = shared
    self.root = root
    unions = ReasonUnions(store.reasons)
    known = Array(repeating: nil, count: plan.nodes.count)
  }

  var model: Model { store.model }
  var reasons: ReasonPool { store.reasons }

  /// Without a copy of the plan, which those pay who ask for one subject after the other.
  func node(_ id: NodeID) -> Node { plan.nodes[id.index] }

  func vector(_ id: NodeID) -> Vector {
    if let vector = known[id.index] { return vector }
    let vector = evaluate(id, plan[id])
    known[id.index] = vector
    return vector
  }

  /// The row in which the cells of a record stand: the records of a view are numbered as their
  /// source gives them, whatever the order of its table.
  func row(of place: UInt32, _ record: RecordID) -> UInt32 {
    guard let rows = shared.rowsOfViews[record], Int(place) < rows.count else { return place }
    return rows[Int(place)]
  }

  // MARK: Frames

  func rows(_ frame: FrameID) -> Int {
    switch plan[frame] {
    case .once: 1
    case .records, .everyone, .pairs, .groups, .classes: root.count
    case .members(let set): members(set).ids.count
    }
  }

  /// For each row of a frame of members, the row around it.
  private func owners(_ frame: FrameID) -> [UInt32] {
    if let known = repeated[frame] { return known }
    guard case .members(let set) = plan[frame] else { return [] }
    let members = self.members(set)
    var owners: [UInt32] = []
    owners.reserveCapacity(members.ids.count)
    for row in 0..<members.rows {
      owners.append(contentsOf: repeatElement(UInt32(row), count: members.range(row).count))
    }
    repeated[frame] = owners
    return owners
  }

  func members(_ set: NodeID) -> Members {
    if case .members(let members) = vector(set).values { return members }
    return Members(offsets: Array(repeating: 0, count: rows(plan.frame(of: set)) + 1), ids: [])
  }

  /// A value of the frame around, for each row that lies in one of its rows.
  private func carried(_ inner: NodeID, into frame: FrameID) -> Vector {
    let around = plan.frame(of: inner)
    if around == .once {
      return (shared.vector(inner) ?? vector(inner)).repeated(rows(frame))
    }
    return vector(inner).gathered(owners(frame))
  }

  /// The row in which a value of the frame around stands, for a row that lies in it.
  func outerRow(of inner: NodeID, _ row: Int, in frame: FrameID) -> Int {
    plan.frame(of: inner) == .once ? 0 : Int(owners(frame)[row])
  }

  // MARK: Nodes

  private func evaluate(_ id: NodeID, _ node: Node) -> Vector {
    if node.frame == .once, let known = shared.vector(id) { return known }
    switch node.operation {
    case .literal(let literal): return self.literal(literal, node, rows: rows(node.frame))
    case .parameter(let name, let key, let day):
      return parameter(name, key, day, node)
    case .dataDay: return dataDay()
    case .day(let inner): return day(inner)
    case .outer(let inner): return carried(inner, into: node.frame)
    case .record: return record(node.frame)
    case .pairMember(let place): return root.member(place)
    case .groupKey(let place): return root.key(place)
    case .field(let base, let name):
      return field(name, of: vector(base), plan[base].type, node.type)
    case .viewed(let record, let inner): return viewed(inner, by: vector(record)).honest
    case .edge(let name): return edge(name, node)
    case .arithmetic(let sign, let left, let right): return arithmetic(sign, left, right, node)
    case .negative(let operand): return negative(vector(operand))
    case .ifMissing(let value, let other, _): return ifMissing(value, other, node.type).honest
    case .converted(let conversion): return converted(conversion)
    case .reread(let inner): return reread(inner, node)
    case .inOneCurrency(let inner, let amounts, let meeting):
      return inOneCurrency(inner, amounts, meeting)
    case .eitherCurrency(let first, let second):
      return eitherCurrency(vector(first), vector(second))
    case .whereMissing(let value, let first, let second):
      return whereMissing(vector(value), vector(first), else: vector(second))
    case .function(let builtin, let operands): return self.function(builtin, operands, node)
    case .just(let record): return just(vector(record))
    case .groupMembers, .classMembers: return root.setMembers()
    case .everything(let record): return everything(record)
    case .related(let owner, let name, let day):
      return related(vector(owner), plan[owner].type, name, day)
    case .linked(let owner, let link, let direction, let day):
      return linked(vector(owner), plan[owner].type, link, direction, day)
    case .filtered(let set, let condition): return filtered(members(set), vector(condition))
    case .lookedUp(let key, let inner): return lookedUp(inner, by: vector(key)).honest
    case .joined(let set, let inner): return joined(members(set), inner)
    case .distinctRecords(let set): return .init(.members(distinct(members(set))))
    case .withValue(let set, let value): return withValue(members(set), vector(value))
    case .distinctValues(let set, let values):
      return distinctValues(members(set, telling: values), values.map(vector))
    case .common(let left, let right): return common(left, right)
    case .reach(let start, let reach):
      return self.reach(vector(start), plan[start].type, reach, node)
    case .count(let set): return count(members(set))
    case .oneCurrency(let set, let value, let currency):
      return oneCurrency(members(set), vector(value), vector(currency))
    case .exists(let set, let condition): return exists(members(set), vector(condition))
    case .aggregate(let aggregate): return self.aggregate(aggregate).honest
    default: return condition(node)
    }
  }

  private func record(_ frame: FrameID) -> Vector {
    guard case .members(let set) = plan[frame] else { return root.record }
    let ids = members(set).ids
    guard ids.contains(.max) else { return Vector(.records(ids)) }
    let members = self.members(set)
    return Vector(.records(ids), ids.indices.map { members.stranger($0) })
  }
}
