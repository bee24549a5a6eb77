import TestSupport
import Testing
import Values

@Suite struct RatioTests {
  @Test(
    arguments: [
      (2, 3, "2/3"), (2, 6, "1/3"), (-2, 6, "-1/3"), (2, -6, "-1/3"), (-4, -2, "2"), (0, 5, "0"),
      (0, -5, "0"),
    ] as [(Int128, Int128, String)])
  func isReduced(upper: Int128, lower: Int128, text: String) {
    #expect(Ratio(upper, lower)?.description == text)
  }

  @Test func refusesWhatHasNoForm() {
    #expect(Ratio(1, 0) == nil)
    #expect(Ratio(0, 0) == nil)
    #expect(Ratio(Int128.min, 1) == nil)
    #expect(Ratio(1, Int128.min) == nil)
    #expect(Ratio(Int128.min, Int128.min)?.description == "1")
    #expect(Ratio(Int128.min, 2)?.description == "-85070591730234615865843651857942052864")
  }

  @Test func standsBetweenItsDecimals() throws {
    let third = try #require(ExactDecimal(1).divided(by: 3))
    let below = try #require(ExactDecimal("0.33333333333333333333333333333333333333"))
    let above = try #require(ExactDecimal("0.33333333333333333333333333333333333334"))
    #expect(below < third)
    #expect(third < above)
    #expect(!(third < below))
    #expect(!(above < third))
    #expect(!(third == below))
    #expect(try #require(ExactDecimal(3).divided(by: 4)) == ExactDecimal("0.75") ?? 0)
    #expect(ExactDecimal(3).divided(by: 0) == nil)
  }

  @Test("a number of units at a scale is the fraction over the power of ten, reduced")
  func scaled() {
    var generator = SeededGenerator(seed: 5)
    #expect(Ratio(150, scale: 2).description == "3/2")
    #expect(Ratio(-125_000, scale: 3).description == "-125")
    #expect(Ratio(0, scale: 9).description == "0")
    #expect(Ratio(Int64.min, scale: 18).denominator == 3_814_697_265_625)
    for _ in 0..<5_000 {
      let scale = Int.random(in: 0...18, using: &generator)
      let power = (0..<scale).reduce(1 as Int128) { power, _ in power * 10 }
      // Many factors in common: twos, fives, tens.
      let factor: Int64 = [1, 2, 5, 10, 625, 1024, 100_000].randomElement(using: &generator) ?? 1
      let units = Int64.random(in: -90_000_000...90_000_000, using: &generator) * factor
      let ratio = Ratio(units, scale: scale)
      #expect(ratio == Ratio(Int128(units), power))
      let decimal = ExactDecimal(Int(units)).scaled(byPowerOfTen: -scale)
      #expect(decimal.map { Ratio($0) } == ratio)
    }
  }

  @Test("large and small parts are reduced alike")
  func widelyReduced() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<2_000 {
      let wide = Int128(Int64.random(in: 1...Int64.max, using: &generator))
      let small = Int128(Int64.random(in: 1...100_000, using: &generator))
      let common = wide * small
      let parts = (0..<2).map { _ in Int128(Int64.random(in: 1...1_000, using: &generator)) }
      #expect(Ratio(common * parts[0], common * parts[1]) == Ratio(parts[0], parts[1]))
      #expect(Ratio(wide * parts[0], small * parts[0]) == Ratio(wide, small))
    }
  }

  @Test func agreesWithIntegers() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<5_000 {
      let parts = (0..<4).map { _ in Int.random(in: -10_000...10_000, using: &generator) }
      let (a, b, c, d) = (parts[0], abs(parts[1]) + 1, parts[2], abs(parts[3]) + 1)
      let x = try #require(Ratio(Int128(a), Int128(b)))
      let y = try #require(Ratio(Int128(c), Int128(d)))
      #expect((x < y) == (a * d < c * b))
      #expect((x == y) == (a * d == c * b))
      #expect(x.adding(y) == Ratio(Int128(a * d + c * b), Int128(b * d)))
      #expect(x.subtracting(y) == Ratio(Int128(a * d - c * b), Int128(b * d)))
      #expect(x.multiplied(by: y) == Ratio(Int128(a * c), Int128(b * d)))
      #expect(x.divided(by: y) == Ratio(Int128(a * d), Int128(b * c)))
    }
  }

  /// Fractions too long for a product in 128 bits still compare as their difference says.
  @Test func comparesExtremesWithoutOverflow() throws {
    let long = Int128.max
    let a = try #require(Ratio(long, long - 1))
    let b = try #require(Ratio(long - 1, long - 2))
    #expect(a < b)
    #expect(-b < -a)
    #expect(!(b < a))
    #expect(-a < b)
    #expect(Ratio.zero < a)
    #expect(-a < Ratio.zero)
    #expect(a.adding(b) == nil)
    #expect(a.multiplied(by: b) != nil)
    #expect(a.multiplied(by: a) == nil)
    #expect(a.divided(by: a) == Ratio(1, 1))
    #expect(a.divided(by: .zero) == nil)
    #expect(Ratio.zero.multiplied(by: a) == .zero)
  }

  @Test(
    arguments: [
      (2, 3, 4, "0.6667"), (1, 3, 4, "0.3333"), (1, 2, 0, "1"), (-1, 2, 0, "-1"), (5, 4, 1, "1.3"),
      (1, 8, 3, "0.125"), (199, 200, 2, "1"), (0, 7, 9, "0"), (22, 7, -3, "3"),
      (1, 3, 99, "0.33333333333333333333333333333333333333"),
      (Int128.max, 1, 0, nil), (100, 3, 38, nil), (Int128.max, Int128.max - 1, 2, "1"),
    ] as [(Int128, Int128, Int, String?)])
  func roundsHalvesAway(upper: Int128, lower: Int128, places: Int, text: String?) throws {
    let ratio = try #require(Ratio(upper, lower))
    #expect(ratio.rounded(toPlaces: places)?.description == text)
  }

  @Test(arguments: [
    ("25", "25%", "0.25"), ("0.5", "0.5%", "0.005"), ("100", "100%", "1"), ("-8", "-8%", "-0.08"),
    ("0", "0%", "0"),
  ])
  func percentagesAreFractions(points: String, text: String, fraction: String) throws {
    let number = try #require(ExactDecimal(points))
    let percent = try #require(Percent(points: number))
    #expect(percent.description == text)
    #expect(percent.fraction.description == fraction)
  }

  @Test func percentagesAtTheEdge() throws {
    let largest = try #require(ExactDecimal(String(repeating: "9", count: 38)))
    #expect(Percent(fraction: largest).description == "\(largest)00%")
    let third = try #require(Ratio(1, 3))
    #expect(Percent(rounding: third, toPlaces: 2)?.description == "33.33%")
    #expect(Percent(fraction: 0) < Percent(fraction: 1))
  }
}
