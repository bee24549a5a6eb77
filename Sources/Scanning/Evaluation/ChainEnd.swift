import Findings
import FlagSemantics
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
  var shortest: Way
  /// How long the shortest way is that surely holds.
  private(set) var sureSteps: Int?
  /// How long the ways are that may not hold, and why.
  private var doubtful: [(length: Int, membership: Reason)] = []

  struct Way: Sendable {
    let start: Spot
    let steps: [Step]
    /// Why it is not sure that it holds.
    let membership: Reason

    /// The records on the way, from where it starts.
    var records: [Spot] { [start] + steps.map(\.spot) }
  }

  /// A record of some kind.
  struct Spot: Hashable {
    let kind: RecordID
    let place: UInt32
  }

  /// Over an edge, or by a field over the record it leads to, to the next record.
  struct Step {
    let edge: UInt32
    let spot: Spot
  }

  init(_ place: UInt32, _ way: Way, share: Ratio?, most: Ratio?, _ reason: Reason) {
    self.place = place
    self.share = share
    self.most = most
    self.reason = reason
    membership = way.membership
    shortest = way
    add(length: way.steps.count, way.membership)
  }

  /// One more way to it, of which only its length counts, unless it is the shortest.
  mutating func add(length: Int, _ membership: Reason) {
    if membership == .present {
      sureSteps = min(sureSteps ?? length, length)
    } else {
      doubtful.append((length, membership))
    }
  }

  /// Why it is not known how long the shortest way is: shorter ones may not hold.
  func doubtsOfSteps(_ unions: inout ReasonUnions) -> Reason {
    doubtful.reduce(.present) { reason, way in
      way.length < sureSteps ?? .max ? unions.union(reason, way.membership) : reason
    }
  }
}
