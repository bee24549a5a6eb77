import FlagSemantics
import Plans
import Tables
import Workers

/// Works out what is the same for every subject, and finds whom each rule judges.
///
/// What a node looks up must be there before it, so the work goes in stages: a node that looks
/// something up stands one stage above it.
struct Preparation {
  private let plan: Plan
  private let store: Store
  private let workers: Workers
  private(set) var shared: SharedNodes
  private(set) var spaces: [FrameID: SubjectSpace] = [:]
  private var once: Evaluator

  init(_ plan: Plan, _ store: Store, _ shared: SharedNodes, _ workers: Workers) {
    self.plan = plan
    self.store = store
    self.workers = workers
    self.shared = shared
    once = Evaluator(plan, store, shared, .once)
    run(Stages(plan))
  }

  private mutating func run(_ stages: Stages) {
    for stage in 0..<stages.count {
      for node in stages.once[stage] {
        if case .everything(let record) = plan[node].operation, plan.views[record] != nil {
          plan.frame(ofAll: record).map { prepareSpace($0) }
        }
        shared.vectors[node] = once.vector(node)
        once.shared = shared
      }
      for (frame, nodes) in stages.tables[stage] { tabulate(nodes, of: frame) }
    }
    prepareSpaces(of: plan.rules.map(\.frame))
  }

  /// The frames that nothing else hangs on, side by side.
  private mutating func prepareSpaces(of frames: [FrameID]) {
    var apart: [FrameID] = []
    for frame in frames where spaces[frame] == nil && !apart.contains(frame) {
      if case .records(let record) = plan[frame], plan.views[record] != nil {
        prepareSpace(frame)
      } else {
        apart.append(frame)
      }
    }
    let inner = workers.each(of: apart.count)
    let found = workers.map(apart.count) { [plan, store, shared, apart] index in
      SubjectFinder(Evaluator(plan, store, shared, .once), inner).space(apart[index])
    }
    for (frame, space) in zip(apart, found) { spaces[frame] = space }
  }

  /// Works out nodes for all rows of a frame, block by block.
  private mutating func tabulate(_ nodes: [NodeID], of frame: FrameID) {
    prepareSpace(frame)
    guard let space = spaces[frame] else { return }
    let blocks = workers.map(space.blocks) { [plan, store, shared] index in
      let evaluator = Evaluator(plan, store, shared, space.block(index))
      return nodes.map { evaluator.vector($0) }
    }
    for (place, node) in nodes.enumerated() {
      shared.tables[node] =
        blocks.isEmpty
        ? Evaluator(plan, store, shared, space.empty).vector(node)
        : Vector(joining: blocks.map { $0[place] })
    }
    once.shared = shared
  }

  private mutating func prepareSpace(_ frame: FrameID) {
    guard spaces[frame] == nil else { return }
    let space = SubjectFinder(once, workers).space(frame)
    if case .classes(_, let index) = space.rows { shared.classes[frame] = index }
    if case .records(let record) = plan[frame], space.isView {
      shared.views[record] = space.whole
      shared.spacesOfViews[record] = space
      once.shared = shared
      let keys = keys(of: record, space)
      shared.rowsOfViews[record] = rows(of: record, keys)
      if plan.ordersByKey(record) {
        shared.keysOfViews[record] = keys.map { $0.joined(separator: "/") }
      }
      once.shared = shared
    }
    spaces[frame] = space
  }

  /// The keys of the records of a view; none where nobody asks for them.
  private func keys(of record: RecordID, _ space: SubjectSpace) -> [[String]] {
    guard store[record].rows > 0 || plan.ordersByKey(record) else { return [] }
    return workers.map(space.blocks) { [plan, store, shared] index -> [[String]] in
      let evaluator = Evaluator(plan, store, shared, space.block(index))
      return (0..<evaluator.root.count).map { evaluator.subject($0) }
    }.flatMap { $0 }
  }

  /// By their keys; none where the loader filled no field of the view.
  private func rows(of record: RecordID, _ keys: [[String]]) -> [UInt32]? {
    guard store[record].rows > 0 else { return nil }
    var known: [[String]: UInt32] = [:]
    for place in store[record].places { known[store.key(of: place, record)] = place }
    return keys.map { known[$0] ?? .missing }
  }
}

/// The order of the work: what is looked up comes before what looks it up.
private struct Stages {
  private(set) var once: [[NodeID]] = [[]]
  private(set) var tables: [[(frame: FrameID, nodes: [NodeID])]] = [[]]

  var count: Int { once.count }

  init(_ plan: Plan) {
    var stages = [Int](repeating: 0, count: plan.nodes.count)
    var looked: Set<NodeID> = []
    for index in plan.nodes.indices {
      let id = NodeID(index: index)
      let node = plan[id]
      var stage =
        (node.operation.operands + plan.sources(of: node.frame)).map { stages[$0.index] }
        .max() ?? 0
      switch node.operation {
      case .viewed(_, let inner), .lookedUp(_, let inner):
        stage = max(stage, stages[inner.index] + 1)
        if looked.insert(inner).inserted { add(inner, plan, stages[inner.index]) }
      case .everything(let record):
        // The records of a view are there when its source is.
        let sources = plan.frame(ofAll: record).map { plan.sources(of: $0) } ?? []
        stage = sources.map { $0.index < index ? stages[$0.index] : 0 }.max() ?? stage
      default: break
      }
      stages[index] = stage
      while once.count <= stage {
        once.append([])
        tables.append([])
      }
      if node.frame == .once { once[stage].append(id) }
    }
  }

  private mutating func add(_ node: NodeID, _ plan: Plan, _ stage: Int) {
    let frame = plan.frame(of: node)
    if let place = tables[stage].firstIndex(where: { $0.frame == frame }) {
      tables[stage][place].nodes.append(node)
    } else {
      tables[stage].append((frame, [node]))
    }
  }
}
