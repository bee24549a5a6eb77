import Findings
import FlagSemantics
import Plans
import Values

/// Functions of the values of a set.
extension Evaluator {
  /// Everything that one call reads.
  struct Call {
    let function: Builtin
    let set: Members
    let value: Vector
    let order: Vector?
    let others: [Vector]
    /// Values that are never negative: their sum has a lower limit.
    let isNeverNegative: Bool
    let orderNode: NodeID?
    /// The kinds that the members may be of.
    var kinds: [RecordID] = []

    var isEverythingKnown: Bool {
      self.set.isCertain && value.reasons.isEmpty && (order?.reasons.isEmpty ?? true)
        && others.allSatisfy(\.reasons.isEmpty)
    }
  }

  func call(of aggregate: Operation.Aggregate) -> Call {
    // Where equal keys of an order leave it to the records, it matters who they are.
    let telling = aggregate.order == nil ? aggregate.value.map { [$0] } ?? [] : []
    let set = members(aggregate.set, telling: telling)
    let value = aggregate.value.map { settled($0) } ?? Vector(.records(set.ids))
    return Call(
      function: aggregate.function, set: set, value: value,
      order: aggregate.order.map { settled($0) }, others: aggregate.others.map { settled($0) },
      isNeverNegative: aggregate.value.map { plan.isNeverNegative($0, model) } ?? false,
      orderNode: aggregate.order ?? aggregate.value,
      kinds: plan[aggregate.set].type.record?.records ?? [])
  }

  func aggregate(_ aggregate: Operation.Aggregate) -> Vector {
    let call = call(of: aggregate)
    switch aggregate.function {
    case .sum: return sum(call)
    case .min, .max: return extreme(call)
    case .first, .last: return picked(call)
    case .median where isTimes(call.value), .percentile where isTimes(call.value):
      return picked(call)
    default:
      if let second = aggregate.second {
        return ofTwo(call, members(second.set), settled(second.value))
      }
      return statistic(call)
    }
  }

  /// The members of which only values count: what an edge says of itself is known, whoever may
  /// stand at its end.
  func members(_ set: NodeID, telling values: [NodeID]) -> Members {
    var members = members(set)
    let areOfEdges = values.allSatisfy { value in
      if case .edge = plan[value].operation { true } else { false }
    }
    if !values.isEmpty, areOfEdges { members.strangers = [] }
    return members
  }

  private func isTimes(_ vector: Vector) -> Bool {
    if case .times = vector.values { true } else { false }
  }

  /// Why the values of a row are not all known; they are when it is present.
  func doubts(_ call: Call, _ row: Int) -> Reason {
    // A value that is none is no item, and its record need neither belong nor have a place.
    let isItem = { (place: Int) in call.value.reason(place) != .none }
    var reason = doubts(call.set, row, where: isItem)
    if !call.value.reasons.isEmpty {
      for place in call.set.range(row) { reason = unions.union(reason, call.value.reasons[place]) }
    }
    if let order = call.order, !order.reasons.isEmpty {
      for place in call.set.range(row) where isItem(place) {
        reason = unions.union(reason, order.reasons[place])
      }
    }
    for other in call.others { reason = unions.union(reason, other.reason(row)) }
    return reason
  }

  // MARK: Sums

