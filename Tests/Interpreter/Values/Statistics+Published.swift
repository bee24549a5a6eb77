import Findings
import FlagSemantics
import Statistics
import Values

extension StatisticTable {
  /// The functions that the engine uses, by their definitions in `docs/FUNCTIONS.md`.
  package static let published = StatisticTable([
    .mean: ofSample(.mean) { sample throws(Undefined) in try sample.mean() },
    .stdev: ofSample(.stdev) { sample throws(Undefined) in
      Ratio(try sample.standardDeviation())
    },
    .cv: ofSample(.cv) { sample throws(Undefined) in Ratio(try sample.variation()) },
    .skewness: ofSample(.skewness) { sample throws(Undefined) in Ratio(try sample.skewness()) },
    .kurtosis: ofSample(.kurtosis) { sample throws(Undefined) in Ratio(try sample.kurtosis()) },
    .spread: ofSample(.spread) { sample throws(Undefined) in try sample.spread() },
    .relativeDistance: ofSample(.relativeDistance) { sample throws(Undefined) in
      Ratio(try sample.relativeDistance())
    },
    .concentration: ofSample(.concentration) { sample throws(Undefined) in
      try sample.concentration()
    },
    .unevenSteps: ofSample(.unevenSteps) { sample throws(Undefined) in try sample.unevenSteps() },
    .unevenRatios: ofSample(.unevenRatios) { sample throws(Undefined) in
      Ratio(try sample.unevenRatios())
    },
    .benfordGap: ofSample(.benfordGap) { sample throws(Undefined) in
      Ratio(try Benford.gap(sample.values))
    },
    .turnTaking: ofTurns(.turnTaking) { turns throws(Undefined) in try turns.taking() },
    .rotationP: ofTurns(.rotationP) { turns throws(Undefined) in
      Ratio(try turns.rotationChance())
    },
    .mannWhitney: function(.mannWhitney) { arguments throws(Undefined) in
      guard case .samples(let first, let second) = arguments else { throw .outOfRange }
      return Ratio(try Chance.mannWhitney(first, second))
    },
    .chanceTail: function(.chanceTail) { arguments throws(Undefined) in
      guard case .samples(let hits, let chances) = arguments else { throw .outOfRange }
      return Ratio(try Chance.tail(try whole(hits)[0], of: chances))
    },
    .fisher: function(.fisher) { arguments throws(Undefined) in
      guard case .numbers(let numbers) = arguments else { throw .outOfRange }
      let cells = try whole(numbers)
      return Ratio(try Chance.fisher(cells[0], cells[1], cells[2], cells[3]))
    },
    .wilsonLow: function(.wilsonLow) { arguments throws(Undefined) in
      guard case .numbers(let numbers) = arguments else { throw .outOfRange }
      let counts = try whole(numbers)
      return Ratio(try Chance.wilsonLow(counts[0], of: counts[1]))
    },
    .binomialTail: function(.binomialTail) { arguments throws(Undefined) in
      guard case .numbers(let numbers) = arguments else { throw .outOfRange }
      let counts = try whole(Array(numbers.prefix(2)))
      return Ratio(try Chance.binomialTail(counts[0], of: counts[1], at: numbers[2]))
    },
  ])

  private typealias Body<Input> = @Sendable (Input) throws(Undefined) -> Ratio

  private static func function(
    _ builtin: Builtin, _ body: @escaping Body<Arguments>
  ) -> Function {
    { arguments in
      do throws(Undefined) {
        return .value(try body(arguments))
      } catch {
        switch error {
        case .tooFew: return .undefined(.tooFew(builtin.rawValue))
        case .divisionByZero: return .undefined(.divisionByZero)
        case .tooLarge: return .undefined(.tooLarge)
        case .outOfRange: return .undefined(.outOfRange(builtin.rawValue))
        }
      }
    }
  }

  private static func ofSample(_ builtin: Builtin, _ body: @escaping Body<Sample>) -> Function {
    function(builtin) { arguments throws(Undefined) in
      guard case .values(let ratios) = arguments else { throw .outOfRange }
      return try body(try sample(ratios))
    }
  }

  private static func ofTurns(_ builtin: Builtin, _ body: @escaping Body<Turns>) -> Function {
    function(builtin) { arguments throws(Undefined) in
      guard case .turns(let turns) = arguments else { throw .outOfRange }
      return try body(Turns(turns))
    }
  }

  /// Decimals where all are, else quotients.
  private static func sample(_ ratios: [Ratio]) throws(Undefined) -> Sample {
    let decimals = ratios.compactMap { ratio in
      ratio.rounded(toPlaces: 18).flatMap { Ratio($0) == ratio ? $0 : nil }
    }
    return decimals.count == ratios.count
      ? try Sample(decimals: decimals) : try Sample(quotients: ratios)
  }

  private static func whole(_ numbers: [Ratio]) throws(Undefined) -> [Int] {
    let whole = numbers.compactMap(\.whole)
    guard whole.count == numbers.count else { throw .outOfRange }
    return whole
  }
}
