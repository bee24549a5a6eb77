import FlagSemantics

/// Paths become sets: each record that is reached is one member, whatever leads to it.
extension Planner {
  func step(
    _ base: Expression, _ step: Expression.Step, _ type: ValueType, _ names: Names
  ) -> Planned {
    switch planned(base, names) {
    case .one(let record):
      guard !step.isPlain, day(step, base.type, names) == nil, let alone = alone(record)
      else { return from(record, step, type, names) }
      return lookedUp(from(alone, step, type, names), by: record)
    case .many(let many):
      guard let day = day(step, base.type, names) else {
        return from(many, step, type, names)
      }
      return from(carried(grounded(many), with: plan.frame(of: day)), step, type, names)
    }
  }

  /// The day that a step hangs on; nil where it hangs on none.
  private func day(_ step: Expression.Step, _ base: ValueType, _ names: Names) -> NodeID? {
    dependsOnDay(step, of: base, names) ? names.day.node : nil
  }

  /// A step from one record.
  private func from(
    _ record: NodeID, _ step: Expression.Step, _ type: ValueType, _ names: Names
  ) -> Planned {
    let single = ValueType(type.scalar)
    let set = ValueType(type.scalar, isMany: true)
    switch step {
    case .field(let name):
      return .one(
        keyOfView(name, of: record) ?? combine([record], single) { .field($0[0], name) })
    case .linkField(let name): return .one(edge(name, of: record, single))
    case .records(let name):
      let day = isSliced(record, name) ? names.dayOfRecords : nil
      return .many(.init(set: dated([record], day, set) { .related($0[0], name, day: $1) }))
    case .link(let link, let direction):
      let day = model[link].validity == nil ? nil : names.dayOfRecords
      return .many(
        .init(set: dated([record], day, set) { .linked($0[0], link, direction, day: $1) }))
    case .define(let name): return define(name, of: record, type, names)
    }
  }

  private func dated(
    _ operands: [NodeID], _ day: NodeID?, _ type: ValueType,
    _ operation: ([NodeID], NodeID?) -> Operation
  ) -> NodeID {
    combine(operands + [day].compactMap { $0 }, type) { all in
      operation(all, day.flatMap { _ in all.last })
    }
  }

  private func isSliced(_ owner: NodeID, _ field: String) -> Bool {
    guard let record = plan[owner].type.record?.records.first,
      case .many(let target, _, _)? = model[record].fields[field]?.kind
    else { return false }
    return model[target].validity != nil
  }

  /// A field of the edge by which a member was reached stands in the frame of that member.
  private func edge(_ name: String, of record: NodeID, _ type: ValueType) -> NodeID {
    if case .outer(let inner) = plan[record].operation {
      return carry(edge(name, of: inner, type), into: plan.frame(of: record))
    }
    return plan.node(.edge(name), plan.frame(of: record), type)
  }

  /// The set in a frame as far inside as another, whose rows each have a set of their own.
  func carried(_ many: Planned.Many, with frame: FrameID) -> Planned.Many {
    let set = carry(many.set, into: innermost([plan.frame(of: many.set), frame]))
    return .init(set: set, value: many.value, key: many.key)
  }

  // MARK: From many records

  private func from(
    _ many: Planned.Many, _ step: Expression.Step, _ type: ValueType, _ names: Names
  ) -> Planned {
    let value = ValueType(type.scalar)
    if case .linkField = step {
      return .many(
        reading(many.set, by: many.key) { member in
          guard case .one(let node) = self.from(member, step, value, names) else { return member }
          return node
        })
    }
    let distinct = distinctRecords(many.set)
    let frame = members(of: distinct)
    switch from(member(in: frame, of: distinct), step, type, names) {
    case .many(let found):
      // A definition may give values of other records: those are the members.
      let inner = grounded(found)
      let joined = join(distinct, carry(inner.set, into: frame), plan[inner.set].type)
      return .many(.init(set: joined, value: inner.value, key: many.key))
    case .one(let node):
      if type.record != nil {
        return .many(.init(set: join(distinct, carry(node, into: frame), type), key: many.key))
      }
      var set = distinct
      if mayBeNone(node) {
        set = plan.node(
          .withValue(distinct, carry(node, into: frame)), plan.frame(of: distinct),
          plan[distinct].type)
      }
      return .many(
        reading(set, by: many.key) { member in
          guard case .one(let node) = self.from(member, step, value, names) else { return member }
          return node
        })
    }
  }

  private func reading(
    _ set: NodeID, by key: NodeID?, _ value: @escaping (NodeID) -> NodeID
  ) -> Planned.Many {
    let read = { (frame: FrameID) -> NodeID in
      guard case .members(let set) = self.plan[frame] else { return set }
      return self.carry(value(self.member(in: frame, of: set)), into: frame)
    }
    return Planned.Many(set: set, value: read, key: key)
  }

  private func join(_ set: NodeID, _ inner: NodeID, _ type: ValueType) -> NodeID {
    plan.node(
      .joined(set, inner), plan.frame(of: set), ValueType(type.scalar, isMany: true))
  }

  /// A link may lead to one record by several edges.
  func distinctRecords(_ set: NodeID) -> NodeID {
    guard hasEdges(set) else { return set }
    return plan.node(.distinctRecords(set), plan.frame(of: set), plan[set].type)
  }

  func hasEdges(_ set: NodeID) -> Bool {
    switch plan[set].operation {
    case .linked: true
    case .joined(_, let inner): leadsByWays(inner)
    case .filtered(let base, _), .outer(let base), .withValue(let base, _), .lookedUp(_, let base),
      .viewed(_, let base):
      hasEdges(base)
    default: false
    }
  }

  /// Whether several members of one inner set, or of several, may be one record.
  private func leadsByWays(_ set: NodeID) -> Bool {
    switch plan[set].operation {
    case .reach: true
    case .filtered(let base, _), .outer(let base), .lookedUp(_, let base), .viewed(_, let base):
      leadsByWays(base)
    default: plan[set].type.isMany && hasEdges(set)
    }
  }

  func mayBeNone(_ node: NodeID) -> Bool {
    switch plan[node].operation {
    case .field(let record, let name):
      (plan[record].type.record?.records ?? []).contains {
        model[$0].fields[name]?.mayBeNone ?? false
      }
    case .arithmetic(_, let left, let right): mayBeNone(left) || mayBeNone(right)
    case .negative(let inner), .outer(let inner), .ifMissing(let inner, _, _): mayBeNone(inner)
    case .converted(let conversion): mayBeNone(conversion.amount) || mayBeNone(conversion.day)
    case .function(_, let operands): operands.contains(where: mayBeNone)
    default: false
    }
  }
}

extension Expression.Step {
  /// Whether it only reads what stands in a column.
  fileprivate var isPlain: Bool {
    switch self {
    case .field, .linkField: true
    case .records, .link, .define: false
    }
  }
}
