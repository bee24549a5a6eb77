import Findings
import FlagSemantics
import Plans
import Values

/// Exact arithmetic, in 64 bits where they are enough.
extension Evaluator {
  /// What one row of a calculation gives.
  enum Calculated {
    case value(Ratio)
    case missing(Reason)
  }

  func arithmetic(
    _ sign: Scalar.Operator, _ left: NodeID, _ right: NodeID, _ node: Node
  ) -> Vector {
    let (a, b) = (plan[left].type.scalar, plan[right].type.scalar)
    if a.isTime, b.isTime { return difference(left, right) }
    if a.isTime { return moved(vector(left), by: settled(right), b, isBack: sign == .minus, a) }
    if b.isTime { return moved(vector(right), by: settled(left), a, isBack: false, b) }
    let (x, y) = (settled(left), settled(right))
    guard let first = x.quantities, let second = y.quantities else { return x }
    let reasons = strictReasons([x, y])
    if let quick = first.quick(sign, second) { return Vector(.quantities(quick), reasons) }
    let tooLarge = self.reasons.reason(.tooLarge)
    let divided = self.reasons.reason(.divisionByZero)
    return strict([x, y]) { row in
      if sign == .over, let (units, others) = first.unitsOfOneScale(second, row) {
        if others == 0 { return .missing(divided) }
        return Ratio(Int128(units), Int128(others)).map { .value($0) } ?? .missing(tooLarge)
      }
      let (u, v) = (first[row], second[row])
      switch sign {
      case .plus: return u.adding(v).map { .value($0) } ?? .missing(tooLarge)
      case .minus: return u.subtracting(v).map { .value($0) } ?? .missing(tooLarge)
      case .times: return u.multiplied(by: v).map { .value($0) } ?? .missing(tooLarge)
      case .over:
        if v == .zero { return .missing(divided) }
        return u.divided(by: v).map { .value($0) } ?? .missing(tooLarge)
      }
    }
  }

  func negative(_ operand: Vector) -> Vector {
    let operand = operand.settled
    guard case .quantities(let values) = operand.values else { return operand }
    switch values {
    case .scaled(let values, let scale):
      return Vector(.quantities(.scaled(values.map { 0 &- $0 }, scale: scale)), operand.reasons)
    case .exact(let values): return Vector(.quantities(.exact(values.map { -$0 })), operand.reasons)
    }
  }

  func ifMissing(_ first: NodeID, _ second: NodeID, _ type: ValueType) -> Vector {
    let (value, other) = (moments(first, type), moments(second, type))
    let rows = (0..<value.count).filter { value.reason($0).isMissing }
    return rows.isEmpty ? value : value.replacing(rows, from: other)
  }

  // MARK: Times

  /// A day among times of day is all of that day.
  private func moments(_ node: NodeID, _ type: ValueType) -> Vector {
    let vector = settled(node)
    guard plan[node].type.scalar == .date, type.scalar == .datetime,
      case .times(let days) = vector.values
    else { return vector }
    return Vector(.times(days.wholeDays), vector.reasons)
  }

  /// Two times that are not known to the second are a stretch apart.
  private func difference(_ left: NodeID, _ right: NodeID) -> Vector {
    let (a, b) = (vector(left), vector(right))
    guard case .times(let first) = a.values, case .times(let second) = b.values else { return a }
    let (x, y) = aligned(first, second, left, right)
    let count = a.count
    var least = [Int64](repeating: 0, count: count)
    var most = least
    var reasons = strictReasons([a, b])
    for row in 0..<count where reasons.isEmpty || reasons[row] == .present {
      least[row] = x.earliest[row] - y.latest[row]
      most[row] = x.latest[row] - y.earliest[row]
      guard least[row] != most[row] else { continue }
      if reasons.isEmpty { reasons = Array(repeating: .present, count: count) }
      let (p, q) = (Span(x, row), Span(y, row))
      if p.length > 0 { reasons[row] = unions.union(reasons[row], imprecise(left)) }
      if q.length > 0 { reasons[row] = unions.union(reasons[row], imprecise(right)) }
    }
    if least == most { return Vector(.quantities(.scaled(least, scale: 0)), reasons) }
    let open: [UInt8] = (0..<count).map { row in
      a.reason(row) != .present || b.reason(row) != .present
        ? Stretches.noLeast | Stretches.noMost : 0
    }
    return Vector(
      .stretches(
        Stretches(least: .scaled(least, scale: 0), most: .scaled(most, scale: 0), open: open)),
      reasons)
  }

  private func moved(
    _ time: Vector, by length: Vector, _ unit: Scalar, isBack: Bool, _ type: Scalar
  ) -> Vector {
    guard case .times(var times) = time.values, let lengths = length.quantities else {
      return time
    }
    var reasons = strictReasons([time, length])
    for row in 0..<time.count where reasons.isEmpty || reasons[row] == .present {
      let count = lengths[row].whole.map { isBack ? -$0 : $0 }
      let stretch = count.flatMap {
        moved(times.earliest[row], times.latest[row], by: $0, unit, type)
      }
      if let stretch {
        (times.earliest[row], times.latest[row]) = stretch
      } else {
        if reasons.isEmpty { reasons = Array(repeating: .present, count: time.count) }
        reasons[row] = unmovable(unit)
      }
    }
    return Vector(.times(times), reasons)
  }

