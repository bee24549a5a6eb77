package import Diagnostics

extension Suggestions {
  /// Every guess for machines; no value of the data stands in it.
  package var json: JSONValue {
    [
      "drafts": .array(drafts.map(\.json)),
      "fitted": .array(
        fitted.map { ["path": .string($0.path), "mapping": .string($0.mapping)] }),
      "troubles": .array(troubles.map { .string($0.text(in: .english)) }),
    ]
  }
}

extension SourceSuggestion {
  fileprivate var json: JSONValue {
    .object(skippingNil: [
      ("path", .string(path)), ("part", part.map { .string($0) }),
      ("also", .array(also.map { .string($0) })),
      ("mapped", .integer(draft.mapped)), ("unsure", .integer(draft.unsure)),
      ("left", .array(draft.left.map { .string($0) })),
      ("columns", .array(draft.guesses.map(\.json))),
    ])
  }
}

extension ColumnGuess {
  fileprivate var json: JSONValue {
    [
      "column": .string(column), "field": role.map { .string($0.description) } ?? .null,
      "confidence": .integer(confidence), "reason": .string(reason.rawValue),
    ]
  }
}
