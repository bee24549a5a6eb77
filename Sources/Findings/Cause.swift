/// Why something could not be known: one thing that is missing from the data or from the rules.
package enum Cause: Hashable, Sendable {
  /// The field of a record or a link: `bid.amount`, `owns.share`.
  case missing(String)
  /// A day without a time, or a minute without seconds, that leaves an order open.
  case imprecise(String)
  /// No record at all of those that a rule judges: `bid`.
  case noRecords(String)
  /// A relation or set that may have members which are not in the data.
  case open(String)
  /// A parameter that has no value on the day.
  case notInForce(String)
  /// A function that had fewer values than it needs.
  case tooFew(String)
  /// A function that was asked for what cannot be: more hits than tries.
  case outOfRange(String)
  case divisionByZero
  case currencies
  /// An exact result that outgrew its digits, or a chain that has too many ends.
  case tooLarge
  case noCalendar
  /// Office days beyond the first or the last day of their table.
  case beyondCalendar(first: String, last: String)
  /// No rate of exchange holds on the day.
  case noRate(currency: String, into: String)

  /// What it is about, as a test names it.
  package var name: String {
    switch self {
    case .missing(let name), .imprecise(let name), .noRecords(let name), .open(let name),
      .notInForce(let name), .tooFew(let name), .outOfRange(let name):
      name
    case .divisionByZero: "division by zero"
    case .currencies: "currencies"
    case .tooLarge: "too large"
    case .noCalendar, .beyondCalendar: "calendar"
    case .noRate: "rates"
    }
  }

  /// A word for the kind, as programs read it.
  package var kind: String {
    switch self {
    case .missing: "missing"
    case .imprecise: "imprecise"
    case .noRecords: "no_records"
    case .open: "open"
    case .notInForce: "not_in_force"
    case .tooFew: "too_few"
    case .outOfRange: "out_of_range"
    case .divisionByZero: "division_by_zero"
    case .currencies: "currencies"
    case .tooLarge: "too_large"
    case .noCalendar: "no_calendar"
    case .beyondCalendar: "beyond_calendar"
    case .noRate: "no_rate"
    }
  }
}

extension Cause {
  /// What else it names, as programs read it.
  package var details: [(key: String, text: String)] {
    switch self {
    case .beyondCalendar(let first, let last): [("first", first), ("last", last)]
    case .noRate(let currency, let into): [("currency", currency), ("into", into)]
    default: []
    }
  }

  /// As programs read it; nil for a kind that there is not, or that lacks what it names.
  package init?(kind: String, name: String, detail: (String) -> String?) {
    var known: [Cause] = [
      .missing(name), .imprecise(name), .noRecords(name), .open(name), .notInForce(name),
      .tooFew(name), .outOfRange(name), .divisionByZero, .currencies, .tooLarge, .noCalendar,
    ]
    if let first = detail("first"), let last = detail("last") {
      known.append(.beyondCalendar(first: first, last: last))
    }
    if let currency = detail("currency"), let into = detail("into") {
      known.append(.noRate(currency: currency, into: into))
    }
    guard let cause = known.first(where: { $0.kind == kind }) else { return nil }
    self = cause
  }
}

extension Cause: Comparable {
  package static func < (left: Cause, right: Cause) -> Bool {
    let (one, other) = (left.details.map(\.text), right.details.map(\.text))
    if (left.name, left.kind) != (right.name, right.kind) {
      return (left.name, left.kind) < (right.name, right.kind)
    }
    return one.lexicographicallyPrecedes(other)
  }
}
