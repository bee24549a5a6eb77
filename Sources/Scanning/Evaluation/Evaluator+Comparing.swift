import Findings
import FlagSemantics
import Plans
import Tables
import Values

/// Order and equality.
extension Evaluator {
  func order(
    _ left: Vector, _ sign: OrderSign, _ right: Vector, of sides: [NodeID]
  ) -> Vector {
    if case .quantities(let a) = left.values, case .quantities(let b) = right.values {
      return compared(a.compared(with: b, sign.compares), left, right)
    }
    let (a, b) = (left.stretches, right.stretches)
    return stretched(left, right) { row in
      let least = Limit.order(a, row, b, row)
      switch sign {
      case .less: return least.isLess
      case .greaterOrEqual: return least.isLess.negated
      case .greater: return Limit.order(b, row, a, row).isLess
      case .lessOrEqual: return Limit.order(b, row, a, row).isLess.negated
      }
    }
  }

  func equal(_ left: NodeID, _ right: NodeID) -> Vector {
    let (a, b) = (vector(left), vector(right))
    switch (a.values, b.values) {
    case (.quantities(let first), .quantities(let second)):
      return compared(first.compared(with: second) { $0 == 0 }, a, b)
    case (.quantities, .stretches), (.stretches, .quantities), (.stretches, .stretches):
      let (first, second) = (a.stretches, b.stretches)
      return stretched(a, b) { Limit.equal(first, $0, second, $0) }
    case (.times(let first), .times(let second)):
      let (first, second) = aligned(first, second, left, right)
      return timed(a, b, left, right, first, second) { $0.isSame(as: $1) }
    case (.truths(let first), .truths(let second)): return compared(same(first, second), a, b)
    case (.codes(let first), .codes(let second)):
      return compared(same(first, translated(second, from: right, to: left)), a, b)
    case (.texts(let first), .texts(let second)):
      return compared(unnumbered(left).map { same(first, second, $0) } ?? same(first, second), a, b)
    case (.records(let first), .records(let second)):
      let areAlike = plan[left].type.record?.records == plan[right].type.record?.records
      return compared(
        areAlike ? same(first, second) : same(kinded(first, left), kinded(second, right)), a, b)
    default: return Vector(.truths(Array(repeating: 0, count: a.count)))
    }
  }

  private func same<Value: Equatable>(_ left: [Value], _ right: [Value]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: left.count)
    let (first, second) = (left.span, right.span)
    var all = result.mutableSpan
    for row in 0..<min(all.count, second.count) { all[row] = first[row] == second[row] ? 2 : 0 }
    return result
  }

  /// The pool that tells whether texts are the same where their numbers do not.
  private func unnumbered(_ node: NodeID) -> TextPool? {
    guard case .text(let kind) = plan[node].type.scalar,
      let field = plan.textFields(node).first,
      store.unnumbered.contains(.init(record: field.record, field: field.name))
    else { return nil }
    return store.pools[CanonicalForm(kind)]
  }

  private func same(_ left: [UInt32], _ right: [UInt32], _ pool: TextPool) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: left.count)
    for row in left.indices where !left[row].isAbsent && !right[row].isAbsent {
      if pool.areSame(left[row], right[row]) { result[row] = 2 }
    }
    return result
  }

  /// Codes of another list by their names.
  private func translated(_ codes: [UInt16], from right: NodeID, to left: NodeID) -> [UInt16] {
    guard case .code(let own) = plan[left].type.scalar,
      case .code(let other) = plan[right].type.scalar, own != other
    else { return codes }
    let places = model[other].codes.map { code in
      model[own].codes.firstIndex { $0.name == code.name }.map { UInt16($0) } ?? .max
    }
    return codes.map { Int($0) < places.count ? places[Int($0)] : .max }
  }

  /// Records with their kind, so that those of different kinds are never the same.
  private func kinded(_ ids: [UInt32], _ node: NodeID) -> [UInt64] {
    let kinds = plan[node].type.record?.records ?? []
    return ids.map { id in
      let kind = RecordNumber.kind(id, of: kinds.count)
      guard kind < kinds.count else { return .max }
      return UInt64(kinds[kind].index) << 32 | UInt64(RecordNumber.place(id, of: kinds.count))
    }
  }

  // MARK: Between limits

  private func stretched(
    _ left: Vector, _ right: Vector, _ truth: (Int) -> Truth
  ) -> Vector {
    truths(left.count) { row in
      let (first, second) = (left.reason(row), right.reason(row))
      if first == .none || second == .none { return (0, .present) }
      if !left.isStretched, first.isMissing { return (1, unions.union(first, second)) }
      if !right.isStretched, second.isMissing { return (1, unions.union(first, second)) }
      let truth = truth(row)
      return (truth.rawValue, truth == .unknown ? unions.union(first, second) : .present)
    }
  }

  /// A count or a stretch as one value, for everything but a comparison.
  func settled(_ id: NodeID) -> Vector { vector(id).settled }
}

extension Vector {
  var isStretched: Bool { if case .stretches = values { true } else { false } }

  var stretches: Stretches {
    switch values {
    case .stretches(let stretches): stretches
    case .quantities(let exact): Stretches(least: exact, most: exact)
    default: Stretches(least: .exact([]), most: .exact([]))
    }
  }

  /// The value where both limits are one; its reasons say why where they are not.
  var settled: Vector {
    guard case .stretches(let stretches) = values else { return self }
    return Vector(.quantities(stretches.least), reasons)
  }

  var quantities: Quantities? {
    if case .quantities(let quantities) = settled.values { quantities } else { nil }
  }
}

/// Comparisons of values that lie between limits.
enum Limit {
  struct Order {
    let isLess: Truth
  }

  static func order(_ a: Stretches, _ row: Int, _ b: Stretches, _ other: Int) -> Order {
    let most = a.has(Stretches.noMost, row) ? nil : a.most[row]
    let least = b.has(Stretches.noLeast, other) ? nil : b.least[other]
    if let most, let least, most < least { return Order(isLess: .yes) }
    let low = a.has(Stretches.noLeast, row) ? nil : a.least[row]
    let high = b.has(Stretches.noMost, other) ? nil : b.most[other]
    if let low, let high, !(low < high) { return Order(isLess: .no) }
    return Order(isLess: .unknown)
  }

  static func equal(_ a: Stretches, _ row: Int, _ b: Stretches, _ other: Int) -> Truth {
    if order(a, row, b, other).isLess == .yes || order(b, other, a, row).isLess == .yes {
      return .no
    }
    let exact =
      !a.has(3, row) && !b.has(3, other) && a.least[row] == a.most[row]
      && b.least[other] == b.most[other]
    return exact ? Truth(a.least[row] == b.least[other]) : .unknown
  }
}

extension Stretches {
  func has(_ limits: UInt8, _ row: Int) -> Bool { !open.isEmpty && open[row] & limits != 0 }
}

extension OrderSign {
  /// Whether the sign holds for the result of a comparison: negative, 0 or positive.
  var compares: @Sendable (Int) -> Bool {
    switch self {
    case .less: { $0 < 0 }
    case .lessOrEqual: { $0 <= 0 }
    case .greater: { $0 > 0 }
    case .greaterOrEqual: { $0 >= 0 }
    }
  }
}
