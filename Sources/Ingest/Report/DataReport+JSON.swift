package import Diagnostics
import FlagSemantics
import SourceReading
import Tables

extension DataReport {
  /// The whole report for machines: every count, every fault with its place.
  package var json: JSONValue {
    [
      "sources": .array(sources.map(\.json)),
      "leftAside": .array(
        leftAside.map { ["path": .string($0.path), "reason": .string($0.reason.english)] }),
      "tables": .array(tables.map { $0.json(sources) }),
      "rules": .array(rules.map(\.json)),
      "rejectedRows": .integer(rejectedRows),
      "today": .string("\(today)"),
    ]
  }
}

extension SourceReport {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("path", .string(path)), ("part", part.map { .string($0) }),
      ("format", .string(format.english)),
      ("details", .array(details.map { .string($0.english) })),
      ("sha256", sha256.map { .string($0) }), ("bytes", bytes.map { .integer($0) }),
      ("mapping", mapping.map { .string($0) } ?? .null),
      ("unmapped", unmapped?.json), ("rows", .integer(allRows)),
      ("rejectedRows", .integer(rejectedRows)),
      ("columns", .array(columns.map(\.json))), ("fills", .array(fills.map(\.json))),
      ("rejected", .array(rejected.map(\.json))),
      ("unlisted", .integer(unlisted)),
      ("faults", .array(faults.map(\.json))),
      ("notes", .array(notes.map { .string($0.text(in: .english)) })),
      ("trouble", trouble.map { .string($0.text(in: .english)) }),
    ])
  }
}

extension SourceReport.Unmapped {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("nearest", nearest.map { .string($0) }),
      ("lacking", .array(lacking.map { .string($0) })),
      ("alsoFitting", .array(alsoFitting.map { .string($0) })),
    ])
  }
}

extension ColumnReport {
  fileprivate var json: JSONValue {
    [
      "name": .string(name), "filled": .integer(filled),
      "distinct": distinct.map { .integer($0) } ?? .null,
      "fields": .array(fields.map { .string($0) }), "unread": .integer(unread),
    ]
  }
}

extension FillReport {
  fileprivate var json: JSONValue {
    [
      "target": .string(target), "taken": .integer(counts.taken),
      "leftOut": .integer(counts.untaken), "blank": .integer(counts.blank),
      "rejected": .integer(counts.rejected), "unreadCells": .integer(counts.unreadCells),
    ]
  }
}

extension RejectedRow {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("row", .integer(place.number)), ("pointer", place.pointer.map { .string($0) }),
      ("reason", .string(reason.english)),
    ])
  }
}

extension RowFault {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("row", .integer(place.number)), ("pointer", place.pointer.map { .string($0) }),
      ("field", field.map { .string($0) }),
      ("columns", .array(columns.map { .string($0) })),
      ("value", .string(text)), ("reason", .string(reason.english)),
      ("rejectsRow", .bool(isRejection)),
    ])
  }
}

extension TableReport {
  fileprivate func json(_ sources: [SourceReport]) -> JSONValue {
    [
      "name": .string(name), "rows": .integer(rows), "records": .integer(records),
      "superseded": .object(
        superseded.map { JSONValue.Member($0.reason.name, .integer($0.count)) }),
      "contradictions": .integer(contradictionCount),
      "contradictionSamples": .array(contradictions.map { $0.json(sources) }),
      "fields": .array(fields.map { $0.json(sources) }),
    ]
  }
}

extension Table.Reason {
  fileprivate var name: String {
    switch self {
    case .repeated: "repeated"
    case .older: "older"
    case .completed: "completed"
    case .elsewhere: "elsewhere"
    case .contradicted: "contradicted"
    }
  }
}

extension TableReport.FieldReport {
  fileprivate func json(_ sources: [SourceReport]) -> JSONValue {
    .object(skippingNil: [
      ("name", .string(name)), ("filled", .integer(filled)), ("none", .integer(none)),
      ("pointNowhere", dangling?.json(sources)), ("inFuture", future?.json(sources)),
      ("endBeforeBegin", reversed?.json(sources)),
    ])
  }
}

extension TableReport.Doubt {
  fileprivate func json(_ sources: [SourceReport]) -> JSONValue {
    ["count": .integer(count), "samples": .array(samples.map { $0.json(sources) })]
  }
}

extension TableReport.Sample {
  fileprivate func json(_ sources: [SourceReport]) -> JSONValue {
    let source = sources[origin.source]
    return .object(skippingNil: [
      ("field", .string(field)), ("value", .string(value)), ("other", other.map { .string($0) }),
      ("path", .string(source.path)), ("part", source.part.map { .string($0) }),
      ("row", .integer(origin.number)), ("pointer", origin.pointer.map { .string($0) }),
    ])
  }
}

extension RuleReadiness {
  fileprivate var json: JSONValue {
    [
      "name": .string(rule.name), "state": .string(state.rawValue),
      "lacking": .array(
        lacking.map { ["field": .string($0.field), "reason": .string($0.reason.rawValue)] }),
    ]
  }
}

extension SourceNote {
  /// What is to be known, after its place.
  package var wording: Wording {
    guard let place else { return message }
    return Wording(en: "{0}: {1}", zh: "{0}：{1}").filled(with: [place, message])
  }

  package func text(in language: Language) -> String { wording.text(in: language) }
}

extension SourceTrouble {
  /// What is the matter, after its place.
  package var wording: Wording { SourceNote(at: place, message).wording }

  package func text(in language: Language) -> String { wording.text(in: language) }
}
