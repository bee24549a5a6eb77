import FlagSemantics

/// Conditions become columns of truth; nothing is dropped for being no or unknown.
extension Planner {
  func condition(_ expression: Expression, _ names: Names) -> NodeID? {
    if let comparison = comparison(expression, names) { return comparison }
    switch expression.kind {
    case .conjunction(let operands):
      return truth(operands.map { one($0, names) }) { .all($0) }
    case .disjunction(let operands):
      return truth(operands.map { one($0, names) }) { .any($0) }
    case .not(let operand): return truth([one(operand, names)]) { .not($0[0]) }
    case .isMissing(let operand): return truth([one(operand, names)]) { .isMissing($0[0]) }
    case .isNone(let operand): return truth([one(operand, names)]) { .isNone($0[0]) }
    case .isIn(let value, let others): return membership(value, others, names)
    case .resembles(let left, let right):
      return truth(alike([one(left, names), one(right, names)])) { .resembles($0[0], $0[1]) }
    case .exists(let bindings, let condition):
      return exists(bindings[...], condition, names)
    default: return nil
    }
  }

  func truth(_ operands: [NodeID], _ operation: ([NodeID]) -> Operation) -> NodeID {
    combine(operands, .truth, operation)
  }

  func order(_ left: NodeID, _ sign: OrderSign, _ right: NodeID) -> NodeID {
    truth(inOneCurrency([left, right], .compared)) { .order($0[0], sign, $0[1]) }
  }

  func equal(_ left: NodeID, _ right: NodeID) -> NodeID {
    truth(inOneCurrency(alike([left, right]), .compared)) { .equal($0[0], $0[1]) }
  }

  // MARK: Order in time

  /// Records compare by the fields that their model orders them by.
  func before(_ left: NodeID, _ right: NodeID) -> NodeID {
    guard let record = plan[left].type.record?.records.first else {
      return truth([left, right]) { .before($0[0], $0[1]) }
    }
    let fields = model[record].order
    guard let first = fields.first else { return constant(.literal(.truth(false)), .truth) }
    let sides = (read(first, of: left, record), read(first, of: right, record))
    let forward = succession(sides.0, sides.1)
    guard fields.count > 1 else { return forward }
    let second = succession(read(fields[1], of: left, record), read(fields[1], of: right, record))
    return truth([forward, succession(sides.1, sides.0), second]) {
      .firstDecided($0[0], opposite: $0[1], then: $0[2])
    }
  }

  /// The day of `as of`.
  func day(_ day: NodeID) -> NodeID {
    var node = day
    while case .field(let base, _) = plan[node].operation, !mayBeNone(node) { node = base }
    return mayBeNone(node) ? combine([day], plan[day].type) { .day($0[0]) } : day
  }

  private func succession(_ left: NodeID, _ right: NodeID) -> NodeID {
    if plan[left].type.scalar.isTime { return truth([left, right]) { .before($0[0], $0[1]) } }
    return order(left, .less, right)
  }

  func read(_ field: String, of record: NodeID, _ kind: RecordID) -> NodeID {
    combine([record], model[kind].fields[field]?.type ?? .broken) { .field($0[0], field) }
  }

  // MARK: Membership and existence

  private func membership(
    _ value: Expression, _ others: [Expression], _ names: Names
  ) -> NodeID {
    let left = one(value, names)
    guard others.count == 1, let source = others.first else {
      return truth(others.map { equal(left, one($0, names)) }) { .any($0) }
    }
    if case .list(let name) = source.kind {
      if let codes = codes(of: name) {
        return truth(
          codes.map { equal(left, constant(.literal(.code($0)), ValueType(value.type.scalar))) }
        ) { .any($0) }
      }
      let list = pack.lists.first { $0.name == name }
      let day = list?.isDated ?? false ? names.day.node : nil
      let kind = list?.scalar.textKind
      let isPlain = plan[left].type.scalar == .text(.text)
      let value = isPlain ? kind.map { read(left, as: $0) } ?? left : left
      return truth([value, day].compactMap { $0 }) { operands in
        .inList(operands[0], name, day: day.flatMap { _ in operands.last })
      }
    }
    guard source.type.isMany else { return equal(left, one(source, names)) }
    let values = set(source, names)
    let set = carry(
      values.set, into: innermost([plan.frame(of: left), plan.frame(of: values.set)]))
    let frame = members(of: set)
    let element = values.value?(frame) ?? member(in: frame, of: set)
    return exists(set, where: equal(left, element))
  }

  /// The codes of a list that is written out.
  private func codes(of list: String) -> [String]? {
    guard case .codes(let codes)? = pack.lists.first(where: { $0.name == list })?.source else {
      return nil
    }
    return codes
  }

  private func exists(
    _ bindings: ArraySlice<Expression.Binding>, _ condition: Expression, _ names: Names
  ) -> NodeID {
    var inner = names
    var sets: [NodeID] = []
    let bound = Set(bindings.map(\.name))
    let outside = frames(of: bindings.map(\.path) + [condition], names, except: bound)
    var around = innermost(outside)
    for binding in bindings {
      let path = self.set(binding.path, inner).set
      let set = carry(path, into: innermost([around, plan.frame(of: path)]))
      around = members(of: set)
      inner.bound[binding.name] = .one(member(in: around, of: set))
      sets.append(set)
    }
    let holds = carry(one(condition, inner), into: around)
    for binding in bindings {
      guard case .one(let record)? = inner.bound[binding.name] else { continue }
      witnesses[binding.name] = Names.Witness(record: record, condition: holds)
    }
    return sets.reversed().reduce(holds) { exists($1, where: $0) }
  }

  private func exists(_ set: NodeID, where condition: NodeID) -> NodeID {
    let inside = carry(condition, into: members(of: set))
    return plan.node(.exists(set, where: inside), plan.frame(of: set), .truth)
  }
}
