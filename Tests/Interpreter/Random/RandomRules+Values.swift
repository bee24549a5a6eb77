import FlagSemantics
import Values

extension CurrencyCode {
  /// The currency of drawn amounts; the letters are three capitals.
  static let twd = CurrencyCode("TWD") ?? unnamed
  private static let unnamed: CurrencyCode = {
    while true {
      if let code = CurrencyCode("XXX") { return code }
    }
  }()
}

/// Values of a type.
extension RandomRules {
  static func isSame(_ left: Scalar, _ right: Scalar) -> Bool {
    if case .money = left, case .money = right { return true }
    return left == right
  }

  mutating func literal(_ scalar: Scalar) -> String {
    switch scalar {
    case .truth: draw.pick(["yes", "no"])
    case .number, .ratio: draw.pick(["0", "1", "2", "3", "0.5", "4", "2.25"])
    case .percent: draw.pick(["0%", "10%", "25%", "50%", "60%", "100%", "33.3%"])
    case .money: "\(draw.pick([0, 100, 200, 250, 300, 400, 900])) TWD"
    case .date: "2025-03-\(draw.number(10...19))"
    case .datetime:
      "2025-03-\(draw.number(10...19)) \(draw.pick(["09:30", "00:00", "14:00:00", "09:30:15"]))"
    case .duration: draw.pick(["0 days", "1 day", "3 days", "90 minutes", "36 hours", "5 days"])
    case .workingDays: draw.pick(["1 working day", "2 working days", "5 working days"])
    case .period: draw.pick(["1 month", "2 months", "1 year"])
    case .code(let list): draw.pick(model[list].codes.map(\.name))
    case .text(let kind): "\"\(draw.pick(RandomText.texts(kind)))\""
    default: "0"
    }
  }

  /// A single value of a type, if there is one.
  mutating func value(_ scalar: Scalar, _ scope: RandomScope) -> String? {
    guard scope.depth > 0 else { return plain(scalar, scope) }
    switch draw.number(0...9) {
    case 0...3: return path(scalar, scope) ?? worked(scalar, scope)
    case 4...7: return worked(scalar, scope) ?? plain(scalar, scope)
    case 8:
      if draw.chance(50) { return parameter(scalar, scope) ?? plain(scalar, scope) }
      guard let path = path(scalar, scope), scalar != .ratio else { return plain(scalar, scope) }
      return "(\(path) if missing \(literal(scalar)) because \"因\")"
    default: return plain(scalar, scope)
    }
  }

  mutating func path(_ scalar: Scalar, _ scope: RandomScope) -> String? {
    let all = paths(scope).filter { RandomRules.isSame($0.scalar, scalar) }
    // What stands nearer is read more often.
    let near = all.filter { path in path.text.count { $0 == "." } < 2 }
    return draw.maybe(draw.chance(50) && !near.isEmpty ? near : all)?.text
  }

  private mutating func plain(_ scalar: Scalar, _ scope: RandomScope) -> String? {
    if draw.chance(60), let path = path(scalar, scope) { return path }
    if case .record = scalar { return path(scalar, scope) }
    return literal(scalar)
  }

  mutating func parameter(_ scalar: Scalar, _ scope: RandomScope) -> String? {
    let fitting = parameters.filter { RandomRules.isSame($0.scalar, scalar) }
    guard let parameter = draw.maybe(fitting) else { return nil }
    if parameter.isKeyed, let kinds = model.codes(named: "class") {
      guard let key = path(.code(kinds), scope) else { return "\(parameter.name)(works)" }
      return "\(parameter.name)(\(key))"
    }
    // On a day that is said here the rule needs none of its own.
    if parameter.isDated, !scope.isDated || draw.chance(30) {
      return path(.date, scope).map { "in_force(\(parameter.name), \($0))" }
    }
    return parameter.name
  }

  /// A value worked out from others.
  private mutating func worked(_ scalar: Scalar, _ scope: RandomScope) -> String? {
    let inner = scope.deeper()
    switch scalar {
    case .number: return number(inner)
    case .percent: return percent(inner)
    case .money:
      if draw.chance(25), let text = conversion(inner) { return text }
      return quantity(scalar, inner)
    case .duration: return quantity(scalar, inner)
    case .date, .datetime: return time(scalar, inner)
    case .workingDays, .period: return literal(scalar)
    case .code, .text, .record: return end(scalar, inner)
    default: return nil
    }
  }

  /// On a day that is said here, the rule needs none of its own.
  private mutating func conversion(_ scope: RandomScope) -> String? {
    guard let amount = path(RandomRules.money, scope) else { return nil }
    if scope.isDated, draw.chance(50) { return "\(amount) in TWD" }
    return path(draw.pick([.date, .datetime]), scope).map { "\(amount) in TWD on \($0)" }
  }

