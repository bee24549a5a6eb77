import Findings
import FlagSemantics
import Plans
import Tables
import Values

/// `within R of` and `resembles`.
extension Evaluator {
  func within(_ value: NodeID, _ radius: NodeID, _ center: NodeID) -> Vector {
    let (a, r, b) = (vector(value), settled(radius), vector(center))
    switch (a.values, b.values) {
    case (.times(let first), .times(let second)):
      return timesWithin(a, r, b, (value, radius, center), first, second)
    case (.texts(let first), .texts(let second)):
      return serials(a, r, b, first, second)
    default:
      let isShare = plan[radius].type.scalar == .percent && plan[value].type.scalar.isMoney
      if plan[value].type.scalar == .duration, a.isStretched || b.isStretched {
        return lengthsWithin(a, r, b)
      }
      return quantitiesWithin(a.settled, r, b.settled, isShare: isShare)
    }
  }

  /// Differences of times that are not known to the second: decided where the whole stretch agrees.
  private func lengthsWithin(_ a: Vector, _ r: Vector, _ b: Vector) -> Vector {
    guard let radii = r.quantities else { return Vector(.truths([])) }
    let (x, y) = (a.stretches, b.stretches)
    let tooLarge = reasons.reason(.tooLarge)
    return truths(a.count) { row in
      let sides = [a, r, b].map { $0.reason(row) }
      if sides.contains(.none) { return (0, .present) }
      let reason = sides.reduce(.present) { unions.union($0, $1) }
      let isKnown = [a, r, b].allSatisfy { $0.isStretched || !$0.reason(row).isMissing }
      guard isKnown, x.isBounded(row), y.isBounded(row) else { return (1, reason) }
      guard let up = x.most[row].subtracting(y.least[row]),
        let down = y.most[row].subtracting(x.least[row])
      else { return (1, tooLarge) }
      if up <= radii[row], down <= radii[row] { return (2, .present) }
      // Where the one lies apart from the other, the two ends that face each other are nearest.
      return -up > radii[row] || -down > radii[row] ? (0, .present) : (1, reason)
    }
  }

  private func quantitiesWithin(
    _ a: Vector, _ r: Vector, _ b: Vector, isShare: Bool
  ) -> Vector {
    guard let values = a.quantities, let radii = r.quantities, let centers = b.quantities else {
      return Vector(.truths([]))
    }
    let tooLarge = reasons.reason(.tooLarge)
    return strictTruths([a, r, b]) { row in
      let center = centers[row]
      let limit = isShare ? radii[row].multiplied(by: center.absolute) : radii[row]
      guard let limit, let distance = values[row].subtracting(center) else { return (1, tooLarge) }
      return (distance.absolute <= limit ? 2 : 0, .present)
    }
  }

  private func serials(
    _ a: Vector, _ r: Vector, _ b: Vector, _ first: [UInt32], _ second: [UInt32]
  ) -> Vector {
    guard let radii = r.quantities else { return Vector(.truths([])) }
    let serials = store.serials
    return strictTruths([a, r, b]) { row in
      guard let radius = radii.wholeSteps(row) else { return (0, .present) }
      return (serials.isWithin(radius, first[row], second[row]) ? 2 : 0, .present)
    }
  }

  private func timesWithin(
    _ a: Vector, _ r: Vector, _ b: Vector, _ nodes: (NodeID, NodeID, NodeID),
    _ first: Times, _ second: Times
  ) -> Vector {
    guard let radii = r.quantities else { return Vector(.truths([])) }
    let unit = plan[nodes.1].type.scalar
    let (left, right) = aligned(first, second, nodes.0, nodes.2)
    return strictTruths([a, r, b]) { row in
      let (x, y) = (Span(left, row), Span(right, row))
      guard let limit = radii[row].whole else { return (0, .present) }
      let truth: Truth
      if unit == .duration {
        let farthest = max(x.latest - y.earliest, y.latest - x.earliest)
        let nearest = max(0, x.earliest - y.latest, y.earliest - x.latest)
        truth = farthest <= limit ? .yes : nearest > limit ? .no : .unknown
      } else {
        guard let onward = notAfter(y, x, movedBy: limit, unit),
          let back = notAfter(x, y, movedBy: limit, unit)
        else { return (1, unmovable(unit)) }
        truth = onward.and(back)
      }
      if truth != .unknown { return (truth.rawValue, .present) }
      return (1, imprecise(nodes.0, x.length, nodes.2, y.length, row))
    }
  }

