import Values

/// Decides, as far as single values go, whether a condition can be yes and whether it can be no.
///
/// The condition is written as alternatives of atoms. An alternative fails when what it asks of one
/// value excludes itself: `count(bids) > 5 and count(bids) < 3`, `m is open and m is limited`.
/// Values of parameters are not looked at: an office may set them.
struct Satisfiability {
  let model: Model
  /// More alternatives than this are not looked through: then everything is possible.
  private static let most = 256

  func canHold(_ condition: Expression) -> Bool { isPossible(condition, negated: false) }
  func canFail(_ condition: Expression) -> Bool { isPossible(condition, negated: true) }

  private func isPossible(_ condition: Expression, negated: Bool) -> Bool {
    guard let alternatives = alternatives(condition, negated: negated) else { return true }
    return alternatives.contains { isConsistent($0) }
  }

  private func isConsistent(_ atoms: [Demand]) -> Bool {
    var demands: [String: Demand.Kind] = [:]
    for atom in atoms {
      guard let earlier = demands[atom.value] else {
        if atom.kind.isEmpty { return false }
        demands[atom.value] = atom.kind
        continue
      }
      guard let both = earlier.and(atom.kind), !both.isEmpty else { return false }
      demands[atom.value] = both
    }
    return true
  }

  // MARK: Alternatives

  private func alternatives(_ condition: Expression, negated: Bool) -> [[Demand]]? {
    switch condition.kind {
    case .named(_, let value): return alternatives(value, negated: negated)
    case .not(let operand): return alternatives(operand, negated: !negated)
    case .conjunction(let operands):
      return negated ? either(operands, negated) : every(operands, negated)
    case .disjunction(let operands):
      return negated ? every(operands, negated) : either(operands, negated)
    case .between(let low, let first, let value, let second, let high):
      let parts = [
        Expression(.order(low, first, value), .truth, condition.place),
        Expression(.order(value, second, high), .truth, condition.place),
      ]
      return negated ? either(parts, negated) : every(parts, negated)
    default: return [Demand.demands(of: condition, negated: negated, in: model)]
    }
  }

  private func either(_ operands: [Expression], _ negated: Bool) -> [[Demand]]? {
    var all: [[Demand]] = []
    for operand in operands {
      guard let some = alternatives(operand, negated: negated) else { return nil }
      all += some
    }
    return all.count > Satisfiability.most ? nil : all
  }

  private func every(_ operands: [Expression], _ negated: Bool) -> [[Demand]]? {
    var all: [[Demand]] = [[]]
    for operand in operands {
      guard let some = alternatives(operand, negated: negated) else { return nil }
      all = all.flatMap { left in some.map { left + $0 } }
      if all.count > Satisfiability.most { return nil }
    }
    return all
  }
}
