import FlagSemantics
import Plans

/// Works out what is the same for every subject, and finds whom each rule judges.
struct Preparation {
  private let plan: Plan
  private let store: Store
  private(set) var shared: SharedNodes
  private var once: Evaluator
  private var tables: [FrameID: Evaluator] = [:]
  private(set) var spaces: [FrameID: SubjectSpace] = [:]

  init(_ plan: Plan, _ store: Store, _ pack: CheckedPack) {
    self.plan = plan
    self.store = store
    shared = SharedNodes(pack)
    once = Evaluator(plan, store, shared, .once)
    run()
  }

  /// Nodes only read nodes before them, so their order is an order of work.
  private mutating func run() {
    for index in plan.nodes.indices {
      let id = NodeID(index: index)
      let node = plan[id]
      switch node.operation {
      case .viewed(_, let inner), .lookedUp(_, let inner): prepare(inner)
      default: break
      }
      if node.frame == .once { remember(id, once.vector(id)) }
    }
    for rule in plan.rules where spaces[rule.frame] == nil {
      spaces[rule.frame] = space(rule.frame)
    }
  }

  private mutating func remember(_ id: NodeID, _ vector: Vector) {
    shared.vectors[id] = vector
    once.shared = shared
  }

  private mutating func prepare(_ inner: NodeID) {
    guard shared.tables[inner] == nil else { return }
    let frame = plan.frame(of: inner)
    let evaluator = tables[frame] ?? table(frame)
    evaluator.shared = shared
    tables[frame] = evaluator
    shared.tables[inner] = evaluator.vector(inner)
    once.shared = shared
  }

  private mutating func table(_ frame: FrameID) -> Evaluator {
    if case .classes(let source) = plan[frame] {
      let (rows, index) = ClassRows.make(source, frame, once)
      shared.classes[frame] = index
      return Evaluator(plan, store, shared, rows)
    }
    let space = self.space(frame)
    let rows = space.whole
    if case .records(let view) = plan[frame] { shared.views[view] = rows.count }
    return Evaluator(plan, store, shared, rows)
  }

  private mutating func space(_ frame: FrameID) -> SubjectSpace {
    if let known = spaces[frame] { return known }
    let made = made(frame)
    spaces[frame] = made
    return made
  }

  private func made(_ frame: FrameID) -> SubjectSpace {
    switch plan[frame] {
    case .records(let record):
      switch plan.views[record] {
      case .records(let set):
        return SubjectSpace(frame: frame, rows: .members(once.members(set)), isView: true)
      case .pairs(let source): return pairs(source, frame, isView: true)
      case .groups(let source): return groups(source, frame, isView: true)
      case nil: return SubjectSpace(frame: frame, rows: .records(store[record].places))
      }
    case .pairs(let source): return pairs(source, frame)
    case .groups(let source): return groups(source, frame)
    case .once, .classes, .members: return SubjectSpace(frame: frame, rows: .records([]))
    }
  }

  private func pairs(
    _ source: PairSource, _ frame: FrameID, isView: Bool = false
  ) -> SubjectSpace {
    SubjectSpace(frame: frame, rows: .pairs(PairRows(source, once)), isView: isView)
  }

  private func groups(
    _ source: GroupSource, _ frame: FrameID, isView: Bool = false
  ) -> SubjectSpace {
    let groups = GroupRows(source, once)
    return SubjectSpace(
      frame: frame, rows: .groups(groups), isView: isView, leftOut: groups.leftOut)
  }
}
