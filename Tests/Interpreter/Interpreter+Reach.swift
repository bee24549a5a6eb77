import Findings
import FlagSemantics
import Values

/// `people along owned_by within 8 steps`: every path that meets no record twice.
extension Interpreter {
  static let mostSteps = 100_000

  func reach(
    _ reach: Definition.Reach, from start: Item, _ environment: Environment
  ) -> MemberSet {
    guard let record = start.record else {
      if case .missing(let causes) = start.reading { return MemberSet(open: causes) }
      return .empty
    }
    var walk = PathWalk(reach: reach, start: record)
    if case .link(let id, let direction) = reach.relation, isOpen(model[id], for: record) {
      walk.open.formUnion([.open(text(model[id].name(direction), of: record.record))])
      walk.isOpen = true
    }
    follow(&walk, from: [record], Path(keys: [record.key]), environment)
    var result = MemberSet(open: walk.isOpen ? walk.open : nil)
    for end in walk.order where end.record == reach.ends {
      let paths = walk.paths[end] ?? []
      var item = Item(end)
      item.edge = .reach(ReachedEnd(start: record, end: end, fields: fields(of: reach, paths)))
      result.members.append(Member(item, membership: .any(paths.map(\.membership))))
    }
    guard let condition = reach.condition else { return result }
    return filtered(result, condition, environment)
  }

  private func follow(
    _ walk: inout PathWalk, from met: [RecordReference], _ path: Path, _ environment: Environment
  ) {
    guard met.count <= walk.reach.steps, let last = met.last else { return }
    for (item, edge) in edges(from: last, walk.reach.relation, environment) {
      walk.steps += 1
      guard walk.steps <= Interpreter.mostSteps else {
        walk.open.insert(.tooLarge)
        walk.isOpen = true
        return
      }
      guard let end = item.record else {
        // It may be no edge on the day, as may those that lead to it.
        let way = edge.map { path.membership.and($0.membership) } ?? path.membership
        walk.open.formUnion(item.reading.causes.union(way.causes))
        walk.isOpen = true
        continue
      }
      guard !met.contains(end) else { continue }
      let longer = path.adding(edge, to: end)
      if walk.paths[end] == nil { walk.order.append(end) }
      walk.paths[end, default: []].append(longer)
      follow(&walk, from: met + [end], longer, environment)
    }
  }

  /// The next records and the edges to them.
  private func edges(
    from record: RecordReference, _ relation: Definition.Reach.Relation,
    _ environment: Environment
  ) -> [(Item, Member?)] {
    switch relation {
    case .link(let id, let direction):
      return ends(id, direction, of: record, environment).members.map { ($0.item, $0) }
    case .field(let name):
      let reading = field(name, of: Item(record))
      return reading.isNone ? [] : [(Item(reading), nil)]
    }
  }

  // MARK: What is known of an end

  private func fields(of reach: Definition.Reach, _ paths: [Path]) -> [String: Reading] {
    var fields = ["steps": steps(paths), "path": path(paths)]
    if case .link(let id, _) = reach.relation {
      for field in model[id].fields { fields[field.name] = total(of: field, model[id], paths) }
    }
    return fields
  }

  /// The sum over the paths of the products over their edges.
  private func total(of field: Field, _ link: LinkType, _ paths: [Path]) -> Reading {
    var (low, high): (Ratio, Ratio?) = (.zero, .zero)
    var causes = Causes()
    for path in paths {
      causes.formUnion(path.membership.causes)
      switch product(of: field, link, path) {
      case .missing(let missing):
        causes.formUnion(missing)
        high = nil
      case .known(let value, _):
        guard let size = value.size, let more = low.adding(size) else {
          return .missing([.tooLarge])
        }
        high = high?.adding(size)
        if path.membership == .yes { low = more }
      default: break
      }
    }
    return low == high
      ? .known(.number(low)) : .between(.number(low), high.map { .number($0) }, causes)
  }

  private func product(of field: Field, _ link: LinkType, _ path: Path) -> Reading {
    var product = Ratio(ExactDecimal.one)
    var causes = Causes()
    for edge in path.edges {
      let share = linkField(field.name, of: edge.item)
      switch share.settled {
      case .missing(let missing): causes.formUnion(missing)
      case .known(let value, _):
        guard let size = value.size else {
          causes.insert(.missing("\(link.name).\(field.name)"))
          continue
        }
        guard let next = product.multiplied(by: size) else { return .missing([.tooLarge]) }
        product = next
      default: causes.insert(.missing("\(link.name).\(field.name)"))
      }
    }
    return causes.isEmpty ? .known(.number(product)) : .missing(causes)
  }

  /// The length of the shortest path.
  private func steps(_ paths: [Path]) -> Reading {
    let least = paths.map(\.length).min() ?? 0
    let sure = paths.filter { $0.membership == .yes }.map(\.length).min()
    if sure == least { return .known(number(least)) }
    let doubtful = paths.filter { $0.length < sure ?? Int.max }
    return .between(
      number(least), sure.map { number($0) },
      doubtful.reduce(into: []) { $0.formUnion($1.membership.causes) })
  }

  /// The keys along the shortest path, of several along the first by its bytes.
  private func path(_ paths: [Path]) -> Reading {
    let first = paths.min { left, right in
      if left.length != right.length { return left.length < right.length }
      return keyPrecedes(left.text, right.text)
    }
    guard let first else { return .none }
    if case .unknown(let causes) = first.membership { return .missing(causes) }
    return .known(.text(first.text, .text))
  }
}

/// The paths found from one start.
private struct PathWalk {
  let reach: Definition.Reach
  let start: RecordReference
  var paths: [RecordReference: [Path]] = [:]
  /// The ends as they were first met.
  var order: [RecordReference] = []
  var steps = 0
  var isOpen = false
  var open = Causes()

  init(reach: Definition.Reach, start: RecordReference) {
    self.reach = reach
    self.start = start
  }
}

private struct Path {
  var keys: [String]
  var edges: [Member] = []
  /// It holds on a day when all its edges do.
  var membership = Answer.yes

  init(keys: [String]) { self.keys = keys }

  var length: Int { keys.count - 1 }
  var text: String { keys.joined(separator: "/") }

  func adding(_ edge: Member?, to end: RecordReference) -> Path {
    var longer = self
    longer.keys.append(end.key)
    if let edge {
      longer.edges.append(edge)
      longer.membership = membership.and(edge.membership)
    }
    return longer
  }
}
