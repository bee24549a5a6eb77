import Statistics
import TestSupport
import Testing
import Values

@Suite struct RankTests {
  @Test(
    arguments: [
      ([1, 2, 3], [4, 5, 6], "0.1"), ([1, 4], [2, 3], "1"),
      ([1, 2, 3, 4], [5, 6, 7, 8], "0.0285714286"), ([1, 1, 2], [2, 3, 3, 3], "0.0857142857"),
      ([97, 99, 99, 98], [85, 91, 99, 88, 90], "0.103174603"), ([5, 5], [5, 5, 5], "1"),
      ([.min], [.max], "1"),
    ] as [([Int64], [Int64], String)])
  func exact(first: [Int64], second: [Int64], expected: String) throws {
    #expect(try Chance.mannWhitney(first, second).description == expected)
    #expect(try Chance.mannWhitney(second, first).description == expected)
  }

  @Test func fiftyValuesAreCounted() throws {
    let first = (0..<25).map { Int64($0) * 2 }
    let second = first.map { $0 + 9 }
    #expect(try Chance.mannWhitney(first, second).description == "0.0471617068")
  }

  @Test func moreThanFiftyCountAsNormal() throws {
    let first = (1...30).map { Int64($0) }
    #expect(
      try Chance.mannWhitney(first, first.map { $0 + 8 }).description == "0.00214987806")
    // Beyond three deviations the tail is another formula.
    #expect(
      try Chance.mannWhitney(first, first.map { $0 + 99 }).description == "0.0000000000301985936")
    let same = [Int64](repeating: 7, count: 30)
    #expect(try Chance.mannWhitney(same, same) == .one)
  }

  @Test func quotientsRankAsTheyAre() throws {
    let first = try [(1, 3), (2, 3), (1, 7)].map { try #require(Ratio($0, $1)) }
    let second = try [(4, 3), (5, 3), (8, 7)].map { try #require(Ratio($0, $1)) }
    #expect(try Chance.mannWhitney(first, second).description == "0.1")
  }

  @Test func anEmptySetHasNoRanks() {
    #expect(throws: Undefined.tooFew) { try Chance.mannWhitney([Int64](), [1]) }
    #expect(throws: Undefined.tooFew) { try Chance.mannWhitney([1], [Int64]()) }
  }

  @Test func theOrderChangesNothing() throws {
    var generator = SeededGenerator(seed: 8)
    for count in [5, 20, 40] {
      let first = (0..<count).map { _ in Int64.random(in: 0...20, using: &generator) }
      let second = (0..<count).map { _ in Int64.random(in: 5...25, using: &generator) }
      let chance = try Chance.mannWhitney(first, second)
      #expect(
        try Chance.mannWhitney(
          first.shuffled(using: &generator), second.shuffled(using: &generator)) == chance)
      #expect(try Chance.mannWhitney(second, first) == chance)
    }
  }

  @Test(
    arguments: [
      ([1], "0.155326668"), ([1, 2, 3, 4, 5, 6, 7, 8, 9], "0.0597170351"),
      ([-15, 23, 0, 150], "0.116195277"), ((0..<60).map { 1 << $0 }, "0.0177773984"),
      ([.min, .max], "0.212053891"),
    ] as [([Int64], String)])
  func benford(values: [Int64], expected: String) throws {
    #expect(try Benford.gap(values).description == expected)
    #expect(throws: Undefined.tooFew) { try Benford.gap([0]) }
  }
}
