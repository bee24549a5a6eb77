import FlagSemantics

/// What the model says of the field at the end of an expression.
extension Interpreter {
  func mayBeNone(_ name: String, of type: ValueType) -> Bool {
    if let link = type.record?.link, let field = model[link].field(name) { return field.mayBeNone }
    return type.record?.records.contains { record in
      if let field = model[record].fields[name] { return field.mayBeNone }
      guard case .value(let value)? = definition(name, of: record)?.body else { return false }
      return mayBeNone(value)
    } ?? false
  }

  /// Whether a value that is missing may turn out to be none.
  private func mayBeNone(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .named(_, let value), .negative(let value): mayBeNone(value)
    case .definition(let name):
      if case .value(let value)? = definition(name, of: nil)?.body {
        mayBeNone(value)
      } else {
        false
      }
    case .step(let base, .field(let name)), .step(let base, .linkField(let name)),
      .step(let base, .define(let name)):
      mayBeNone(name, of: base.type) || mayBeNone(base)
    case .arithmetic(_, let left, let right), .ifMissing(let left, let right, _):
      mayBeNone(left) || mayBeNone(right)
    case .call(_, let arguments):
      arguments.contains { !$0.value.type.isMany && mayBeNone($0.value) }
    default: false
    }
  }

  /// Whether the values are those of a field that is never negative.
  func isNeverNegative(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .named(_, let value), .filter(let value, _): return isNeverNegative(value)
    case .call(.distinct, let arguments), .call(.history, let arguments):
      return isNeverNegative(arguments[0].value)
    case .call(.count, _): return true
    case .definition(let name):
      guard case .value(let value)? = definition(name, of: nil)?.body else { return false }
      return isNeverNegative(value)
    case .step(let base, .linkField(let name)):
      return base.type.record?.link.flatMap { model[$0].field(name) }?.isNonNegative ?? false
    case .step(let base, .field(let name)), .step(let base, .define(let name)):
      let records = base.type.record?.records ?? []
      return !records.isEmpty
        && records.allSatisfy { record in
          if let field = model[record].fields[name] { return field.isNonNegative }
          guard case .value(let value)? = definition(name, of: record)?.body else { return false }
          return isNeverNegative(value)
        }
    default: return false
    }
  }
}
