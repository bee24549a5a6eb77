internal import Diagnostics
internal import FlagSemantics
internal import Values

extension ParameterPage {
  /// Everything about one parameter, list or severity; days are inclusive.
  func json(of subject: ParameterSubject) -> JSONValue {
    let timelines = subject.timelines(in: pack)
    let values = timelines.flatMap { code, timeline in
      timeline.stretches.map { object($0.value, from: $0.from, until: $0.until) }
    }
    let onDay: JSONValue? = day.map { day in
      .array(
        timelines.compactMap { _, timeline in
          timeline.stretch(on: day).map { object($0.value, from: $0.from, until: $0.until) }
        })
    }
    return .object(skippingNil: [
      ("name", .string(subject.name)),
      ("kind", .string(kind(of: subject))),
      ("type", subject.type(in: pack.model).map(JSONValue.string)),
      ("titles", subject.titles.json),
      ("laws", .array(subject.laws.map { .string($0.text) })),
      ("entries", entries(of: subject)),
      ("on", day.map { .string($0.description) }),
      ("in_force", onDay),
      ("values", .array(values)),
      (
        "replaced",
        .array(subject.replaced(in: pack).map { object($0, from: $0.from, until: nil) })
      ),
      ("rules", .array(pack.rules(reading: subject.name).map { .string($0.name) })),
    ])
  }

  private func kind(of subject: ParameterSubject) -> String {
    switch subject {
    case .parameter: "parameter"
    case .list: "list"
    case .severity: "severity"
    }
  }

  private func entries(of subject: ParameterSubject) -> JSONValue? {
    guard case .list(let list) = subject else { return nil }
    return switch list.source {
    case .file(let path): ["file": .string(path)]
    case .codes(let codes): ["codes": .array(codes.map(JSONValue.string))]
    }
  }

  private func object(
    _ line: ValueLine, from: CalendarDate?, until: CalendarDate?
  ) -> JSONValue {
    .object(skippingNil: [
      ("code", line.code.map(JSONValue.string)),
      ("value", .string(line.text)),
      ("from", from.map { .string($0.description) }),
      ("until", until?.adding(days: -1).map { .string($0.description) }),
      ("source", .string(line.isLocal ? "local" : "pack")),
      ("because", line.because.map(JSONValue.string)),
      ("file", .string(line.place.file.name)),
      ("line", .integer(line.place.line)),
    ])
  }
}
