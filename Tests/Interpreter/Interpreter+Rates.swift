import Findings
import FlagSemantics
import Values

/// Amounts in another currency.
extension Interpreter {
  func converted(
    _ amount: Expression, into: CurrencyCode, on day: Expression?, _ environment: Environment
  ) -> Reading {
    let reading = evaluate(amount, environment).settled
    guard case .known(.money(let size, let own), _) = reading else { return reading }
    guard let own else {
      return size == .zero ? .known(.money(size, into)) : .missing([.currencies])
    }
    if own == into { return .known(.money(size, into)) }
    let asked = day.map { evaluate($0, environment) } ?? environment.day
    if asked?.isNone == true { return .none }
    guard let asked else { return .missing([.missing("data_day")]) }
    switch self.day(of: asked) {
    case .unknown(let causes): return .missing(causes)
    case .known(let date):
      for rate in data.rates where rate.first <= date && date <= rate.last {
        if rate.currency == own, rate.into == into {
          return size.multiplied(by: Ratio(rate.value)).map { .known(.money($0, into)) }
            ?? .missing([.tooLarge])
        }
      }
      for rate in data.rates where rate.first <= date && date <= rate.last {
        if rate.currency == into, rate.into == own {
          return size.divided(by: Ratio(rate.value)).map { .known(.money($0, into)) }
            ?? .missing([.tooLarge])
        }
      }
      return .missing([.noRate(currency: own.description, into: into.description)])
    }
  }
}
