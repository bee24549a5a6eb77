package import Values

/// Who won, turn after turn.
///
/// The order is that of the rule's `by`; equal keys are ordered by the key of the record before
/// they come here. Turns that nobody won are left out.
package struct Turns: Sendable {
  /// The winners by number, in order of their first win: 0, 1, 0, 2, …
  let winners: [Int]
  /// How many turns each won.
  let wins: [Int]

  /// Any numbers that tell winners apart.
  package init(_ winners: [Int]) {
    var numbers: [Int: Int] = [:]
    var wins: [Int] = []
    self.winners = winners.map { winner in
      if let number = numbers[winner] {
        wins[number] += 1
        return number
      }
      numbers[winner] = wins.count
      wins.append(1)
      return wins.count - 1
    }
    self.wins = wins
  }

  /// The share of turns that went to whoever had waited longest. Exact.
  ///
  /// Judged is every turn that its winner had won before; it was taken in turn when all others
  /// have won since. A first win is nobody's turn: among ten firms of which each won once nothing
  /// rotates. With fewer than two winners, or no second win, there is nothing to judge.
  package func taking() throws(Undefined) -> Ratio {
    let judged = winners.count - wins.count
    guard wins.count >= 2, judged > 0 else { throw .tooFew }
    var queue = WaitingLine(wins.count)
    var taken = 0
    for winner in winners {
      if queue.longest == winner, queue.hasWon(winner) { taken += 1 }
      queue.win(winner)
    }
    guard let share = Ratio(Int128(taken), Int128(judged)) else { throw .tooLarge }
    return share
  }
}

/// Winners from the one who has waited longest to the last one who won.
private struct WaitingLine {
  private var next: [Int]
  private var previous: [Int]
  private var won: [Bool]
  /// The place before the first and after the last.
  private let end: Int

  /// In order of their first wins; who has not won yet stands before all who have.
  init(_ count: Int) {
    end = count
    next = (0...count).map { $0 == count ? 0 : $0 + 1 }
    previous = (0...count).map { $0 == 0 ? count : $0 - 1 }
    won = [Bool](repeating: false, count: count)
  }

  var longest: Int { next[end] }

  func hasWon(_ winner: Int) -> Bool { won[winner] }

  /// Moves the winner to the end of the line.
  mutating func win(_ winner: Int) {
    won[winner] = true
    next[previous[winner]] = next[winner]
    previous[next[winner]] = previous[winner]
    next[previous[end]] = winner
    previous[winner] = previous[end]
    next[winner] = end
    previous[end] = winner
  }
}
