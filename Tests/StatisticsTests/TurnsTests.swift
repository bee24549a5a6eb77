import Statistics
import TestSupport
import Testing
import Values

@Suite struct TurnsTests {
  private func turns(_ winners: String) -> Turns {
    Turns(winners.utf8.map { Int($0) })
  }

  @Test(
    arguments: [
      ("ABCABC", "1"), ("AAABAC", "0"), ("ABCACB", "2/3"), ("ABABAB", "1"), ("AABB", "0"),
      ("ABCABB", "2/3"), ("ABCDEA", "1"), ("ABCDEE", "0"), ("CABCAB", "1"), ("ABBA", "1/2"),
    ])
  func taking(winners: String, share: String) throws {
    #expect(try turns(winners).taking().description == share)
  }

  @Test(arguments: ["", "A", "AAAA", "AB", "ABCDEF"])
  func nothingToJudge(winners: String) {
    #expect(throws: Undefined.tooFew) { try turns(winners).taking() }
  }

  /// The same by looking back over all winners for each turn.
  @Test func agreesWithASlowReading() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<500 {
      let count = Int.random(in: 2...15, using: &generator)
      let winners = (0..<count).map { _ in Int.random(in: 0...4, using: &generator) }
      let all = Set(winners)
      var judged = 0
      var taken = 0
      for (turn, winner) in winners.enumerated() {
        guard let last = winners[..<turn].lastIndex(of: winner) else { continue }
        judged += 1
        if Set(winners[last..<turn]) == all { taken += 1 }
      }
      let share = all.count < 2 ? nil : Ratio(Int128(taken), Int128(judged))
      #expect((try? Turns(winners).taking()) == share)
    }
  }

  @Test(
    arguments: [
      ("ABCABCABC", "0.00357142857"), ("ABCABC", "0.0666666667"), ("AAABBC", "1"),
      ("ABABAB", "0.1"), ("AB", "1"), ("AA", "1"), ("ABCD", "1"), ("AAAABBBB", "1"),
      ("AAABBBCCC", "1"),
      ("ABCDABCDAB", "0.000158730159"), ("ABCACBABC", "0.103571429"),
    ])
  func rotation(winners: String, chance: String) throws {
    #expect(try turns(winners).rotationChance().description == chance)
  }

  @Test func oneTurnIsTooFew() {
    #expect(throws: Undefined.tooFew) { try turns("A").rotationChance() }
  }

  /// 756,756 orders of 15 turns: drawn, and always the same ones.
  @Test func longSequencesAreDrawn() throws {
    let round = try turns("ABCABCABCABCABC").rotationChance()
    #expect(round.description == "0.000099990001")
    #expect(try turns("BCABCABCABCABCA").rotationChance() == round)
    #expect(try turns("AAAAABBBBBCCCCC").rotationChance() == .one)
  }

  /// 184,756 orders of 20 turns are drawn from; counting all of them gives 1.852%.
  @Test func whatIsDrawnIsNearTheTruth() throws {
    let chance = try turns("ABABABABABAABBAABBAB").rotationChance()
    let (low, high) = (try #require(ExactDecimal("0.0145")), try #require(ExactDecimal("0.0225")))
    #expect(low < chance && chance < high)
  }

  @Test func namesOfWinnersDoNotMatter() throws {
    let first = Turns([7, 3, 7, 3, 9, 9])
    let second = Turns([0, 1, 0, 1, 2, 2])
    #expect(try first.taking() == second.taking())
    #expect(try first.rotationChance() == second.rotationChance())
  }
}
