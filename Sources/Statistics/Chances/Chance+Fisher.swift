package import Values

extension Chance {
  /// Fisher's exact test, one-sided: of all tables with the same four margins, the share that have
  /// at least as much in the first cell.
  ///
  ///     fisher(8, 2, 12, 78): 8 of 10 acceptances of a firm by one inspector,
  ///                           who did 12 of the 90 others
  ///
  /// One-sided, because it is asked only whether two things meet too often; that they meet too
  /// seldom is no flag.
  package static func fisher(
    _ both: Int, _ firstOnly: Int, _ secondOnly: Int, _ neither: Int
  ) throws(Undefined) -> ExactDecimal {
    let cells = [both, firstOnly, secondOnly, neither]
    guard cells.allSatisfy({ (0...Int(Int32.max)).contains($0) }) else { throw .outOfRange }
    let row = both + firstOnly
    let column = both + secondOnly
    let all = row + secondOnly + neither
    let range = max(0, row + column - all)...min(row, column)
    let middle = Int(Double(row + 1) * Double(column + 1) / Double(all + 2))
    let peak = min(max(middle, range.lowerBound), range.upperBound)
    let share = tail(from: both, of: range, peak: peak) { place in
      Double(row - place + 1) * Double(column - place + 1)
        / (Double(place) * Double(all - row - column + place))
    }
    return NineDigits.of(share)
  }
}