  /// Why a time could not be moved on.
  func unmovable(_ unit: Scalar) -> Reason {
    unit == .workingDays ? beyondCalendar : reasons.reason(.tooLarge)
  }

  func moved(
    _ earliest: Int64, _ latest: Int64, by count: Int64, _ unit: Scalar, _ type: Scalar
  ) -> (Int64, Int64)? {
    if unit == .workingDays { return moved(earliest, latest, byOfficeDays: count) }
    if type == .date, unit == .duration, count % 86_400 != 0 {
      // Part of a day further on it is any second of a day that begins then.
      let end = max(latest, earliest + 86_399)
      return Instant(from: earliest, through: end)?
        .adding(Duration(seconds: Int(count))).map { ($0.earliest, $0.latest) }
    }
    if type == .date {
      guard let date = CalendarDate(dayNumber: Int(earliest.dayNumber)),
        let moved = moved(date, by: count, unit)
      else { return nil }
      let shift = (Int64(moved.dayNumber) - Int64(date.dayNumber)) * 86_400
      return (earliest + shift, latest + shift)
    }
    guard let instant = Instant(from: earliest, through: latest) else { return nil }
    let moved =
      unit == .period
      ? instant.adding(Period(months: Int(count))) : instant.adding(Duration(seconds: Int(count)))
    return moved.map { ($0.earliest, $0.latest) }
  }

  // MARK: Helpers

  /// None on a side gives none, else missing with the causes of all that are missing.
  func strictReasons(_ sides: [Vector]) -> [Reason] {
    var all: [Reason] = []
    for side in sides where !side.reasons.isEmpty {
      let own = side.reasons
      guard !all.isEmpty else {
        all = own
        continue
      }
      for row in own.indices where own[row] != .present && all[row] != .none {
        all[row] = own[row] == .none ? .none : unions.union(all[row], own[row])
      }
    }
    return all
  }

  /// A calculation row by row, where every operand has a value.
  func strict(_ sides: [Vector], _ calculate: (Int) -> Calculated) -> Vector {
    let count = sides[0].count
    var reasons = strictReasons(sides)
    var values = [Ratio](repeating: .zero, count: count)
    for row in 0..<count where reasons.isEmpty || reasons[row] == .present {
      switch calculate(row) {
      case .value(let value): values[row] = value
      case .missing(let reason):
        if reasons.isEmpty { reasons = Array(repeating: .present, count: count) }
        reasons[row] = reason
      }
    }
    return Vector(.quantities(Quantities(values)), reasons)
  }
}

extension Quantities {
  /// Whole numbers in 64 bits where all are; else as they are.
  init(_ values: [Ratio]) {
    var whole: [Int64] = []
    whole.reserveCapacity(values.count)
    for value in values {
      guard value.denominator == 1, let narrow = Int64(exactly: value.numerator) else {
        self = .exact(values)
        return
      }
      whole.append(narrow)
    }
    self = .scaled(whole, scale: 0)
  }

  /// Two values as whole numbers where both have as many decimals.
  func unitsOfOneScale(_ other: Quantities, _ row: Int) -> (Int64, Int64)? {
    guard case .scaled(let own, let scale) = self, case .scaled(let others, scale) = other else {
      return nil
    }
    return (own[row], others[row])
  }

  /// Sums and products in 64 bits; nil where they are not enough.
  func quick(_ sign: Scalar.Operator, _ other: Quantities) -> Quantities? {
    guard case .scaled(let left, let scale) = self, case .scaled(let right, let otherScale) = other
    else { return nil }
    var result = [Int64](repeating: 0, count: left.count)
    var overflow = false
    switch sign {
    case .over: return nil
    case .times:
      guard scale + otherScale < 18 else { return nil }
      for row in left.indices {
        let product = left[row].multipliedReportingOverflow(by: right[row])
        result[row] = product.partialValue
        overflow = overflow || product.overflow
      }
      return overflow ? nil : .scaled(result, scale: scale + otherScale)
    case .plus, .minus:
      let common = max(scale, otherScale)
      let (up, otherUp) = (
        PowersOfTen.narrow[common - scale], PowersOfTen.narrow[common - otherScale]
      )
      for row in left.indices {
        let a = left[row].multipliedReportingOverflow(by: up)
        let b = right[row].multipliedReportingOverflow(by: otherUp)
        let sum =
          sign == .plus
          ? a.partialValue.addingReportingOverflow(b.partialValue)
          : a.partialValue.subtractingReportingOverflow(b.partialValue)
        result[row] = sum.partialValue
        overflow = overflow || a.overflow || b.overflow || sum.overflow
      }
      return overflow ? nil : .scaled(result, scale: common)
    }
  }
}
