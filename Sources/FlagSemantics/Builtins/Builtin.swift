/// The functions of the language, each declared once: name, arguments, result.
package enum Builtin: String, Sendable, CaseIterable {
  case count, sum, mean, median, min, max, first, last, distinct
  case stdev, cv, skewness, kurtosis, spread, percentile, common, similarity
  case relativeDistance = "relative_distance"
  case turnTaking = "turn_taking"
  case year, month, hour, number
  case workingDays = "working_days"
  case dayOfMonth = "day_of_month"
  case isWorkingDay = "is_working_day"
  case inForce = "in_force"
  case history
  case howMany = "how_many"
  case remainder, magnitude
  case rotationP = "rotation_p"
  case fisher
  case mannWhitney = "mann_whitney"
  case binomialTail = "binomial_tail"
  case chanceTail = "chance_tail"
  case wilsonLow = "wilson_low"
  case benfordGap = "benford_gap"
  case concentration
  case unevenSteps = "uneven_steps"
  case unevenRatios = "uneven_ratios"

  /// What one argument may be.
  package enum Parameter: Sendable {
    /// Records, or one value for each of many records.
    case many
    case records
    /// Many values with an order and a size: numbers, percentages, money, lengths of time.
    case quantities
    case percentages
    /// Many values with an order: quantities, dates.
    case ordered
    case dates
    case condition
    case one(OneOf)
    case parameterName

    package enum OneOf: Sendable {
      case date, time, number, percent, quantity, text, convertible
    }
  }

  package enum Result: Sendable {
    case fixed(Scalar)
    /// One value of the kind of the first argument.
    case element
    /// As many as the first argument.
    case same
  }

  package enum Order: Sendable { case unused, optional, needed }

  package struct Signature: Sendable {
    package let parameters: [Parameter]
    package let result: Result
    package var order = Order.unused
    /// Fewer values than this leave it undecided.
    package var fewest = 0
    /// Whether the last parameter may be repeated.
    package var isVariadic = false
  }

  package var signature: Signature {
    switch self {
    case .count: Signature(parameters: [.many], result: .fixed(.number))
    case .sum: Signature(parameters: [.quantities], result: .element)
    case .mean: Signature(parameters: [.quantities], result: .element, fewest: 1)
    case .median: Signature(parameters: [.ordered], result: .element, fewest: 1)
    case .min, .max:
      Signature(parameters: [.ordered], result: .element, fewest: 1, isVariadic: true)
    case .first, .last:
      Signature(parameters: [.many], result: .element, order: .optional, fewest: 1)
    case .distinct: Signature(parameters: [.many], result: .same)
    case .stdev: Signature(parameters: [.quantities], result: .element, fewest: 2)
    case .cv: Signature(parameters: [.quantities], result: .fixed(.percent), fewest: 2)
    case .skewness: Signature(parameters: [.quantities], result: .fixed(.number), fewest: 3)
    case .kurtosis: Signature(parameters: [.quantities], result: .fixed(.number), fewest: 4)
    case .spread: Signature(parameters: [.quantities], result: .fixed(.percent), fewest: 2)
    case .relativeDistance:
      Signature(parameters: [.quantities], result: .fixed(.number), fewest: 3)
    case .percentile:
      Signature(parameters: [.ordered, .one(.percent)], result: .element, fewest: 1)
    case .turnTaking:
      Signature(parameters: [.records], result: .fixed(.percent), order: .needed, fewest: 2)
    case .rotationP:
      Signature(parameters: [.records], result: .fixed(.percent), order: .needed, fewest: 2)
    case .common: Signature(parameters: [.records, .records], result: .same)
    case .similarity:
      Signature(parameters: [.one(.text), .one(.text)], result: .fixed(.percent))
    case .year, .month, .dayOfMonth:
      Signature(parameters: [.one(.date)], result: .fixed(.number))
    case .isWorkingDay: Signature(parameters: [.one(.date)], result: .fixed(.truth))
    case .hour: Signature(parameters: [.one(.time)], result: .fixed(.number))
    case .workingDays:
      Signature(parameters: [.one(.date), .one(.date)], result: .fixed(.number))
    case .number: Signature(parameters: [.one(.convertible)], result: .fixed(.number))
    case .inForce: Signature(parameters: [.parameterName, .one(.date)], result: .element)
    case .history: Signature(parameters: [.records], result: .same)
    case .howMany:
      Signature(parameters: [.condition], result: .fixed(.number), isVariadic: true)
    case .remainder:
      Signature(parameters: [.one(.quantity), .one(.quantity)], result: .element)
    case .magnitude: Signature(parameters: [.one(.quantity)], result: .element)
    case .fisher:
      Signature(
        parameters: [.one(.number), .one(.number), .one(.number), .one(.number)],
        result: .fixed(.percent))
    case .binomialTail:
      Signature(
        parameters: [.one(.number), .one(.number), .one(.percent)], result: .fixed(.percent))
    case .chanceTail:
      Signature(
        parameters: [.one(.number), .percentages], result: .fixed(.percent), fewest: 1)
    case .wilsonLow:
      Signature(parameters: [.one(.number), .one(.number)], result: .fixed(.percent))
    case .mannWhitney:
      Signature(parameters: [.quantities, .quantities], result: .fixed(.percent), fewest: 1)
    case .benfordGap, .concentration:
      Signature(parameters: [.quantities], result: .fixed(.percent), fewest: 1)
    case .unevenSteps, .unevenRatios:
      Signature(parameters: [.quantities], result: .fixed(.percent), fewest: 3)
    }
  }
}
