import Testing
import Values

@Suite struct MoneyTests {
  private let twd = CurrencyCode("TWD")
  private let usd = CurrencyCode("USD")

  @Test(arguments: ["TWD", "USD", "AAA", "ZZZ"])
  func currenciesAreThreeCapitals(text: String) {
    #expect(CurrencyCode(text)?.description == text)
  }

  @Test(arguments: ["", "TW", "TWDD", "twd", "TW1", "TW ", "元", "T元"])
  func otherTextsAreNoCurrency(text: String) {
    #expect(CurrencyCode(text) == nil)
  }

  @Test(arguments: [("TWD", 2), ("USD", 2), ("JPY", 0), ("KRW", 0), ("KWD", 3), ("TND", 3)])
  func smallestUnits(code: String, digits: Int) {
    #expect(CurrencyCode(code)?.minorDigits == digits)
  }

  @Test func printsGroupedWithItsCurrency() throws {
    let limit = Money(try #require(ExactDecimal("150萬")), try #require(twd))
    #expect(limit.description == "1,500,000 TWD")
    #expect(Money(-3, try #require(usd)).description == "-3 USD")
  }

  @Test func computesWithinOneCurrency() throws {
    let twd = try #require(twd)
    let price = Money(1_000_000, twd)
    let cap = try #require(ExactDecimal(108).scaled(byPowerOfTen: -2))
    #expect(price.multiplied(by: Percent(fraction: cap)) == Money(1_080_000, twd))
    #expect(price.adding(Money(1, twd)) == Money(1_000_001, twd))
    #expect(price.subtracting(price) == Money(0, twd))
    #expect(price.multiplied(by: 3) == Money(3_000_000, twd))
    #expect(price.divided(by: Money(3_000_000, twd)) == Ratio(1, 3))
    #expect(price.divided(by: Money(0, twd)) == nil)
    #expect(price.isLess(than: Money(1_000_001, twd)) == .yes)
    #expect(price.isLess(than: price) == .no)
    #expect(price.isEqual(to: price) == .yes)
  }

  @Test func currenciesNeverMix() throws {
    let (a, b) = (Money(1, try #require(twd)), Money(1, try #require(usd)))
    #expect(a != b)
    #expect(a.adding(b) == nil)
    #expect(a.subtracting(b) == nil)
    #expect(a.divided(by: b) == nil)
    #expect(a.isLess(than: b) == .unknown)
    #expect(a.isEqual(to: b) == .unknown)
    #expect(a.currency < b.currency)
  }

  @Test func overflowIsReported() throws {
    let most = try #require(ExactDecimal(String(repeating: "9", count: 38)))
    let fortune = Money(most, try #require(twd))
    #expect(fortune.adding(fortune) == nil)
    #expect(fortune.multiplied(by: most) == nil)
    #expect(fortune.divided(by: fortune) == Ratio(1, 1))
  }
}
