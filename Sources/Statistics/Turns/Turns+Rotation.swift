package import Values

/// The test of rotation: whether the winners come in an order that chance seldom gives.
extension Turns {
  /// How regular an order is.
  struct Regularity {
    /// How often a winner comes twice in a row: small when winners take turns.
    var repeats = 0
    /// How often each of the others has won just once since the winner last won: great when every
    /// round goes like the one before. Ten wins of one firm and then ten of another are no rounds.
    var returns = 0

    init(_ winners: [Int], among count: Int) {
      var last = [Int](repeating: -1, count: count)
      // Since this turn nobody has won twice.
      var start = 0
      for (turn, winner) in winners.enumerated() {
        if turn > 0, last[winner] == turn - 1 { repeats += 1 }
        if last[winner] >= 0, last[winner] == turn - count, start <= turn - count { returns += 1 }
        start = max(start, last[winner] + 1)
        last[winner] = turn
      }
    }
  }

  /// The chance of turns at least this regular when every order of the same wins is as probable as
  /// any other: the smaller of two, of so few repeats and of so many returns.
  ///
  /// Since two things are tested, a rule that wants 5% asks for 2.5%. Up to 100,000 different
  /// orders all are counted. Above that 10,000 orders are drawn, always the same for the same
  /// numbers of wins, and the order itself counts as one of them (Phipson and Smyth 2010), so the
  /// result is never 0.
  package func rotationChance() throws(Undefined) -> ExactDecimal {
    guard winners.count >= 2 else { throw .tooFew }
    let found = Regularity(winners, among: wins.count)
    var orders = 0
    var few = 0
    var many = 0
    func count(_ order: [Int]) {
      let other = Regularity(order, among: wins.count)
      orders += 1
      if other.repeats <= found.repeats { few += 1 }
      if other.returns >= found.returns { many += 1 }
    }
    if ArrangedWins.count(wins, upTo: 100_000) != nil {
      ArrangedWins.all(wins, count)
    } else {
      count(winners)
      ArrangedWins.draw(wins, times: 10_000, count)
    }
    return NineDigits.of(Double(min(few, many)) / Double(orders))
  }
}
