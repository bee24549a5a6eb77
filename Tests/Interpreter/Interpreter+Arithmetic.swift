import Findings
import FlagSemantics
import Values

/// Sums, differences, products and quotients, all exact.
extension Interpreter {
  func arithmetic(
    _ sign: Scalar.Operator, _ left: Expression, _ right: Expression, _ environment: Environment
  ) -> Reading {
    let (a, b) = (evaluate(left, environment).settled, evaluate(right, environment).settled)
    return .working([a, b]) { values in
      switch (sign, values[0].stretch != nil, values[1].stretch != nil) {
      case (.minus, true, true):
        difference(values[0], a.sources, values[1], b.sources)
      case (.minus, true, false):
        moved(values[0], by: values[1].with(size: -(values[1].size ?? .zero)))
      case (_, true, _): moved(values[0], by: values[1])
      case (_, _, true): moved(values[1], by: values[0])
      default: sizes(sign, values[0], values[1])
      }
    }
  }

  private func sizes(_ sign: Scalar.Operator, _ left: Value, _ right: Value) -> Reading {
    guard let a = left.size, let b = right.size else { return .none }
    let isAmount = left.currency != nil && right.currency != nil
    guard !isAmount || left.currency == right.currency else { return .missing([.currencies]) }
    func result(_ size: Ratio?, _ unit: Value) -> Reading {
      size.map { .known(unit.with(size: $0)) } ?? .missing([.tooLarge])
    }
    switch sign {
    case .plus: return result(a.adding(b), left.unit(with: right))
    case .minus: return result(a.subtracting(b), left.unit(with: right))
    case .times:
      if case .number = left { return result(a.multiplied(by: b), right) }
      return result(a.multiplied(by: b), left)
    case .over:
      guard b != .zero else { return .missing([.divisionByZero]) }
      if case .number = right { return result(a.divided(by: b), left) }
      return result(a.divided(by: b), .number(.zero))
    }
  }

  /// A length of time; a stretch where the times are not known to the second.
  private func difference(
    _ left: Value, _ from: Set<String>, _ right: Value, _ other: Set<String>
  ) -> Reading {
    if case .day(let a) = left, case .day(let b) = right {
      return .known(.duration(Ratio(ExactDecimal(a.subtracting(b).seconds))))
    }
    guard let a = left.stretch, let b = right.stretch else { return .none }
    var sources = Set<String>()
    if a.earliest != a.latest { sources.formUnion(from) }
    if b.earliest != b.latest { sources.formUnion(other) }
    let shortest = Ratio(ExactDecimal(Int(a.earliest - b.latest)))
    let longest = Ratio(ExactDecimal(Int(a.latest - b.earliest)))
    if shortest == longest { return .known(.duration(shortest)) }
    return .between(
      .duration(shortest), .duration(longest), Set(sources.map { .imprecise($0) }))
  }

  // MARK: Moving

  /// A time moved by a length of time.
  func moved(_ time: Value, by length: Value) -> Reading {
    switch length {
    case .duration(let seconds): return moved(time, bySeconds: seconds)
    case .period(let months):
      guard let months = months.whole else { return .missing([.tooLarge]) }
      return moved(time) {
        $0.adding(Period(months: months))
      } stretch: {
        $0.adding(Period(months: months))
      }
    case .workingDays(let days):
      guard let count = days.whole else { return .missing([.tooLarge]) }
      return moved(time, byOfficeDays: count)
    default: return .none
    }
  }

  private func moved(
    _ time: Value, day: (CalendarDate) -> CalendarDate?, stretch: (Instant) -> Instant?
  ) -> Reading {
    switch time {
    case .day(let date): day(date).map { .known(.day($0)) } ?? .missing([.tooLarge])
    case .moment(let instant):
      stretch(instant).map { .known(.moment($0)) } ?? .missing([.tooLarge])
    default: .none
    }
  }

  private func moved(_ time: Value, bySeconds seconds: Ratio) -> Reading {
    let day = Int128(Duration.secondsPerDay)
    if seconds.denominator == 1, seconds.numerator % day == 0,
      let days = Int(exactly: seconds.numerator / day), case .day(let date) = time
    {
      return date.adding(days: days).map { .known(.day($0)) } ?? .missing([.tooLarge])
    }
    guard let stretch = time.stretch, let first = seconds.floor, let last = seconds.ceiling,
      let start = stretch.adding(Duration(seconds: first)),
      let end = stretch.adding(Duration(seconds: last)),
      let moved = Instant(from: start.earliest, through: end.latest)
    else { return .missing([.tooLarge]) }
    return .known(.moment(moved))
  }
}

extension Value {
  /// The currency that either side has.
  func unit(with other: Value) -> Value {
    guard case .money(let size, nil) = self else { return self }
    return .money(size, other.currency)
  }
}

extension Ratio {
  var floor: Int? {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Int(exactly: rest < 0 ? quotient - 1 : quotient)
  }

  var ceiling: Int? { (-self).floor.map { -$0 } }
}
