package import Diagnostics
package import FlagSemantics
import Values

/// What one step does, as a person reads it: operands are the numbers of their steps.
///
///     #3 / #5          `bids` of #2          any of #4 where #9
package struct StepText {
  private let plan: Plan
  private let model: Model
  private let rule: RulePlan
  private let number: (NodeID) -> Int?

  package init(
    _ plan: Plan, _ model: Model, _ rule: RulePlan, number: @escaping (NodeID) -> Int?
  ) {
    self.plan = plan
    self.model = model
    self.rule = rule
    self.number = number
  }

  /// The step itself.
  package func text(_ node: NodeID) -> Wording {
    switch plan[node].operation {
    case .literal(let literal): Wording(verbatim: StepText.written(literal))
    case .outer(let inner): Wording(verbatim: operand(inner))
    case .parameter, .dataDay, .day, .record, .pairMember, .groupKey, .field, .viewed, .edge,
      .lookedUp, .reread, .inOneCurrency, .whereMissing, .eitherCurrency:
      value(node)
    case .arithmetic, .negative, .ifMissing, .converted, .function, .order, .equal, .before,
      .within,
      .resembles, .isMissing, .isNone, .inList, .all, .any, .not:
      Wording(verbatim: formula(node))
    case .firstDecided(let first, let opposite, let then):
      Wording(
        en: "\(yes(first)), not \(yes(opposite)); where neither holds, \(yes(then))",
        zh: "\(yes(first)) 成立；\(yes(opposite)) 不成立；二者皆否則依 \(yes(then))")
    case .aggregate(let aggregate): self.aggregate(aggregate)
    default: set(node)
    }
  }

  private func yes(_ node: NodeID) -> String { operand(node) }

  /// The step that a node is read from, or the value itself where it is one.
  package func operand(_ node: NodeID) -> String {
    switch plan[node].operation {
    case .outer(let inner): operand(inner)
    case .literal(let literal): StepText.written(literal)
    default: number(node).map { "#\($0)" } ?? "?"
    }
  }

  private func list(_ nodes: [NodeID], _ separator: String = ", ") -> String {
    nodes.map(operand).joined(separator: separator)
  }

  static func written(_ literal: Literal) -> String {
    switch literal {
    case .truth(let holds): holds ? "yes" : "no"
    case .number(let number): number.grouped
    case .percent(let percent): percent.description
    case .money(let money): money.description
    case .date(let date): date.description
    case .datetime(let instant): instant.description
    case .span(let span): span.description
    case .steps(let steps): "\(steps) steps"
    case .text(let text): "\"\(text)\""
    case .code(let code): CodeList.written(code)
    }
  }

  // MARK: Values

  private func value(_ node: NodeID) -> Wording {
    switch plan[node].operation {
    case .parameter(let name, let key, let day):
      let (key, day) = (key.map(operand), day.map(operand))
      return Wording(
        en: "parameter `\(name)`" + (key.map { " for \($0)" } ?? "")
          + (day.map { " in force on \($0)" } ?? ""),
        zh: (day.map { "\($0) 當日施行之" } ?? "") + "參數 `\(name)`" + (key.map { "（\($0)）" } ?? ""))
    case .day(let inner):
      return Wording(
        en: "\(operand(inner)), missing where it is none", zh: "\(operand(inner))，為無時視為缺漏")
    case .dataDay: return Wording(en: "the day on which the data end", zh: "資料截止日")
    case .record:
      let name = StepText.name(plan[node].type, model)
      return Wording(en: "the `\(name)`", zh: "該筆 `\(name)`")
    case .pairMember(let place): return pairMember(place, of: plan[node].frame)
    case .groupKey(let place):
      let name = keyName(place, plan[node].frame)
      return Wording(en: "key\(name) of the group", zh: "該組之鍵\(name)")
    case .field(let base, let name): return of(name, base)
    case .viewed(let record, let inner):
      if case .everyone = plan[plan.frame(of: inner)] {
        return Wording(
          en: "\(operand(inner)) of \(operand(record))",
          zh: "\(operand(record)) 之 \(operand(inner))")
      }
      return Wording(
        en: "\(operand(inner)) of the view's record \(operand(record))",
        zh: "檢視紀錄 \(operand(record)) 之 \(operand(inner))")
    case .lookedUp(let key, let inner):
      return Wording(
        en: "\(operand(inner)) of the class of \(operand(key))",
        zh: "\(operand(key)) 所屬同類之 \(operand(inner))")
    case .edge(let name):
      return Wording(en: "`\(name)` of the link walked", zh: "所經連結之 `\(name)`")
    case .reread(let inner):
      let kind = StepText.name(plan[node].type, model)
      return Wording(en: "\(operand(inner)) read as \(kind)", zh: "\(operand(inner)) 以 \(kind) 讀取")
    case .inOneCurrency(let inner, let amounts, _):
      let currencies = list(amounts.map(\.currency))
      return Wording(
        en: "\(operand(inner)), if \(currencies) are one currency",
        zh: "\(operand(inner))，限 \(currencies) 為同一幣別")
    case .eitherCurrency(let first, let second):
      return Wording(
        en: "\(operand(first)), or \(operand(second)) where it is of no amounts",
        zh: "\(operand(first))；無任何金額時為 \(operand(second))")
    case .whereMissing(let first, let second, let third):
      return Wording(
        en: "\(operand(second)) where \(operand(first)) is missing, else \(operand(third))",
        zh: "\(operand(first)) 缺漏時為 \(operand(second))，否則為 \(operand(third))")
    default: return ""
    }
  }

  private func of(_ name: String, _ base: NodeID) -> Wording {
    Wording(en: "`\(name)` of \(operand(base))", zh: "\(operand(base)) 之 `\(name)`")
  }

  private func pairMember(_ place: Int, of frame: FrameID) -> Wording {
    if case .records(let view) = plan[frame], case .records? = plan.views[view] {
      return Wording(en: "the record behind the row", zh: "該列所本之紀錄")
    }
    var name = ""
    if frame == rule.frame, case .pair(let pair) = rule.rule.subject {
      name = " `\(pair.names[place])`"
    }
    return place == 0
      ? Wording(en: "first of the pair\(name)", zh: "該對之首筆\(name)")
      : Wording(en: "second of the pair\(name)", zh: "該對之次筆\(name)")
  }

  private func keyName(_ place: Int, _ frame: FrameID) -> String {
    if frame == rule.frame, case .group(let group) = rule.rule.subject {
      return " `\(group.keys[place].name)`"
    }
    return " \(place + 1)"
  }

  // MARK: Formulas

  /// Signs and words of the language, which are the same in every language.
  private func formula(_ node: NodeID) -> String {
    func o(_ node: NodeID) -> String { operand(node) }
    return switch plan[node].operation {
    case .arithmetic(let sign, let left, let right): "\(o(left)) \(sign.rawValue) \(o(right))"
    case .negative(let inner): "-\(o(inner))"
    case .ifMissing(let value, let other, let reason):
      "\(o(value)) if missing \(o(other)) because \"\(reason)\""
    case .converted(let conversion):
      "\(o(conversion.amount)) in \(conversion.into) on \(o(conversion.day))"
    case .function(let builtin, let operands): "\(builtin.rawValue)(\(list(operands)))"
    case .order(let left, let sign, let right): "\(o(left)) \(sign.rawValue) \(o(right))"
    case .equal(let left, let right): "\(o(left)) is \(o(right))"
    case .before(let left, let right): "\(o(left)) before \(o(right))"
    case .within(let value, let radius, let center):
      "\(o(value)) within \(o(radius)) of \(o(center))"
    case .resembles(let left, let right): "\(o(left)) resembles \(o(right))"
    case .isMissing(let inner): "\(o(inner)) is missing"
    case .isNone(let inner): "\(o(inner)) is none"
    case .inList(let value, let name, let day):
      "\(o(value)) is in \(name)" + (day.map { " as of \(o($0))" } ?? "")
    case .all(let operands): list(operands, " and ")
    case .any(let operands): list(operands, " or ")
    case .not(let inner): "not \(o(inner))"
    default: ""
    }
  }

  private func aggregate(_ aggregate: Operation.Aggregate) -> Wording {
    func part(_ set: NodeID, _ value: NodeID?) -> Wording {
      guard let value else { return Wording(verbatim: operand(set)) }
      return Wording(
        en: "\(operand(value)) over \(operand(set))", zh: "\(operand(set)) 各筆之 \(operand(value))")
    }
    var parts = [part(aggregate.set, aggregate.value)]
    aggregate.second.map { parts.append(part($0.set, $0.value)) }
    parts += aggregate.others.map { Wording(verbatim: operand($0)) }
    let order = aggregate.order.map { " by \(operand($0))" } ?? ""
    return Wording(
      en: "\(aggregate.function.rawValue)(\(parts.map(\.english).joined(separator: ", "))\(order))",
      zh: "\(aggregate.function.rawValue)(\(parts.map(\.chinese).joined(separator: ", "))\(order))")
  }

  // MARK: Sets

  private func set(_ node: NodeID) -> Wording {
    func o(_ node: NodeID) -> String { operand(node) }
    switch plan[node].operation {
    case .related(let owner, let name, let day): return dated(of(name, owner), day)
    case .linked(let owner, let link, let direction, let day):
      return dated(of(model[link].name(direction), owner), day)
    case .everything(let record): return Wording(verbatim: "all \(model[record].plural)")
    case .just(let record): return Wording(en: "\(o(record)) alone", zh: "僅 \(o(record)) 一筆")
    case .groupMembers: return Wording(en: "the members of the group", zh: "該組成員")
    case .classMembers: return Wording(en: "the members of the class", zh: "該同類之成員")
    case .filtered(let set, let condition):
      return Wording(verbatim: "\(o(set)) where \(o(condition))")
    case .joined(let set, let inner):
      return Wording(
        en: "\(o(inner)) over \(o(set)), each record once", zh: "\(o(set)) 各筆之 \(o(inner))，每筆紀錄計一次")
    case .distinctRecords(let set):
      return Wording(en: "\(o(set)), each record once", zh: "\(o(set))，每筆紀錄計一次")
    case .withValue(let set, let value):
      return Wording(
        en: "\(o(set)) without those whose \(o(value)) is none", zh: "\(o(set))，不含 \(o(value)) 為無者")
    case .distinctValues(let set, let values):
      let value = values.map(o).joined(separator: ", ")
      return Wording(
        en: "\(o(set)), one for each different \(value)", zh: "\(o(set))，\(value) 相異者各一筆")
    case .common(let left, let right): return Wording(verbatim: "common(\(o(left)), \(o(right)))")
    case .reach(let start, let reach): return self.reach(start, reach)
    case .count(let set): return Wording(verbatim: "count(\(o(set)))")
    case .exists(let set, let condition):
      return Wording(verbatim: "any \(o(set)) where \(o(condition))")
    case .oneCurrency(let set, let value, let currency):
      return Wording(
        en: "the one currency \(o(currency)) of \(o(value)) over \(o(set))",
        zh: "\(o(set)) 各筆 \(o(value)) 之同一幣別 \(o(currency))")
    default: return ""
    }
  }

  private func dated(_ text: Wording, _ day: NodeID?) -> Wording {
    guard let day = day.map(operand) else { return text }
    return Wording(en: "\(text.english) as of \(day)", zh: "\(day) 當日 \(text.chinese)")
  }

  private func reach(_ start: NodeID, _ reach: Operation.Reach) -> Wording {
    let name =
      switch reach.relation {
      case .link(let link, let direction): model[link].name(direction)
      case .field(let field): field
      }
    return dated(
      Wording(
        en:
          "\(model[reach.ends].plural) along \(name) within \(reach.steps) steps from \(operand(start))",
        zh: "自 \(operand(start)) 沿 \(name) \(reach.steps) 步內之 \(model[reach.ends].plural)"),
      reach.day)
  }

  // MARK: Types

  /// A type in the words of the language.
  package static func name(_ type: ValueType, _ model: Model) -> String {
    switch type.scalar {
    case .truth: "truth"
    case .number: "number"
    case .percent: "percent"
    case .ratio: "ratio"
    case .money(.fixed(let code)): "money(\(code))"
    case .money(.column(let column)): "money(\(column))"
    case .date: "date"
    case .datetime: "datetime"
    case .duration: "duration"
    case .workingDays: "working_days"
    case .period: "period"
    case .text(let kind): kind.rawValue
    case .code(let list): model[list].name ?? "code"
    case .record(let shape):
      shape.records.map { type.isMany ? model[$0].plural : model[$0].name }
        .joined(separator: " or ")
    case .broken: "?"
    }
  }
}
