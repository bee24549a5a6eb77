import FlagSemantics

/// Filters, and the peers of a subject: all records that have something in common with it.
extension Planner {
  func filter(_ base: Expression, _ condition: Expression, _ names: Names) -> Planned.Many {
    var many = self.many(base, names)
    let read = frames(of: [condition], names, inFilter: true)
    var conditions = [condition]
    if many.key != nil, read.contains(where: { $0 != .once }) { many = grounded(many) }
    if plan.frame(of: many.set) == .once, read.contains(where: { $0 != .once }),
      let (classes, rest) = classes(many, condition, names)
    {
      many = classes
      conditions = rest
      if frames(of: rest, names, inFilter: true).contains(where: { $0 != .once }) {
        many = grounded(many)
      }
    }
    guard !conditions.isEmpty else { return many }
    let needed = innermost(
      frames(of: conditions, names, inFilter: true) + [plan.frame(of: many.set)])
    let set = carry(many.set, into: needed)
    let frame = members(of: set)
    let inner = inside(set, frame, names)
    let holds = conditions.map { carry(one($0, inner), into: frame) }
    let all = holds.count == 1 ? holds[0] : plan.node(.all(holds), frame, .truth)
    return .init(
      set: plan.node(.filtered(set, where: all), needed, plan[set].type), value: many.value,
      key: many.key)
  }

  /// The names inside a filter: `its` is a member.
  func inside(_ set: NodeID, _ frame: FrameID, _ names: Names) -> Names {
    var inner = names
    let member = member(in: frame, of: set)
    inner.elements.append(member)
    if case .ofMember(let day) = names.day { inner.day = day(member).map { .node($0) } ?? .none }
    return inner
  }

  // MARK: Peers

  /// A set in the frame of the subject, looked up where it stood in a frame of classes.
  func grounded(_ many: Planned.Many) -> Planned.Many {
    guard let key = many.key else { return many }
    return .init(set: lookedUp(many.set, by: key), value: many.value)
  }

  /// What a node in a frame of classes or of every record has for a key.
  func lookedUp(_ node: NodeID, by key: NodeID) -> NodeID {
    combine([key], plan[node].type) { operands in
      if case .everyone = plan[plan.frame(of: node)] { return .viewed(operands[0], node) }
      return .lookedUp(operands[0], node)
    }
  }

  /// What was planned for each record alone, for one of them; what is the same for all stays.
  func lookedUp(_ planned: Planned, by record: NodeID) -> Planned {
    switch planned {
    case .one(let node):
      return .one(plan.frame(of: node) == .once ? node : lookedUp(node, by: record))
    case .many(let found):
      let many = grounded(found)
      let isForAll = plan.frame(of: many.set) == .once
      return .many(.init(set: many.set, value: many.value, key: isForAll ? nil : record))
    }
  }

  /// A record of a pair stands in many pairs: what is asked of it alone is worked out once for each
  /// record, and looked up.
  func alone(_ record: NodeID) -> NodeID? {
    guard case .pairMember = plan[record].operation,
      let shape = plan[record].type.record, shape.records.count == 1, !isView(shape.records[0])
    else { return nil }
    let frame = plan.frame(.everyone(shape.records[0]))
    return plan.node(.record, frame, ValueType(.record(RecordShape(shape.records[0]))))
  }

  /// Of all records those with one value in common with the subject, and what else is asked.
  private func classes(
    _ all: Planned.Many, _ condition: Expression, _ names: Names
  ) -> (Planned.Many, [Expression])? {
    var rest = condition.conjuncts
    for (place, part) in rest.enumerated() {
      guard case .equal(let left, let right) = part.kind,
        let found = classes(all, left, right, names) ?? classes(all, right, left, names)
      else { continue }
      rest.remove(at: place)
      return (found, rest)
    }
    return nil
  }

  private func classes(
    _ all: Planned.Many, _ key: Expression, _ value: Expression, _ names: Names
  ) -> Planned.Many? {
    // In a class no member has an edge by which it was reached.
    guard !value.readsElement, key.readsElement, !hasEdges(all.set),
      frames(of: [key], names, inFilter: true).allSatisfy({ $0 == .once }),
      key.type.scalar.hasPlainEquality, key.type.scalar == value.type.scalar
    else { return nil }
    let inside = members(of: all.set)
    let key = carry(one(key, self.inside(all.set, inside, names)), into: inside)
    let value = one(value, names)
    guard !plan.mayLieBetween(key), !plan.mayLieBetween(value) else { return nil }
    let frame = plan.frame(.classes(ClassSource(set: all.set, key: key)))
    return .init(
      set: plan.node(.classMembers, frame, plan[all.set].type), value: all.value,
      key: value)
  }
}

extension Plan {
  /// Whether a comparison reads limits where the value itself is not known.
  fileprivate func mayLieBetween(_ node: NodeID) -> Bool {
    switch self[node].operation {
    case .count: true
    case .aggregate(let call): [.sum, .min, .max].contains(call.function)
    case .function(let builtin, _): builtin == .howMany
    case .edge:
      if case .members(let set) = self[frame(of: node)] {
        self[set].type.record?.isReached ?? false
      } else {
        true
      }
    case .outer(let inner), .lookedUp(_, let inner), .viewed(_, let inner),
      .inOneCurrency(let inner, _, _):
      mayLieBetween(inner)
    default: false
    }
  }
}

extension Scalar {
  /// Whether two values that are known are surely the same or surely not.
  fileprivate var hasPlainEquality: Bool {
    switch self {
    case .truth, .number, .percent, .ratio, .date, .text, .code, .record: true
    case .money(.fixed): true
    default: false
    }
  }
}

extension Expression {
  fileprivate var conjuncts: [Expression] {
    if case .conjunction(let operands) = unnamed.kind { return operands }
    return [self]
  }

  /// Whether it reads the element of the filter it stands in.
  fileprivate var readsElement: Bool {
    if case .element(.its) = kind { return true }
    return parts.contains(where: \.readsElement)
  }
}
