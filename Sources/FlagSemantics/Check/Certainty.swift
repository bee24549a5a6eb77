import Diagnostics

/// Which values are certainly there once a rule has flagged.
///
/// A flagged verdict means that the scope and the condition were yes, so the values they compared
/// were known. A message that shows any other amount, date or code may have a hole in it. Names and
/// other texts are let pass: where one is missing the key of its record is printed instead.
struct Certainty {
  private let known: Set<String>
  private let model: Model
  /// A condition that was not understood says nothing about what is known; its mistake is enough.
  private let isBroken: Bool

  init(of conditions: [Expression], in model: Model) {
    self.model = model
    isBroken = conditions.contains(where: \.hasMistake)
    known = conditions.reduce(into: []) { $0.formUnion(Certainty.known(in: $1)) }
  }

  /// The values that must be known for a condition to be yes, or no when it is negated.
  private static func known(in condition: Expression, negated: Bool = false) -> Set<String> {
    switch condition.kind {
    case .named(_, let value): return known(in: value, negated: negated)
    case .not(let operand): return known(in: operand, negated: !negated)
    case .conjunction(let operands), .disjunction(let operands):
      let sets = operands.map { known(in: $0, negated: negated) }
      let isAll = if case .conjunction = condition.kind { !negated } else { negated }
      guard !isAll else { return sets.reduce(into: []) { $0.formUnion($1) } }
      return sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
    case .isMissing(let value): return negated ? read(by: value) : []
    case .exists(_, let body): return negated ? [] : known(in: body)
    case .step: return read(by: condition)
    default: return condition.parts.reduce(into: []) { $0.formUnion(read(by: $1)) }
    }
  }

  /// Every path that the value of an expression is made from, with all its beginnings.
  private static func read(by expression: Expression) -> Set<String> {
    switch expression.kind {
    case .ifMissing(_, let other, _): return read(by: other)
    case .filter(let base, _): return read(by: base)
    case .step:
      var found: Set<String> = [expression.signature]
      for part in expression.parts { found.formUnion(read(by: part)) }
      return found
    default: return expression.parts.reduce(into: []) { $0.formUnion(read(by: $1)) }
    }
  }

  /// Says which values of the messages may be missing, each once for all languages.
  func check(_ messages: [Message], _ log: DiagnosticLog) {
    if isBroken { return }
    var prone: [(signature: String, places: [Place])] = []
    for case .value(let value) in messages.flatMap(\.parts) {
      for shown in holes(in: value) {
        if let index = prone.firstIndex(where: { $0.signature == shown.signature }) {
          prone[index].places.append(shown.place)
        } else {
          prone.append((shown.signature, [shown.place]))
        }
      }
    }
    for (_, places) in prone {
      log.report(
        .missingProneMessage, at: places[0], Wording(verbatim: places[0].text),
        others: places.dropFirst().map { .init($0) })
    }
  }

  /// The values that a shown one is made from and that may be missing.
  private func holes(in shown: Expression) -> [Expression] {
    switch shown.kind {
    case .step(let base, .field(let name)):
      let isHole = !shown.type.isMany && isProne(base, name, shown)
      return isHole && !known.contains(shown.signature) ? [shown] : []
    case .arithmetic(_, let left, let right): return holes(in: left) + holes(in: right)
    default: return []
    }
  }

  private func isProne(_ base: Expression, _ name: String, _ shown: Expression) -> Bool {
    guard let shape = base.type.record, let record = shape.records.first else { return false }
    if model[record].key.contains(name) { return false }
    return switch shown.type.scalar {
    case .text, .record, .broken: false
    default: true
    }
  }
}
