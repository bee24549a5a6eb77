import TestSupport
import Testing
import Values

@Suite struct RatioMultiplesTests {
  @Test(
    arguments: [
      ("7", "3", "1"), ("-7", "3", "-1"), ("7", "-3", "1"), ("6", "3", "0"), ("0", "3", "0"),
      ("1234500", "1000", "500"), ("0.75", "0.5", "1/4"), ("2", "5", "2"), ("-0.1", "1", "-1/10"),
    ])
  func remainders(value: String, unit: String, rest: String) throws {
    let value = Ratio(try #require(ExactDecimal(value)))
    let unit = Ratio(try #require(ExactDecimal(unit)))
    #expect(value.remainder(dividingBy: unit)?.description == rest)
  }

  @Test func nothingIsAMultipleOfZero() {
    #expect(Ratio.zero.remainder(dividingBy: .zero) == nil)
    #expect(Ratio(.one).remainder(dividingBy: .zero) == nil)
  }

  @Test func agreesWithIntegers() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<1_000 {
      let value = Int.random(in: -1_000_000...1_000_000, using: &generator)
      let unit = Int.random(in: 1...999, using: &generator)
      let rest = Ratio(ExactDecimal(value)).remainder(dividingBy: Ratio(ExactDecimal(unit)))
      #expect(rest == Ratio(ExactDecimal(value % unit)))
    }
  }

  @Test(
    arguments: [
      (2_350_000, 1, "1000000"), (1_000_000, 1, "1000000"), (999_999, 1, "100000"), (1, 1, "1"),
      (-10, 1, "10"), (-99, 1, "10"), (1, 3, "0.1"), (1, 10, "0.1"), (1, 11, "0.01"),
      (99, 100, "0.1"), (1001, 1000, "1"),
    ] as [(Int128, Int128, String)])
  func magnitudes(upper: Int128, lower: Int128, power: String) throws {
    #expect(try #require(Ratio(upper, lower)).magnitude?.description == power)
  }

  @Test func magnitudesOfExtremes() throws {
    #expect(Ratio.zero.magnitude == nil)
    let most = try #require(ExactDecimal(String(repeating: "9", count: 38)))
    #expect(Ratio(most).magnitude == ExactDecimal.one.scaled(byPowerOfTen: 37))
    let least = try #require(ExactDecimal("0." + String(repeating: "0", count: 37) + "1"))
    #expect(Ratio(least).magnitude == least)
    #expect(try #require(Ratio(1, Int128.max)).magnitude == nil)
  }
}
