import FlagSemantics
import Plans
import Values

/// What a finding prints: its sentences, and the values that a rule shows.
extension Evaluator {
  func sentence(_ message: RulePlan.MessagePlan, _ row: Int) -> String {
    let phrasing = Phrasing(message.language, model)
    return message.parts.map { part in
      switch part {
      case .text(let text): text
      case .value(let shown): phrase(shown, row, phrasing)
      }
    }.joined()
  }

  /// What is shown for a subject: one value, or one for each record or witness.
  func values(of shown: Shown, _ row: Int) -> [String] {
    places(of: shown, row).compactMap { node, place in
      text(node, place) ?? keyInstead(node, place)
    }
  }

  /// Where a value is missing the key of its record stands, else a sign.
  private func phrase(_ shown: Shown, _ row: Int, _ phrasing: Phrasing) -> String {
    var phrases = places(of: shown, row).compactMap { node, place in
      spoken(node, place, phrasing) ?? keyInstead(node, place)
    }
    // Several witnesses may agree in what is said of them.
    if case .each(_, where: .some) = shown.values {
      var seen: Set<String> = []
      phrases = phrases.filter { seen.insert($0).inserted }
    }
    return phrases.isEmpty ? "–" : phrases.joined(separator: phrasing.separator)
  }

  /// A value in the words of a language: a code by its label, an amount with its unit.
  private func spoken(_ node: NodeID, _ row: Int, _ phrasing: Phrasing) -> String? {
    let known = settled(node)
    guard row < known.count, known.reason(row) == .present else {
      return limits(node, row, phrasing) ?? text(node, row)
    }
    let scalar = plan[node].type.scalar
    let literal: Literal? =
      switch known.values {
      case .codes: text(known, row, scalar).map { .code($0) }
      case .truths(let truths): truths[row] == 1 ? nil : .truth(truths[row] == 2)
      case .quantities(let values): self.literal(values[row], scalar)
      default: nil
      }
    if let literal { return phrasing.phrase(literal, scalar) }
    return isName(node) ? keyText(known, row, scalar) : text(node, row)
  }

  /// What is known only between limits, as a count of a set to which more may belong.
  private func limits(_ node: NodeID, _ row: Int, _ phrasing: Phrasing) -> String? {
    let vector = vector(node)
    guard case .stretches(let stretches) = vector.values, vector.reason(row).isMissing else {
      return nil
    }
    func limit(_ values: Quantities, unless sign: UInt8) -> String? {
      if !stretches.open.isEmpty, stretches.open[row] & sign != 0 { return nil }
      let scalar = plan[node].type.scalar
      return literal(values[row], scalar).map { phrasing.phrase($0, scalar) }
        ?? text(values[row], scalar)
    }
    return phrasing.between(
      limit(stretches.least, unless: Stretches.noLeast),
      limit(stretches.most, unless: Stretches.noMost))
  }

  /// Whether a number names something, as a year does, and so has no commas.
  private func isName(_ node: NodeID) -> Bool {
    switch plan[node].operation {
    case .groupKey, .function(.year, _): true
    case .outer(let inner), .viewed(_, let inner): isName(inner)
    case .field(let base, let name):
      plan[base].type.record?.records.contains { model[$0].key.contains(name) } ?? false
    default: false
    }
  }

  private func literal(_ value: Ratio, _ scalar: Scalar) -> Literal? {
    switch scalar {
    case .money(.fixed(let code)): value.decimal.map { .money(Money($0, code)) }
    case .duration: value.whole.map { .span(.duration(Duration(seconds: Int($0)))) }
    case .period: value.whole.map { .span(.period(Period(months: Int($0)))) }
    case .workingDays: value.whole.map { .span(.workingDays(WorkingDays(Int($0)))) }
    default: nil
    }
  }

  /// The rows in which something is shown for a subject, with the node that is.
  private func places(of shown: Shown, _ row: Int) -> [(node: NodeID, row: Int)] {
    switch shown.values {
    case .one(let node): return [(node, row)]
    case .each(let node, let condition):
      let truths = condition.map { vector($0).truths }
      return rows(of: plan.frame(of: node), in: row)
        .filter { place in truths.map { $0[place] == 2 } ?? true }
        .map { (node, $0) }
    }
  }

  /// The rows of a frame inside that lie in one subject.
  private func rows(of frame: FrameID, in row: Int) -> Range<Int> {
    guard case .members(let set) = plan[frame] else { return row..<row + 1 }
    let members = self.members(set)
    let outer = rows(of: plan.frame(of: set), in: row)
    if plan.frame(of: set) == .once { return 0..<members.ids.count }
    guard let first = outer.first, let last = outer.last else { return 0..<0 }
    return Int(members.offsets[first])..<Int(members.offsets[last + 1])
  }

  private func keyInstead(_ node: NodeID, _ row: Int) -> String? {
    guard case .field(let base, _) = plan[node].operation,
      let (record, place) = recordPlace(base, row)
    else { return nil }
    return key(of: place, record).joined(separator: "/")
  }
}
