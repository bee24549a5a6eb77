package import Diagnostics
import FlagSemantics

/// The plan with every node, those too that are no steps of their own.
extension PlanPage {
  package var json: JSONValue {
    let ids = Dictionary(uniqueKeysWithValues: steps.order.enumerated().map { ($1, $0) })
    var frames: [FrameID] = []
    for node in steps.order {
      let frame = plan.frame(of: node)
      if !frames.contains(frame) { frames.append(frame) }
    }
    let openness = SetOpenness(plan, model)
    func id(_ node: NodeID) -> JSONValue { .integer(ids[node] ?? -1) }
    func place(_ frame: FrameID) -> JSONValue { .integer(frames.firstIndex(of: frame) ?? -1) }
    return .object([
      .init("rule", .string(rule.name)),
      .init("frame", place(steps.rule.frame)),
      .init(
        "frames",
        .array(
          frames.map { frame in
            .object(skippingNil: [
              ("kind", .string(plan[frame].word)),
              ("within", plan[frame].isInside ? .some(place(plan.parent(frame))) : .none),
              ("made_from", .array(plan.sources(of: frame).map(id))),
              ("text", .string(frameText.text(frame).text(in: language))),
            ])
          })),
      .init(
        "nodes",
        .array(
          steps.order.map { node in
            let known = plan[node]
            return .object(skippingNil: [
              ("id", id(node)),
              ("step", numbers[node].map { .integer($0) }),
              ("op", .string(known.operation.word)),
              ("name", known.operation.name(in: model).map { .string($0) }),
              ("operands", .array(known.operation.operands.map(id))),
              ("frame", place(known.frame)),
              ("type", .string(StepText.name(known.type, model))),
              ("many", .bool(known.type.isMany)),
              ("text", .string(stepText.text(node).text(in: language))),
              ("clauses", .array(clauses(node).map { .string($0.keyword) })),
              (
                "open",
                known.type.isMany ? .some(.array(openness.causes(node).map { .string($0) })) : .none
              ),
              ("also_in", .array(others(node).map { .string($0) })),
            ])
          })),
      .init(
        "results",
        .array(
          results.map { result in
            .object([
              .init("clause", .string(result.keyword)), .init("text", .string(result.text)),
              .init("node", id(result.node)),
            ])
          })),
    ])
  }
}

extension Frame {
  fileprivate var word: String {
    switch self {
    case .once: "once"
    case .records: "records"
    case .everyone: "everyone"
    case .pairs: "pairs"
    case .groups: "groups"
    case .classes: "classes"
    case .members: "members"
    }
  }

  fileprivate var isInside: Bool { if case .members = self { true } else { false } }
}

extension Operation {
  fileprivate var word: String {
    switch self {
    case .literal: "literal"
    case .parameter: "parameter"
    case .dataDay: "data_day"
    case .day: "day"
    case .outer: "outer"
    case .record: "record"
    case .pairMember: "pair_member"
    case .groupKey: "group_key"
    case .field: "field"
    case .viewed: "viewed"
    case .edge: "edge"
    case .arithmetic: "arithmetic"
    case .negative: "negative"
    case .ifMissing: "if_missing"
    case .reread: "reread"
    case .converted: "converted"
    case .function: "function"
    case .inOneCurrency: "in_one_currency"
    case .whereMissing: "where_missing"
    case .eitherCurrency: "either_currency"
    case .lookedUp: "looked_up"
    case .order: "order"
    case .equal: "equal"
    case .before: "before"
    case .within: "within"
    case .resembles: "resembles"
    case .isMissing: "is_missing"
    case .isNone: "is_none"
    case .inList: "in_list"
    case .all: "all"
    case .any: "any"
    case .not: "not"
    case .firstDecided: "first_decided"
    case .related: "related"
    case .linked: "linked"
    case .everything: "everything"
    case .just: "just"
    case .groupMembers: "group_members"
    case .classMembers: "class_members"
    case .filtered: "filtered"
    case .joined: "joined"
    case .distinctRecords: "distinct_records"
    case .withValue: "with_value"
    case .distinctValues: "distinct_values"
    case .common: "common"
    case .reach: "reach"
    case .count: "count"
    case .oneCurrency: "one_currency"
    case .exists: "exists"
    case .aggregate: "aggregate"
    }
  }

  /// The field, function, sign or list that it is about.
  fileprivate func name(in model: Model) -> String? {
    switch self {
    case .literal(let literal): StepText.written(literal)
    case .parameter(let name, _, _), .field(_, let name), .edge(let name),
      .related(_, let name, _), .inList(_, let name, _):
      name
    case .pairMember(let place), .groupKey(let place): String(place)
    case .arithmetic(let sign, _, _): sign.rawValue
    case .order(_, let sign, _): sign.rawValue
    case .function(let builtin, _): builtin.rawValue
    case .aggregate(let aggregate): aggregate.function.rawValue
    case .linked(_, let link, let direction, _): model[link].name(direction)
    case .everything(let record): model[record].plural
    default: nil
    }
  }
}
