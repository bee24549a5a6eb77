package import Findings
import Synchronization

/// Why a row has no value: it has one, there is none, or a set of causes by its number.
package struct Reason: Hashable, Sendable, Comparable {
  let number: UInt32

  package static let present = Reason(number: 0)
  package static let none = Reason(number: 1)
  /// Missing for causes that are still to be added: of a class that is looked up with an unknown key.
  static let pending = Reason(number: 2)

  /// Whether causes say why it is not known.
  package var isMissing: Bool { number > 1 }

  package static func < (left: Reason, right: Reason) -> Bool { left.number < right.number }
}

/// The sets of causes that came up in a scan, each with one number.
///
/// All threads share it: sets are few, and a thread asks again only for a union it has not met.
package final class ReasonPool: Sendable {
  private struct State {
    var sets: [[Cause]] = [[], [], [ReasonPool.toCome]]
    var numbers: [[Cause]: Reason] = [[ReasonPool.toCome]: .pending]
  }

  private let state = Mutex(State())

  package init() {}

  /// Stands for the causes of a key until it is known which key is meant; no field is called so.
  private static let toCome = Cause.missing("")

  /// The causes with those of a key in the place of what was to come; the same where nothing was.
  func resolving(_ reason: Reason, with key: Reason) -> Reason {
    let own = causes(reason)
    guard own.contains(ReasonPool.toCome) else { return reason }
    let rest = own.filter { $0 != ReasonPool.toCome }
    return number(Set(rest).union(causes(key)).sorted())
  }

  package func reason(_ cause: Cause) -> Reason { number([cause]) }

  /// The causes in order.
  package func causes(_ reason: Reason) -> [Cause] {
    state.withLock { $0.sets[Int(reason.number)] }
  }

  package func union(_ left: Reason, _ right: Reason) -> Reason {
    if left == right || !right.isMissing { return left }
    if !left.isMissing { return right }
    let all = state.withLock { Set($0.sets[Int(left.number)]).union($0.sets[Int(right.number)]) }
    return number(all.sorted())
  }

  private func number(_ causes: [Cause]) -> Reason {
    state.withLock { state in
      if let known = state.numbers[causes] { return known }
      let number = Reason(number: UInt32(state.sets.count))
      state.sets.append(causes)
      state.numbers[causes] = number
      return number
    }
  }
}

/// Unions that one thread has met.
struct ReasonUnions {
  let pool: ReasonPool
  private var known: [UInt64: Reason] = [:]
  private var resolved: [UInt64: Reason] = [:]

  init(_ pool: ReasonPool) { self.pool = pool }

  mutating func union(_ left: Reason, _ right: Reason) -> Reason {
    if left == right || !right.isMissing { return left }
    if !left.isMissing { return right }
    let pair = UInt64(min(left, right).number) << 32 | UInt64(max(left, right).number)
    if let known = known[pair] { return known }
    let union = pool.union(left, right)
    known[pair] = union
    return union
  }

  /// Of one thing that may be so in two ways: sure when one is, else for the causes of both.
  mutating func eitherWay(_ one: Reason, _ other: Reason) -> Reason {
    one == .present || other == .present ? .present : union(one, other)
  }

  /// Of a class that was looked up with a key that is not known: its own causes and those of the key.
  mutating func resolve(_ reason: Reason, with key: Reason) -> Reason {
    guard reason.isMissing else { return reason }
    let pair = UInt64(reason.number) << 32 | UInt64(key.number)
    if let known = resolved[pair] { return known }
    let result = pool.resolving(reason, with: key)
    resolved[pair] = result
    return result
  }
}
