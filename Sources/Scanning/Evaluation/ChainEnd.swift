import Findings
import Values

/// A record at the end of chains: what was added up on all ways to it.
struct ChainEnd: Sendable {
  let place: UInt32
  /// Why it is not sure that any way leads there.
  var membership: Reason
  /// The sum over the ways that surely hold.
  var share: Ratio?
  /// The sum over all ways; nil where the share of one is missing.
  var most: Ratio?
  /// Why the share is not known.
  var reason: Reason
  /// Of several of one length the first by the bytes of its keys.
  private(set) var shortest: Way
  /// How long the shortest way is that surely holds.
  private(set) var sureSteps: Int?
  private var doubtful: [Way] = []

  struct Way: Sendable {
    /// The first first; of a field, the records it leads to.
    let edges: [UInt32]
    /// The records on the way, from where it starts.
    let records: [ChainWalk.Spot]
    /// Why it is not sure that it holds.
    let membership: Reason

    var steps: Int { edges.count }
  }

  init(_ place: UInt32, _ way: Way, share: Ratio?, most: Ratio?, _ reason: Reason) {
    self.place = place
    self.share = share
    self.most = most
    self.reason = reason
    membership = way.membership
    shortest = way
    add(way, isShortest: true)
  }

  mutating func add(_ way: Way, isShortest: Bool) {
    if isShortest { shortest = way }
    if way.membership == .present {
      sureSteps = min(sureSteps ?? way.steps, way.steps)
    } else {
      doubtful.append(way)
    }
  }

  /// Why it is not known how long the shortest way is: shorter ones may not hold.
  func doubtsOfSteps(_ unions: inout ReasonUnions) -> Reason {
    doubtful.reduce(.present) { reason, way in
      way.steps < sureSteps ?? .max ? unions.union(reason, way.membership) : reason
    }
  }
}
