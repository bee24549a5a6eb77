package import Values

extension Chance {
  /// The chance of at least so many hits in so many tries that each hit with the same chance.
  package static func binomialTail(
    _ hits: Int, of tries: Int, at chance: Ratio
  ) throws(Undefined) -> ExactDecimal {
    guard (0...Int(Int32.max)).contains(tries), isShare(chance) else { throw .outOfRange }
    if hits <= 0 { return .one }
    if hits > tries || chance == .zero { return .zero }
    guard chance.numerator < chance.denominator else { return .one }
    let odds = Double(chance.numerator) / Double(chance.denominator - chance.numerator)
    let peak = Int(Double(tries + 1) * Double(chance))
    let share = tail(from: hits, of: 0...tries, peak: min(peak, tries)) { place in
      Double(tries - place + 1) / Double(place) * odds
    }
    return NineDigits.of(share)
  }

  /// The chance of at least so many hits where each try has a chance of its own: the upper tail of
  /// the Poisson-binomial distribution.
  ///
  /// A firm that bids against two others in one tender and against nine in the next has the
  /// chances 1/3 and 1/10.
  package static func tail(_ hits: Int, of chances: [Ratio]) throws(Undefined) -> ExactDecimal {
    guard !chances.isEmpty else { throw .tooFew }
    guard chances.allSatisfy(isShare) else { throw .outOfRange }
    if hits <= 0 { return .one }
    if hits > chances.count { return .zero }
    // What it takes for 0, 1, … hits so far; at the last place are all with at least `hits`.
    var shares = [1.0] + [Double](repeating: 0, count: hits)
    for chance in chances.sorted() {
      let hit = Double(chance)
      let miss = Double(chance.denominator - chance.numerator) / Double(chance.denominator)
      shares[hits] += shares[hits - 1] * hit
      for place in stride(from: hits - 1, to: 0, by: -1) {
        shares[place] = shares[place] * miss + shares[place - 1] * hit
      }
      shares[0] *= miss
    }
    return NineDigits.of(min(shares[hits], 1))
  }

  /// The lower end of Wilson's interval for a share, with 95% confidence (z = 1.96): the least
  /// that the true share may well be after so many hits.
  ///
  /// Three failures in four tests are no rate of 75%; their lower end is 30%.
  package static func wilsonLow(_ hits: Int, of tries: Int) throws(Undefined) -> ExactDecimal {
    guard tries >= 0, tries <= Int(Int32.max), (0...tries).contains(hits) else {
      throw .outOfRange
    }
    guard tries > 0 else { throw .divisionByZero }
    guard hits > 0 else { return .zero }
    let (k, n) = (Double(hits), Double(tries))
    let square = 3.8416
    let margin = 1.96 * (k * (n - k) / n + square / 4).squareRoot()
    return NineDigits.of((k + square / 2 - margin) / (n + square))
  }

  private static func isShare(_ chance: Ratio) -> Bool {
    chance.numerator >= 0 && chance.numerator <= chance.denominator
  }
}
