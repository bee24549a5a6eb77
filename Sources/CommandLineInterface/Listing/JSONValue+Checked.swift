internal import Diagnostics
internal import FlagSemantics
internal import Values

extension Labels {
  /// `{"zh-TW": "標案", "en": "tender"}`
  var json: JSONValue {
    .object(entries.map { JSONValue.Member($0.language, .string($0.text)) })
  }
}

extension Setting {
  /// What an office has set, with its reason and its place.
  var json: JSONValue {
    let text: String =
      switch value {
      case .expression(let value): value.place.text
      case .severity(let level): level.rawValue
      }
    return .object(skippingNil: [
      ("value", .string(text)),
      ("from", from.map { .string($0.description) }),
      ("because", because.map(JSONValue.string)),
      ("file", .string(place.file.name)),
      ("line", .integer(place.line)),
    ])
  }
}

extension Place {
  /// From 1.
  var line: Int { LineTable(file).line(at: range.lowerBound) }

  /// `rules/limits.flag:4`
  var pathAndLine: String { "\(file.name):\(line)" }
}
