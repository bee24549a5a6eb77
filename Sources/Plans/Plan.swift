package import FlagSemantics

/// What the rules of a pack mean, as steps that are shared where they are the same.
///
/// Equal steps are one node, whichever rules they come from, so a join or a filter that eight rules
/// use is worked out once. A node stands in the outermost frame in which it has one meaning: what
/// does not depend on the bid is worked out once for its tender.
package struct Plan: Sendable {
  package private(set) var nodes: [Node] = []
  package private(set) var frames: [Frame] = [.once]
  package private(set) var rules: [RulePlan] = []
  /// What the records of a view are made from; they are the rows of its frame.
  package private(set) var views: [RecordID: ViewSource] = [:]
  private var depths: [Int] = [0]
  private var known: [Node: NodeID] = [:]
  private var knownFrames: [Frame: FrameID] = [.once: .once]

  package init() {}

  package subscript(id: NodeID) -> Node { nodes[id.index] }
  package subscript(id: FrameID) -> Frame { frames[id.index] }

  mutating func node(_ operation: Operation, _ frame: FrameID, _ type: ValueType) -> NodeID {
    let node = Node(operation: operation, frame: frame, type: type)
    if let id = known[node] { return id }
    let id = NodeID(index: nodes.count)
    nodes.append(node)
    known[node] = id
    return id
  }

  mutating func frame(_ frame: Frame) -> FrameID {
    if let id = knownFrames[frame] { return id }
    let id = FrameID(index: frames.count)
    let depth: Int =
      switch frame {
      case .once: 0
      case .records, .everyone, .pairs, .groups, .classes: 1
      case .members(let set): depths[self[set].frame.index] + 1
      }
    frames.append(frame)
    depths.append(depth)
    knownFrames[frame] = id
    return id
  }

  mutating func add(_ rule: RulePlan) { rules.append(rule) }
  mutating func add(_ source: ViewSource, for view: RecordID) { views[view] = source }

  /// The frame with a row for each record, if something stands in it.
  package func frame(ofAll record: RecordID) -> FrameID? { knownFrames[.records(record)] }

  package func frame(of node: NodeID) -> FrameID { nodes[node.index].frame }

  /// How many frames lie around; 0 for what is the same for every subject.
  package func depth(_ frame: FrameID) -> Int { depths[frame.index] }

  /// The frame in whose rows the rows of this one lie.
  package func parent(_ frame: FrameID) -> FrameID {
    if case .members(let set) = frames[frame.index] { return self.frame(of: set) }
    return .once
  }
}
