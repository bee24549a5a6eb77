import Statistics
import TestSupport
import Testing
import Values

/// Probabilities against exact fractions of another program, rounded to 9 digits.
@Suite struct ChanceTests {
  @Test(
    arguments: [
      ([8, 2, 12, 78], "0.0000237827496"), ([3, 1, 1, 3], "0.242857143"),
      ([2, 8, 18, 72], "0.636950566"), ([5, 0, 0, 5], "0.00396825397"), ([0, 5, 5, 0], "1"),
      ([0, 0, 3, 4], "1"), ([12, 3, 150, 1335], "0.000000000588469927"),
      ([40, 60, 60, 340], "0.000000135901886"),
      ([100, 900, 4000, 95000], "0.000000000000000540743748"),
      ([10, 0, 90, 900], "0.0000000000657163295"), ([0, 0, 0, 0], "1"),
    ])
  func fisher(cells: [Int], expected: String) throws {
    let chance = try Chance.fisher(cells[0], cells[1], cells[2], cells[3])
    #expect(chance.description == expected)
    // Which of the two meets which makes no difference.
    #expect(try Chance.fisher(cells[0], cells[2], cells[1], cells[3]) == chance)
  }

  @Test func tablesThatCannotBe() {
    #expect(throws: Undefined.outOfRange) { try Chance.fisher(-1, 2, 3, 4) }
    #expect(throws: Undefined.outOfRange) { try Chance.fisher(1, 2, 3, .max) }
  }

  @Test(
    arguments: [
      (3, 10, 1, 2, "0.9453125"), (3, 5, 1, 10, "0.00856"), (14, 15, 1, 3, "0.0000021604433"),
      (5, 15, 1, 3, "0.595935217"), (1, 1, 1, 100, "0.01"), (0, 5, 1, 2, "1"),
      (500, 1000, 1, 2, "0.512612509"),
      (700, 1000, 1, 2, "0.00000000000000000000000000000000000009"),
      (30, 1000, 1, 100, "0.000000205998885"), (2, 3, 1, 1, "1"), (4, 3, 1, 1, "0"),
      (1, 3, 0, 1, "0"), (0, 0, 1, 2, "1"), (-1, 3, 1, 2, "1"), (1_000_000, 1_000_000, 1, 2, "0"),
    ] as [(Int, Int, Int128, Int128, String)])
  func binomial(hits: Int, tries: Int, upper: Int128, lower: Int128, expected: String) throws {
    let chance = try #require(Ratio(upper, lower))
    #expect(try Chance.binomialTail(hits, of: tries, at: chance).description == expected)
  }

  @Test func equalChancesOfTheirOwnAreBinomial() throws {
    let third = try #require(Ratio(1, 3))
    for hits in 0...16 {
      let chances = [Ratio](repeating: third, count: 15)
      #expect(
        try Chance.tail(hits, of: chances) == Chance.binomialTail(hits, of: 15, at: third))
    }
  }

  @Test func chancesOfTheirOwn() throws {
    let chances = try [2, 3, 4].map { try #require(Ratio(1, $0)) }
    #expect(try Chance.tail(2, of: chances).description == "0.291666667")
    #expect(try Chance.tail(3, of: chances.reversed()).description == "0.0416666667")
    #expect(try Chance.tail(0, of: chances) == .one)
    #expect(try Chance.tail(4, of: chances) == .zero)
    let many = try (2...13).map { try #require(Ratio(1, $0)) }
    #expect(try Chance.tail(8, of: many).description == "0.000129761731")
    #expect(try Chance.tail(1, of: [Ratio(1), Ratio(0)]) == .one)
    #expect(throws: Undefined.tooFew) { try Chance.tail(1, of: []) }
    #expect(throws: Undefined.outOfRange) { try Chance.tail(1, of: [Ratio(2)]) }
    #expect(throws: Undefined.outOfRange) {
      try Chance.binomialTail(1, of: 2, at: try #require(Ratio(-1, 2)))
    }
  }

  @Test func moreHitsAreRarer() throws {
    let tenth = try #require(Ratio(1, 10))
    let tails = try (0...60).map { try Chance.binomialTail($0, of: 60, at: tenth) }
    #expect(zip(tails, tails.dropFirst()).allSatisfy { $0 > $1 || $1 == .zero })
    let tables = try (0...20).map { try Chance.fisher($0, 20 - $0, 20 - $0, 60 + $0) }
    #expect(zip(tables, tables.dropFirst()).allSatisfy { $0 > $1 })
    let lows = try (0...60).map { try Chance.wilsonLow($0, of: 60) }
    #expect(zip(lows, lows.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test(
    arguments: [
      (5, 60, "0.0361199241"), (3, 40, "0.0258355568"), (1, 300, "0.000588642576"),
      (3, 4, "0.300636052"), (0, 10, "0"), (10, 10, "0.722459831"), (1, 1, "0.206543291"),
    ])
  func wilson(hits: Int, tries: Int, expected: String) throws {
    #expect(try Chance.wilsonLow(hits, of: tries).description == expected)
  }

  @Test func wilsonOfNothing() {
    #expect(throws: Undefined.divisionByZero) { try Chance.wilsonLow(0, of: 0) }
    #expect(throws: Undefined.outOfRange) { try Chance.wilsonLow(4, of: 3) }
    #expect(throws: Undefined.outOfRange) { try Chance.wilsonLow(-1, of: 3) }
  }

  @Test func falseDiscoveries() throws {
    let chances = try ["0.01", "0.04", "0.03", "0.005"].map { try #require(ExactDecimal($0)) }
    let adjusted = FalseDiscovery.adjusted(chances)
    #expect(adjusted.map(\.description) == ["0.02", "0.04", "0.04", "0.02"])
    #expect(FalseDiscovery.adjusted([]) == [])
    #expect(FalseDiscovery.adjusted([.one, .one]) == [.one, .one])
    #expect(FalseDiscovery.adjusted([.zero, .one]) == [.zero, .one])
  }
}
