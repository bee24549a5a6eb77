import Findings
import FlagSemantics
import Values

/// The functions of the language.
extension Interpreter {
  func call(
    _ builtin: Builtin, _ arguments: [Expression.Argument], _ expression: Expression,
    _ environment: Environment
  ) -> Reading {
    let first = arguments[0]
    func single(_ body: ([Value]) -> Reading) -> Reading {
      .working(arguments.map { evaluate($0.value, environment) }, body)
    }
    func many() -> MemberSet { set(first.value, environment) }
    switch builtin {
    case .count: return count(many())
    case .howMany: return howMany(arguments.map { condition($0.value, environment) })
    case .sum:
      return sum(many().once(), first.value.type.scalar, isNeverNegative(first.value))
    case .max, .min:
      if arguments.count > 1 { return single { self.extreme(builtin, $0) } }
      return extreme(builtin, many().once())
    case .first, .last: return end(builtin, first, environment).reading
    case .distinct, .common, .history: return .none
    case .mean, .median, .stdev, .cv, .skewness, .kurtosis, .spread, .relativeDistance,
      .benfordGap, .percentile, .concentration, .unevenSteps, .unevenRatios:
      return sample(builtin, arguments, expression, environment)
    case .mannWhitney: return twoSamples(arguments, environment)
    case .turnTaking, .rotationP: return turns(builtin, first, environment)
    case .chanceTail: return chanceTail(arguments, environment)
    case .fisher, .binomialTail, .wilsonLow:
      return single { self.result(self.statistics(builtin, .numbers($0.compactMap(\.size)))) }
    case .similarity: return single { similarity($0[0], $0[1]) }
    case .year, .month, .dayOfMonth, .hour, .isWorkingDay, .workingDays:
      return onDays(builtin, arguments.map { evaluate($0.value, environment).settled })
    case .number:
      return single { values in
        if case .truth(let truth) = values[0] { return .known(.number(Ratio(truth ? 1 : 0))) }
        return .known(values[0])
      }
    case .remainder: return single { remainder($0[0], $0[1]) }
    case .magnitude: return single { magnitude($0[0]) }
    case .inForce: return .none
    }
  }

  func result(_ result: StatisticTable.Result, like unit: Value = .number(.zero)) -> Reading {
    switch result {
    case .value(let size): .known(unit.with(size: size))
    case .undefined(let cause): .missing([cause])
    }
  }

  // MARK: Counts

  private func count(_ set: MemberSet) -> Reading {
    let members = set.once().members
    var causes = set.open ?? []
    var sure = 0
    for member in members {
      causes.formUnion(member.membership.causes)
      let isKnown = member.value != nil ? member.identity.isKnown : member.item.record != nil
      if !isKnown { causes.formUnion(member.reading.settled.causes) }
      if member.isStranger { causes.formUnion(member.item.reading.settled.causes) }
      if isKnown, member.membership == .yes { sure += 1 }
    }
    let most = set.open == nil ? number(members.count) : nil
    return most == number(sure)
      ? .known(number(sure)) : .between(number(sure), most, causes)
  }

  private func howMany(_ answers: [Answer]) -> Reading {
    let sure = answers.count { $0 == .yes }
    let causes = answers.reduce(into: Causes()) { $0.formUnion($1.causes) }
    let most = sure + answers.count { if case .unknown = $0 { true } else { false } }
    return sure == most
      ? .known(number(sure)) : .between(number(sure), number(most), causes)
  }

  func number(_ value: Int) -> Value { .number(Ratio(ExactDecimal(value))) }

  // MARK: Single values

  private func remainder(_ value: Value, _ unit: Value) -> Reading {
    guard let a = value.size, let b = unit.size else { return .none }
    if value.currency != nil, unit.currency != nil, value.currency != unit.currency {
      return .missing([.currencies])
    }
    guard b != .zero else { return .missing([.divisionByZero]) }
    // What is left has the sign of the value.
    guard let times = a.divided(by: b), case let whole = times.numerator / times.denominator,
      let multiple = Ratio(whole, 1)?.multiplied(by: b), let rest = a.subtracting(multiple)
    else { return .missing([.tooLarge]) }
    return .known(value.with(size: rest))
  }

  /// The greatest power of ten that is not above the number, its sign left out.
  private func magnitude(_ value: Value) -> Reading {
    guard let size = value.size?.magnitude, size != .zero else {
      return .missing([.outOfRange("magnitude")])
    }
    let ten = Ratio(ExactDecimal(10))
    var power = Ratio(ExactDecimal.one)
    while let next = power.multiplied(by: ten), !(size < next) { power = next }
    while size < power {
      guard let next = power.divided(by: ten) else { return .missing([.tooLarge]) }
      power = next
    }
    return .known(value.with(size: power))
  }

  private func similarity(_ left: Value, _ right: Value) -> Reading {
    guard case .text(let a, let kind) = left, case .text(let b, let other) = right else {
      return .none
    }
    let form = (kind == .text ? other : kind).form
    guard let a = TextSignature(a, as: form), let b = TextSignature(b, as: form) else {
      return .missing([])
    }
    return .known(.number(a.similarity(to: b)))
  }
}
