/// Finds all similar texts among many without comparing each with each.
///
/// Grams stand in one order, rare ones first. Two similar texts share so much weight that they share
/// a gram among the first ones of each (`TextSignature.leastShared`), so only texts that meet in the
/// lists of those are compared. Texts are taken from the lightest on: a text is listed for partners
/// that are no lighter, which need more of it, so that fewer of its grams are listed than asked for.
///
/// No pair is missed and none is found twice; what is found is what `resembles` says.
package struct ResemblanceIndex: Sendable {
  private let percent: Int
  /// The places of the signatures as they were given, the lightest first.
  private let order: [UInt32]
  /// In that order, as everything below.
  private let signatures: [TextSignature]
  private let weights: [Int]
  /// The grams of each as numbers, the rarest first.
  private let grams: [[Gram]]
  /// For each gram, who is listed under it.
  private let listed: [[Listing]]
  /// How many grams of each are listed, and how much weight lies behind them.
  private let reach: [Reach]

  private struct Gram: Sendable {
    let number: UInt32
    let weight: Int32
  }

  private struct Listing: Sendable {
    let place: UInt32
    let weight: Int32
  }

  private struct Reach: Sendable {
    /// The number of the last gram among the first ones.
    let last: UInt32
    /// The weight of all that come after it.
    let rest: Int32
  }

  package init(_ given: [TextSignature], percent: Int) {
    self.percent = percent
    order = given.indices.map { UInt32($0) }
      .sorted { (given[Int($0)].weight, $0) < (given[Int($1)].weight, $1) }
    signatures = order.map { given[Int($0)] }
    weights = signatures.map(\.weight)
    let numbers = ResemblanceIndex.numbers(of: signatures)
    grams = signatures.map { signature in
      signature.grams.map { gram in
        Gram(
          number: numbers[gram >> TextSignature.weightBits] ?? 0,
          weight: Int32(gram & TextSignature.weightMask))
      }.sorted { $0.number < $1.number }
    }
    var listed = [[Listing]](repeating: [], count: numbers.count)
    var reach: [Reach] = []
    for (place, own) in grams.enumerated() {
      let weight = weights[place]
      // A partner that is no lighter shares half of what both weigh together, times the percentage.
      let (count, known) = ResemblanceIndex.first(
        of: own, weight, needing: (percent * weight + 99) / 100)
      for gram in own.prefix(count) {
        listed[Int(gram.number)].append(Listing(place: UInt32(place), weight: gram.weight))
      }
      reach.append(known)
    }
    self.listed = listed
    self.reach = reach
  }

  /// Grams by how rare they are, with ties by the gram itself.
  private static func numbers(of signatures: [TextSignature]) -> [UInt64: UInt32] {
    var counts: [UInt64: Int] = [:]
    for signature in signatures {
      for gram in signature.grams { counts[gram >> TextSignature.weightBits, default: 0] += 1 }
    }
    let sorted = counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    return Dictionary(
      uniqueKeysWithValues: sorted.enumerated().map { ($0.element.key, UInt32($0.offset)) })
  }

  /// The first grams, up to where all others together weigh less than what is needed.
  private static func first(
    of grams: [Gram], _ weight: Int, needing least: Int
  ) -> (count: Int, Reach) {
    var (count, rest) = (0, weight)
    while count < grams.count, rest >= least {
      rest -= Int(grams[count].weight)
      count += 1
    }
    return (
      count, Reach(last: count > 0 ? grams[count - 1].number : 0, rest: Int32(clamping: rest))
    )
  }

  package var count: Int { order.count }

  /// The memory of one search, used again for the next.
  package struct Scratch {
    fileprivate var shared: [Int32]
    fileprivate var met: [UInt32] = []

    package init(for index: ResemblanceIndex) {
      shared = Array(repeating: 0, count: index.count)
    }
  }

  /// The pairs of one text with those that stand before it, from the lightest on: `place` is 0 to
  /// `count` less one, and what is found are places of the signatures that were given.
  package func partners(
    at place: Int, _ scratch: inout Scratch, found: (_ left: UInt32, _ right: UInt32) -> Void
  ) {
    let own = signatures[place]
    let least = own.partnerWeights(percent: percent).lowerBound
    let (count, known) = ResemblanceIndex.first(
      of: grams[place], own.weight, needing: own.leastShared(percent: percent))
    for gram in grams[place].prefix(count) {
      let list = listed[Int(gram.number)]
      var next = start(of: least, in: list)
      while next < list.count, list[next].place < place {
        let other = Int(list[next].place)
        if scratch.shared[other] == 0 { scratch.met.append(list[next].place) }
        scratch.shared[other] += min(gram.weight, list[next].weight)
        next += 1
      }
    }
    for other in scratch.met {
      let shared = Int(scratch.shared[Int(other)])
      scratch.shared[Int(other)] = 0
      // What both have behind the one that ends first is all that can still be shared.
      let reach = reach[Int(other)]
      let more = Int(reach.last < known.last ? reach.rest : known.rest)
      guard 200 * (shared + more) >= percent * (own.weight + weights[Int(other)]),
        own.resembles(signatures[Int(other)], percent: percent)
      else { continue }
      found(order[Int(other)], order[place])
    }
    scratch.met.removeAll(keepingCapacity: true)
  }

  /// Where those begin that weigh at least so much: lists go from the lightest on.
  private func start(of least: Int, in list: [Listing]) -> Int {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if weights[Int(list[middle].place)] < least {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
