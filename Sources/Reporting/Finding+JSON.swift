import Diagnostics
import Findings
import FlagSemantics

/// A finding for programs, with all that it rests on.
extension Finding {
  var json: JSONValue {
    .object(skippingNil: [
      ("fingerprint", .string(fingerprint)), ("rule", .string(rule)), ("subject", subject.json),
      ("day", day.map { .string($0) }), ("priority", priority.map { .string($0.rawValue) }),
      ("cases", cases.isEmpty ? nil : .array(cases.map { .string($0) })),
      ("severity", .string(severity.rawValue)), ("at_stake", stake?.json),
      ("possible_severity", possibleSeverity.map { .string($0.rawValue) }),
      (
        "messages",
        .object(messages.map { .init($0.language, .string($0.text)) })
      ),
      ("comparisons", .array(comparisons.map(\.json))),
      (
        "shown",
        .array(
          shown.map {
            [
              "expression": .string($0.expression),
              "values": .array($0.values.map { .string($0) }),
            ]
          })
      ),
      ("evidence", .array(evidence.map(\.json))),
      ("parameters", .array(parameters.map(\.json))),
      ("lists", lists.isEmpty ? nil : .array(lists.map(\.json))),
      ("tables", tables.isEmpty ? nil : .array(tables.map(\.json))),
      (
        "assumptions",
        .array(
          assumptions.map {
            [
              "value": .string($0.value), "because": .string($0.because),
              "times": .integer($0.times),
            ]
          })
      ),
      (
        "suppressed",
        suppression.map { suppression in
          .object(skippingNil: [
            ("because", .string(suppression.because)),
            ("until", suppression.until.map { .string($0) }),
          ])
        }
      ),
    ])
  }
}

extension Finding.Stake {
  fileprivate var json: JSONValue {
    [
      "record": .string(matter.record), "key": .array(matter.key.map { .string($0) }),
      "digits": .string(digits), "currency": .string(currency),
    ]
  }
}

extension Comparison {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("clause", .string(clause.rawValue)), ("expression", .string(expression)),
      ("value", value.map { .string($0) } ?? .null), ("sign", .string(sign)),
      ("limit", .string(limit)), ("limit_value", limitValue.map { .string($0) } ?? .null),
      ("threshold", .bool(isThreshold)), ("parameter", parameter.map { .string($0) }),
      ("members", members.isEmpty ? nil : .array(members.map { .string($0) })),
    ])
  }
}

extension Finding.ParameterUse {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("name", .string(name)), ("code", code.map { .string($0) }), ("value", .string(value)),
      ("from", from.map { .string($0) }), ("source", source.map { .string($0) }),
      ("local", .bool(isLocal)),
    ])
  }
}

extension Finding.ListUse {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("name", .string(name)), ("path", path.map { .string($0) }),
      ("sha256", sha256.map { .string($0) }), ("line", line.map { .integer($0) } ?? .null),
      ("from", from.map { .string($0) }), ("until", until.map { .string($0) }),
    ])
  }
}

extension Finding.TableUse {
  var json: JSONValue {
    .object(skippingNil: [
      ("kind", .string(kind.rawValue)), ("path", path.map { .string($0) }),
      ("sha256", sha256.map { .string($0) }), ("line", line.map { .integer($0) }),
      ("from", .string(from)), ("until", .string(until)), ("rate", rate.map { .string($0) }),
      ("source", source.map { .string($0) }),
    ])
  }
}

extension EvidenceRecord {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("role", .string(role)), ("record", .string(record)),
      ("key", .array(key.map { .string($0) })), ("place", place?.json),
      ("cells", .array(cells.map(\.json))),
    ])
  }
}

extension EvidenceRecord.Cell {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("field", .string(field)), ("given", given.map { .string($0) } ?? .null),
      ("none", isNone ? true : nil), ("compared", compared.map { .string($0) }),
      ("place", place?.json),
    ])
  }
}

extension RowPlace {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("path", .string(path)), ("part", part.map { .string($0) }), ("row", .integer(number)),
      ("pointer", pointer.map { .string($0) }),
    ])
  }
}
