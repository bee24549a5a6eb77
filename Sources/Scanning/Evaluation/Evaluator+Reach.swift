import Findings
import FlagSemantics
import Plans
import Tables
import Values

/// Chains: every path over edges of up to so many steps that meets no record twice.
extension Evaluator {
  func reach(
    _ start: Vector, _ type: ValueType, _ reach: Operation.Reach, _ node: Node
  ) -> Vector {
    let starts = start.numbers
    let kinds = type.record?.records ?? []
    var draft = MemberDraft(rows: start.count)
    for row in starts.indices {
      let around = start.reason(row)
      guard around == .present else {
        draft.endRow(open: around.isMissing ? around : .present)
        continue
      }
      let kind = RecordNumber.kind(starts[row], of: kinds.count)
      var walk = ChainWalk(
        self, reach, row, from: kinds[kind], RecordNumber.place(starts[row], of: kinds.count))
      walk.run()
      for end in walk.ends.values.sorted(by: { $0.place < $1.place }) {
        draft.add(end.chain, id: end.place, end.membership)
      }
      draft.endRow(open: walk.open)
    }
    return Vector(.members(draft.members))
  }
}

/// The walk from one record.
private struct ChainWalk {
  private unowned let evaluator: Evaluator
  private let reach: Operation.Reach
  private let row: Int
  private let start: Spot
  private var visited: [Spot]
  private(set) var ends: [UInt32: End] = [:]
  private(set) var open = Reason.present
  private var steps = 0

  /// A record of some kind.
  struct Spot: Hashable {
    let kind: RecordID
    let place: UInt32
  }

  struct End {
    let place: UInt32
    var membership: Reason
    var chain: ChainEnd
  }

  private struct Path {
    var share: Ratio? = Ratio(ExactDecimal.one)
    /// Why the share of the path is not known.
    var doubt = Reason.present
    /// Why it is not sure that there is such a path.
    var membership = Reason.present
  }

  private static let mostSteps = 100_000

  init(
    _ evaluator: Evaluator, _ reach: Operation.Reach, _ row: Int, from kind: RecordID,
    _ place: UInt32
  ) {
    self.evaluator = evaluator
    self.reach = reach
    self.row = row
    start = Spot(kind: kind, place: place)
    visited = [start]
  }

  mutating func run() { walk(from: start, Path(), []) }

  private mutating func walk(from spot: Spot, _ path: Path, _ trail: [UInt32]) {
    guard trail.count < reach.steps else { return }
    switch reach.relation {
    case .field(let name): follow(name, from: spot, path, trail)
    case .link(let link, let direction): follow(link, direction, from: spot, path, trail)
    }
  }

  private mutating func follow(_ name: String, from spot: Spot, _ path: Path, _ trail: [UInt32]) {
    let field = Store.FieldName(record: spot.kind, field: name)
    let missing = evaluator.reasons.reason(
      .missing("\(evaluator.store[spot.kind].name).\(name)"))
    guard let places = evaluator.store.references[field], Int(spot.place) < places.count else {
      return doubt(missing, path)
    }
    let next = places[Int(spot.place)]
    if next == .max { return doubt(missing, path) }
    if next == .max - 1 { return }
    arrive(Spot(kind: spot.kind, place: next), over: next, path, trail)
  }

