import Findings
import FlagSemantics
import Plans
import Statistics
import Values

/// Statistics: strict, and worked out by the target of their name.
extension Evaluator {
  func statistic(_ call: Call) -> Vector {
    let function = call.function
    let winners = call.value.numbers
    let values = call.value.quantities
    let otherValues = call.others.compactMap(\.quantities)
    return known(call) { places, row throws(Undefined) in
      let others = otherValues.map { $0[row] }
      switch function {
      // A turn that nobody won is left out.
      case .turnTaking: return try Turns(places.of(winners).map { Int($0) }).taking()
      case .rotationP: return Ratio(try Turns(places.of(winners).map { Int($0) }).rotationChance())
      case .chanceTail:
        guard let values, let hits = others.first?.whole else { throw .outOfRange }
        return Ratio(try Chance.tail(Int(hits), of: places.of(values)))
      default:
        guard let values else { throw .outOfRange }
        return try self.sampled(function, values, places, others)
      }
    }
  }

  /// Whether the values of a row are all known and enough, though the statistic may have none.
  func sample(_ node: NodeID) -> (Int) -> Bool {
    guard case .aggregate(let aggregate) = plan[node].operation, aggregate.second == nil,
      ![.sum, .min, .max].contains(aggregate.function)
    else { return { _ in false } }
    let lack = Lack(call(of: aggregate), self)
    return { lack.reason($0) == .present }
  }

  func ofTwo(_ call: Call, _ second: Members, _ value: Vector) -> Vector {
    guard let first = call.value.quantities, let other = value.quantities else {
      return call.value
    }
    let secondCall = Call(
      function: call.function, set: second, value: value, order: nil, others: [],
      isNeverNegative: false, orderNode: nil)
    return known(call, and: secondCall) { places, row throws(Undefined) in
      let others = Places(second.range(row), value)
      return Ratio(try Chance.mannWhitney(places.of(first), others.of(other)))
    }
  }

  /// The result for each row whose values are all known; else why not.
  private func known(
    _ call: Call, and second: Call? = nil,
    _ result: (Places, Int) throws(Undefined) -> Ratio
  ) -> Vector {
    var values = [Ratio](repeating: .zero, count: call.set.rows)
    var reasons = [Reason](repeating: .present, count: call.set.rows)
    let (lack, otherLack) = (Lack(call, self), second.map { Lack($0, self) })
    for row in 0..<call.set.rows {
      reasons[row] = lack.reason(row)
      if let otherLack { reasons[row] = unions.union(reasons[row], otherLack.reason(row)) }
      guard reasons[row] == .present else { continue }
      guard let places = sequence(call, row) else {
        reasons[row] = call.orderNode.map { imprecise($0) } ?? .present
        continue
      }
      do throws(Undefined) {
        values[row] = try result(places, row)
      } catch {
        reasons[row] = self.reasons.reason(error.cause(of: call.function))
      }
    }
    return Vector(
      .quantities(Quantities(values)), reasons.contains { $0 != .present } ? reasons : [])
  }

  /// The members of a row that have a value, in the order that is asked for; nil where times that
  /// overlap leave none.
  private func sequence(_ call: Call, _ row: Int) -> Places? {
    let places = Places(call.set.range(row), call.value)
    guard let key = call.order else { return places }
    return Ordering(key, of: call.set, call.kinds, self).sorted(
      places.all.filter { key.reason($0) == .present }
    ).map { .some($0) }
  }

  private func sampled(
    _ function: Builtin, _ values: Quantities, _ places: Places, _ others: [Ratio]
  ) throws(Undefined) -> Ratio {
    if case .exact(let ratios) = values {
      let own = places.of(ratios)
      if function == .percentile, let share = others.first {
        return try Quantile.value(of: own, at: share)
      }
      return try statistic(function, Sample(quotients: own), others)
    }
    guard case .scaled(let scaled, let scale) = values else { throw .outOfRange }
    if function == .benfordGap { return Ratio(try Benford.gap(places.of(scaled))) }
    return try statistic(function, Sample(places.of(scaled), scale: scale), others)
  }

  private func statistic(
    _ function: Builtin, _ sample: Sample, _ others: [Ratio]
  ) throws(Undefined) -> Ratio {
    switch function {
    case .mean: try sample.mean()
    case .median: try sample.median()
    case .percentile: try sample.percentile(others.first ?? .zero)
    case .stdev: Ratio(try sample.standardDeviation())
    case .cv: Ratio(try sample.variation())
    case .skewness: Ratio(try sample.skewness())
    case .kurtosis: Ratio(try sample.kurtosis())
    case .spread: try sample.spread()
    case .relativeDistance: Ratio(try sample.relativeDistance())
    case .concentration: try sample.concentration()
    case .unevenSteps: try sample.unevenSteps()
    case .unevenRatios: Ratio(try sample.unevenRatios())
    case .benfordGap: Ratio(try Benford.gap(sample.values))
    default: throw .outOfRange
    }
  }
}

extension Undefined {
  func cause(of function: Builtin) -> Cause {
    switch self {
    case .tooFew: .tooFew(function.rawValue)
    case .divisionByZero: .divisionByZero
    case .tooLarge: .tooLarge
    case .outOfRange: .outOfRange(function.rawValue)
    }
  }
}

/// Why a set is no sample: its values are not all known, or there are too few.
private struct Lack {
  private let call: Evaluator.Call
  private let evaluator: Evaluator
  private let fewest: Int
  private let tooFew: Reason
  private let isEverythingKnown: Bool

  init(_ call: Evaluator.Call, _ evaluator: Evaluator) {
    self.call = call
    self.evaluator = evaluator
    fewest = call.function.signature.fewest
    tooFew = evaluator.reasons.reason(.tooFew(call.function.rawValue))
    isEverythingKnown = call.isEverythingKnown
  }

  func reason(_ row: Int) -> Reason {
    let range = call.set.range(row)
    var count = range.count
    if !isEverythingKnown {
      let doubts = evaluator.doubts(call, row)
      guard doubts == .present else { return doubts }
      for place in range where call.value.reason(place) != .present { count -= 1 }
    }
    return count >= fewest ? .present : tooFew
  }
}

/// The places of members that have a value.
private enum Places {
  case run(Range<Int>)
  case some([Int])

  init(_ range: Range<Int>, _ value: Vector) {
    self =
      value.reasons.isEmpty
      ? .run(range) : .some(range.filter { value.reasons[$0] == .present })
  }

  var all: [Int] {
    switch self {
    case .run(let range): Array(range)
    case .some(let places): places
    }
  }

  func of<Value>(_ column: [Value]) -> [Value] {
    switch self {
    case .run(let range): Array(column[range])
    case .some(let places): places.map { column[$0] }
    }
  }

  func of(_ quantities: Quantities) -> [Ratio] { all.map { quantities[$0] } }
}
