import Diagnostics

/// Finds the relations over which a rule can find but never rule out.
///
/// Over a `partial` relation "not found" proves nothing, so a rule whose condition rests on one can
/// flag but never say clear. That is no mistake; it is said, so that nobody waits for a "clear".
struct Confirmation {
  let context: Context

  func relations(_ flag: Expression, at place: Place) -> [String] {
    let names = needed(flag)
    for name in names {
      context.log.report(
        .onlyConfirms, at: place, Wording(verbatim: "`\(name)`"))
    }
    return names
  }

  /// Partial relations without which the condition can never be a certain no.
  private func needed(_ condition: Expression) -> [String] {
    switch condition.kind {
    case .named(_, let value): return needed(value)
    case .exists(let bindings, _): return unique(bindings.flatMap { partial($0.path) })
    case .disjunction(let operands): return unique(operands.flatMap(needed))
    case .conjunction(let operands):
      let each = operands.map(needed)
      return each.contains([]) ? [] : unique(each.flatMap { $0 })
    case .order(let left, let sign, let right):
      if case .call(.count, let arguments) = left.kind, sign == .greater || sign == .greaterOrEqual
      {
        return unique(arguments.flatMap { partial($0.value) })
      }
      if case .call(.count, let arguments) = right.kind, sign == .less || sign == .lessOrEqual {
        return unique(arguments.flatMap { partial($0.value) })
      }
      return []
    default: return []
    }
  }

  private func unique(_ names: [String]) -> [String] {
    names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The partial relations that a path walks.
  private func partial(_ path: Expression) -> [String] {
    var found: [String] = []
    path.walk { part in
      guard case .step(let base, let step) = part.kind, let shape = base.type.record,
        let record = shape.records.first
      else { return }
      found += partial(step, of: record)
    }
    return unique(found)
  }

  private func partial(_ step: Expression.Step, of record: RecordID) -> [String] {
    let model = context.model
    switch step {
    case .records(let name):
      if case .many(_, _, .partial)? = model[record].fields[name]?.kind {
        return ["\(model[record].name).\(name)"]
      }
    case .link(let link, let direction):
      if model[link].completeness == .partial { return [model[link].name(direction)] }
    case .define(let name):
      guard case .checked(let definition) = context.definitions[.init(owner: record, name: name)]
      else { return [] }
      switch definition.body {
      case .reach(let reach):
        if case .link(let link, let direction) = reach.relation,
          model[link].completeness == .partial
        {
          return [model[link].name(direction)]
        }
      case .value(let value): return partial(value)
      case .broken: return []
      }
    default: break
    }
    return []
  }
}
