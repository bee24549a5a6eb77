import Findings

/// What an expression gives for one subject.
enum Reading: Sendable, Hashable {
  /// `from` names the fields that a time or a text was read from.
  case known(Value, from: Set<String>)
  case none
  case missing(Causes)
  /// Known only to lie between two limits, of which either may be lacking.
  case between(Value?, Value?, Causes)

  static func known(_ value: Value) -> Reading { .known(value, from: []) }

  /// Where both limits are equal they are the value; else it is missing.
  var settled: Reading {
    guard case .between(let low, let high, let causes) = self else { return self }
    if let low, low == high { return .known(low) }
    return .missing(causes)
  }

  var isNone: Bool { self == .none }

  /// Why it is not known exactly.
  var causes: Causes {
    switch self {
    case .known, .none: []
    case .missing(let causes): causes
    case .between(let low, let high, let causes): low != nil && low == high ? [] : causes
    }
  }

  var value: Value? {
    if case .known(let value, _) = settled { value } else { nil }
  }

  var sources: Set<String> {
    if case .known(_, let sources) = self { sources } else { [] }
  }

  /// Works with exact values: none on a side gives none, else missing gives missing.
  static func working(
    _ operands: [Reading], _ body: ([Value]) -> Reading
  ) -> Reading {
    let operands = operands.map(\.settled)
    if operands.contains(where: \.isNone) { return .none }
    let causes = operands.reduce(into: Causes()) { $0.formUnion($1.causes) }
    let values = operands.compactMap(\.value)
    guard values.count == operands.count else { return .missing(causes) }
    let result = body(values)
    guard case .known(let value, let sources) = result else { return result }
    return .known(value, from: operands.reduce(into: sources) { $0.formUnion($1.sources) })
  }
}
