internal import Diagnostics
internal import FlagSemantics
internal import Scanning
internal import Values

/// Clauses as they are written, with what each part was, and the values under them.
struct TraceText {
  /// Drawn one below the other.
  let clauses: [Trace.Clause]
  /// Only their values are told.
  let others: [Trace.Part]
  let origins: OriginWording
  let language: Language

  /// How deep the clauses stand.
  let indent: Int

  var text: String {
    let drawn = clauses.map { ConditionText($0.whole, after: $0.keyword, indent: indent) }
    let width = min(
      ConditionText.width,
      drawn.flatMap(\.lines).filter { $0.truth != nil }.map { DisplayWidth.columns(of: $0.text) }
        .max() ?? 0)
    var text = ""
    for line in drawn.flatMap(\.lines) {
      guard let truth = line.truth else {
        text += DisplayWidth.drawn(line.text) + "\n"
        continue
      }
      let rest = max(0, width - DisplayWidth.columns(of: line.text))
      text +=
        DisplayWidth.drawn(line.text) + String(repeating: " ", count: rest + 2)
        + truth.wording.text(in: language) + "\n"
    }
    let values = ValueRows(clauses.map(\.whole) + others, origins, language)
    return text + AlignedRows(values.rows, indent: indent + 2).text
  }
}

extension Trace.Clause {
  /// The word that opens it in a rule.
  var keyword: String {
    switch kind {
    case .asOf: "as of"
    case .scope: "where"
    case .flag: "flag when"
    case .severity(let level): "\(level.rawValue) when"
    case .exception: "except where"
    }
  }

  var isDay: Bool { if case .asOf = kind { true } else { false } }
}
