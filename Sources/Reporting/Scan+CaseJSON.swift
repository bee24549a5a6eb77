import Diagnostics
import Findings
import FlagSemantics

extension Scan {
  /// A case with its reasons, as numbers and as sentences.
  func json(of one: Case) -> JSONValue {
    .object(skippingNil: [
      ("id", .string(one.id)), ("subject", one.subject.json),
      ("priority", .string(one.priority.rawValue)), ("points", one.score.json),
      ("reason", sentences(reason(for: one))), ("basis", one.reason.basis.json),
      ("only_statistics", .bool(one.reason.cappedFrom != nil)),
      ("capped_from", one.reason.cappedFrom.map { .string($0.rawValue) }),
      ("rows", .array(one.rows.map(json))), ("groups", .array(one.groups.map(json))),
      ("findings", .array(one.findings.map { .string($0) })),
    ])
  }

  private func json(of row: Case.Row) -> JSONValue {
    .object(skippingNil: [
      ("code", .string(row.code)), ("titles", sentences(title(of: row))),
      ("priority", .string(row.priority.rawValue)),
      ("below_confidence", row.isBelowConfidence ? .bool(true) : nil),
      ("next", next(after: row).map(sentences)),
      ("findings", .array(row.findings.map { .string($0) })),
    ])
  }

  private func json(of group: Case.Group) -> JSONValue {
    .object(skippingNil: [
      ("name", .string(group.name)), ("titles", sentences(title(ofGroup: group.name))),
      ("points", group.points.json), ("statistical", group.isStatistical ? .bool(true) : nil),
      ("findings", .array(group.findings.map { .string($0) })),
    ])
  }

  private func sentences(_ wording: Wording) -> JSONValue {
    .object(
      Language.allCases.map { .init($0.rawValue, .string(wording.text(in: $0))) })
  }
}

extension Case.Reason.Basis {
  fileprivate var json: JSONValue {
    switch self {
    case .row(let code): ["kind": "row", "name": .string(code)]
    case .critical(let rule): ["kind": "critical", "name": .string(rule)]
    case .score: ["kind": "score"]
    }
  }
}

extension CaseSubject {
  fileprivate var json: JSONValue {
    [
      "kind": .string(kind.rawValue),
      "records": .array(
        records.map {
          ["record": .string($0.record), "key": .array($0.key.map { .string($0) })]
        }),
    ]
  }
}

extension Points {
  /// As exact as it is: binary fractions would not be.
  fileprivate var json: JSONValue { .string(text) }
}
