import FlagSemantics
import Plans

/// Sets; nil for one that is left to the engine.
extension Translator {
  func set(_ id: NodeID) -> SQLSet? {
    if let known = sets[id] { return known }
    if let base, let scope, !scope.holds(plan.frame(of: id), plan) { return base.set(id) }
    let made = made(id, plan[id]) ?? handedOver(set: id, plan[id])
    if made == nil { left.insert(id) }
    sets[id] = .some(made)
    return made
  }

  private func made(_ id: NodeID, _ node: Node) -> SQLSet? {
    switch node.operation {
    case .everything(let record): return everything(record)
    case .related(let owner, let name, let day): return related(owner, name, day, node)
    case .just(let record): return just(record, node)
    case .filtered(let set, let condition): return filtered(set, condition)
    case .withValue(let set, let value): return withValue(set, value)
    case .distinctRecords(let set): return hasWays(set) ? nil : self.set(set)
    case .joined(let set, let inner): return joined(set, inner, node)
    case .common(let left, let right): return common(left, right, node)
    case .distinctValues(let set, let values): return distinctValues(set, values, node)
    case .classMembers: return classMembers(node)
    case .outer(let set), .viewed(_, let set), .lookedUp(_, let set):
      return looked(set, id, node)
    default: return nil
    }
  }

  private func hasWays(_ set: NodeID) -> Bool {
    switch plan[set].operation {
    case .linked, .reach: true
    default: false
    }
  }

  /// Whether the records of a view are made from others; else the loader fills it as any table.
  func isMade(_ record: RecordID) -> Bool { pack.views.contains { $0.record == record } }

  func kind(_ set: NodeID) -> RecordID? {
    guard let records = plan[set].type.record?.records, records.count == 1 else { return nil }
    return records[0]
  }

  // MARK: From tables

  private func everything(_ record: RecordID) -> SQLSet? {
    let type = model[record]
    guard !isMade(record), catalog.isSupplied(type.name) else { return nil }
    let key = quoted("member_\(relations.count)")
    let relation = add(
      Relation(
        fresh("all \(type.plural)"), identity: [key], base: 1,
        .init(
          columns: [.init(expression: "t.\(quoted("key"))", name: key)],
          source: .table(type.name, as: "t"), conditions: ["t.\(quoted("stands"))"]),
        table: .init(alias: "t", table: type.name)))
    return SQLSet(relation: relation, level: 1)
  }

  private func related(
    _ owner: NodeID, _ name: String, _ day: NodeID?, _ node: Node
  ) -> SQLSet? {
    guard let records = plan[owner].type.record?.records, records.count == 1,
      case .many(let target, let by, let declared)? = model[records[0]].fields[name]?.kind,
      !isMade(target), catalog.scale(by, of: model[target].name) != nil,
      day == nil || model[target].validity == nil,
      let around = relation(node.frame), let key = value(owner).key
    else { return nil }
    let type = model[target]
    let member = quoted("\(type.name)_\(relations.count)")
    let level = max(around.base, value(owner).level) + 1
    let relation = add(
      Relation(
        fresh("\(name) of \(around.name)"), identity: around.identity + [member], base: level,
        .init(
          columns: around.identity.map { .init(expression: "f.\($0)", name: $0) }
            + [.init(expression: "t.\(quoted("key"))", name: member)],
          source: .relation(around, as: "f"),
          joins: [
            .init(
              kind: "JOIN", source: .table(type.name, as: "t"),
              condition: "t.\(quoted(by)) = \(Row.read(key, as: "f"))")
          ], conditions: ["t.\(quoted("stands"))"]),
        table: .init(alias: "t", table: type.name), around: "f"))
    return SQLSet(
      relation: relation, closed: closed(declared, type.name, owner, node), level: level)
  }

  /// Whether a relation has all that there are; nil where it surely has.
  private func closed(
    _ declared: Completeness, _ table: String, _ owner: NodeID, _ node: Node
  ) -> SQLValue? {
    let owner = (id: owner, value: value(owner))
    let key = owner.value.key ?? "NULL"
    let none = owner.value.none.map { "(\($0)) OR " } ?? ""
    switch catalog.complete.contains(table) ? .complete : declared {
    case .complete:
      if case .record = plan[owner.id].operation { return nil }
      return SQLValue(
        .truth("(\(none)\(key) IS NOT NULL)"), isExact: false, level: owner.value.level)
    case .partial:
      return SQLValue(
        .truth(owner.value.none.map { "(\($0))" } ?? "FALSE"), isExact: false,
        level: owner.value.level)
    case .completeWhere(let flag):
      guard let says = field(flag, of: owner.id, node.frame, .truth), let text = says.truth else {
        return SQLValue(.truth("FALSE"), isExact: false, level: 0)
      }
      return SQLValue(
        .truth("(\(none)COALESCE(\(text), FALSE))"), isExact: false,
        level: max(says.level, owner.value.level))
    }
  }

  // MARK: Filters

  private func filtered(_ set: NodeID, _ condition: NodeID) -> SQLSet? {
    guard var base = self.set(set) else { return nil }
    let holds = value(condition)
    guard let truth = holds.truth else { return nil }
    base.possible = both(base.possible, "\(truth) IS NOT FALSE")
    base.sure = both(base.sure, truth)
    base.level = max(base.level, holds.level)
    return base
  }

  private func withValue(_ set: NodeID, _ value: NodeID) -> SQLSet? {
    guard var base = self.set(set) else { return nil }
    let own = self.value(value)
    if let none = own.none { base.possible = both(base.possible, "NOT \(none)") }
    base.sure = both(base.sure, "\(own.presence) IS NOT NULL")
    base.level = max(base.level, own.level)
    return base
  }

  func both(_ left: String?, _ right: String) -> String {
    left.map { "\($0) AND \(right)" } ?? right
  }

  private func just(_ record: NodeID, _ node: Node) -> SQLSet? {
    let own = value(record)
    guard let around = relation(node.frame), let key = own.key else { return nil }
    let member = quoted("just_\(relations.count)")
    let level = max(around.base, own.level) + 1
    let relation = add(
      Relation(
        fresh("one of \(around.name)"), identity: around.identity + [member], base: level,
        .init(
          columns: around.identity.map { .init(expression: "f.\($0)", name: $0) }
            + [.init(expression: Row.read(key, as: "f"), name: member)],
          source: .relation(around, as: "f"),
          conditions: ["\(Row.read(key, as: "f")) IS NOT NULL"]), around: "f"))
    let isThere = [own.none, "\(key) IS NOT NULL"].compactMap { $0 }.joined(separator: " OR ")
    return SQLSet(
      relation: relation,
      closed: SQLValue(.truth("(\(isThere))"), isExact: false, level: own.level),
      level: level)
  }
}
