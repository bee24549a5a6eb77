/// Why something is not known.
package enum Cause: Sendable, Hashable {
  /// `bid.amount`: the field of a record or a link.
  case missing(String)
  /// `tender.opened_at`: a day without a time, or a minute without seconds.
  case imprecise(String)
  /// `tender.bids`: there may be members that are not in the data.
  case open(String)
  /// The parameter has no value on the day.
  case notInForce(String)
  case divisionByZero
  /// The function had fewer values than it needs.
  case tooFewValues(String)
  /// The function was asked for what cannot be.
  case undefined(String)
  case currencies
  case tooLarge
  case noCalendar

  /// What a name in `because` of a test is compared with; none where the cause has no text.
  package var text: String? {
    switch self {
    case .missing(let text), .imprecise(let text), .open(let text), .notInForce(let text),
      .tooFewValues(let text), .undefined(let text):
      text
    case .divisionByZero, .currencies, .tooLarge, .noCalendar: nil
    }
  }
}

typealias Causes = Set<Cause>
