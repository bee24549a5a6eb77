import FlagSemantics

/// Paths to single values and to sets.
extension RandomRules {
  /// Every path to one value or record, over at most one other record.
  func paths(_ scope: RandomScope) -> [RandomPath] {
    var paths = scope.values.map { RandomPath(text: $0.name, scalar: $0.scalar, mayBeNone: false) }
    for (name, shape) in roots(scope) {
      if name != "its" {
        paths.append(RandomPath(text: name, scalar: .record(shape), mayBeNone: false))
      } else {
        paths.append(RandomPath(text: "it", scalar: .record(shape), mayBeNone: false))
      }
      for path in fields(of: name, shape, scope) {
        paths.append(path)
        guard case .record(let next) = path.scalar else { continue }
        paths += fields(of: path.text, next, scope)
      }
    }
    return paths
  }

  func roots(_ scope: RandomScope) -> [(name: String, shape: RecordShape)] {
    scope.records + (scope.element.map { [("its", $0)] } ?? [])
  }

  private func join(_ root: String, _ name: String) -> String {
    root == "its" ? "its \(name)" : "\(root).\(name)"
  }

  private func fields(of root: String, _ shape: RecordShape, _ scope: RandomScope) -> [RandomPath] {
    guard shape.records.count == 1 else { return linkFields(of: root, shape) }
    let record = shape.records[0]
    var paths = linkFields(of: root, shape)
    for name in model[record].fieldOrder {
      guard let field = model[record].fields[name] else { continue }
      switch field.kind {
      case .value(let scalar):
        paths.append(
          RandomPath(text: join(root, name), scalar: scalar, mayBeNone: field.mayBeNone))
      case .one(let target):
        paths.append(
          RandomPath(
            text: join(root, name), scalar: .record(RecordShape(target)),
            mayBeNone: field.mayBeNone))
      case .many, .link: break
      }
    }
    for definition in definitions where definition.owner == record {
      guard let scalar = definition.value, scope.isDated || !definition.isDated else { continue }
      paths.append(
        RandomPath(text: join(root, definition.name), scalar: scalar, mayBeNone: false))
    }
    return paths
  }

  private func linkFields(of root: String, _ shape: RecordShape) -> [RandomPath] {
    guard let link = shape.link else { return [] }
    var paths = model[link].fields.compactMap { field -> RandomPath? in
      guard case .value(let scalar) = field.kind, !shape.isReached || scalar == .percent else {
        return nil
      }
      return RandomPath(text: join(root, field.name), scalar: scalar, mayBeNone: field.mayBeNone)
    }
    if shape.isReached {
      paths.append(RandomPath(text: join(root, "steps"), scalar: .number, mayBeNone: false))
      if asksMore {
        paths.append(RandomPath(text: join(root, "path"), scalar: .text(.text), mayBeNone: false))
      }
    }
    return paths
  }

  // MARK: Sets

  /// Sets that can be named without a filter.
  private func plainSets(_ scope: RandomScope) -> [RandomSet] {
    var sets = scope.sets.map { RandomSet(text: $0.name, shape: $0.shape) }
    for path in paths(scope) {
      guard case .record(let shape) = path.scalar, shape.records.count == 1 else { continue }
      let root = path.text == "it" ? "its" : path.text
      sets += inner(of: root, shape.records[0], scope)
    }
    return sets
  }

  /// `tender.bids`, `vendor.owned_by`, `vendor.owners`.
  private func inner(of root: String, _ record: RecordID, _ scope: RandomScope) -> [RandomSet] {
    var sets: [RandomSet] = []
    for name in model[record].fieldOrder {
      switch model[record].fields[name]?.kind {
      case .many(let target, _, _)?:
        if !scope.isDated, model[target].validity != nil { continue }
        sets.append(RandomSet(text: join(root, name), shape: RecordShape(target)))
      case .link(let link, let direction)?:
        if !scope.isDated, model[link].validity != nil { continue }
        let ends = direction == .forward ? [model[link].to] : model[link].from
        sets.append(RandomSet(text: join(root, name), shape: RecordShape(ends, link: link)))
      default: break
      }
    }
    for definition in definitions where definition.owner == record {
      guard let shape = definition.set, scope.isDated || !definition.isDated else { continue }
      sets.append(RandomSet(text: join(root, definition.name), shape: shape))
    }
    return sets
  }

  /// A set, perhaps walked on, filtered, or what two have in common.
  mutating func set(_ scope: RandomScope) -> RandomSet? {
    guard var set = draw.chance(20) ? allOf(scope) : draw.maybe(plainSets(scope)) ?? allOf(scope)
    else { return nil }
    if draw.chance(25), let next = walked(set, scope) { set = next }
    if scope.depth > 0, draw.chance(30) {
      let body = condition(scope.entering(set.shape))
      set = RandomSet(text: "(\(set.text) where \(body))", shape: set.shape)
    }
    if scope.isDated, draw.chance(5) {
      return RandomSet(text: "history(\(set.text))", shape: set.shape)
    }
    guard draw.chance(8), set.shape.link == nil else { return set }
    let shape = set.shape
    guard let other = draw.maybe(plainSets(scope).filter { $0.shape == shape }) else { return set }
    return RandomSet(text: "common(\(set.text), \(other.text))", shape: set.shape)
  }

  /// `all bids`, or what a definition without owner names.
  private mutating func allOf(_ scope: RandomScope) -> RandomSet? {
    let named = definitions.filter { $0.owner == nil && (scope.isDated || !$0.isDated) }
    if draw.chance(30), let definition = draw.maybe(named), let shape = definition.set {
      return RandomSet(text: definition.name, shape: shape)
    }
    let record = draw.pick(model.records)
    return self.record(record.name).map {
      RandomSet(text: "all \(record.plural)", shape: RecordShape($0))
    }
  }

  /// One step from every member.
  private mutating func walked(_ set: RandomSet, _ scope: RandomScope) -> RandomSet? {
    guard set.shape.records.count == 1 else { return nil }
    let record = set.shape.records[0]
    var next = inner(of: set.text, record, scope)
    for name in model[record].fieldOrder {
      guard case .one(let target)? = model[record].fields[name]?.kind else { continue }
      next.append(RandomSet(text: "\(set.text).\(name)", shape: RecordShape(target)))
    }
    return draw.maybe(next)
  }

  /// Many values of a type: a field of the members of a set.
  mutating func values(_ fits: (Scalar) -> Bool, _ scope: RandomScope) -> (String, Scalar)? {
    for _ in 0..<6 {
      guard let set = set(scope.deeper()) else { return nil }
      let fields = fields(of: set.text, set.shape, scope).filter { fits($0.scalar) }
      if let field = draw.maybe(fields) { return (field.text, field.scalar) }
    }
    return nil
  }
}
