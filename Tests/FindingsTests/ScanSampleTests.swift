import Findings
import Testing

/// Drawing by lot: the same for the same seed, in whatever order things come.
@Suite struct ScanSampleTests {
  private func drawn(_ numbers: [UInt64], seed: UInt64, size: Int = 10) -> [UInt64] {
    let lot = Lot(size: size, seed: seed)
    var draw = Draw<UInt64>(size: size)
    for number in numbers { draw.add(number, rank: lot.rank(number, of: 1)) }
    return draw.drawn.map(\.thing)
  }

  @Test("order and parts make no difference, the seed does")
  func same() {
    let numbers = Array<UInt64>(0..<1000)
    let one = drawn(numbers, seed: 7)
    #expect(one.count == 10)
    #expect(drawn(numbers.reversed(), seed: 7) == one)
    #expect(drawn(numbers, seed: 8) != one)
    let lot = Lot(size: 10, seed: 7)
    var parts = [Draw<UInt64>(size: 10), Draw<UInt64>(size: 10)]
    for number in numbers {
      parts[Int(number % 2)].add(number, rank: lot.rank(number, of: 1))
    }
    parts[0].add(parts[1])
    #expect(parts[0].drawn.map(\.thing) == one)
  }

  @Test("each is drawn about as often as any other")
  func even() {
    var counts = [Int](repeating: 0, count: 20)
    for seed in 0..<2000 {
      for number in drawn(Array(0..<20), seed: UInt64(seed), size: 5) { counts[Int(number)] += 1 }
    }
    // 500 each on average, with a standard deviation of 19.4.
    #expect(counts.allSatisfy { (400...600).contains($0) }, "\(counts)")
  }

  @Test("fewer than asked for are all drawn; the ranks of names are the same everywhere")
  func few() {
    #expect(drawn([3, 1, 2], seed: 7).sorted() == [1, 2, 3])
    #expect(Lot.number(of: "a") == 0xaf63_dc4c_8601_ec8c)
  }
}
