/// Rates of exchange, each with the days on which it holds.
///
///     rates.rate(of: usd, in: twd, on: day)    31.5
///
/// A rate says how much of one currency one unit of another is worth. The other way round it is its
/// exact reciprocal; a way over a third currency is never taken.
package struct ExchangeRates: Sendable, Hashable {
  package struct Rate: Sendable, Hashable {
    package let currency: CurrencyCode
    package let into: CurrencyCode
    /// Both days included.
    package let first: CalendarDate
    package let last: CalendarDate
    /// Above zero.
    package let value: ExactDecimal
    /// Who published it.
    package let source: String?
    /// The line of its file, from 1.
    package let line: Int?

    package init(
      _ currency: CurrencyCode, in into: CurrencyCode, from first: CalendarDate,
      until last: CalendarDate, _ value: ExactDecimal, source: String? = nil, line: Int? = nil
    ) {
      self.currency = currency
      self.into = into
      self.first = first
      self.last = last
      self.value = value
      self.source = source
      self.line = line
    }
  }

  private struct Pair: Hashable {
    let currency: CurrencyCode
    let into: CurrencyCode
  }

  private let rates: [Pair: [Rate]]
  /// Two rates that say different things of one day.
  package let clashes: [(earlier: Rate, later: Rate)]

  package init(_ all: [Rate]) {
    rates = Dictionary(grouping: all) { Pair(currency: $0.currency, into: $0.into) }
      .mapValues { $0.sorted { ($0.first, $0.line ?? 0) < ($1.first, $1.line ?? 0) } }
    clashes = rates.values.flatMap { own in
      zip(own, own.dropFirst()).filter { $0.last >= $1.first }
        .map { (earlier: $0, later: $1) }
    }.sorted { ($0.later.line ?? 0) < ($1.later.line ?? 0) }
  }

  /// The first and the last day of any rate; nil where there is none.
  package var days: (first: CalendarDate, last: CalendarDate)? {
    let all = rates.values.joined()
    guard let first = all.map(\.first).min(), let last = all.map(\.last).max() else { return nil }
    return (first, last)
  }

  /// The rate by which an amount is converted on a day, and by what it is multiplied.
  package func use(
    _ currency: CurrencyCode, in into: CurrencyCode, on day: CalendarDate
  ) -> (rate: Rate, factor: Ratio)? {
    if let rate = rate(Pair(currency: currency, into: into), day) {
      return (rate, Ratio(rate.value))
    }
    guard let rate = rate(Pair(currency: into, into: currency), day),
      let factor = Ratio(ExactDecimal(1)).divided(by: Ratio(rate.value))
    else { return nil }
    return (rate, factor)
  }

  /// Rates of a pair don't overlap, so only the last one that has begun can hold.
  private func rate(_ pair: Pair, _ day: CalendarDate) -> Rate? {
    guard let own = rates[pair] else { return nil }
    var (low, high) = (0, own.count)
    while low < high {
      let middle = (low + high) / 2
      if own[middle].first <= day { low = middle + 1 } else { high = middle }
    }
    guard low > 0, own[low - 1].last >= day else { return nil }
    return own[low - 1]
  }

  package static func == (left: ExchangeRates, right: ExchangeRates) -> Bool {
    left.rates == right.rates
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(rates) }
}
