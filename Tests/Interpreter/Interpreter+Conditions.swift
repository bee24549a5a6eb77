import Findings
import FlagSemantics
import Values

/// Yes, no or unknown for one condition.
extension Interpreter {
  func condition(_ expression: Expression, _ environment: Environment) -> Answer {
    func reading(_ part: Expression) -> Reading { evaluate(part, environment) }
    switch expression.kind {
    case .named(_, let value): return condition(value, environment)
    case .conjunction(let operands): return .all(operands.map { condition($0, environment) })
    case .disjunction(let operands): return .any(operands.map { condition($0, environment) })
    case .not(let operand): return condition(operand, environment).negated
    case .exists(let bindings, let body): return exists(bindings[...], body, environment)
    case .isMissing(let value):
      if case .missing = reading(value).settled { return .yes }
      return .no
    case .isNone(let value):
      switch reading(value).settled {
      case .none: return .yes
      case .missing(let causes): return .unknown(causes)
      default: return .no
      }
    case .order(let left, let sign, let right):
      return Comparison(reading(left), reading(right)).order(sign)
    case .between(let low, let first, let value, let second, let high):
      let value = reading(value)
      return Comparison(reading(low), value).order(first)
        .and(Comparison(value, reading(high)).order(second))
    case .equal(let left, let right):
      return Comparison(reading(left), reading(right)).equal()
    case .isIn(let value, let others): return isIn(value, others, environment)
    case .before(let left, let right): return before(reading(left), reading(right))
    case .after(let left, let right): return before(reading(right), reading(left))
    case .within(let value, let radius, let center):
      return within(value, radius, center, environment)
    case .resembles(let left, let right):
      return Comparison(reading(left).settled, reading(right).settled).resembles()
    default: return truth(expression, environment)
    }
  }

  /// A field, a parameter or a call that gives a truth.
  private func truth(_ expression: Expression, _ environment: Environment) -> Answer {
    switch evaluate(expression, environment).settled {
    case .known(.truth(let truth), _): Answer(truth)
    case .missing(let causes): .unknown(causes)
    default: .no
    }
  }

  /// `any`: from the outside in, the later bindings may use the earlier ones.
  private func exists(
    _ bindings: ArraySlice<Expression.Binding>, _ body: Expression, _ environment: Environment
  ) -> Answer {
    guard let binding = bindings.first else { return condition(body, environment) }
    let set = self.set(binding.path, environment)
    return any(set.onceForEachEdge()) { member in
      exists(bindings.dropFirst(), body, environment.binding(binding.name, to: member.item))
    }
  }

  /// The `or` over all members of (membership `and` c), and of unknown where the set is open.
  private func any(_ set: MemberSet, _ holds: (Member) -> Answer) -> Answer {
    var answers = set.members.map { $0.membership.and(holds($0)) }
    if let open = set.open { answers.append(.unknown(open)) }
    return .any(answers)
  }

  // MARK: Membership

  private func isIn(
    _ value: Expression, _ others: [Expression], _ environment: Environment
  ) -> Answer {
    let reading = evaluate(value, environment)
    guard others.count == 1, others[0].type.isMany else {
      return .any(
        others.map { Comparison(reading, evaluate($0, environment)).equal() })
    }
    if case .list(let name) = others[0].kind {
      return isIn(reading.settled, list: name, environment)
    }
    return any(set(others[0], environment).once()) {
      Comparison($0.reading, reading).equal()
    }
  }

  private func isIn(_ reading: Reading, list name: String, _ environment: Environment) -> Answer {
    guard let list = pack.lists.first(where: { $0.name == name }) else { return .no }
    if reading.isNone { return .no }
    if case .missing(let causes) = reading { return .unknown(causes) }
    if case .codes(let codes) = list.source {
      return .any(codes.map { Comparison(reading, .known(.code($0))).equal() })
    }
    let entries = data.lists[name] ?? []
    return .any(
      entries.map { entry in
        guard case .value(let literal) = entry.value else { return .no }
        let other = Reading.known(Value(literal, as: list.scalar))
        guard Comparison(reading, other).equal() == .yes else { return .no }
        return holds(
          from: limit(entry.from, "\(name).from"), until: limit(entry.until, "\(name).until"),
          on: environment.day)
      })
  }

  private func limit(_ cell: PlainCell, _ name: String) -> Reading {
    switch cell {
    case .value(let literal): .known(Value(literal, as: .date), from: [name])
    case .none, .reference: .none
    case .missing: .missing([.missing(name)])
    }
  }
}
