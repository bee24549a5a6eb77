import Findings
import FlagSemantics
import Plans
import Values

/// Columns of truth: 0 no, 1 unknown, 2 yes, as `Truth` has them.
extension Evaluator {
  func condition(_ node: Node) -> Vector {
    switch node.operation {
    case .all(let operands): return joined(operands.map(vector), isAll: true)
    case .any(let operands): return joined(operands.map(vector), isAll: false)
    case .not(let operand): return negated(vector(operand))
    case .order(let left, let sign, let right):
      return order(vector(left), sign, vector(right), of: [left, right])
    case .equal(let left, let right): return equal(left, right)
    case .before(let left, let right): return before(left, right)
    case .within(let value, let radius, let center): return within(value, radius, center)
    case .resembles(let left, let right): return resembles(left, right)
    case .isMissing(let operand): return isMissing(settled(operand))
    case .isNone(let operand): return isNone(vector(operand))
    case .inList(let value, let name, let day):
      let list = Store.ListName(name: name, scalar: plan[value].type.scalar)
      return inList(vector(value), list, day)
    case .firstDecided(let first, let opposite, let then):
      return firstDecided(first, vector(opposite), vector(then))
    default: return Vector(.truths(Array(repeating: 0, count: rows(node.frame))))
    }
  }

  // MARK: Joining

  /// Kleene's `and` is the least of its operands, `or` the greatest.
  private func joined(_ operands: [Vector], isAll: Bool) -> Vector {
    guard var result = operands.first?.truths else { return Vector(.truths([])) }
    for operand in operands.dropFirst() {
      join(&result, operand.truths, isAll: isAll)
    }
    guard operands.contains(where: { !$0.reasons.isEmpty }), result.contains(1) else {
      return Vector(.truths(result))
    }
    var reasons = [Reason](repeating: .present, count: result.count)
    for operand in operands where !operand.reasons.isEmpty {
      let own = operand.truths
      for row in result.indices where result[row] == 1 && own[row] == 1 {
        reasons[row] = unions.union(reasons[row], operand.reasons[row])
      }
    }
    return Vector(.truths(result), reasons)
  }

  /// Spans, and a loop for each: many rows are then joined at once.
  private func join(_ result: inout [UInt8], _ others: [UInt8], isAll: Bool) {
    let other = others.span
    var mine = result.mutableSpan
    let count = min(mine.count, other.count)
    if isAll {
      for row in 0..<count { mine[row] = min(mine[row], other[row]) }
    } else {
      for row in 0..<count { mine[row] = max(mine[row], other[row]) }
    }
  }

  func both(_ left: Vector, _ right: Vector) -> Vector { joined([left, right], isAll: true) }

  /// A truth that is none is no: `not` of it is yes, and no longer none.
  private func negated(_ operand: Vector) -> Vector {
    Vector(
      .truths(operand.truths.map { 2 - $0 }),
      operand.reasons.map { $0 == .none ? .present : $0 })
  }

  /// A first field that is not there decides nothing, and leaves nothing to the second.
  private func firstDecided(_ first: NodeID, _ opposite: Vector, _ then: Vector) -> Vector {
    let forward = vector(first)
    let sides = plan[first].operation.operands.map(vector)
    let (yes, no, second) = (forward.truths, opposite.truths, then.truths)
    return truths(second.count) { row in
      if sides.contains(where: { $0.reason(row) != .present }) {
        return (yes[row], forward.reason(row))
      }
      if yes[row] == 2 || no[row] == 2 { return (yes[row] == 2 ? 2 : 0, .present) }
      return (second[row], then.reason(row))
    }
  }

  private func isMissing(_ operand: Vector) -> Vector {
    Vector(.truths((0..<operand.count).map { operand.reason($0).isMissing ? 2 : 0 }))
  }

  private func isNone(_ operand: Vector) -> Vector {
    truths(operand.count) { row in
      let reason = operand.reason(row)
      return reason == .none ? (2, .present) : reason == .present ? (0, .present) : (1, reason)
    }
  }

  private func inList(_ value: Vector, _ name: Store.ListName, _ day: NodeID?) -> Vector {
    let list = store.lists[name]
    let days = day.map(vector)
    let numbers = value.numbers
    return truths(value.count) { row in
      let reason = value.reason(row)
      if reason == .none { return (0, .present) }
      if reason.isMissing { return (1, reason) }
      let known = days.flatMap { dayNumber($0, row) }
      switch list?.holds(numbers[row], on: known, &unions) ?? .no {
      case .yes: return (2, .present)
      case .no: return (0, .present)
      case .unknown(let reason):
        let unknownDay = known == nil ? day.map { dayReason($0, row) } : nil
        return (1, unions.union(reason, unknownDay ?? .present))
      }
    }
  }

  // MARK: Helpers

  func truths(_ count: Int, _ truth: (Int) -> (UInt8, Reason)) -> Vector {
    var values = [UInt8](repeating: 0, count: count)
    var reasons: [Reason] = []
    for row in 0..<count {
      let (value, reason) = truth(row)
      values[row] = value
      if reason != .present {
        if reasons.isEmpty { reasons = Array(repeating: .present, count: count) }
        reasons[row] = reason
      }
    }
    return Vector(.truths(values), reasons)
  }

  /// What a comparison gives where a side has no value: none gives no, missing unknown.
  func compared(_ result: [UInt8], _ left: Vector, _ right: Vector) -> Vector {
    if left.reasons.isEmpty, right.reasons.isEmpty { return Vector(.truths(result)) }
    var result = result
    var reasons = strictReasons([left, right])
    for row in result.indices where reasons[row] != .present {
      if reasons[row] == .none {
        result[row] = 0
        reasons[row] = .present
      } else {
        result[row] = 1
      }
    }
    return Vector(.truths(result), reasons)
  }

  /// The day of a time that lies within one.
  func dayNumber(_ days: Vector, _ row: Int) -> Int32? {
    guard days.reason(row) == .present, case .times(let times) = days.values else { return nil }
    let day = times.earliest[row].dayNumber
    return day == times.latest[row].dayNumber ? Int32(truncatingIfNeeded: day) : nil
  }

  func dayReason(_ day: NodeID, _ row: Int) -> Reason {
    let reason = vector(day).reason(row)
    return reason.isMissing ? reason : imprecise(day)
  }
}

extension Vector {
  var truths: [UInt8] { if case .truths(let values) = values { values } else { [] } }

  /// Codes, texts or records as numbers.
  var numbers: [UInt32] {
    switch values {
    case .codes(let codes): codes.map { UInt32($0) }
    case .texts(let numbers), .records(let numbers): numbers
    case .truths(let truths): truths.map { UInt32($0) }
    default: []
    }
  }
}
