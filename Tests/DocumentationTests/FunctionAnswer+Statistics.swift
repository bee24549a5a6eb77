import FlagSemantics
import Statistics
import Values

extension FunctionExample {
  /// The functions of `Statistics`.
  func statistic(_ builtin: Builtin) throws -> Ratio {
    switch builtin {
    case .turnTaking: try turns().taking()
    case .rotationP: Ratio(try turns().rotationChance())
    case .percentile: try sample(0).percentile(quantity(1))
    case .fisher: Ratio(try Chance.fisher(count(0), count(1), count(2), count(3)))
    case .binomialTail: Ratio(try Chance.binomialTail(count(0), of: count(1), at: quantity(2)))
    case .chanceTail:
      Ratio(try Chance.tail(count(0), of: set(1).map { try known($0.quantity) }))
    case .wilsonLow: Ratio(try Chance.wilsonLow(count(0), of: count(1)))
    case .mannWhitney: Ratio(try Chance.mannWhitney(sample(0).values, sample(1).values))
    case .benfordGap: Ratio(try Benford.gap(sample(0).values))
    default: try statistic(builtin, of: sample(0))
    }
  }

  private func statistic(_ builtin: Builtin, of sample: Sample) throws -> Ratio {
    switch builtin {
    case .mean: try sample.mean()
    case .median: try sample.median()
    case .stdev: Ratio(try sample.standardDeviation())
    case .cv: Ratio(try sample.variation())
    case .skewness: Ratio(try sample.skewness())
    case .kurtosis: Ratio(try sample.kurtosis())
    case .spread: try sample.spread()
    case .relativeDistance: Ratio(try sample.relativeDistance())
    case .concentration: try sample.concentration()
    case .unevenSteps: try sample.unevenSteps()
    case .unevenRatios: Ratio(try sample.unevenRatios())
    default: throw FunctionAnswer.Unanswered()
    }
  }

  private func sample(_ index: Int) throws -> Sample {
    try Sample(decimals: set(index).map { try known(ExactDecimal($0.text)) })
  }

  private func count(_ index: Int) throws -> Int {
    try known(ExactDecimal(one(index).text)?.integer)
  }

  private func turns() throws -> Turns {
    let winners = try set(0)
    return Turns(try winners.map { try known(winners.firstIndex(of: $0)) })
  }
}
