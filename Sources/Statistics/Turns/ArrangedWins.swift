/// The orders in which given numbers of wins may come.
enum ArrangedWins {
  /// How many there are: the factorial of all over the factorials of each; nil above the limit.
  static func count(_ wins: [Int], upTo limit: UInt64) -> UInt64? {
    var result: UInt64 = 1
    var turns: UInt64 = 0
    for count in wins where count > 0 {
      // Places for these wins among all so far, one factor after the other; each step is whole.
      var places: UInt64 = 1
      for step in 1...UInt64(count) {
        turns += 1
        let (product, overflow) = places.multipliedReportingOverflow(by: turns)
        guard !overflow, product / step <= limit else { return nil }
        places = product / step
      }
      let (product, overflow) = result.multipliedReportingOverflow(by: places)
      guard !overflow, product <= limit else { return nil }
      result = product
    }
    return result
  }

  /// Every order once, each the next in the order of a dictionary.
  static func all(_ wins: [Int], _ body: ([Int]) -> Void) {
    var order = sorted(wins)
    repeat { body(order) } while advance(&order)
  }

  /// Orders drawn by chance from a fixed start. They hang on nothing but the numbers of wins, so
  /// two sequences with the same wins are measured against the same orders.
  static func draw(_ wins: [Int], times: Int, _ body: ([Int]) -> Void) {
    var order = sorted(wins)
    var source = FixedRandomness()
    for _ in 0..<times {
      for last in stride(from: order.count - 1, to: 0, by: -1) {
        order.swapAt(last, source.number(below: last + 1))
      }
      body(order)
    }
  }

  /// The most frequent winner first.
  private static func sorted(_ wins: [Int]) -> [Int] {
    wins.sorted(by: >).enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
  }

  private static func advance(_ order: inout [Int]) -> Bool {
    guard order.count > 1,
      let pivot = order.indices.dropLast().last(where: { order[$0] < order[$0 + 1] }),
      let swap = order.indices.last(where: { order[$0] > order[pivot] })
    else { return false }
    order.swapAt(pivot, swap)
    order[(pivot + 1)...].reverse()
    return true
  }
}

/// The same numbers every time: SplitMix64 (Steele, Lea and Flood 2014) from a fixed start.
private struct FixedRandomness {
  private var state: UInt64 = 0x50_72_6F_62_69_74_79  // "Probity"

  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    // The high half of the product; what it favours is below 1 in 10¹³.
    return Int(mixed.multipliedFullWidth(by: UInt64(limit)).high)
  }
}
