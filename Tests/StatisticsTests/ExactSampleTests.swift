import Statistics
import TestSupport
import Testing
import Values

/// What is never rounded: means, places in the order, shares.
@Suite struct ExactSampleTests {
  @Test(
    arguments: [
      ([1, 2, 3, 4], 1, 4, "7/4"), ([15, 20, 35, 40, 50], 2, 5, "29"), ([1, 3], 1, 3, "5/3"),
      ([50, 15, 40, 20, 35], 1, 1, "50"), ([50, 15, 40, 20, 35], 0, 1, "15"), ([7], 1, 3, "7"),
      ([.min, .max], 1, 2, "-1/2"), ([-3, -1], 3, 4, "-3/2"),
    ] as [([Int64], Int128, Int128, String)])
  func percentiles(values: [Int64], upper: Int128, lower: Int128, expected: String) throws {
    let share = try #require(Ratio(upper, lower))
    #expect(try Sample(values).percentile(share).description == expected)
    let ratios = values.map { Ratio(ExactDecimal(Int($0))) }
    #expect(try Quantile.value(of: ratios, at: share).description == expected)
  }

  @Test func aShareLiesBetweenNothingAndAll() throws {
    #expect(throws: Undefined.outOfRange) {
      try Sample([1, 2]).percentile(try #require(Ratio(101, 100)))
    }
    #expect(throws: Undefined.outOfRange) {
      try Sample([1, 2]).percentile(try #require(Ratio(-1, 100)))
    }
  }

  @Test func percentilesRiseAndHalfIsTheMedian() throws {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<100 {
      let count = Int.random(in: 1...20, using: &generator)
      let sample = Sample((0..<count).map { _ in Int64.random(in: -50...50, using: &generator) })
      let places = try (0...20).map { try sample.percentile(try #require(Ratio($0, 20))) }
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(try places[10] == sample.median())
      #expect(places[0] == Ratio(Int128(sample.values[0]), 1))
      #expect(places[20] == Ratio(Int128(sample.values[count - 1]), 1))
    }
  }

  @Test func means() throws {
    #expect(try Sample([1, 2, 2], scale: 1).mean().description == "1/6")
    #expect(try Sample([.max, .max, .max]).mean() == Ratio(Int128(Int64.max), 1))
    #expect(try Sample([.min, .max]).mean().description == "-1/2")
    #expect(try Sample([3, 1, 2]).median().description == "2")
    #expect(try Sample([4, 1, 2, 3], scale: 1).median().description == "1/4")
  }

  @Test func spreads() throws {
    #expect(try Sample([100, 103, 110]).spread().description == "1/10")
    #expect(try Sample([-10, -5]).spread().description == "1/2")
    #expect(try Sample([.min, .max]).spread() > Ratio(1))
    #expect(throws: Undefined.divisionByZero) { try Sample([0, 5]).spread() }
  }

  @Test(
    arguments: [
      ([50, 30, 20], "19/50"), ([5], "1"), ([0, 0, 9], "1"),
      ([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], "1/10"),
      ([.max, .max], "1/2"), ([4_000_000_000_000_000, 6_000_000_000_000_000], "13/25"),
    ] as [([Int64], String)])
  func concentrations(values: [Int64], expected: String) throws {
    #expect(try Sample(values).concentration().description == expected)
  }

  @Test func concentrationsThatAreNone() {
    #expect(throws: Undefined.divisionByZero) { try Sample([0, 0]).concentration() }
    #expect(throws: Undefined.divisionByZero) { try Sample([-3, 3]).concentration() }
    #expect(throws: Undefined.tooLarge) { try Sample([.max, .max - 1, .max - 3]).concentration() }
  }

  /// Equal shares give the least, and moving money to the greatest raises it.
  @Test func concentrationGrows() throws {
    var last = Ratio.zero
    for moved in 0..<10 as Range<Int64> {
      let index = try Sample([10 + 2 * moved, 10 - moved, 10 - moved]).concentration()
      #expect(last < index)
      last = index
    }
  }

  @Test func steps() throws {
    #expect(try Sample([100, 130, 110, 120]).unevenSteps() == .zero)
    #expect(try Sample([100, 110, 121, 130]).unevenSteps().description == "1/5")
    #expect(try Sample([.min, 0, .max]).unevenSteps() > .zero)
    #expect(try Sample([100, 110, 121]).unevenRatios() == .zero)
    #expect(try Sample([100, 150, 300]).unevenRatios().description == "0.666666667")
    #expect(throws: Undefined.divisionByZero) { try Sample([7, 7, 7]).unevenRatios() }
    #expect(throws: Undefined.divisionByZero) { try Sample([0, 1, 2]).unevenRatios() }
    #expect(throws: Undefined.outOfRange) { try Sample([-1, 1, 2]).unevenRatios() }
  }

  // MARK: Where samples come from

  @Test func decimalsOfSeveralScales() throws {
    let decimals = try ["1.5", "2.25", "-3"].map { try #require(ExactDecimal($0)) }
    let sample = try Sample(decimals: decimals)
    #expect(sample.values == [-300, 150, 225])
    #expect(sample.scale == 2)
    #expect(try sample.mean().description == "1/4")
    let large = try #require(ExactDecimal("9223372036854775808"))
    #expect(throws: Undefined.tooLarge) { try Sample(decimals: [large]) }
    let fine = try #require(ExactDecimal("0.0000000000000000001"))
    #expect(throws: Undefined.tooLarge) { try Sample(decimals: [fine]) }
  }

  /// Quotients lose their 13th decimal, and what comes of them is rounded far above it.
  @Test func quotients() throws {
    let thirds = try [Ratio(1, 3), Ratio(1, 3), Ratio(1, 3), Ratio(0, 1)].map { try #require($0) }
    #expect(try Sample(quotients: thirds).mean().description == "1/4")
    let ratios = try (1...40).map { try #require(Ratio(1_000_003, Int128(1_000_003 + $0))) }
    #expect(try Sample(quotients: ratios).mean().description == "999979501/1000000000")
    let wide = try [Ratio(200_000_000, 3), Ratio(1, 3)].map { try #require($0) }
    #expect(try Sample(quotients: wide).scale == 11)
    #expect(try Sample(quotients: Array(thirds.dropFirst(2)) + [Ratio(1)]).mean() > Ratio.zero)
  }
}
