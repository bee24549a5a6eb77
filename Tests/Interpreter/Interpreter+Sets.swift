import Findings
import FlagSemantics
import Values

/// The members of a set.
extension Interpreter {
  func set(_ expression: Expression, _ environment: Environment) -> MemberSet {
    switch expression.kind {
    case .all(let record): return all(record)
    case .named(_, let value): return set(value, environment)
    case .element(.members(let name)): return environment.sets[name] ?? .empty
    case .definition(let name):
      guard case .value(let value)? = definition(name, of: nil)?.body else { return .empty }
      return set(value, environment.bare)
    case .filter(let base, let condition):
      return filtered(set(base, environment), condition, environment)
    case .step(let base, let step):
      if base.type.isMany {
        return self.step(set(base, environment), step, base.type, environment)
      }
      return inner(item(base, environment), step, base.type, environment)
    case .call(.distinct, let arguments): return distinct(set(arguments[0].value, environment))
    case .call(.history, let arguments):
      var inner = environment
      inner.ignoresValidity = true
      return set(arguments[0].value, inner)
    case .call(.common, let arguments):
      return common(set(arguments[0].value, environment), set(arguments[1].value, environment))
    default: return .empty
    }
  }

  // MARK: Beginnings

  /// Every record of the table.
  func all(_ record: RecordID) -> MemberSet {
    if let view = view(record) { return view.members }
    let members = index.all(record).map { Member(Item($0), membership: .yes) }
    return MemberSet(
      members: members, open: index.isSupplied(record) ? nil : [.open(model[record].plural)])
  }

  /// `owner.many`, `owner.link`, or a definition that stands for a set.
  private func inner(
    _ item: Item, _ step: Expression.Step, _ type: ValueType, _ environment: Environment
  ) -> MemberSet {
    if case .define(let name) = step {
      guard let (definition, names) = opened(name, of: item, type, environment) else {
        return .empty
      }
      switch definition.body {
      case .value(let value): return set(value, names)
      case .reach(let reach):
        return self.reach(reach, from: item, names)
      case .broken: return .empty
      }
    }
    guard let owner = item.record else {
      if case .missing(let causes) = item.reading { return MemberSet(open: causes) }
      return .empty
    }
    switch step {
    case .records(let name): return many(name, of: owner, environment)
    case .link(let link, let direction): return ends(link, direction, of: owner, environment)
    default: return .empty
    }
  }

  private func many(
    _ name: String, of owner: RecordReference, _ environment: Environment
  ) -> MemberSet {
    guard case .many(let target, let by, let completeness)? = model[owner.record].fields[name]?.kind
    else { return .empty }
    let type = model[target]
    let table = all(target)
    var result = MemberSet()
    for member in table.members {
      guard let record = member.item.record,
        field(by, of: member.item).value == .record(owner)
      else { continue }
      let belongs = belongs(type.validity, environment) { self.limit($0, of: record) }
      let membership = member.membership.and(belongs)
      if membership != .no { result.members.append(Member(Item(record), membership: membership)) }
    }
    let here = Cause.open(text(name, of: owner.record))
    if table.open != nil {
      result.openUp(index.isSupplied(target) || !type.isView ? [here] : table.open)
    }
    // Nobody knows whom records name whose reference was not supplied.
    if let supplied = data.records[type.name], !supplied.columns.contains(by) {
      result.openUp([here])
    }
    if data.records[type.name]?.isWhole == true { return result }
    switch completeness {
    case .complete: break
    case .partial: result.openUp([here])
    case .completeWhere(let flag):
      switch named(flag, of: Item(owner)) {
      case .known(.truth(true), _): break
      case .missing(let causes): result.openUp(causes)
      default: result.openUp([here])
      }
    }
    return result
  }

  /// The limit of a validity, for which none stands even where the field is never none.
  func limit(_ name: String, of record: RecordReference) -> Reading {
    if case PlainCell.none = cell(name, of: record) { return .none }
    return named(name, of: Item(record))
  }

  /// One member for each edge.
  func ends(
    _ id: LinkID, _ direction: Field.Direction, of owner: RecordReference,
    _ environment: Environment
  ) -> MemberSet {
    let link = model[id]
    let (near, far) = direction == .forward ? ("from", "to") : ("to", "from")
    var result = MemberSet()
    for (number, row) in rows(of: link).enumerated() where row[near] == .reference(owner) {
      let belongs = holds(row, of: link, environment)
      guard belongs != .no else { continue }
      result.members.append(Member(end(far, of: link, row: number), membership: belongs))
    }
    if isOpen(link, for: owner) {
      result.openUp([.open(text(link.name(direction), of: owner.record))])
    }
    return result
  }

  func isOpen(_ link: LinkType, for owner: RecordReference) -> Bool {
    guard let table = data.links[link.name] else { return true }
    if table.isWhole { return false }
    switch link.completeness {
    case .complete: return false
    case .partial: return true
    case .completeWhere(let flag):
      return named(flag, of: Item(owner)).value != .truth(true)
    }
  }

  func holds(_ row: PlainRow, of link: LinkType, _ environment: Environment) -> Answer {
    belongs(link.validity, environment) { name in
      if case PlainCell.none = row[name] { return .none }
      guard let field = link.field(name) else { return .none }
      return reading(row[name], of: field, calling: "\(link.name).\(name)")
    }
  }

  // MARK: Steps

