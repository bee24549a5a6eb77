/// Numbers drawn from a seed: the same seed and purpose give the same ones on every machine.
///
///     var draw = Draw(seed, of: 7)
///     draw.below(6)
struct Draw {
  private var state: UInt64

  init(_ seed: UInt64, of purpose: UInt64...) {
    state = seed
    for part in purpose { state = Draw.mixed(state ^ Draw.mixed(part &+ 0x9E37_79B9_7F4A_7C15)) }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Draw.mixed(state)
  }

  /// From 0 up to, but not, the limit.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  mutating func between(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// The last step of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
