import Findings
import FlagSemantics
import Values

/// Sums and extremes with their limits, and the functions that are strict.
extension Interpreter {
  // MARK: Sums

  func sum(_ set: MemberSet, _ scalar: Scalar, _ isNeverNegative: Bool) -> Reading {
    let values = set.members.compactMap { $0.reading.settled.value }
    guard Set(values.compactMap(\.currency)).count < 2 else {
      return .missing(set.doubts.union([.currencies]))
    }
    let sure = set.members.filter(\.isSure).compactMap { $0.reading.settled.value }
    let least = total(sure, scalar)
    guard !set.doubts.isEmpty || set.open != nil else { return least }
    guard isNeverNegative else { return .missing(set.doubts) }
    let isBounded = set.open == nil && values.count == set.members.count
    let most = isBounded ? total(values, scalar) : .none
    if case .missing(let causes) = most { return .missing(set.doubts.union(causes)) }
    if case .missing(let causes) = least { return .missing(set.doubts.union(causes)) }
    return .between(least.value, most.value, set.doubts)
  }

  private func total(_ values: [Value], _ scalar: Scalar) -> Reading {
    guard var unit = values.first ?? Value.nothing(of: scalar) else { return .none }
    var total = Ratio.zero
    for value in values {
      guard let sum = value.size.flatMap({ total.adding($0) }) else { return .missing([.tooLarge]) }
      total = sum
      if unit.currency == nil { unit = value }
    }
    return .known(unit.with(size: total))
  }

  // MARK: Extremes

  func extreme(_ builtin: Builtin, _ set: MemberSet) -> Reading {
    let values = set.members.compactMap { $0.reading.settled.value }
    if set.open == nil, set.doubts.isEmpty {
      return values.isEmpty
        ? .missing([.tooFew(builtin.rawValue)])
        : sourced(extreme(builtin, values), by: set)
    }
    guard Set(values.compactMap(\.currency)).count < 2 else {
      return .missing(set.doubts.union([.currencies]))
    }
    guard !values.contains(where: { $0.stretch != nil }) else { return .missing(set.doubts) }
    let sure = set.members.filter(\.isSure)
    let known = sure.compactMap { $0.reading.settled.value }
    let near = known.isEmpty ? nil : extreme(builtin, known).value
    let isBounded = set.open == nil && values.count == set.members.count && !sure.isEmpty
    let far = isBounded ? extreme(builtin, values).value : nil
    return builtin == .max
      ? .between(near, far, set.doubts) : .between(far, near, set.doubts)
  }

  /// The greatest or the least of values that are all known, of which there is at least one.
  func extreme(_ builtin: Builtin, _ values: [Value]) -> Reading {
    guard Set(values.compactMap(\.currency)).count < 2 else { return .missing([.currencies]) }
    guard let sorted = sorted(values.map { ($0, $0) }) else { return .missing([]) }
    guard let value = builtin == .max ? sorted.last : sorted.first else { return .none }
    return .known(values.reduce(value) { $0.unit(with: $1) })
  }

  /// Times keep the names of the fields that they were read from.
  func sourced(_ reading: Reading, by set: MemberSet) -> Reading {
    let sources = set.members.reduce(into: Set<String>()) { $0.formUnion($1.reading.sources) }
    switch reading {
    case .known(let value, _) where value.stretch != nil: return .known(value, from: sources)
    case .missing(let causes) where causes.isEmpty:
      return .missing(Set(sources.map { .imprecise($0) }))
    default: return reading
    }
  }

  // MARK: Strict functions

  /// The values in the order of the members, or why they are not known.
  func strict(_ set: MemberSet, _ builtin: Builtin) -> (values: [Value], causes: Causes?) {
    let set = set.once()
    if set.open != nil || !set.doubts.isEmpty { return ([], set.doubts) }
    let values = set.members.compactMap { $0.reading.settled.value }
    guard values.count >= builtin.signature.fewest else {
      return ([], [.tooFew(builtin.rawValue)])
    }
    guard Set(values.compactMap(\.currency)).count < 2 else { return ([], [.currencies]) }
    return (values, nil)
  }