  /// Membership and the condition; the members for which it is no drop out.
  func filtered(
    _ set: MemberSet, _ condition: Expression, _ environment: Environment
  ) -> MemberSet {
    var result = MemberSet(open: set.open)
    for var member in set.members {
      member.membership = member.membership.and(
        self.condition(condition, environment.entering(member.item)))
      if member.membership != .no { result.members.append(member) }
    }
    return result
  }

  private func step(
    _ set: MemberSet, _ step: Expression.Step, _ type: ValueType, _ environment: Environment
  ) -> MemberSet {
    switch step {
    case .field(let name):
      return each(of: set, type, name) { self.field(name, of: $0) }
    case .linkField(let name):
      return values(of: set, mayBeNone: mayBeNone(name, of: type)) {
        self.linkField(name, of: $0)
      } identity: {
        $0.edge.map { .edge($0) }
      }
    case .define(let name):
      guard let record = type.record?.records.first,
        let definition = definition(name, of: record), !definition.type.isMany
      else { break }
      return each(of: set, type, name) { item in
        guard let (value, names) = self.body(name, of: item, type, environment) else {
          return .none
        }
        return self.evaluate(value, names)
      }
    case .records, .link: break
    }
    return union(set) { self.inner($0, step, type, environment) }
  }

  /// `set.many`: the members of each member.
  private func union(_ set: MemberSet, _ inner: (Item) -> MemberSet) -> MemberSet {
    var result = MemberSet(open: set.open)
    for (way, member) in set.members.enumerated() {
      let own = inner(member.item)
      result.openUp(own.open)
      // A member that nobody knows leads nobody knows where, and may be no member either.
      if member.item.record == nil {
        result.openUp(member.item.reading.settled.causes.union(member.membership.causes))
      }
      for other in own.members {
        var other = other.isStranger && other.item.edge == nil ? other.reached(by: way) : other
        other.membership = member.membership.and(other.membership)
        result.members.append(other)
      }
    }
    return result.onceForEachEdge()
  }

  /// `set.one` or `set.value`: what stands in a field of each member.
  private func each(
    of set: MemberSet, _ type: ValueType, _ name: String, _ read: (Item) -> Reading
  ) -> MemberSet {
    let isRecord = type.record?.records.contains { isOne(name, of: $0) } ?? false
    guard isRecord else {
      return values(of: set.once(), mayBeNone: mayBeNone(name, of: type), read) { _ in nil }
    }
    var result = MemberSet(open: set.open)
    for member in set.members {
      let reading = read(member.item)
      guard !reading.isNone else { continue }
      let origin = member.item.record.map { "\($0.record.index) \($0.key)" } ?? member.item.origin
      result.members.append(
        Member(Item(reading, origin: origin + "." + name), membership: member.membership))
    }
    return result.onceForEachEdge()
  }

  private func values(
    of set: MemberSet, mayBeNone: Bool, _ read: (Item) -> Reading,
    identity: (Item) -> Member.Identity?
  ) -> MemberSet {
    var result = MemberSet(open: set.open)
    for member in set.members {
      let reading = read(member.item)
      guard !reading.isNone else { continue }
      var value = Member(reading, of: member, identity: identity(member.item))
      let isUnknown = member.item.record == nil && identity(member.item) == nil
      if case .missing(let causes) = reading.settled, mayBeNone || isUnknown {
        value.membership = value.membership.and(.unknown(causes))
      }
      result.members.append(value)
    }
    return result
  }

  private func isOne(_ name: String, of record: RecordID) -> Bool {
    if case .one? = model[record].fields[name]?.kind { return true }
    return definition(name, of: record)?.type.record != nil
  }

  // MARK: Calls

  /// Each different value once; a missing value is a member that nobody knows.
  private func distinct(_ set: MemberSet) -> MemberSet {
    var result = MemberSet(open: set.open)
    for member in set.once().members {
      let identity = member.reading.settled.value.map { Member.Identity.value($0.canonical) }
      result.members.append(
        member.value == nil
          ? member
          : Member(member.reading.settled, of: member, identity: identity ?? member.unknown))
    }
    return result.once()
  }

  /// The records in both; what nobody knows of one may be in the other.
  private func common(_ left: MemberSet, _ right: MemberSet) -> MemberSet {
    var result = MemberSet()
    let others = right.once().members
    for member in left.once().members {
      guard let record = member.item.record else {
        result.openUp(member.item.reading.causes.union(member.membership.causes))
        continue
      }
      guard let other = others.first(where: { $0.item.record == record }) else { continue }
      result.members.append(
        Member(Item(record), membership: member.membership.and(other.membership)))
    }
    for other in others where other.item.record == nil {
      result.openUp(other.item.reading.causes.union(other.membership.causes))
    }
    result.openUp(left.open)
    result.openUp(right.open)
    return result
  }
}

extension Member {
  /// A member that nobody knows, apart from what nobody knows by another way.
  fileprivate func reached(by way: Int) -> Member {
    Member(Item(item.reading, origin: "\(way) \(item.origin)"), membership: membership)
  }

  /// By what a member whose value is missing is told from others.
  fileprivate var unknown: Identity {
    switch identity {
    case .record(let record): .unknown("\(record.record.index) \(record.key)")
    case .edge(.link(let name, let row)): .unknown("\(name) \(row)")
    case .edge(.reach): .unknown("the end \(item.keyText)")
    default: identity
    }
  }
}