  private mutating func number(_ scope: RandomScope) -> String? {
    switch draw.number(0...11) {
    case 0...4: return count(scope)
    case 10...11: return shape(scope)
    case 5:
      let conditions = (0..<draw.number(2...3)).map { _ in condition(scope.deeper()) }
      return "how_many(\(conditions.joined(separator: ", ")))"
    case 6:
      guard let day = path(draw.pick([.date, .datetime]), scope) else { return nil }
      let name = draw.pick(["year", "month", "day_of_month"])
      if draw.chance(25), let time = path(.datetime, scope) { return "hour(\(time))" }
      return "\(name)(\(day))"
    case 7:
      guard let first = path(.date, scope), let second = path(.date, scope) else { return nil }
      return "working_days(\(first), \(second))"
    case 8:
      guard let value = value(.number, scope) else { return nil }
      return draw.pick([
        "remainder(\(value), 2)", "number(\(value))", "(-(\(value)))", "magnitude(\(value))",
      ])
    default: return quantity(.number, scope)
    }
  }

  mutating func count(_ scope: RandomScope) -> String? {
    if draw.chance(15), let (values, _) = values({ !$0.isText && $0 != .datetime }, scope) {
      return "count(distinct(\(values)))"
    }
    guard let set = set(scope) else { return nil }
    if draw.chance(35), !set.text.hasSuffix(")") {
      return "count(\(set.text) where \(condition(scope.entering(set.shape))))"
    }
    return "count(\(set.text))"
  }

  private mutating func percent(_ scope: RandomScope) -> String? {
    switch draw.number(0...7) {
    case 4...7: return statistic(scope)
    case 0:
      guard let a = count(scope), let b = count(scope) else { return nil }
      return "\(a) / \(b)"
    case 1:
      guard let a = value(RandomRules.money, scope), let b = value(RandomRules.money, scope) else {
        return nil
      }
      return "(\(a)) / (\(b))"
    default: return quantity(.percent, scope)
    }
  }

  /// Sums, extremes and arithmetic.
  private mutating func quantity(_ scalar: Scalar, _ scope: RandomScope) -> String? {
    if scalar == .duration, draw.chance(50),
      let a = path(draw.pick([.date, .datetime]), scope),
      let b = path(draw.pick([.date, .datetime]), scope)
    {
      return "(\(a) - \(b))"
    }
    if draw.chance(65), let text = aggregate(scalar, scope) { return text }
    guard let a = value(scalar, scope), let b = value(scalar, scope) else { return nil }
    switch draw.number(0...5) {
    case 0: return "((\(a)) + (\(b)))"
    case 1: return "((\(a)) - (\(b)))"
    case 2: return "max(\(a), \(b))"
    case 3: return "min(\(a), \(b))"
    case 4: return "((\(a)) * \(draw.pick(["2", "0.5", "3"])))"
    default:
      guard scalar == RandomRules.money else { return "((\(a)) + (\(b)))" }
      return "((\(a)) * \(literal(.percent)))"
    }
  }

  private mutating func aggregate(_ scalar: Scalar, _ scope: RandomScope) -> String? {
    guard let (values, _) = values({ RandomRules.isSame($0, scalar) }, scope) else { return nil }
    switch draw.number(0...9) {
    case 0...3: return "sum(\(values))"
    case 4...5: return "max(\(values))"
    case 6: return "min(\(values))"
    case 7: return "\(draw.pick(["mean", "median", "stdev"]))(\(values))"
    case 8: return "percentile(\(values), \(literal(.percent)))"
    default:
      guard !values.hasPrefix("distinct") else { return "sum(\(values))" }
      return end(scalar, scope)
    }
  }

  private mutating func time(_ scalar: Scalar, _ scope: RandomScope) -> String? {
    if draw.chance(40), let (values, _) = values({ $0 == scalar }, scope) {
      return "\(draw.pick(["first", "last", "max", "min"]))(\(values))"
    }
    if scalar == .date, draw.chance(15) { return "data_day" }
    guard let path = path(scalar, scope) else { return nil }
    let length = literal(draw.pick([.duration, .period, .workingDays]))
    return "(\(path) \(draw.pick(["+", "-"])) \(length))"
  }

  /// `first(tender.bids by made_at).bidder`: the value at an end of a sequence.
  private mutating func end(_ scalar: Scalar, _ scope: RandomScope) -> String? {
    for _ in 0..<4 {
      guard let set = set(scope), set.shape.records.count == 1, set.shape.link == nil else {
        continue
      }
      let record = model[set.shape.records[0]]
      let keys = record.fieldOrder.filter { name in
        guard case .value(let key)? = record.fields[name]?.kind else { return false }
        return key == .number || key == .date || key == .datetime
          || RandomRules.isSame(key, RandomRules.money)
      }
      var own: [String] = []
      for name in record.fieldOrder {
        switch record.fields[name]?.kind {
        case .value(let value)? where RandomRules.isSame(value, scalar): own.append(name)
        case .one(let target)? where scalar == .record(RecordShape(target)): own.append(name)
        default: break
        }
      }
      guard let key = draw.maybe(keys), let name = draw.maybe(own) else { continue }
      return "\(draw.pick(["first", "last"]))(\(set.text) by \(key)).\(name)"
    }
    return nil
  }
}
