import Findings
import FlagSemantics
import Plans
import Tables
import Values

/// The walk from one record.
struct ChainWalk {
  private unowned let evaluator: Evaluator
  private let ways: ChainWays
  private let reach: Operation.Reach
  private let row: Int
  private let start: Spot
  private var visited: [Spot]
  private(set) var ends: [UInt32: ChainEnd] = [:]
  private(set) var open = Reason.present
  private var steps = 0

  /// A record of some kind.
  struct Spot: Hashable {
    let kind: RecordID
    let place: UInt32
  }

  private struct Path {
    var share: Ratio? = one
    /// Why the share of the path is not known.
    var doubt = Reason.present
    /// Why it is not sure that there is such a path.
    var membership = Reason.present

    private static let one = Ratio(ExactDecimal.one)
  }

  private static let mostSteps = 100_000

  init(
    _ evaluator: Evaluator, _ ways: ChainWays, _ reach: Operation.Reach, _ row: Int,
    from kind: RecordID, _ place: UInt32
  ) {
    self.evaluator = evaluator
    self.ways = ways
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
    case .link: follow(from: spot, path, trail)
    }
  }

  private mutating func follow(_ name: String, from spot: Spot, _ path: Path, _ trail: [UInt32]) {
    guard let way = ways[spot.kind], Int(spot.place) < way.far.count else {
      return doubt(ChainWays.missing(name, of: spot.kind, evaluator), path)
    }
    let next = way.far[Int(spot.place)]
    if next == .max { return doubt(way.strange, path) }
    if next == .max - 1 { return }
    arrive(Spot(kind: spot.kind, place: next), over: next, path, trail)
  }

  private mutating func follow(from spot: Spot, _ path: Path, _ trail: [UInt32]) {
    guard let way = ways[spot.kind] else { return }
    if way.open != .present { doubt(way.open, path) }
    for index in way.edges(of: spot.place) {
      let edge = way.edge(index)
      var next = path
      if reach.day != nil, let limits = way.limits {
        guard let holds = evaluator.holds(Int(edge), limits, reach.day, row) else { continue }
        next.membership = evaluator.unions.union(next.membership, holds)
      }
      let end = way.far[Int(edge)]
      guard !end.isUnknown else {
        doubt(way.strange, next)
        continue
      }
      multiply(&next, way.shares, Int(edge))
      arrive(
        Spot(
          kind: way.kinds[RecordNumber.kind(end, of: way.kinds.count)],
          place: RecordNumber.place(end, of: way.kinds.count)), over: edge, next, trail)
    }
  }

  /// More may be reached than the data say.
  private mutating func doubt(_ reason: Reason, _ path: Path) {
    open = evaluator.unions.union(open, evaluator.unions.union(reason, path.membership))
  }

  private func multiply(_ path: inout Path, _ shares: ChainWays.Shares, _ edge: Int) {
    switch shares {
    case .none: break
    case .missing(let reason):
      path.share = nil
      path.doubt = reason
    case .given(let shares, let missing):
      guard let share = shares[edge] else {
        path.share = nil
        path.doubt = missing
        return
      }
      guard let known = path.share else { return }
      path.share = known.multiplied(by: Ratio(share))
      if path.share == nil { path.doubt = evaluator.reasons.reason(.tooLarge) }
    }
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
    let way = ChainEnd.Way(
      edges: trail, records: visited + [Spot(kind: reach.ends, place: place)],
      membership: path.membership)
    // A path that may not hold adds to the share what is not sure.
    let sure = path.membership == .present ? path.share ?? .zero : .zero
    var doubt = path.doubt
    if path.membership != .present { doubt = evaluator.unions.union(doubt, path.membership) }
    guard var end = ends[place] else {
      ends[place] = ChainEnd(place, way, share: sure, most: path.share, doubt)
      return
    }
    if let total = end.share?.adding(sure) {
      end.share = total
    } else {
      doubt = evaluator.unions.union(doubt, evaluator.reasons.reason(.tooLarge))
    }
    end.most = path.share.flatMap { end.most?.adding($0) }
    end.reason = evaluator.unions.union(end.reason, doubt)
    end.membership =
      end.membership == .present || path.membership == .present
      ? .present : evaluator.unions.union(end.membership, path.membership)
    end.add(way, isShortest: precedes(way, end.shortest))
    ends[place] = end
  }

  private func precedes(_ left: ChainEnd.Way, _ right: ChainEnd.Way) -> Bool {
    if left.steps != right.steps { return left.steps < right.steps }
    return evaluator.pathText(left.records).utf8
      .lexicographicallyPrecedes(evaluator.pathText(right.records).utf8)
  }
}

extension UInt32 {
  /// Whether nobody knows which record it is.
  fileprivate var isUnknown: Bool { self >= .max - 1 }
}