  private func sum(_ call: Call) -> Vector {
    guard let values = call.value.quantities else { return call.value }
    if call.isEverythingKnown, case .scaled(let scaled, let scale) = values,
      let sums = sums(scaled, call.set)
    {
      return Vector(.quantities(.scaled(sums, scale: scale)))
    }
    let rows = call.set.rows
    var least = [Ratio](repeating: .zero, count: rows)
    var most = least
    var open = [UInt8](repeating: 0, count: rows)
    var reasons = [Reason](repeating: .present, count: rows)
    for row in 0..<rows {
      reasons[row] = doubts(call, row)
      var isTooLarge = false
      for place in call.set.range(row) where call.value.reason(place) == .present {
        guard let more = most[row].adding(values[place]) else {
          isTooLarge = true
          break
        }
        most[row] = more
        if call.set.reason(place) == .present, call.set.stranger(place) == .present {
          least[row] = least[row].adding(values[place]) ?? least[row]
        }
      }
      if isTooLarge { reasons[row] = unions.union(reasons[row], self.reasons.reason(.tooLarge)) }
      guard reasons[row] != .present else { continue }
      let isLimited = call.isNeverNegative && !isTooLarge
      let isFull = call.set.range(row).allSatisfy { !call.value.reason($0).isMissing }
      let hasMost = isLimited && isFull && call.set.open(row) == .present
      open[row] = (isLimited ? 0 : Stretches.noLeast) | (hasMost ? 0 : Stretches.noMost)
      // What may or may not be added is nothing.
      if open[row] == 0, least[row] == most[row] { reasons[row] = .present }
    }
    guard reasons.contains(where: { $0 != .present }) else {
      return Vector(.quantities(Quantities(most)))
    }
    return Vector(
      .stretches(Stretches(least: .exact(least), most: .exact(most), open: open)), reasons)
  }

  private func sums(_ values: [Int64], _ set: Members) -> [Int64]? {
    var sums = [Int64](repeating: 0, count: set.rows)
    var overflow = false
    for row in 0..<set.rows {
      var sum: Int64 = 0
      for place in set.range(row) {
        let more = sum.addingReportingOverflow(values[place])
        sum = more.partialValue
        overflow = overflow || more.overflow
      }
      sums[row] = sum
    }
    return overflow ? nil : sums
  }

  // MARK: The greatest and the least

  private func extreme(_ call: Call) -> Vector {
    guard let values = call.value.quantities else { return picked(call) }
    let rows = call.set.rows
    let isMax = call.function == .max
    let tooFew = reasons.reason(.tooFew(call.function.rawValue))
    var sure = [Ratio](repeating: .zero, count: rows)
    var possible = sure
    var open = [UInt8](repeating: 0, count: rows)
    var reasons = [Reason](repeating: .present, count: rows)
    for row in 0..<rows {
      var (best, bound): (Ratio?, Ratio?) = (nil, nil)
      var isFull = call.set.open(row) == .present
      var hasSure = false
      for place in call.set.range(row) {
        let isSure =
          call.set.reason(place) == .present && call.set.stranger(place) == .present
        hasSure = hasSure || isSure
        guard call.value.reason(place) == .present else {
          isFull = isFull && !call.value.reason(place).isMissing
          continue
        }
        let value = values[place]
        if bound.map({ isMax ? $0 < value : value < $0 }) ?? true { bound = value }
        if isSure, best.map({ isMax ? $0 < value : value < $0 }) ?? true { best = value }
      }
      reasons[row] = doubts(call, row)
      if reasons[row] == .present, bound == nil { reasons[row] = tooFew }
      sure[row] = best ?? .zero
      possible[row] = bound ?? .zero
      guard reasons[row] != .present else { continue }
      let (near, far) =
        isMax
        ? (Stretches.noLeast, Stretches.noMost) : (Stretches.noMost, Stretches.noLeast)
      open[row] = (best == nil ? near : 0) | (isFull && hasSure && bound != nil ? 0 : far)
      if open[row] == 0, best == bound { reasons[row] = .present }
    }
    guard reasons.contains(where: { $0 != .present }) else {
      return Vector(.quantities(quick(sure, like: values)))
    }
    let (least, most) = isMax ? (sure, possible) : (possible, sure)
    return Vector(
      .stretches(Stretches(least: .exact(least), most: .exact(most), open: open)), reasons)
  }

  /// At the scale of the values it came from.
  private func quick(_ ratios: [Ratio], like values: Quantities) -> Quantities {
    guard case .scaled(_, let scale) = values else { return .exact(ratios) }
    let power = PowersOfTen.wide[scale]
    return .scaled(
      ratios.map { Int64(truncatingIfNeeded: $0.numerator * (power / $0.denominator)) },
      scale: scale)
  }
}
