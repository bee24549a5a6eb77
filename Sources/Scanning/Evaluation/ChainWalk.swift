import Findings
import FlagSemantics
import Plans
import Tables
import Values

/// Walks from one record after the other; what it needs for that is kept from walk to walk.
struct ChainWalk {
  typealias Spot = ChainEnd.Spot

  private unowned let evaluator: Evaluator
  private let ways: ChainWays
  private let reach: Operation.Reach
  private var row = 0
  private var start: Spot
  /// The way from the start to where the walk stands.
  private var trail: [ChainEnd.Step] = []
  /// In the order in which they were first met.
  private(set) var ends: [ChainEnd] = []
  private var numbers: [UInt32: Int] = [:]
  private(set) var open = Reason.present
  private var steps = 0

  private struct Path {
    /// Of no step; nil where the share of one is not known.
    var share: Ratio? = one
    /// Why the share of the path is not known.
    var doubt = Reason.present
    /// Why it is not sure that there is such a path.
    var membership = Reason.present

    private static let one = Ratio(ExactDecimal.one)
  }

  private static let mostSteps = 100_000

  init(_ evaluator: Evaluator, _ ways: ChainWays, _ reach: Operation.Reach) {
    self.evaluator = evaluator
    self.ways = ways
    self.reach = reach
    start = Spot(kind: reach.ends, place: .max)
  }

  /// Everything that is reached from the record of a row.
  mutating func run(_ row: Int, from kind: RecordID, _ place: UInt32) {
    self.row = row
    start = Spot(kind: kind, place: place)
    ends.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    open = .present
    steps = 0
    walk(from: start, Path())
  }

  private mutating func walk(from spot: Spot, _ path: Path) {
    guard trail.count < reach.steps else { return }
    switch reach.relation {
    case .field(let name): follow(name, from: spot, path)
    case .link: follow(from: spot, path)
    }
  }

  private mutating func follow(_ name: String, from spot: Spot, _ path: Path) {
    guard let way = ways[spot.kind], Int(spot.place) < way.far.count else {
      return doubt(ChainWays.missing(name, of: spot.kind, evaluator), path)
    }
    let next = way.far[Int(spot.place)]
    if next == .max { return doubt(way.strange, path) }
    if next == .max - 1 { return }
    arrive(ChainEnd.Step(edge: next, spot: Spot(kind: spot.kind, place: next)), path)
  }

  private mutating func follow(from spot: Spot, _ path: Path) {
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
      let spot = Spot(
        kind: way.kinds[RecordNumber.kind(end, of: way.kinds.count)],
        place: RecordNumber.place(end, of: way.kinds.count))
      guard !wasMet(spot) else { continue }
      multiply(&next, way.shares, Int(edge))
      arrive(ChainEnd.Step(edge: edge, spot: spot), next)
    }
  }

  private func wasMet(_ spot: Spot) -> Bool {
    spot == start || trail.contains { $0.spot == spot }
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
      path.share = trail.isEmpty ? Ratio(share) : known.multiplied(by: Ratio(share))
      if path.share == nil { path.doubt = evaluator.reasons.reason(.tooLarge) }
    }
  }

  private mutating func arrive(_ step: ChainEnd.Step, _ path: Path) {
    guard !wasMet(step.spot) else { return }
    steps += 1
    guard steps <= ChainWalk.mostSteps else {
      open = evaluator.unions.union(open, evaluator.reasons.reason(.tooLarge))
      return
    }
    trail.append(step)
    if step.spot.kind == reach.ends { add(step.spot.place, path) }
    walk(from: step.spot, path)
    trail.removeLast()
  }

  private mutating func add(_ place: UInt32, _ path: Path) {
    // A path that may not hold adds to the share what is not sure.
    let sure = path.membership == .present ? path.share ?? .zero : .zero
    var doubt = path.doubt
    if path.membership != .present { doubt = evaluator.unions.union(doubt, path.membership) }
    guard let number = numbers[place] else {
      numbers[place] = ends.count
      ends.append(ChainEnd(place, way(path), share: sure, most: path.share, doubt))
      return
    }
    if let total = ends[number].share?.adding(sure) {
      ends[number].share = total
    } else {
      doubt = evaluator.unions.union(doubt, evaluator.reasons.reason(.tooLarge))
    }
    ends[number].most = path.share.flatMap { ends[number].most?.adding($0) }
    ends[number].reason = evaluator.unions.union(ends[number].reason, doubt)
    ends[number].membership = evaluator.unions.eitherWay(ends[number].membership, path.membership)
    ends[number].add(length: trail.count, path.membership)
    if isBefore(ends[number].shortest) { ends[number].shortest = way(path) }
  }

  private func way(_ path: Path) -> ChainEnd.Way {
    ChainEnd.Way(start: start, steps: trail, membership: path.membership)
  }

  /// Whether the trail is shorter than a way, or as long and first by the bytes of its keys.
  private func isBefore(_ way: ChainEnd.Way) -> Bool {
    if trail.count != way.steps.count { return trail.count < way.steps.count }
    let own = ChainEnd.Way(start: start, steps: trail, membership: .present)
    return evaluator.pathText(own.records).utf8
      .lexicographicallyPrecedes(evaluator.pathText(way.records).utf8)
  }
}

extension UInt32 {
  /// Whether nobody knows which record it is.
  fileprivate var isUnknown: Bool { self >= .max - 1 }
}