  func sample(
    _ builtin: Builtin, _ arguments: [Expression.Argument], _ expression: Expression,
    _ environment: Environment
  ) -> Reading {
    let set = self.set(arguments[0].value, environment)
    let (values, causes) = strict(set, builtin)
    var share = Reading.none
    if arguments.count > 1 {
      share = evaluate(arguments[1].value, environment).settled
      if share.isNone { return .none }
    }
    let all = (causes ?? []).union(share.causes)
    guard causes == nil, all.isEmpty else { return .missing(all) }
    if builtin == .median || builtin == .percentile {
      return sourced(ranked(builtin, values, share.value?.size), by: set.once())
    }
    let unit: Value = expression.type.scalar.isPlainNumber ? .number(.zero) : values[0]
    return result(statistics(builtin, .values(values.compactMap(\.size))), like: unit)
  }

  /// The value at place (n - 1) · share; the median is that of 50%.
  private func ranked(_ builtin: Builtin, _ values: [Value], _ share: Ratio?) -> Reading {
    guard let sorted = sorted(values.map { ($0, $0) }) else { return .missing([]) }
    let one = ExactDecimal.one
    guard let share = builtin == .median ? Ratio(1, 2) : share, !(share < Ratio.zero),
      !(Ratio(one) < share)
    else { return .missing([.outOfRange(builtin.rawValue)]) }
    guard let place = share.multiplied(by: Ratio(ExactDecimal(values.count - 1))),
      let index = place.floor, let rest = place.subtracting(Ratio(ExactDecimal(index)))
    else { return .missing([.tooLarge]) }
    return rest == .zero
      ? .known(sorted[index]) : point(rest, from: sorted[index], to: sorted[index + 1])
  }

  /// The point so far between two values; between two days or seconds, the earlier.
  private func point(_ part: Ratio, from low: Value, to high: Value) -> Reading {
    func between(_ low: Ratio, _ high: Ratio) -> Ratio? {
      high.subtracting(low)?.multiplied(by: part)?.adding(low)
    }
    if let a = low.size, let b = high.size {
      return between(a, b).map { .known(high.with(size: $0)) } ?? .missing([.tooLarge])
    }
    func whole(_ low: Int64, _ high: Int64) -> Int64? {
      between(Ratio(ExactDecimal(Int(low))), Ratio(ExactDecimal(Int(high))))?.floor.map(Int64.init)
    }
    if case .day(let a) = low, case .day(let b) = high,
      let day = whole(Int64(a.dayNumber), Int64(b.dayNumber)),
      let date = CalendarDate(dayNumber: Int(day))
    {
      return .known(.day(date))
    }
    guard let a = low.stretch, let b = high.stretch, let first = whole(a.earliest, b.earliest),
      let last = whole(a.latest, b.latest), let instant = Instant(from: first, through: last)
    else { return .missing([.tooLarge]) }
    return .known(.moment(instant))
  }

  func chanceTail(_ arguments: [Expression.Argument], _ environment: Environment) -> Reading {
    let hits = evaluate(arguments[0].value, environment).settled
    if hits.isNone { return .none }
    let (values, causes) = strict(set(arguments[1].value, environment), .chanceTail)
    let all = (causes ?? []).union(hits.causes)
    guard causes == nil, all.isEmpty, let least = hits.value?.size else { return .missing(all) }
    return result(statistics(.chanceTail, .samples([least], values.compactMap(\.size))))
  }

  func twoSamples(_ arguments: [Expression.Argument], _ environment: Environment) -> Reading {
    let samples = arguments.map { strict(set($0.value, environment), .mannWhitney) }
    let causes = samples.compactMap(\.causes)
    guard causes.isEmpty else { return .missing(causes.reduce([]) { $0.union($1) }) }
    let sizes = samples.map { $0.values.compactMap(\.size) }
    return result(statistics(.mannWhitney, .samples(sizes[0], sizes[1])))
  }
}

extension Value {
  /// The sum of no values.
  static func nothing(of scalar: Scalar) -> Value? {
    switch scalar {
    case .number, .percent, .ratio: .number(.zero)
    case .money(.fixed(let currency)): .money(.zero, currency)
    case .money: .money(.zero, nil)
    case .duration: .duration(.zero)
    case .workingDays: .workingDays(.zero)
    case .period: .period(.zero)
    default: nil
    }
  }
}

extension Scalar {
  var isPlainNumber: Bool { self == .number || self == .percent || self == .ratio }
}
