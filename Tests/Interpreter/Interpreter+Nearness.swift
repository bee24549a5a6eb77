import Findings
import FlagSemantics
import Values

/// `before` and `within`.
extension Interpreter {
  // MARK: Before

  func before(_ left: Reading, _ right: Reading) -> Answer {
    let (left, right) = (left.settled, right.settled)
    if left.isNone || right.isNone { return .no }
    guard case .known(let a, let from) = left, case .known(let b, let other) = right else {
      return .unknown(left.causes.union(right.causes))
    }
    switch (a, b) {
    case (.record(let a), .record(let b)): return before(a, b)
    case (.day(let a), .day(let b)): return Answer(a < b)
    default:
      guard let a = a.stretch, let b = b.stretch else { return .no }
      return Imprecision(a, from, b, other).answer(a.isBefore(b))
    }
  }

  /// By the first of the fields that order them; where that leaves it open, by the second.
  private func before(_ left: RecordReference, _ right: RecordReference) -> Answer {
    let (a, b) = (model[left.record].order, model[right.record].order)
    func read(_ place: Int) -> (Reading, Reading)? {
      guard place < a.count, place < b.count else { return nil }
      return (named(a[place], of: Item(left)), named(b[place], of: Item(right)))
    }
    guard let (first, other) = read(0) else { return .no }
    let answer = precedes(first, other)
    guard first.value != nil, other.value != nil, answer != .yes, precedes(other, first) != .yes,
      let (second, another) = read(1)
    else { return answer }
    return precedes(second, another)
  }

  private func precedes(_ left: Reading, _ right: Reading) -> Answer {
    if left.value?.size != nil || right.value?.size != nil {
      return Comparison(left, right).order(.less)
    }
    return before(left, right)
  }

  /// A field, or what the model works out under its name.
  func named(_ name: String, of item: Item) -> Reading {
    guard let record = item.record?.record, model[record].fields[name] == nil,
      let (value, names) = body(name, of: item, ValueType(.record(RecordShape(record))), .init())
    else { return field(name, of: item) }
    return evaluate(value, names).settled
  }

  // MARK: Within

  func within(
    _ value: Expression, _ radius: Expression, _ center: Expression, _ environment: Environment
  ) -> Answer {
    func side(_ part: Expression) -> Reading {
      let reading = evaluate(part, environment)
      return part.type.scalar == .duration ? reading : reading.settled
    }
    let (a, r, b) = (side(value), evaluate(radius, environment).settled, side(center))
    if a.isNone || r.isNone || b.isNone { return .no }
    let causes = a.causes.union(r.causes).union(b.causes)
    guard agree([value, radius, center].map { Limits(evaluate($0, environment)) }) else {
      return .unknown(causes.union([.currencies]))
    }
    for part in [a, r, b] { if case .missing = part { return .unknown(causes) } }
    guard let reach = r.value else { return .unknown(causes) }
    if let left = a.value?.stretch, let right = b.value?.stretch {
      return near((left, a), reach, (right, b))
    }
    if case .text(let left, _)? = a.value, case .text(let right, _)? = b.value {
      return serials(left, reach, right)
    }
    let isShare = radius.type.scalar == .percent && value.type.scalar.isMoney
    return near(Limits(a), reach, isShare, Limits(b), causes)
  }

  /// Amounts of which something is known meet in one currency, or not at all.
  private func agree(_ sides: [Limits]) -> Bool {
    guard sides.allSatisfy({ $0.low != nil || $0.high != nil }) else { return true }
    return sides[0].agrees(with: sides[1]) && sides[0].agrees(with: sides[2])
      && sides[1].agrees(with: sides[2])
  }

  private func serials(_ left: String, _ reach: Value, _ right: String) -> Answer {
    guard let a = Serial(left), let b = Serial(right), let most = reach.size,
      let distance = a.distance(to: b), let steps = Int128(exactly: distance)
    else { return .no }
    return Answer(Ratio(steps, 1).map { $0 <= most } ?? false)
  }

  private func near(
    _ a: Limits, _ reach: Value, _ isShare: Bool, _ b: Limits, _ causes: Causes
  ) -> Answer {
    guard let least = a.low, let most = a.high, let low = b.low, let high = b.high,
      var size = reach.size
    else { return .unknown(causes) }
    if isShare {
      guard let part = size.multiplied(by: low.magnitude) else { return .unknown([.tooLarge]) }
      size = part
    }
    guard let up = most.subtracting(low), let down = high.subtracting(least),
      let above = least.subtracting(high), let below = low.subtracting(most)
    else { return .unknown([.tooLarge]) }
    if up <= size, down <= size { return .yes }
    return above > size || below > size ? .no : .unknown(causes)
  }

  /// The later of the two is not after the earlier one moved on.
  private func near(
    _ left: (Instant, Reading), _ reach: Value, _ right: (Instant, Reading)
  ) -> Answer {
    if case .duration(let seconds) = reach, let seconds = seconds.whole {
      if case .day(let a)? = left.1.value, case .day(let b)? = right.1.value {
        return Answer(abs(a.days(since: b)) * Duration.secondsPerDay <= seconds)
      }
      return Imprecision(left.0, left.1.sources, right.0, right.1.sources).answer(
        left.0.isWithin(Duration(seconds: seconds), of: right.0))
    }
    guard let first = left.1.value, let second = right.1.value else { return .no }
    var answer = Answer.yes
    for (late, early) in [
      ((right.0, second), (left.0, first)), ((left.0, first), (right.0, second)),
    ] {
      // What is surely not the later one asks nothing.
      if late.0.latest < early.0.earliest { continue }
      let moved = moved(early.1, by: reach)
      guard let limit = moved.value, let end = limit.stretch else { return .unknown(moved.causes) }
      if case .day(let day) = late.1, case .day(let last) = limit {
        if day > last { return .no }
      } else if late.0.earliest > end.latest {
        return .no
      } else if late.0.latest > end.earliest {
        answer = .unknown([])
      }
    }
    if answer == .yes { return .yes }
    return Imprecision(left.0, left.1.sources, right.0, right.1.sources).answer(.unknown)
  }
}

extension Ratio {
  var magnitude: Ratio { isNegative ? -self : self }

  /// The number, when it is whole and small enough.
  var whole: Int? { denominator == 1 ? Int(exactly: numerator) : nil }
}
