import Testing
import Values

/// Which rate holds on a day, and what an amount is worth by it.
@Suite struct ExchangeRatesTests {
  private func code(_ text: String) throws -> CurrencyCode { try #require(CurrencyCode(text)) }
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func rate(
    _ currency: String, _ into: String, _ first: String, _ last: String, _ value: String,
    line: Int = 1
  ) throws -> ExchangeRates.Rate {
    .init(
      try code(currency), in: try code(into), from: try day(first), until: try day(last),
      try #require(ExactDecimal(value)), line: line)
  }

  private func factor(
    _ rates: ExchangeRates, _ currency: String, _ into: String, _ on: String
  ) throws -> Ratio? {
    rates.use(try code(currency), in: try code(into), on: try day(on))?.factor
  }

  @Test func holdsOnItsDaysAlone() throws {
    let rates = ExchangeRates([
      try rate("USD", "TWD", "2025-03-11", "2025-03-20", "33"),
      try rate("USD", "TWD", "2025-03-01", "2025-03-09", "32.85"),
      try rate("JPY", "TWD", "2025-03-01", "2025-03-31", "0.22"),
    ])
    let thirtyTwo = Ratio(3285, 100)
    #expect(try factor(rates, "USD", "TWD", "2025-03-01") == thirtyTwo)
    #expect(try factor(rates, "USD", "TWD", "2025-03-09") == thirtyTwo)
    #expect(try factor(rates, "USD", "TWD", "2025-03-11") == Ratio(33, 1))
    for on in ["2025-02-28", "2025-03-10", "2025-03-21"] {
      #expect(try factor(rates, "USD", "TWD", on) == nil)
    }
    #expect(try factor(rates, "EUR", "TWD", "2025-03-01") == nil)
    // Over a third currency there is no way.
    #expect(try factor(rates, "USD", "JPY", "2025-03-01") == nil)
    #expect(rates.days?.first == (try day("2025-03-01")))
    #expect(rates.days?.last == (try day("2025-03-31")))
  }

  @Test("the other way round it is the exact reciprocal, where no rate of its own stands")
  func reciprocal() throws {
    let usd = try rate("USD", "TWD", "2025-03-01", "2025-03-01", "30")
    #expect(try factor(ExchangeRates([usd]), "TWD", "USD", "2025-03-01") == Ratio(1, 30))
    let both = ExchangeRates([usd, try rate("TWD", "USD", "2025-03-01", "2025-03-01", "0.03")])
    #expect(try factor(both, "TWD", "USD", "2025-03-01") == Ratio(3, 100))
  }

  @Test func saysWhatClashes() throws {
    let rates = ExchangeRates([
      try rate("USD", "TWD", "2025-03-01", "2025-03-10", "32", line: 2),
      try rate("USD", "TWD", "2025-03-10", "2025-03-20", "33", line: 3),
      try rate("TWD", "USD", "2025-03-10", "2025-03-20", "0.03", line: 4),
    ])
    #expect(rates.clashes.map { [$0.earlier.line, $0.later.line] } == [[2, 3]])
  }
}
