/// Two sets put into one order, with the ranks of the first added up.
struct RankedPair {
  let firstCount: Int
  let secondCount: Int
  /// Twice the rank of each value in ascending order: equal values share the mean of their ranks,
  /// which may be a half.
  private(set) var ranks: [Int] = []
  /// The doubled ranks of the first set together.
  private(set) var firstSum = 0
  /// Σ(t³ - t) over the groups of t equal values.
  private(set) var ties = 0.0

  init<Value: Comparable>(_ first: [Value], _ second: [Value]) {
    firstCount = first.count
    secondCount = second.count
    let all = (first.map { ($0, true) } + second.map { ($0, false) }).sorted { $0.0 < $1.0 }
    var start = 0
    while start < all.count {
      var end = start + 1
      while end < all.count, all[end].0 == all[start].0 { end += 1 }
      // Ranks count from 1: twice the mean of start + 1 … end.
      let rank = start + 1 + end
      for index in start..<end {
        ranks.append(rank)
        if all[index].1 { firstSum += rank }
      }
      let tied = Double(end - start)
      ties += tied * tied * tied - tied
      start = end
    }
  }

  /// How far the doubled sum lies from what is expected of it.
  private var distance: Int { abs(firstSum - firstCount * (ranks.count + 1)) }

  /// The share of all divisions whose sum of ranks lies as far from what is expected. The two sets
  /// lie equally far from it, so the smaller one is counted.
  var shareAsFarApart: Double {
    let size = min(firstCount, secondCount)
    let highest = ranks.suffix(size).reduce(0, +)
    // How many ways there are to choose so many values with such a sum, at most 50 over 25.
    var ways = [UInt64](repeating: 0, count: (size + 1) * (highest + 1))
    ways[0] = 1
    for (seen, rank) in ranks.enumerated() {
      for chosen in stride(from: min(size, seen + 1), to: 0, by: -1) {
        let (to, from) = (chosen * (highest + 1), (chosen - 1) * (highest + 1))
        for sum in stride(from: highest, through: rank, by: -1) {
          ways[to + sum] += ways[from + sum - rank]
        }
      }
    }
    let expected = size * (ranks.count + 1)
    var far: UInt64 = 0
    var all: UInt64 = 0
    for sum in 0...highest {
      let count = ways[size * (highest + 1) + sum]
      all += count
      if abs(sum - expected) >= distance { far += count }
    }
    return Double(far) / Double(all)
  }

  var normalShareAsFarApart: Double {
    let (a, b) = (Double(firstCount), Double(secondCount))
    let n = a + b
    let variance = a * b / 12 * (n + 1 - ties / (n * (n - 1)))
    guard variance > 0 else { return 1 }
    let beyond = max(Double(distance) / 2 - 0.5, 0)
    return min(2 * NormalCurve.tail(above: beyond / variance.squareRoot()), 1)
  }
}
