internal import Diagnostics
internal import Findings
internal import FlagSemantics
internal import Scanning
internal import Tables
internal import Values

extension Trace.Part {
  /// The expression with its value, and the same for what is inside it.
  var json: JSONValue { json(of: []) }

  /// The same over data that were read from some sources.
  func json(of sources: [Dataset.Source]) -> JSONValue {
    .object(skippingNil: [
      ("text", .string(text)), ("line", .integer(expression.place.line)),
      ("values", values.isEmpty ? nil : .array(values.map { $0.json(of: sources) })),
      ("parts", parts.isEmpty ? nil : .array(parts.map { $0.json(of: sources) })),
    ])
  }
}

extension Trace.Value {
  fileprivate func json(of sources: [Dataset.Source]) -> JSONValue {
    .object(
      skippingNil: [
        ("member", member.isEmpty ? nil : .array(member.map(JSONValue.string)))
      ] + content.members + [
        (
          "because",
          content.causes.isEmpty
            ? nil
            : .array(
              content.causes.map { ["kind": .string($0.kind), "name": .string($0.name)] })
        ),
        ("origin", origin?.json(of: sources)),
      ])
  }
}

extension Trace.Content {
  fileprivate var members: [(String, JSONValue?)] {
    switch self {
    case .truth(let truth, _): [("truth", .string(truth.name))]
    case .value(let text): [("value", .string(text))]
    case .none: [("value", .null), ("none", true)]
    case .missing: [("value", .null)]
    case .between(let least, let most, _):
      [("least", least.map(JSONValue.string)), ("most", most.map(JSONValue.string))]
    case .set(let members, let count, _):
      [("members", .array(members.map(JSONValue.string))), ("count", .integer(count))]
    }
  }
}

extension Trace.Origin {
  fileprivate func json(of sources: [Dataset.Source]) -> JSONValue {
    switch self {
    case .row(let row, let table, let field, let unreadable):
      .object(skippingNil: [
        ("table", .string(table)), ("field", .string(field)),
        ("path", row.source < sources.count ? .string(sources[row.source].path) : nil),
        ("part", row.source < sources.count ? sources[row.source].part.map(JSONValue.string) : nil),
        ("row", .integer(row.number)), ("pointer", row.pointer.map(JSONValue.string)),
        ("unreadable", unreadable.map(JSONValue.string)),
      ])
    case .noRow(let record, let key): ["table": .string(record), "no_row": .string(key)]
    case .noColumn(let table, let field): ["table": .string(table), "no_column": .string(field)]
    case .noTable(let table): ["no_table": .string(table)]
    case .parameter(let parameter, let stretch):
      .object(skippingNil: [
        ("parameter", .string(parameter.name)),
        ("laws", .array(parameter.laws.map { .string($0.text) })),
        ("from", stretch.from.map { .string($0.description) }),
        ("set", stretch.value.setting?.json),
      ])
    }
  }
}

extension EffectiveValue {
  fileprivate var setting: Setting? {
    if case .office(let setting, _) = self { setting } else { nil }
  }
}