  private mutating func follow(
    _ id: LinkID, _ direction: Field.Direction, from spot: Spot, _ path: Path, _ trail: [UInt32]
  ) {
    let model = evaluator.model
    guard let link = evaluator.store.links[id] else { return }
    let name = "\(evaluator.store[spot.kind].name).\(model[id].name(direction))"
    if !evaluator.store.isComplete(id) {
      doubt(evaluator.reasons.reason(.open(name)), path)
    }
    let edges = direction == .forward ? link.forward[spot.kind] : link.backward
    guard let edges, direction == .forward || spot.kind == model[id].to else { return }
    let kinds = direction == .forward ? [model[id].to] : model[id].from
    let far = direction == .forward ? link.ends : link.starts
    for edge in edges.records[edges.range(spot.place)] {
      var next = path
      if reach.day != nil, let limits = link.limits {
        guard let holds = evaluator.holds(Int(edge), limits, reach.day, row) else { continue }
        next.membership = evaluator.unions.union(next.membership, holds)
      }
      let end = far[Int(edge)]
      guard !end.isUnknown else {
        let field = direction == .forward ? "to" : "from"
        doubt(evaluator.reasons.reason(.missing("\(model[id].name).\(field)")), next)
        continue
      }
      multiply(&next, link, Int(edge), model[id])
      arrive(
        Spot(
          kind: kinds[RecordNumber.kind(end, of: kinds.count)],
          place: RecordNumber.place(end, of: kinds.count)), over: edge, next, trail)
    }
  }

  /// More may be reached than the data say.
  private mutating func doubt(_ reason: Reason, _ path: Path) {
    open = evaluator.unions.union(open, evaluator.unions.union(reason, path.membership))
  }

  private func multiply(_ path: inout Path, _ link: LinkStore, _ edge: Int, _ type: LinkType) {
    guard let field = type.fields.first(where: { $0.kind.isPercent }),
      case .decimals(let shares)? = link.table?.columns[field.name]
    else {
      if let field = type.fields.first(where: { $0.kind.isPercent }) {
        path.share = nil
        path.doubt = evaluator.reasons.reason(.missing("\(type.name).\(field.name)"))
      }
      return
    }
    guard let share = shares[edge] else {
      path.share = nil
      path.doubt = evaluator.reasons.reason(.missing("\(type.name).\(field.name)"))
      return
    }
    guard let known = path.share else { return }
    path.share = known.multiplied(by: Ratio(share))
    if path.share == nil { path.doubt = evaluator.reasons.reason(.tooLarge) }
  }

  private mutating func arrive(
    _ spot: Spot, over edge: UInt32, _ path: Path, _ trail: [UInt32]
  ) {
    guard !visited.contains(spot) else { return }
    steps += 1
    guard steps <= ChainWalk.mostSteps else {
      open = evaluator.unions.union(open, evaluator.reasons.reason(.tooLarge))
      return
    }
    let trail = trail + [edge]
    if spot.kind == reach.ends { add(spot.place, path, trail) }
    visited.append(spot)
    walk(from: spot, path, trail)
    visited.removeLast()
  }

  private mutating func add(_ place: UInt32, _ path: Path, _ trail: [UInt32]) {
    // A path that may not hold adds to the share what is not sure.
    let sure = path.membership == .present ? path.share ?? .zero : .zero
    var doubt = path.doubt
    if path.membership != .present { doubt = evaluator.unions.union(doubt, path.membership) }
    guard let known = ends[place] else {
      ends[place] = End(
        place: place, membership: path.membership,
        chain: ChainEnd(
          share: sure, most: path.share, reason: doubt, steps: trail.count, path: trail))
      return
    }
    let isShorter =
      trail.count < known.chain.steps
      || (trail.count == known.chain.steps && trail.lexicographicallyPrecedes(known.chain.path))
    let total = known.chain.share?.adding(sure)
    if total == nil { doubt = evaluator.unions.union(doubt, evaluator.reasons.reason(.tooLarge)) }
    let membership: Reason =
      known.membership == .present || path.membership == .present
      ? .present : evaluator.unions.union(known.membership, path.membership)
    ends[place] = End(
      place: place, membership: membership,
      chain: ChainEnd(
        share: total ?? known.chain.share,
        most: path.share.flatMap { known.chain.most?.adding($0) },
        reason: evaluator.unions.union(known.chain.reason, doubt),
        steps: min(trail.count, known.chain.steps), path: isShorter ? trail : known.chain.path))
  }
}

extension UInt32 {
  /// Whether nobody knows which record it is.
  fileprivate var isUnknown: Bool { self >= .max - 1 }
}

extension Field.Kind {
  fileprivate var isPercent: Bool {
    if case .value(.percent) = self { true } else { false }
  }
}
