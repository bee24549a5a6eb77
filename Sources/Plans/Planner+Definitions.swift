import FlagSemantics

/// Definitions are inlined where they are used, with the day of the rule that uses them.
extension Planner {
  func definition(_ name: String, _ names: Names) -> Planned {
    guard let definition = pack.definitions.first(where: { $0.owner == nil && $0.name == name }),
      case .value(let body) = definition.body
    else { preconditionFailure("`\(name)` was checked and has no definition") }
    return planned(body, names.bare)
  }

  func define(_ name: String, of record: NodeID, _ type: ValueType, _ names: Names) -> Planned {
    let owners = plan[record].type.record?.records ?? []
    let found = pack.definitions.first { definition in
      definition.name == name && definition.owner.map { owners.contains($0) } ?? false
    }
    guard let definition = found, let owner = definition.owner else {
      preconditionFailure("`\(name)` was checked and has no definition")
    }
    switch definition.body {
    case .value(let body) where isView(owner):
      switch planned(body, self.names(of: owner)) {
      case .one(let node): return .one(viewed(node, by: record, of: owner))
      case .many(let found):
        let many = grounded(found)
        return .many(.init(set: viewed(many.set, by: record, of: owner), value: many.value))
      }
    case .value(let body):
      var inner = names.bare
      inner.bound[model[owner].name] = .one(record)
      return planned(body, inner)
    case .reach(let reach): return .many(self.reach(reach, of: owner, record, type, names))
    case .broken: preconditionFailure("`\(name)` was not understood")
    }
  }

  private func reach(
    _ reach: Definition.Reach, of owner: RecordID, _ record: NodeID, _ type: ValueType,
    _ names: Names
  ) -> Planned.Many {
    let relation: Operation.Reach.Relation =
      switch reach.relation {
      case .link(let link, let direction): .link(link, direction)
      case .field(let field): .field(field)
      }
    var day = names.dayOfRecords
    if case .link(let link, _) = reach.relation, model[link].validity == nil { day = nil }
    if case .field = reach.relation { day = nil }
    let operands = [record, day].compactMap { $0 }
    let set = combine(operands, ValueType(type.scalar, isMany: true)) { all in
      .reach(
        all[0],
        Operation.Reach(
          owner: owner, ends: reach.ends, relation: relation, steps: reach.steps,
          day: day.flatMap { _ in all.last }))
    }
    guard let condition = reach.condition else { return .init(set: set) }
    let needed = innermost(frames(of: [condition], names, inFilter: true) + [plan.frame(of: set)])
    let carried = carry(set, into: needed)
    let frame = members(of: carried)
    var inner = names.bare
    inner.bound[model[owner].name] = .one(record)
    inner.elements = [member(in: frame, of: carried)]
    let holds = carry(one(condition, inner), into: frame)
    return .init(
      set: plan.node(.filtered(carried, where: holds), plan.frame(of: carried), plan[set].type))
  }

  // MARK: What an expression depends on

  /// The frames of the names that expressions read, those aside that they bind themselves.
  ///
  /// In the condition of a filter, `its` is an element that is not among the names yet.
  func frames(
    of expressions: [Expression], _ names: Names, except bound: Set<String> = [],
    inFilter: Bool = false
  ) -> [FrameID] {
    var found: [FrameID] = []
    for expression in expressions { gather(expression, names, bound, inFilter ? 0 : -1, &found) }
    return found
  }

  private func gather(
    _ expression: Expression, _ names: Names, _ bound: Set<String>, _ depth: Int,
    _ found: inout [FrameID]
  ) {
    switch expression.kind {
    case .element(.its(let level)):
      // Elements of filters inside the expression are its own.
      let outer = level - depth
      if outer >= 1, outer <= names.elements.count {
        found.append(plan.frame(of: names.elements[names.elements.count - outer]))
      }
    case .element(let element):
      guard let name = element.name, !bound.contains(name) else { break }
      switch names.bound[name] {
      case .one(let node): found.append(plan.frame(of: node))
      case .many(let many): found.append(plan.frame(of: many.set))
      case nil: names.witnesses[name].map { found.append(plan.frame(of: $0.record)) }
      }
    default:
      if let day = names.day.node, dependsOnDay(expression, names) {
        found.append(plan.frame(of: day))
      }
    }
    switch expression.kind {
    case .filter(let base, let condition):
      gather(base, names, bound, depth, &found)
      gather(condition, names, bound, depth + 1, &found)
    case .call(let builtin, let arguments):
      let names = builtin == .history ? names.takingAll : names
      for argument in arguments {
        gather(argument.value, names, bound, depth, &found)
        argument.order.map { gather($0, names, bound, depth + 1, &found) }
      }
    case .exists(let bindings, let condition):
      let inner = bound.union(bindings.map(\.name))
      for part in bindings.map(\.path) + [condition] { gather(part, names, inner, depth, &found) }
    default:
      for part in expression.parts { gather(part, names, bound, depth, &found) }
    }
  }

  private func dependsOnDay(_ expression: Expression, _ names: Names) -> Bool {
    switch expression.kind {
    case .parameter(let name, _): isDated(name)
    case .list(let name): pack.lists.first { $0.name == name }?.isDated ?? false
    case .definition(let name):
      pack.definitions.contains { $0.owner == nil && $0.name == name && names.reads($0.datedBy) }
    case .step(let base, let step): dependsOnDay(step, of: base.type, names)
    case .converted(_, into: _, on: let day): day == nil
    default: false
    }
  }

  func dependsOnDay(_ step: Expression.Step, of base: ValueType, _ names: Names) -> Bool {
    switch step {
    case .define(let name):
      pack.definitions.contains { $0.name == name && names.reads($0.datedBy) }
    case .records(let name):
      !names.takesAll
        && (base.record?.records ?? []).contains { record in
          guard case .many(let target, _, _)? = model[record].fields[name]?.kind else {
            return false
          }
          return model[target].validity != nil
        }
    case .link(let link, _): !names.takesAll && model[link].validity != nil
    case .field, .linkField: false
    }
  }
}

extension Expression.Element {
  var name: String? {
    switch self {
    case .subject(let name), .pairMember(let name), .groupKey(let name), .members(let name),
      .anyMember(let name):
      name
    case .its: nil
    }
  }
}
