import FlagSemantics
import Interpreter
import Values

/// Plain definitions of the statistics that the stored tests use.
extension StatisticTable {
  static let standIn = StatisticTable([
    .stdev: ofValues { deviation($0) },
    .cv: ofValues { values in
      let mean = mean(values)
      return mean == 0 ? nil : deviation(values) / mean
    },
    .kurtosis: ofValues { kurtosis($0) },
    .skewness: ofValues { values in
      let (mean, deviation) = (mean(values), deviation(values))
      let n = Double(values.count)
      guard deviation > 0 else { return nil }
      let sum = values.reduce(0) { $0 + cube(($1 - mean) / deviation) }
      return n / ((n - 1) * (n - 2)) * sum
    },
    .spread: { arguments in
      guard case .values(let values) = arguments, let least = values.min(),
        let most = values.max(), least != .zero,
        let spread = most.subtracting(least)?.divided(by: least)
      else { return .undefined(.divisionByZero) }
      return .value(spread)
    },
    .relativeDistance: ofValues { values in
      let sorted = values.sorted()
      let rest = deviation(Array(sorted.dropFirst()))
      return rest == 0 ? 1e12 : (sorted[1] - sorted[0]) / rest
    },
    .turnTaking: { arguments in
      guard case .turns(let turns) = arguments else { return .undefined(.tooLarge) }
      return share(ofTurns: turns).map { .value($0) } ?? .undefined(.tooFewValues("turn_taking"))
    },
  ])

  private static func ofValues(
    _ body: @escaping @Sendable ([Double]) -> Double?
  ) -> Function {
    { arguments in
      guard case .values(let ratios) = arguments else { return .undefined(.tooLarge) }
      let values = ratios.map { Double($0.numerator) / Double($0.denominator) }
      guard let result = body(values) else { return .undefined(.divisionByZero) }
      let scaled = Int128((result * 1e9).rounded())
      return Ratio(scaled, 1_000_000_000).map { .value($0) } ?? .undefined(.tooLarge)
    }
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  private static func deviation(_ values: [Double]) -> Double {
    let mean = mean(values)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count - 1)).squareRoot()
  }

  private static func cube(_ value: Double) -> Double { value * value * value }

  private static func kurtosis(_ values: [Double]) -> Double? {
    let (mean, deviation) = (mean(values), deviation(values))
    let n = Double(values.count)
    guard deviation > 0 else { return nil }
    let sum = values.reduce(0) { $0 + cube(($1 - mean) / deviation) * ($1 - mean) / deviation }
    return n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * sum
      - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3))
  }

  /// Of the turns but the first, those that went to whoever had waited longest; who has not had
  /// one yet has waited longer than all who have.
  private static func share(ofTurns turns: [Int]) -> Ratio? {
    var last: [Int: Int] = [:]
    var hits = 0
    for (place, winner) in turns.enumerated() {
      let longest = Set(turns).map { last[$0] ?? -1 }.min() ?? -1
      if place > 0, last[winner] ?? -1 == longest { hits += 1 }
      last[winner] = place
    }
    return Ratio(Int128(hits), Int128(turns.count - 1))
  }
}
