/// An amount in one currency, which never meets another without a rate.
package struct Money: Sendable, Hashable {
  package let amount: ExactDecimal
  package let currency: CurrencyCode

  package init(_ amount: ExactDecimal, _ currency: CurrencyCode) {
    self.amount = amount
    self.currency = currency
  }

  /// `nil` between currencies, and when the digits do not fit.
  package func adding(_ other: Money) -> Money? {
    guard currency == other.currency else { return nil }
    return amount.adding(other.amount).map { Money($0, currency) }
  }

  package func subtracting(_ other: Money) -> Money? {
    adding(Money(-other.amount, other.currency))
  }

  /// `price × 3`.
  package func multiplied(by factor: ExactDecimal) -> Money? {
    amount.multiplied(by: factor).map { Money($0, currency) }
  }

  /// `base price × 80%`.
  package func multiplied(by share: Percent) -> Money? { multiplied(by: share.fraction) }

  /// What part of the other amount this is; `nil` between currencies and over nothing.
  package func divided(by other: Money) -> Ratio? {
    currency == other.currency ? amount.divided(by: other.amount) : nil
  }

  /// Unknown between currencies: 3 USD is neither less nor more than 90 TWD without a rate.
  package func isLess(than other: Money) -> Truth {
    currency == other.currency ? Truth(amount < other.amount) : .unknown
  }

  /// Unknown between currencies.
  package func isEqual(to other: Money) -> Truth {
    currency == other.currency ? Truth(amount == other.amount) : .unknown
  }
}

extension Money: CustomStringConvertible {
  /// `1,500,000 TWD`.
  package var description: String { "\(amount.grouped) \(currency)" }
}
