import Findings
import FlagSemantics
import Values

/// Values in an order: `first`, `last`, and turns.
extension Interpreter {
  /// One item of a sequence: the record that the key is read at, and what it gives.
  private struct Step {
    let element: Item
    let value: Member
  }

  /// One item for each record before the last step of the path.
  ///
  /// Where a key is read for each, it may be a field of the edge: then each edge is an item.
  private func sequence(
    _ expression: Expression, _ environment: Environment, isKeyed: Bool
  ) -> (steps: [Step], open: Causes?) {
    switch expression.kind {
    case .named(_, let value): return sequence(value, environment, isKeyed: isKeyed)
    case .filter(let base, let condition) where expression.type.record != nil:
      let (steps, open) = sequence(base, environment, isKeyed: isKeyed)
      let kept = steps.compactMap { step -> Step? in
        var value = step.value
        value.membership = value.membership.and(
          self.condition(condition, environment.entering(value.item)))
        return value.membership == .no ? nil : Step(element: step.element, value: value)
      }
      return (kept, open)
    case .step(let base, .field(let name))
    where base.type.isMany && expression.type.record != nil:
      let set = self.set(base, environment).onceForEachEdge()
      let steps = set.members.compactMap { member -> Step? in
        let reading = field(name, of: member.item)
        guard !reading.isNone else { return nil }
        return Step(
          element: member.item, value: Member(Item(reading), membership: member.membership))
      }
      return (steps, set.open)
    default:
      let members = self.set(expression, environment)
      let set = isKeyed ? members.onceForEachEdge() : members.once()
      return (set.members.map { Step(element: $0.item, value: $0) }, set.open)
    }
  }

  /// The items in order, or why there is none.
  private func ordered(
    _ argument: Expression.Argument, _ builtin: Builtin, _ environment: Environment
  ) -> (steps: [Step], causes: Causes?) {
    let (steps, open) = sequence(
      argument.value, environment, isKeyed: argument.order != nil)
    let keys = steps.map { step in
      argument.order.map { evaluate($0, environment.entering(step.element)).settled }
        ?? step.value.reading.settled
    }
    var causes = open ?? []
    for (step, key) in zip(steps, keys) {
      causes.formUnion(step.value.membership.causes)
      causes.formUnion(step.value.reading.settled.causes)
      causes.formUnion(key.causes)
      // Equal keys leave the order to the records.
      if argument.order != nil { causes.formUnion(step.element.reading.settled.causes) }
    }
    guard open == nil, causes.isEmpty else { return ([], causes) }
    // What has no key has no place in the order.
    let placed = zip(steps, keys).filter { !$0.1.isNone }
    guard placed.count >= builtin.signature.fewest else {
      return ([], [.tooFew(builtin.rawValue)])
    }
    let values = placed.compactMap(\.1.value)
    guard Set(values.compactMap(\.currency)).count < 2 else { return ([], [.currencies]) }
    let byKey = placed.map(\.0).enumerated().sorted {
      keyPrecedes($0.element.element.keyText, $1.element.element.keyText)
    }
    guard let sorted = sorted(byKey.map { (values[$0.offset], $0.element) }) else {
      let sources = placed.reduce(into: Set<String>()) { $0.formUnion($1.1.sources) }
      return ([], Set(sources.map { .imprecise($0) }))
    }
    return (sorted, nil)
  }

  /// `first` and `last`, with the edge on which a record was reached.
  func end(
    _ builtin: Builtin, _ argument: Expression.Argument, _ environment: Environment
  ) -> Item {
    let (steps, causes) = ordered(argument, builtin, environment)
    if let causes { return Item(.missing(causes)) }
    guard let step = builtin == .first ? steps.first : steps.last else { return Item(.none) }
    return step.value.value.map { Item($0.settled) } ?? step.value.item
  }

  func turns(
    _ builtin: Builtin, _ argument: Expression.Argument, _ environment: Environment
  ) -> Reading {
    let (steps, causes) = ordered(argument, builtin, environment)
    if let causes { return .missing(causes) }
    var numbers: [RecordReference: Int] = [:]
    let turns = steps.compactMap { step -> Int? in
      guard let record = step.value.item.record else { return nil }
      let number = numbers[record] ?? numbers.count
      numbers[record] = number
      return number
    }
    return result(statistics(builtin, .turns(turns)))
  }

  // MARK: Sorting

  /// In the order of their keys, equal ones as they stand; nil where times have no order.
  func sorted<Element>(_ entries: [(key: Value, element: Element)]) -> [Element]? {
    for (place, left) in entries.enumerated() {
      for right in entries[(place + 1)...] where !hasOrder(left.key, right.key) { return nil }
    }
    return entries.enumerated().sorted { left, right in
      if precedes(left.element.key, right.element.key) { return true }
      if precedes(right.element.key, left.element.key) { return false }
      return left.offset < right.offset
    }.map(\.element.element)
  }

  /// Two stretches of time that overlap and are not the same have no order.
  private func hasOrder(_ left: Value, _ right: Value) -> Bool {
    guard let a = left.stretch, let b = right.stretch else { return true }
    return a == b || a.latest < b.earliest || b.latest < a.earliest
  }

  private func precedes(_ left: Value, _ right: Value) -> Bool {
    if let a = left.stretch, let b = right.stretch { return a.earliest < b.earliest }
    guard let a = left.size, let b = right.size else { return false }
    return a < b
  }
}

extension Item {
  var keyText: String { record?.key ?? origin }
}
