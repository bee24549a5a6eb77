package import Diagnostics
import Findings
import FlagSemantics

/// A scan for programs: everything it found, in an order that never changes.
extension Scan {
  package var json: JSONValue { document.value }

  /// The same, of which no more than an element of a list is made at a time.
  package var document: JSONDocument {
    let report = report
    return JSONDocument([
      ("pack", .value(.string(pack))),
      ("data_day", .value(dataDay.map { .string($0) } ?? .null)),
      ("run", (run?.json).map { .value($0) }), ("model", .value(model.json)),
      ("sources", .value(.array(sources.map(\.json)))),
      ("lists", .value(.array(lists.map(\.json)))),
      ("tables", tables.isEmpty ? nil : .value(.array(tables.map(\.json)))),
      ("rules", .value(.array(report.rules.map { $0.json(rule(named: $0.rule)) }))),
      ("case_terms", .value(terms.json)),
      ("cases", .list(report.cases.count) { json(of: report.cases[$0]) }),
      ("findings", .list(report.findings.count) { report.findings[$0].json }),
      ("parties", parties.isEmpty ? nil : .list(parties.count) { parties[$0].json }),
      ("sample", (report.sample?.json).map { .value($0) }),
      ("untold", untold.isEmpty ? nil : .value(.array(untold.sorted().map { .string($0) }))),
      ("masked", isMasked ? .value(true) : nil),
      ("undecided", .list(report.undecided.count) { report.undecided[$0].json }),
      ("judged", report.judged.map { judged in .list(judged.count) { judged[$0].json } }),
    ])
  }

  /// One line for each finding, each case and each undecided subject, and one for each rule.
  package var jsonLines: String {
    var lines = report.rules.map { line("rule", $0.json(rule(named: $0.rule))) }
    lines += report.cases.map { line("case", json(of: $0)) }
    lines += report.findings.map { line("finding", $0.json) }
    lines += report.undecided.map { line("undecided", $0.json) }
    lines += report.judged?.map { line("judged", $0.json) } ?? []
    return lines.joined()
  }

  private func line(_ kind: String, _ value: JSONValue) -> String {
    guard case .object(let members) = value else { return "" }
    return JSONValue.object([.init("type", .string(kind))] + members).compact + "\n"
  }
}

extension ScannedSource {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("path", .string(path)), ("part", part.map { .string($0) }),
      ("sha256", sha256.map { .string($0) }), ("mapping", mapping.map { .string($0) }),
      ("format", format.json), ("details", .array(details.map(\.json))),
      ("is_text", .bool(isText)), ("rows", .integer(rows)),
      ("rejected_rows", .integer(rejectedRows)),
      ("columns", columns.isEmpty ? nil : .array(columns.map(\.json))),
      ("troubles", troubles.isEmpty ? nil : .array(troubles.map(\.json))),
      ("unlisted", unlisted == 0 ? nil : .integer(unlisted)),
    ])
  }
}

extension ScannedSource.Column {
  fileprivate var json: JSONValue {
    [
      "name": .string(name), "filled": .integer(filled),
      "distinct": distinct.map { .integer($0) } ?? .null,
      "fields": .array(fields.map { .string($0) }), "unread": .integer(unread),
    ]
  }
}

extension ScannedSource.Trouble {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("row", .integer(row)), ("pointer", pointer.map { .string($0) }),
      ("columns", columns.isEmpty ? nil : .array(columns.map { .string($0) })),
      ("text", text.map { .string($0) }), ("reason", reason.json),
      ("rejected", .bool(isRejection)),
    ])
  }
}

extension Wording {
  fileprivate var json: JSONValue {
    .object(
      Language.allCases.map { .init($0.rawValue, .string(text(in: $0))) })
  }
}

extension RuleSummary {
  fileprivate func json(_ reported: ReportedRule?) -> JSONValue {
    .object(skippingNil: [
      ("rule", .string(rule)), ("meaning", .string(meaning)),
      ("titles", (reported?.titles ?? LocalText()).json),
      ("family", reported?.family.map { .string($0) }),
      ("family_titles", reported.flatMap { $0.family == nil ? nil : $0.familyTitles.json }),
      ("laws", .array((reported?.laws ?? []).map { .string($0) })),
      ("levels", .array((reported?.levels ?? []).map { .string($0.rawValue) })),
      ("flagged", .integer(flagged)), ("suppressed", .integer(suppressed)),
      ("clear", .integer(clear)), ("outside", .integer(outside)),
      ("undecided", .integer(undecided)), ("left_out", .integer(leftOut)),
      ("confirms_only", .array((reported?.confirmsOnly ?? []).map { .string($0) })),
      ("judges_pairs", .bool(reported?.judgesPairs ?? false)),
      (
        "causes",
        .array(causes.map { ["cause": $0.cause.json, "subjects": .integer($0.subjects)] })
      ),
      ("reading", reported?.readingsJSON),
    ])
  }
}

extension Cause {
  fileprivate var json: JSONValue {
    .object(
      skippingNil: [("kind", .string(kind)), ("name", .string(name))]
        + details.map { ($0.key, .string($0.text)) })
  }
}

extension SubjectName {
  var json: JSONValue {
    .object(skippingNil: [
      ("shape", .string(shape.rawValue)), ("record", .string(record)),
      ("key", .array(key.map { .string($0) })), ("first_day", firstDay.map { .string($0) }),
    ])
  }
}

extension UndecidedSubject {
  fileprivate var json: JSONValue {
    [
      "rule": .string(rule), "subject": subject.json, "causes": .array(causes.map(\.json)),
    ]
  }
}

extension JudgedSubject {
  fileprivate var json: JSONValue {
    [
      "rule": .string(rule), "subject": subject.json, "outcome": .string(outcome.rawValue),
    ]
  }
}

extension ScannedList {
  fileprivate var json: JSONValue {
    [
      "name": .string(name), "path": .string(path), "sha256": .string(sha256),
      "entries": .integer(entries),
    ]
  }
}
