import FlagSemantics
import Plans

/// The relations whose rows are those of frames; nil for a frame that is left to the engine.
extension Translator {
  func relation(_ frame: FrameID) -> Relation? {
    if let known = frames[frame] { return known }
    if let base, let scope, !scope.holds(frame, plan) { return base.relation(frame) }
    let made = made(frame) ?? handedOver(frame)
    frames[frame] = .some(made)
    return made
  }

  private func made(_ frame: FrameID) -> Relation? {
    switch plan[frame] {
    case .once:
      return add(
        Relation(
          "once", identity: [], base: 0,
          .init(columns: [.init(expression: "1", name: quoted("one"))], source: .single)))
    case .records(let record): return records(record, isEverybody: false)
    case .everyone(let record): return records(record, isEverybody: true)
    case .members(let set): return self.set(set)?.relation
    case .classes(let source): return classes(source)
    case .pairs(let source): return pairs(source)
    case .groups: return nil
    }
  }

  func add(_ relation: Relation) -> Relation {
    relations.append(relation)
    return relation
  }

  /// A name that no other relation has.
  func fresh(_ name: String) -> String {
    var (own, number) = (name, 1)
    while relations.contains(where: { $0.name == own }) {
      number += 1
      own = "\(name) \(number)"
    }
    return own
  }

  private func records(_ record: RecordID, isEverybody: Bool) -> Relation? {
    let type = model[record]
    guard !isMade(record), catalog.isSupplied(type.name) else { return nil }
    let key = quoted("key_\(relations.count)")
    return add(
      Relation(
        fresh(isEverybody ? "every \(type.name)" : "each \(type.name)"), identity: [key], base: 1,
        .init(
          columns: [.init(expression: "t.\(quoted("key"))", name: key)],
          source: .table(type.name, as: "t"),
          conditions: isEverybody ? [] : ["t.\(quoted("stands"))"]),
        table: .init(alias: "t", table: type.name)))
  }

  // MARK: Classes

  /// The values that records of a set have in common, each once.
  private func classes(_ source: ClassSource) -> Relation? {
    guard let set = set(source.set), let inside = relation(plan.frame(of: source.key)) else {
      return nil
    }
    let key = value(source.key)
    guard let expression = classKey(key) else { return nil }
    let name = quoted("class_\(relations.count)")
    var conditions = ["\(Row.read(expression, as: "p")) IS NOT NULL"]
    set.possible.map { conditions.append(Row.read($0, as: "p")) }
    let level = max(inside.base, key.level, set.level) + 1
    return add(
      Relation(
        fresh("classes"), identity: [name], base: level,
        .init(
          columns: [.init(expression: Row.read(expression, as: "p"), name: name)],
          source: .relation(inside, as: "p"), conditions: conditions,
          grouping: [Row.grouped(expression, as: "p")])))
  }

  /// What tells one class from another.
  func classKey(_ key: SQLValue) -> String? {
    switch key.shape {
    case .key(let text), .truth(let text): text
    case .serial(let serial): serial.text
    case .number(let number): number.isExact && number.over == nil ? number.least : nil
    case .time(let from, let until): from == until ? from : nil
    }
  }

  // MARK: Looking up

  /// What a step gives for one record, where it was worked out for each.
  func viewed(_ inner: NodeID, by record: NodeID, _ node: Node) -> SQLValue? {
    guard case .everyone = plan[plan.frame(of: inner)], let key = value(record).key else {
      return nil
    }
    return joined(value(inner), inner, by: value(record), key, node)
  }

  func lookedUp(_ inner: NodeID, by key: NodeID, _ node: Node) -> SQLValue? {
    let own = value(key)
    guard let text = classKey(own) else { return nil }
    return joined(value(inner), inner, by: own, text, node)
  }

  private func joined(
    _ value: SQLValue, _ inner: NodeID, by key: SQLValue, _ text: String, _ node: Node
  ) -> SQLValue? {
    guard !plan[inner].type.isMany, let relation = relation(node.frame),
      let other = self.relation(plan.frame(of: inner))
    else { return nil }
    let place = max(key.level, value.level, relation.base, other.base) + 1
    let alias = "v\(inner.index)_\(node.operation.operands[0].index)"
    var found = value.map { expression, part in
      guard !Row.isConstant(expression) else { return expression }
      let name = quoted(alias + (part.isEmpty ? "" : "_" + part))
      relation.join(
        .init(
          kind: "LEFT JOIN", source: .relation(other, as: alias),
          condition: "\(alias).\(other.identity[0]) = \(Row.read(text, as: "p"))"),
        [.init(expression: Row.read(expression, as: alias), name: name)], at: place)
      return Row.column(name)
    }
    found.none = found.none.map { "COALESCE(\($0), FALSE)" }
    found.isExact = false
    found.level = place
    return found
  }
}
