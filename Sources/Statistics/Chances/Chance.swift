/// How probable it is that something is so by chance alone.
///
/// Each is computed with the four operations and the square root, in one fixed order, and rounded
/// to 9 significant digits, so every machine gives the same. No probability needs the factorials of
/// its formula: neighbouring terms of a distribution are simple multiples of each other, and only
/// their shares of the whole count.
package enum Chance {
  /// The share of a distribution that lies at `first` or above.
  ///
  /// The distribution is told by its highest place and by what each term is of the one below it.
  static func tail(
    from first: Int, of range: ClosedRange<Int>, peak: Int, rise: (_ above: Int) -> Double
  ) -> Double {
    if first <= range.lowerBound { return 1 }
    if first > range.upperBound { return 0 }
    var below = 0.0
    var inside = 0.0
    func add(_ term: Double, at place: Int) {
      if place >= first { inside += term } else { below += term }
    }
    add(1, at: peak)
    var term = 1.0
    var place = peak
    while place < range.upperBound, term > 0 {
      place += 1
      term *= rise(place)
      add(term, at: place)
    }
    term = 1
    place = peak
    while place > range.lowerBound, term > 0 {
      term /= rise(place)
      place -= 1
      add(term, at: place)
    }
    return inside / (inside + below)
  }
}
