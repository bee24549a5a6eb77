import Findings
import FlagSemantics
import Values

/// One value for one expression.
extension Interpreter {
  /// With the limits of what is uncertain: `settled` gives the value or says that it is missing.
  func evaluate(_ expression: Expression, _ environment: Environment) -> Reading {
    switch expression.kind {
    case .literal(let literal):
      return .known(Value(literal, as: expression.type.scalar))
    case .parameter(let name, let key):
      return keyed(name, key, on: environment.day, environment)
    case .parameterOn(let name, let key, let day):
      let day = evaluate(day, environment)
      return day.isNone ? .none : keyed(name, key, on: day, environment)
    case .dataDay:
      return model.dataDay.map { .known(.day($0)) } ?? .missing([.missing("data_day")])
    case .element(let element): return self.element(element, environment)
    case .named(_, let value): return evaluate(value, environment)
    case .definition(let name):
      guard case .value(let value)? = definition(name, of: nil)?.body else { return .none }
      return evaluate(value, environment.bare)
    case .step(let base, let step):
      return self.step(item(base, environment), step, base.type, environment)
    case .negative(let value):
      return .working([evaluate(value, environment)]) { values in
        values[0].size.map { .known(values[0].with(size: -$0)) } ?? .none
      }
    case .arithmetic(let sign, let left, let right):
      return arithmetic(sign, left, right, environment)
    case .ifMissing(let value, let other, _):
      let reading = evaluate(value, environment).settled
      if case .missing = reading { return evaluate(other, environment).settled }
      return reading
    case .converted(let amount, let into, let day):
      return converted(amount, into: into, on: day, environment)
    case .call(let builtin, let arguments): return call(builtin, arguments, expression, environment)
    default: return .truth(condition(expression, environment))
    }
  }

  private func keyed(
    _ name: String, _ key: Expression?, on day: Reading?, _ environment: Environment
  ) -> Reading {
    guard let key else { return parameter(name, code: nil, on: day) }
    let reading = evaluate(key, environment).settled
    guard case .known(.code(let code), _) = reading else { return reading }
    return parameter(name, code: code, on: day)
  }

  private func element(_ element: Expression.Element, _ environment: Environment) -> Reading {
    if case .groupKey(let name) = element, let value = environment.values[name] { return value }
    return item(element, environment).reading
  }

  private func item(_ element: Expression.Element, _ environment: Environment) -> Item {
    switch element {
    case .subject(let name), .pairMember(let name), .anyMember(let name):
      environment.items[name] ?? Item(.none)
    case .groupKey(let name): Item(environment.values[name] ?? .none)
    case .its(let level): environment.elements.dropLast(level).last ?? Item(.none)
    case .members: Item(.none)
    }
  }

  /// A single record, with the edge on which it was reached.
  func item(_ expression: Expression, _ environment: Environment) -> Item {
    switch expression.kind {
    case .element(let element): item(element, environment)
    case .named(_, let value): item(value, environment)
    case .call(let builtin, let arguments) where builtin == .first || builtin == .last:
      end(builtin, arguments[0], environment)
    default: Item(evaluate(expression, environment).settled)
    }
  }

  // MARK: Steps

  /// One step from a single record.
  private func step(
    _ item: Item, _ step: Expression.Step, _ type: ValueType, _ environment: Environment
  ) -> Reading {
    switch step {
    case .field(let name): return field(name, of: item)
    case .linkField(let name): return linkField(name, of: item)
    case .define(let name):
      guard let (value, names) = body(name, of: item, type, environment) else { return .none }
      return evaluate(value, names)
    case .records, .link: return .none
    }
  }

  /// The expression of a definition and what its names stand for.
  func body(
    _ name: String, of item: Item, _ type: ValueType, _ environment: Environment
  ) -> (Expression, Environment)? {
    guard let (definition, names) = opened(name, of: item, type, environment),
      case .value(let value) = definition.body
    else { return nil }
    return (value, names)
  }

  func opened(
    _ name: String, of item: Item, _ type: ValueType, _ environment: Environment
  ) -> (Definition, Environment)? {
    guard let owner = item.record?.record ?? type.record?.records.first,
      let definition = definition(name, of: owner)
    else { return nil }
    var names = environment.bare
    if model[owner].isView { names = self.names(ofView: owner, item, environment) }
    names.items[model[owner].name] = item
    return (definition, names)
  }
}

extension Reading {
  static func truth(_ answer: Answer) -> Reading {
    switch answer {
    case .yes: .known(.truth(true))
    case .no: .known(.truth(false))
    case .unknown(let causes): .missing(causes)
    }
  }
}
