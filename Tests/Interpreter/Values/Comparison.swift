import Findings
import FlagSemantics
import Values

/// Two sides that are compared: none on a side makes it no, else missing makes it unknown.
struct Comparison {
  let left: Reading
  let right: Reading

  init(_ left: Reading, _ right: Reading) {
    self.left = left
    self.right = right
  }

  /// The answer where a side is none or missing.
  private var undecided: Answer? {
    if left.isNone || right.isNone { return .no }
    for side in [left, right] {
      if case .missing = side { return .unknown(doubts) }
    }
    return nil
  }

  private var doubts: Causes { left.causes.union(right.causes) }

  // MARK: Order

  func order(_ sign: OrderSign) -> Answer {
    if let undecided { return undecided }
    let (a, b) = (Limits(left), Limits(right))
    guard a.agrees(with: b) else { return .unknown(doubts.union([.currencies])) }
    switch sign {
    case .less: return less(a, b)
    case .greater: return less(b, a)
    case .lessOrEqual: return less(b, a).negated
    case .greaterOrEqual: return less(a, b).negated
    }
  }

  /// Yes when the most of a is below the least of b, no when the least of a is not below the most.
  private func less(_ a: Limits, _ b: Limits) -> Answer {
    if let most = a.high, let least = b.low, most < least { return .yes }
    if let least = a.low, let most = b.high, !(least < most) { return .no }
    return .unknown(doubts)
  }

  // MARK: Equality

  func equal() -> Answer {
    if let undecided { return undecided }
    guard case .known(let a, let from) = left.settled, case .known(let b, let other) = right.settled
    else { return meet() }
    switch (a, b) {
    case (.day(let a), .day(let b)): return Answer(a == b)
    case (.day, _), (.moment, _):
      guard let a = a.stretch, let b = b.stretch else { return .no }
      return Imprecision(a, from, b, other).answer(a.isSame(as: b))
    case (.text(let a, let kind), .text(let b, let another)):
      let form = (kind == .text ? another : kind).form
      guard let a = form.text(of: a), let b = form.text(of: b) else {
        return .unknown(formless(form))
      }
      return Answer(a == b)
    case (.money(let a, let mine), .money(let b, let theirs)):
      guard mine == theirs || mine == nil || theirs == nil else { return .unknown([.currencies]) }
      return Answer(a == b)
    default: return Answer(a == b)
    }
  }

  private func meet() -> Answer {
    let (a, b) = (Limits(left), Limits(right))
    guard a.agrees(with: b) else { return .unknown(doubts.union([.currencies])) }
    if less(a, b) == .yes || less(b, a) == .yes { return .no }
    return .unknown(doubts)
  }

  // MARK: Texts

  func resembles() -> Answer {
    if let undecided { return undecided }
    guard case .known(.text(let a, let kind), _) = left,
      case .known(.text(let b, let another), _) = right
    else { return .no }
    let form = (kind == .text ? another : kind).form
    guard let a = TextSignature(a, as: form), let b = TextSignature(b, as: form) else {
      return .unknown(formless(form))
    }
    return Answer(a.resembles(b, percent: form.resemblancePercent))
  }

  /// The fields of the sides that have no such form.
  private func formless(_ form: CanonicalForm) -> Causes {
    [left, right].reduce(into: []) { causes, side in
      guard case .known(.text(let text, _), let sources) = side, form.text(of: text) == nil else {
        return
      }
      causes.formUnion(sources.map { .missing($0) })
    }
  }
}

/// The least and the most that a quantity can be.
struct Limits {
  let low: Ratio?
  let high: Ratio?
  private let currencies: Set<CurrencyCode>

  init(_ reading: Reading) {
    let (low, high): (Value?, Value?) =
      switch reading {
      case .known(let value, _): (value, value)
      case .between(let low, let high, _): (low, high)
      case .none, .missing: (nil, nil)
      }
    self.low = low?.size
    self.high = high?.size
    currencies = Set([low?.currency, high?.currency].compactMap { $0 })
  }

  func agrees(with other: Limits) -> Bool { currencies.union(other.currencies).count < 2 }
}

/// Two stretches of seconds, and the fields that the longer of them was read from.
struct Imprecision {
  let causes: Causes

  init(_ left: Instant, _ from: Set<String>, _ right: Instant, _ other: Set<String>) {
    let (mine, theirs) = (left.latest - left.earliest, right.latest - right.earliest)
    var sources = mine == theirs ? from.union(other) : mine > theirs ? from : other
    // A day that the rule itself names is told by the time that it is compared with.
    if sources.isEmpty { sources = from.union(other) }
    if sources.isEmpty { sources = ["rule"] }
    causes = Set(sources.map { .imprecise($0) })
  }

  func answer(_ truth: Truth) -> Answer {
    switch truth {
    case .yes: .yes
    case .no: .no
    case .unknown: .unknown(causes)
    }
  }
}
