import FlagSemantics

/// Calls of functions: over sets, over sequences, and of single values.
extension Planner {
  func call(
    _ builtin: Builtin, _ arguments: [Expression.Argument], _ type: ValueType, _ names: Names
  ) -> Planned {
    switch builtin {
    case .count: return .one(count(arguments[0].value, type, names))
    case .distinct: return .many(distinct(arguments[0].value, names))
    case .history:
      return planned(arguments[0].value, names.takingAll)
    case .common:
      let sets = arguments.map { inOrder(set($0.value, names).set) }
      return .many(
        .init(set: combine(sets, ValueType(type.scalar, isMany: true)) { .common($0[0], $0[1]) }))
    case .mannWhitney: return .one(ofTwoSets(builtin, arguments, type, names))
    default: break
    }
    let ofSet = zip(builtin.signature.parameters, arguments).enumerated().first {
      $0.element.0.isOfSet && $0.element.1.value.type.isMany
    }
    guard let place = ofSet?.offset else {
      return .one(
        combine(inOneCurrency(alike(arguments.map { one($0.value, names) }), .combined), type) {
          .function(builtin, $0)
        })
    }
    return .one(aggregate(builtin, arguments, of: place, type, names))
  }

  private func count(_ counted: Expression, _ type: ValueType, _ names: Names) -> NodeID {
    let many = self.many(counted, names)
    let set = distinctRecords(many.set)
    let count = plan.node(.count(set), plan.frame(of: set), type)
    return many.key.map { lookedUp(count, by: $0) } ?? count
  }

  private func distinct(_ expression: Expression, _ names: Names) -> Planned.Many {
    let many = self.many(expression, names)
    guard let value = many.value else {
      return .init(set: distinctRecords(many.set), key: many.key)
    }
    let frame = members(of: many.set)
    let read = carry(value(frame), into: frame)
    let currency = currency(of: read)?.node.map { carry($0, into: frame) }
    return .init(
      set: plan.node(
        .distinctValues(many.set, [read] + [currency].compactMap { $0 }), plan.frame(of: many.set),
        plan[many.set].type),
      value: value, key: many.key)
  }

  private func aggregate(
    _ builtin: Builtin, _ arguments: [Expression.Argument], of place: Int, _ type: ValueType,
    _ names: Names
  ) -> NodeID {
    var sequence = self.sequence(arguments[place], names)
    var rest = arguments
    rest.remove(at: place)
    let others = rest.map { one($0.value, names) }
    if let key = sequence.key, others.contains(where: { plan.frame(of: $0) != .once }) {
      sequence = Sequence(
        set: lookedUp(sequence.set, by: key), value: sequence.value, order: sequence.order)
    }
    let around = innermost([plan.frame(of: sequence.set)] + others.map(plan.frame(of:)))
    let set = carry(sequence.set, into: around)
    let frame = members(of: set)
    let aggregate = Operation.Aggregate(
      function: builtin, set: set, value: sequence.value.map { carry($0(frame), into: frame) },
      order: sequence.order.map { carry($0(frame), into: frame) },
      others: others.map { carry($0, into: around) }, second: nil)
    let result = inOneCurrency(plan.node(.aggregate(aggregate), around, type), of: aggregate)
    return sequence.key.map { lookedUp(result, by: $0) } ?? result
  }

  /// With each record once and in order: the members of a group come by day.
  private func inOrder(_ set: NodeID) -> NodeID {
    isInOrder(set)
      ? set : plan.node(.distinctRecords(set), plan.frame(of: set), plan[set].type)
  }

  private func isInOrder(_ set: NodeID) -> Bool {
    switch plan[set].operation {
    case .related, .everything, .distinctRecords: true
    case .joined: !hasEdges(set)
    case .viewed(_, let inner), .outer(let inner), .filtered(let inner, _): isInOrder(inner)
    default: false
    }
  }

  private func ofTwoSets(
    _ builtin: Builtin, _ arguments: [Expression.Argument], _ type: ValueType, _ names: Names
  ) -> NodeID {
    let sets = arguments.map { set($0.value, names) }
    let around = innermost(sets.map { plan.frame(of: $0.set) })
    let sides = sets.map { many in
      let set = carry(many.set, into: around)
      let frame = members(of: set)
      let value = many.value?(frame) ?? member(in: frame, of: set)
      return Operation.Aggregate.Second(set: set, value: carry(value, into: frame))
    }
    let aggregate = Operation.Aggregate(
      function: builtin, set: sides[0].set, value: sides[0].value, order: nil, others: [],
      second: sides[1])
    return inOneCurrency(plan.node(.aggregate(aggregate), around, type), of: aggregate)
  }

  // MARK: Sequences

  /// What is taken in order: one item for each record before the last step of the path.
  struct Sequence {
    var set: NodeID
    var value: ((FrameID) -> NodeID)?
    var order: ((FrameID) -> NodeID)?
    /// The key by which the set is looked up, where it stands in a frame of classes.
    var key: NodeID?
  }

  private func sequence(_ argument: Expression.Argument, _ names: Names) -> Sequence {
    guard let order = argument.order else {
      let many = self.many(argument.value, names)
      return Sequence(set: many.set, value: many.value, key: many.key)
    }
    let needed = innermost(frames(of: [order], names, inFilter: true))
    var sequence = items(argument.value, names)
    sequence.set = carry(sequence.set, into: innermost([plan.frame(of: sequence.set), needed]))
    sequence.order = { frame in
      guard case .members(let set) = self.plan[frame] else { return sequence.set }
      return self.one(order, self.inside(set, frame, names))
    }
    return sequence
  }

  private func items(_ expression: Expression, _ names: Names) -> Sequence {
    switch expression.kind {
    case .named(_, let inner): return items(inner, names)
    case .step(let base, .field(let name))
    where base.type.isMany && expression.type.record != nil:
      let records = set(base, names)
      guard records.value == nil else { break }
      return Sequence(set: records.set) { frame in
        guard case .members(let set) = self.plan[frame] else { return records.set }
        return self.combine([self.member(in: frame, of: set)], ValueType(expression.type.scalar)) {
          .field($0[0], name)
        }
      }
    case .filter(let base, let condition):
      let items = self.items(base, names)
      guard let value = items.value, base.type.record != nil else { break }
      let needed = innermost(
        frames(of: [condition], names, inFilter: true) + [plan.frame(of: items.set)])
      let set = carry(items.set, into: needed)
      let frame = members(of: set)
      var inner = names
      inner.elements.append(value(frame))
      let holds = carry(one(condition, inner), into: frame)
      return Sequence(
        set: plan.node(.filtered(set, where: holds), needed, plan[set].type), value: value)
    default: break
    }
    let many = set(expression, names)
    return Sequence(set: many.set, value: many.value)
  }
}

extension Builtin.Parameter {
  fileprivate var isOfSet: Bool {
    switch self {
    case .many, .records, .quantities, .percentages, .ordered, .dates: true
    case .condition, .one, .parameterName: false
    }
  }
}