  /// Whether one of two times, where it is the later one, is not after the earlier one moved on.
  private func notAfter(
    _ late: Span, _ early: Span, movedBy limit: Int64, _ unit: Scalar
  ) -> Truth? {
    if late.latest < early.earliest { return .yes }
    guard let (first, last) = moved(early.earliest, early.latest, by: limit, unit, .datetime)
    else { return nil }
    if late.latest <= first { return .yes }
    return late.earliest > last ? .no : .unknown
  }

  func moved(_ date: CalendarDate, by count: Int64, _ unit: Scalar) -> CalendarDate? {
    switch unit {
    case .period: date.adding(Period(months: Int(count)))
    case .workingDays: day(count, officeDaysAfter: date)
    default: date.adding(Duration(seconds: Int(count)))
    }
  }

  // MARK: Resemblance

  func resembles(_ left: NodeID, _ right: NodeID) -> Vector {
    let (a, b) = (vector(left), vector(right))
    guard case .text(let kind) = plan[left].type.scalar else { return Vector(.truths([])) }
    let form = CanonicalForm(kind)
    let (first, second) = (a.numbers, b.numbers)
    return strictTruths([a, b]) { row in
      if first[row] == second[row] { return (2, .present) }
      guard let x = signatures.signature(first[row], form, store),
        let y = signatures.signature(second[row], form, store)
      else { return (0, .present) }
      return (x.resembles(y, percent: form.compared.resemblancePercent) ? 2 : 0, .present)
    }
  }

  func similarity(_ left: NodeID, _ right: NodeID) -> Vector {
    let (a, b) = (vector(left), vector(right))
    guard case .text(let kind) = plan[left].type.scalar else { return Vector(.truths([])) }
    let form = CanonicalForm(kind)
    let (first, second) = (a.numbers, b.numbers)
    return strict([a, b]) { row in
      guard let x = signatures.signature(first[row], form, store),
        let y = signatures.signature(second[row], form, store)
      else { return .value(.zero) }
      return .value(x.similarity(to: y))
    }
  }

  /// None on a side gives no, missing unknown, else what the values say.
  func strictTruths(_ sides: [Vector], _ truth: (Int) -> (UInt8, Reason)) -> Vector {
    let known = strictReasons(sides)
    guard !known.isEmpty else { return truths(sides[0].count, truth) }
    return truths(sides[0].count) { row in
      let reason = known[row]
      return reason == .present ? truth(row) : reason == .none ? (0, .present) : (1, reason)
    }
  }
}

/// The signatures of texts that were compared by likeness, each made once.
struct Signatures {
  private var writer = SignatureWriter()
  private var known: [CanonicalForm: [UInt32: TextSignature?]] = [:]

  mutating func signature(
    _ number: UInt32, _ form: CanonicalForm, _ store: Store
  ) -> TextSignature? {
    if let known = known[form]?[number] { return known }
    guard let text = store.canonical(number, form) else { return nil }
    let made = TextSignature(text, as: form.compared)
    known[form, default: [:]][number] = made
    return made
  }
}

extension CanonicalForm {
  /// The form whose likeness counts: a name without its legal form.
  var compared: CanonicalForm { self == .name ? .nameCore : self }
}

extension Ratio {
  var absolute: Ratio { isNegative ? -self : self }

  /// As a whole number, rounded down.
  var whole: Int64? {
    let quotient = numerator / denominator
    return Int64(
      exactly: numerator < 0 && quotient * denominator != numerator ? quotient - 1 : quotient)
  }

}

extension Quantities {
  /// How many whole steps there are in a value; nil where it is negative.
  func wholeSteps(_ row: Int) -> UInt64? {
    if case .scaled(let values, scale: 0) = self { return UInt64(exactly: values[row]) }
    return self[row].whole.flatMap { UInt64(exactly: $0) }
  }
}
