import Interpreter
import Scanning
import Values

extension ReferenceTables {
  /// The tables of drawn data, as the engine has them.
  init(_ data: PlainData) {
    let calendar = data.calendar.flatMap { plain in
      OfficeCalendar(
        from: plain.first,
        (0...plain.last.days(since: plain.first)).map { place in
          plain.first.adding(days: place).map(plain.open.contains) ?? false
        })
    }
    let rates = data.rates.map { rate in
      ExchangeRates.Rate(
        rate.currency, in: rate.into, from: rate.first, until: rate.last, rate.value)
    }
    self.init(calendar: calendar.map { Table($0) }, rates: Table(ExchangeRates(rates)))
  }
}
