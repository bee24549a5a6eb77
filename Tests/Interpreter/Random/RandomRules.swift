import FlagSemantics
import Values

/// Writes rules over a model: each part of a type is drawn from what has this type.
struct RandomRules {
  let model: Model
  var draw: Draw
  var definitions: [RandomDefinition] = []
  /// Parameters by their names, with whether they are dated and have a value for each code.
  var parameters: [(name: String, scalar: Scalar, isDated: Bool, isKeyed: Bool)] = []
  private(set) var text = ""
  private var names = 0
  /// Every eighth seed asks more, paths of chains and pairs of the records of views; the others draw
  /// what they always drew.
  let asksMore: Bool

  init(_ model: Model, seed: UInt64, asksMore: Bool) {
    self.model = model
    draw = Draw(seed: seed)
    self.asksMore = asksMore
    for record in model.records {
      for (name, scalar) in RandomRules.workedOut[record.name] ?? [] {
        definitions.append(
          RandomDefinition(
            owner: model.record(named: record.name), name: name, value: scalar, set: nil,
            isDated: false))
      }
    }
    declarations()
    for number in 1...3 { rule(number) }
    policy()
  }

  /// The fields that the drawn models work out.
  private static let workedOut: [String: [(String, Scalar)]] = [
    "tender": [("bid_count", .number)], "award": [("slack", .duration)],
    "buyer_year": [("spent", money), ("award_count", .number)], "dear_bid": [("asked", money)],
    "rival": [("total", money)],
  ]

  static let money = Scalar.money(.fixed(CurrencyCode.twd))

  mutating func line(_ line: String) { text += line + "\n" }

  /// A name that nothing else has.
  mutating func fresh(_ stem: String) -> String {
    names += 1
    return "\(stem)_\(names)"
  }

  func record(_ name: String) -> RecordID? { model.record(named: name) }

  // MARK: Rules

  private mutating func rule(_ number: Int) {
    line("rule rule_\(number)")
    line("  zh-TW \"規則\" en \"A rule\"")
    let subject = self.subject()
    var scope = subject.scope
    let higher = draw.chance(40)
    let day = scope.isDated ? asOf(subject) : nil
    if day == nil { scope.isDated = false }
    scope.depth = 3
    // A clause stands before the names that it uses are written, but means the same.
    let severity =
      higher ? "low, high when " + condition(scope.deeper()) : draw.pick(["low", "high"])
    line("  severity " + severity)
    if let day { line("  as of " + day) }
    line("  for each " + subject.text)
    for _ in 0..<draw.number(0...1) { binding(&scope) }
    if draw.chance(70) { line("  where " + condition(scope.deeper())) }
    line("  flag when " + condition(scope))
    line("  say zh-TW \"規則\" en \"A rule\"")
  }

  private mutating func binding(_ scope: inout RandomScope) {
    let name = fresh("part")
    if draw.chance(40), let set = set(scope) {
      line("  let \(name) = \(set.text)")
      scope.sets.append((name, set.shape))
    } else {
      let scalar = draw.pick([Scalar.number, .percent, RandomRules.money, .duration])
      guard let value = value(scalar, scope.deeper()) else { return }
      line("  let \(name) = \(value)")
      scope.values.append((name, scalar))
    }
  }

  private mutating func policy() {
    if draw.chance(30) {
      line("set rule_1.severity is critical from 2025-03-0\(draw.number(1...9)) because \"因\"")
    }
    if draw.chance(30), let parameter = parameters.first(where: { !$0.isKeyed }) {
      let from = draw.chance(50) ? " from 2025-03-0\(draw.number(1...9))" : ""
      line(
        "set \(parameter.name) is \(literal(parameter.scalar))\(parameter.isDated ? from : "")"
          + " because \"因\"")
    }
  }
}
