package import FlagSemantics

/// Makes the plan of a pack.
///
///     let plan = Planner(pack).plan(rules)
package final class Planner {
  let pack: CheckedPack
  var plan = Plan()
  /// Witnesses of the conditions planned so far.
  var witnesses: [String: Names.Witness] = [:]
  /// The comparisons planned so far, by the nodes that they became.
  var comparisons: [NodeID: PlannedComparison] = [:]
  /// The names in the frame of each view.
  var viewNames: [RecordID: Names] = [:]

  /// Whether every expression is kept with its node, for showing how a verdict came about.
  let isRecording: Bool
  /// What was planned inside the expression that is being planned.
  var recording: [PlannedExpression] = []

  package init(_ pack: CheckedPack, recording isRecording: Bool = false) {
    self.pack = pack
    self.isRecording = isRecording
  }

  var model: Model { pack.model }

  package func plan(_ rules: [CheckedRule]) -> Plan {
    for rule in rules {
      var planner = RulePlanner(self, rule)
      plan.add(planner.planned())
    }
    return plan
  }

  // MARK: Nodes

  /// A node of what does not depend on any row.
  func constant(_ operation: Operation, _ type: ValueType) -> NodeID {
    plan.node(operation, .once, type)
  }

  /// A node in the innermost frame of its operands; those from further out are carried in.
  func combine(
    _ operands: [NodeID], _ type: ValueType, _ operation: ([NodeID]) -> Operation
  ) -> NodeID {
    let frame = innermost(operands.map(plan.frame(of:)))
    return plan.node(operation(operands.map { carry($0, into: frame) }), frame, type)
  }

  func innermost(_ frames: [FrameID]) -> FrameID {
    frames.max { plan.depth($0) < plan.depth($1) } ?? .once
  }

  /// The node in a frame that lies inside its own.
  func carry(_ node: NodeID, into frame: FrameID) -> NodeID {
    guard plan.frame(of: node) != frame else { return node }
    precondition(frame != .once, "a value is read outside the rows it belongs to")
    return plan.node(.outer(carry(node, into: plan.parent(frame))), frame, plan[node].type)
  }

  func members(of set: NodeID) -> FrameID { plan.frame(.members(set)) }

  /// The record of each row of a frame of members.
  func member(in frame: FrameID, of set: NodeID) -> NodeID {
    plan.node(.record, frame, ValueType(plan[set].type.scalar))
  }

  // MARK: Expressions

  /// One value; the checker has made sure that there is one.
  func one(_ expression: Expression, _ names: Names) -> NodeID {
    switch planned(expression, names) {
    case .one(let node): return node
    case .many(let many): return grounded(many).set
    }
  }

  /// A set in the frame of the subject.
  func set(_ expression: Expression, _ names: Names) -> Planned.Many {
    grounded(many(expression, names))
  }

  func many(_ expression: Expression, _ names: Names) -> Planned.Many {
    switch planned(expression, names) {
    case .many(let many): return many
    case .one(let node):
      return Planned.Many(
        set: combine([node], ValueType(plan[node].type.scalar, isMany: true)) { .just($0[0]) })
    }
  }

  func planned(_ expression: Expression, _ names: Names) -> Planned {
    isRecording ? recorded(expression, names) : plannedParts(expression, names)
  }

  func plannedParts(_ expression: Expression, _ names: Names) -> Planned {
    switch expression.kind {
    case .literal(let literal): return .one(constant(.literal(literal), expression.type))
    case .parameter(let name, let key):
      let day = isDated(name) ? names.day.node : nil
      return .one(parameter(name, key, day, expression.type, names))
    case .parameterOn(let name, let key, let day):
      return .one(parameter(name, key, one(day, names), expression.type, names))
    case .dataDay: return .one(constant(.dataDay, expression.type))
    case .element(let element): return self.element(element, names)
    case .named(_, let value): return planned(value, names)
    case .all(let record):
      // A view has the records that its source gives.
      if isView(record) { _ = self.names(of: record) }
      return .many(.init(set: constant(.everything(record), expression.type)))
    case .definition(let name): return definition(name, names)
    case .step(let base, let step): return self.step(base, step, expression.type, names)
    case .filter(let base, let condition): return .many(filter(base, condition, names))
    case .call(let builtin, let arguments):
      return call(builtin, arguments, expression.type, names)
    default: return .one(condition(expression, names) ?? value(expression, names))
    }
  }

  /// Arithmetic and assumptions.
  private func value(_ expression: Expression, _ names: Names) -> NodeID {
    let type = expression.type
    switch expression.kind {
    case .arithmetic(let sign, let left, let right):
      return combine(inOneCurrency([one(left, names), one(right, names)], .combined), type) {
        .arithmetic(sign, $0[0], $0[1])
      }
    case .negative(let operand): return combine([one(operand, names)], type) { .negative($0[0]) }
    case .ifMissing(let operand, let other, let reason):
      var sides = [one(operand, names), one(other, names)]
      if let kind = type.scalar.textKind { sides = sides.map { read($0, as: kind) } }
      if case .money(.fixed) = type.scalar { sides[1] = inCurrency(of: sides[0], sides[1]) }
      return combine(sides, type) { .ifMissing($0[0], $0[1], because: reason) }
    case .converted(let amount, let into, let day):
      let day = day.map { one($0, names) } ?? names.day.node ?? constant(.dataDay, .init(.date))
      return converted(one(amount, names), into, on: day)
    default: return constant(.literal(.truth(false)), type)
    }
  }

  private func element(_ element: Expression.Element, _ names: Names) -> Planned {
    switch element {
    case .its(let level): return .one(names.elements[names.elements.count - 1 - level])
    case .subject(let name), .pairMember(let name), .groupKey(let name), .members(let name),
      .anyMember(let name):
      if let bound = names.bound[name] { return bound }
      if let witness = names.witnesses[name] { return .one(witness.record) }
      preconditionFailure("`\(name)` was checked and has no meaning")
    }
  }

  private func parameter(
    _ name: String, _ key: Expression?, _ day: NodeID?, _ type: ValueType, _ names: Names
  ) -> NodeID {
    let key = key.map { one($0, names) }
    return combine([key, day].compactMap { $0 }, type) { operands in
      .parameter(
        name, key: key.map { _ in operands[0] }, day: day.flatMap { _ in operands.last })
    }
  }

  /// Whether the value depends on the day, the settings of the office included.
  func isDated(_ name: String) -> Bool {
    pack.parameter(named: name).map { parameter in
      parameter.isDated
        || pack.settings.contains { setting in
          guard case .parameter(name, _) = setting.target else { return false }
          return setting.from != nil
        }
    } ?? false
  }
}
