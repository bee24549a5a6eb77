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
  func inOneCurrency(
    _ node: NodeID, _ amounts: [Operation.Amount], _ meeting: Operation.Meeting
  ) -> Vector {
    let value = vector(node)
    let sides = amounts.map { (value: vector($0.value), currency: vector($0.currency)) }
    let isOneKind = Set(amounts.map { plan[$0.currency].type.scalar }).count == 1
    let mayBeSample = meeting == .gathered && !value.reasons.isEmpty
    let isSample = mayBeSample ? sample(node) : { _ in false }
    var reasons = [Reason](repeating: .present, count: value.count)
    for row in 0..<value.count {
      // An amount of which nothing is known meets no other; a set may still differ in itself.
      let meet =
        switch meeting {
        case .compared: sides.allSatisfy { $0.value.hasLimit(row) }
        case .combined: sides.allSatisfy { $0.value.reason(row) == .present }
        case .gathered: value.isKnown(row) || isSample(row)
        }
      guard meet else { continue }
      var found: UInt32?
      for side in sides {
        let reason = side.currency.reason(row)
        let number = side.currency.numbers[row]
        if reason.isMissing {
          reasons[row] = unions.union(reasons[row], reason)
        } else if reason == .none || !isOneKind {
          reasons[row] = unions.union(reasons[row], self.reasons.reason(.currencies))
        } else if number != Evaluator.anyCurrency {
          if let found, found != number {
            reasons[row] = unions.union(reasons[row], self.reasons.reason(.currencies))
          }
          found = number
        }
      }
    }
    guard reasons.contains(where: { $0 != .present }) else { return value }
    return value.missing(
      reasons.indices.map { row in
        // What can't be worked out of a sample in several currencies is no matter.
        let isFirst = reasons[row] != .present && isSample(row)
        return isFirst ? reasons[row] : unions.union(value.reason(row), reasons[row])
      }, because: reasons)
  }

  /// The currency of all amounts of a set.
  func oneCurrency(_ set: Members, _ value: Vector, _ currency: Vector) -> Vector {
    let numbers = currency.numbers
    let differ = self.reasons.reason(.currencies)
    var found = [UInt32](repeating: Evaluator.anyCurrency, count: set.rows)
    var reasons = [Reason](repeating: .present, count: set.rows)
    for row in 0..<set.rows {
      for place in set.range(row) where value.hasLimit(place) {
        let reason = currency.reason(place)
        if reason.isMissing {
          reasons[row] = unions.union(reasons[row], reason)
        } else if reason == .none {
          reasons[row] = unions.union(reasons[row], differ)
        } else if numbers[place] != Evaluator.anyCurrency {
          if found[row] != Evaluator.anyCurrency, found[row] != numbers[place] {
            reasons[row] = unions.union(reasons[row], differ)
          }
          found[row] = numbers[place]
        }
      }
    }
    // Where they differ, it matters whether all of them belong.
    for row in reasons.indices where reasons[row] != .present {
      reasons[row] = unions.union(reasons[row], doubts(set, row))
      for place in set.range(row) { reasons[row] = unions.union(reasons[row], value.reason(place)) }
    }
    return Vector(.texts(found), reasons.contains { $0 != .present } ? reasons : [])
  }

  func eitherCurrency(_ first: Vector, _ second: Vector) -> Vector {
    let numbers = first.numbers
    let rows = numbers.indices.filter {
      first.reason($0) == .present && numbers[$0] == Evaluator.anyCurrency
    }
    let (own, other) = (
      Vector(.texts(numbers), first.reasons), Vector(.texts(second.numbers), second.reasons)
    )
    return rows.isEmpty ? own : own.replacing(rows, from: other)
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
  /// With these reasons, and without limits where something new is among them.
  fileprivate func missing(_ all: [Reason], because new: [Reason]) -> Vector {
    var result = self
    result.reasons = all.indices.map { reason($0) == .none ? .none : all[$0] }
    if case .stretches(var stretches) = values {
      if stretches.open.isEmpty { stretches.open = Array(repeating: 0, count: count) }
      for row in new.indices where new[row] != .present {
        stretches.open[row] = Stretches.noLeast | Stretches.noMost
      }
      result.values = .stretches(stretches)
    }
    return result
  }

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
