import FlagSemantics

/// Conditions: every test and every way of joining them.
extension RandomRules {
  mutating func condition(_ scope: RandomScope) -> String {
    if scope.depth > 0 {
      switch draw.number(0...19) {
      case 0...3: return joined("and", scope)
      case 4...6: return joined("or", scope)
      case 7...8: return "not (\(condition(scope.deeper())))"
      case 9...11: if let any = any(scope) { return any }
      default: break
      }
    }
    for _ in 0..<8 {
      if let test = test(scope) { return test }
    }
    return "\(literal(.number)) < \(literal(.number))"
  }

  /// An operand that is joined stands in parentheses.
  private mutating func joined(_ word: String, _ scope: RandomScope) -> String {
    (0..<draw.number(2...3)).map { _ in "(\(condition(scope.deeper())))" }
      .joined(separator: " \(word) ")
  }

  private mutating func any(_ scope: RandomScope) -> String? {
    var inner = scope.deeper()
    var bindings: [String] = []
    for _ in 0..<draw.number(1...2) {
      guard let set = set(inner) else { break }
      let name = fresh("some")
      bindings.append("\(name) in \(set.text)")
      inner.records.append((name, set.shape))
    }
    guard !bindings.isEmpty else { return nil }
    let text = "any \(bindings.joined(separator: ", ")) where \(condition(inner))"
    return draw.chance(30) ? "not " + text : text
  }

  // MARK: Tests

  private mutating func test(_ scope: RandomScope) -> String? {
    switch draw.number(0...13) {
    case 0...3: order(scope)
    case 4...5: equality(scope)
    case 6...7: succession(scope)
    case 8: nearness(scope)
    case 9: draw.chance(50) ? membership(scope) : listed(scope)
    case 10: draw.chance(40) ? resemblance(scope) : counted(scope)
    case 11: absence(scope)
    case 12: counted(scope)
    default: truth(scope)
    }
  }

  private mutating func truth(_ scope: RandomScope) -> String? {
    if draw.chance(25), let day = path(.date, scope) { return "is_working_day(\(day))" }
    return path(.truth, scope)
  }

  private mutating func sign() -> String { draw.pick(["<", "<=", ">", ">="]) }

  private mutating func order(_ scope: RandomScope) -> String? {
    let scalar = draw.pick([
      Scalar.number, .percent, RandomRules.money, RandomRules.money, .duration, .workingDays,
    ])
    guard let left = draw.chance(50) ? path(scalar, scope) : value(scalar, scope),
      let right = draw.chance(50) ? literal(scalar) : value(scalar, scope), left != right
    else { return nil }
    guard draw.chance(20), let high = value(scalar, scope) else {
      return "\(left) \(sign()) \(right)"
    }
    return "\(right) \(draw.pick(["<", "<="])) \(left) \(draw.pick(["<", "<="])) \(high)"
  }

  /// A count against a small number.
  private mutating func counted(_ scope: RandomScope) -> String? {
    guard let count = count(scope.deeper()) else { return nil }
    let sign = draw.chance(20) ? "is" : sign()
    return "\(count) \(sign) \(draw.number(0...4))"
  }

  private mutating func equality(_ scope: RandomScope) -> String? {
    guard let path = draw.maybe(paths(scope)) else { return nil }
    let word = draw.pick(["is", "is", "is not"])
    switch path.scalar {
    case .code(let list): return "\(path.text) \(word) \(literal(.code(list)))"
    case .record(let shape):
      guard shape.records.count == 1 else { return nil }
      let others = paths(scope).filter { other in
        guard case .record(let others) = other.scalar else { return false }
        return others.records == shape.records && other.text != path.text
      }
      return draw.maybe(others).map { "\(path.text) \(word) \($0.text)" }
    default:
      guard let other = value(path.scalar, scope.deeper()), other != path.text else { return nil }
      return "\(path.text) \(word) \(other)"
    }
  }

  private mutating func succession(_ scope: RandomScope) -> String? {
    let word = draw.pick(["before", "after", "not before", "not after"])
    let events = paths(scope).filter { path in
      guard case .record(let shape) = path.scalar, shape.records.count == 1 else { return false }
      return !model[shape.records[0]].order.isEmpty
    }
    if events.count > 1, draw.chance(60) {
      return "\(draw.pick(events).text) \(word) \(draw.pick(events).text)"
    }
    let (first, second) = (
      draw.pick([Scalar.date, .datetime]), draw.pick([Scalar.date, .datetime])
    )
    guard let left = value(first, scope), let right = value(second, scope) else { return nil }
    return "\(left) \(word) \(right)"
  }

  private mutating func nearness(_ scope: RandomScope) -> String? {
    let scalar = draw.pick([
      Scalar.number, .percent, RandomRules.money, .date, .datetime, .duration, .text(.serial),
    ])
    guard let left = path(scalar, scope) ?? value(scalar, scope),
      let right = value(scalar, scope.deeper())
    else { return nil }
    let radius =
      switch scalar {
      case .text: literal(.number)
      case .money: literal(draw.pick([scalar, .percent]))
      case .date, .datetime: literal(draw.pick([.duration, .duration, .period, .workingDays]))
      default: literal(scalar)
      }
    return "\(left) \(draw.pick(["", "", "not "]))within \(radius) of \(right)"
  }

  private mutating func membership(_ scope: RandomScope) -> String? {
    let word = draw.pick(["is in", "is in", "is not in"])
    guard let path = draw.maybe(paths(scope)) else { return nil }
    if draw.chance(40), !isRecord(path.scalar) {
      let others = (0..<draw.number(2...3)).map { _ in literal(path.scalar) }
      return "\(path.text) \(word) (\(others.joined(separator: ", ")))"
    }
    if case .record(let shape) = path.scalar {
      for _ in 0..<4 {
        guard let set = set(scope.deeper()), set.shape.records == shape.records else { continue }
        return "\(path.text) \(word) \(set.text)"
      }
      return nil
    }
    return values({ $0 == path.scalar }, scope).map { "\(path.text) \(word) \($0.0)" }
  }

  private func isRecord(_ scalar: Scalar) -> Bool {
    if case .record = scalar { true } else { false }
  }

  /// A list by its name.
  private mutating func listed(_ scope: RandomScope) -> String? {
    if draw.chance(40), let kinds = model.codes(named: "class"),
      let path = path(.code(kinds), scope)
    {
      return "\(path) is in chosen_kinds"
    }
    guard scope.isDated else { return nil }
    return path(draw.pick([.text(.name), .text(.phone)]), scope).map { "\($0) is in barred" }
      .flatMap { $0.contains("phone") ? nil : $0 }
  }

  private mutating func resemblance(_ scope: RandomScope) -> String? {
    let scalar = Scalar.text(draw.pick([.name, .phone, .text]))
    guard let left = path(scalar, scope) else { return nil }
    return "\(left) resembles \(path(scalar, scope) ?? literal(scalar))"
  }

  private mutating func absence(_ scope: RandomScope) -> String? {
    let all = paths(scope).filter { $0.text != "it" && $0.text.contains { $0 == "." || $0 == " " } }
    if draw.chance(50), let path = draw.maybe(all.filter(\.mayBeNone)) {
      return "\(path.text) is \(draw.pick(["none", "not none"]))"
    }
    return draw.maybe(all).map { "\($0.text) is \(draw.pick(["missing", "not missing"]))" }
  }
}
