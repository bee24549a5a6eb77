import Findings
import FlagSemantics
import Plans
import Values

/// Amounts that each name their own currency.
///
/// Currencies are numbers: of their text, or of their place in a list of codes.
extension Evaluator {
  /// Stands for the currency of no amounts at all, which fits every other.
  static let anyCurrency: UInt32 = .max - 7

  /// A value, missing where the amounts it came from, or is held against, have not one currency.
  func inOneCurrency(_ value: Vector, _ amounts: [Operation.Amount]) -> Vector {
    let sides = amounts.map { (value: vector($0.value), currency: vector($0.currency)) }
    let numbers = sides.map(\.currency.numbers)
    let isOneKind = Set(amounts.map { plan[$0.currency].type.scalar }).count == 1
    var (result, reasons) = (value, [Reason](repeating: .present, count: value.count))
    // An amount of which nothing is known meets no other; a set may still differ in itself.
    let isKnown = { (side: Vector, row: Int) in
      sides.count > 1 ? side.hasLimit(row) : side.isKnown(row)
    }
    for row in 0..<value.count where sides.allSatisfy({ isKnown($0.value, row) }) {
      var found: UInt32?
      for (place, side) in sides.enumerated() {
        let reason = side.currency.reason(row)
        if reason.isMissing {
          reasons[row] = unions.union(reasons[row], reason)
        } else if reason == .none || !isOneKind {
          reasons[row] = unions.union(reasons[row], self.reasons.reason(.currencies))
        } else if numbers[place][row] != Evaluator.anyCurrency {
          if let found, found != numbers[place][row] {
            reasons[row] = unions.union(reasons[row], self.reasons.reason(.currencies))
          }
          found = numbers[place][row]
        }
      }
    }
    guard reasons.contains(where: { $0 != .present }) else { return value }
    result.reasons = reasons.indices.map { row in
      value.reason(row) == .none ? .none : unions.union(value.reason(row), reasons[row])
    }
    if case .stretches(var stretches) = value.values {
      if stretches.open.isEmpty { stretches.open = Array(repeating: 0, count: value.count) }
      for row in reasons.indices where reasons[row] != .present {
        stretches.open[row] = Stretches.noLeast | Stretches.noMost
      }
      result.values = .stretches(stretches)
    }
    return result
  }

  /// The currency of all amounts of a set.
  func oneCurrency(_ set: Members, _ value: Vector, _ currency: Vector) -> Vector {
    let numbers = currency.numbers
    let differ = self.reasons.reason(.currencies)
    var found = [UInt32](repeating: Evaluator.anyCurrency, count: set.rows)
    var reasons = [Reason](repeating: .present, count: set.rows)
    for row in 0..<set.rows {
      for place in set.range(row) where value.isKnown(place) {
        let reason = currency.reason(place)
        if reason.isMissing {
          reasons[row] = unions.union(reasons[row], reason)
        } else if reason == .none {
          reasons[row] = unions.union(reasons[row], differ)
        } else {
          if found[row] != Evaluator.anyCurrency, found[row] != numbers[place] {
            reasons[row] = unions.union(reasons[row], differ)
          }
          found[row] = numbers[place]
        }
      }
    }
    return Vector(.texts(found), reasons.contains { $0 != .present } ? reasons : [])
  }

  func whereMissing(_ value: Vector, _ first: Vector, else second: Vector) -> Vector {
    let (first, second) = (
      Vector(.texts(first.numbers), first.reasons), Vector(.texts(second.numbers), second.reasons)
    )
    let rows = (0..<value.count).filter { value.reason($0).isMissing }
    return rows.isEmpty ? second : second.replacing(rows, from: first)
  }
}

extension Vector {
  /// Whether there is a value, if only between limits.
  fileprivate func isKnown(_ row: Int) -> Bool {
    let reason = reason(row)
    return reason == .present || (isStretched && reason.isMissing)
  }

  /// Whether there is a value, or at least one limit of it.
  fileprivate func hasLimit(_ row: Int) -> Bool {
    if case .stretches(let stretches) = values, !stretches.open.isEmpty {
      return stretches.open[row] < Stretches.noLeast | Stretches.noMost
    }
    return isKnown(row)
  }
}
