internal import Diagnostics
internal import FlagSemantics
internal import Scanning

/// The values that stand under a condition: what was given, what parameters had, what was worked
/// out from them.
struct ValueRows {
  private let origins: OriginWording
  private let language: Language
  private(set) var rows: [[String]] = []
  private var known: Set<String> = []

  /// Expressions are shown up to this width.
  private static let width = 50

  /// The most members that are told one by one.
  private static let most = 8

  init(_ clauses: [Trace.Part], _ origins: OriginWording, _ language: Language) {
    self.origins = origins
    self.language = language
    for part in clauses { add(part) }
  }

  private mutating func add(_ part: Trace.Part) {
    switch part.expression.kind {
    case .literal, .dataDay, .list: return
    case .parameter, .parameterOn:
      show(part)
      addParts(part)
    case .element(let element):
      if case .members = element { show(part) }
    case .named:
      if part.truth == nil { show(part) }
      for inner in part.parts { addParts(inner.unnamed) }
    case .step: path(part)
    case .call:
      show(part)
      addParts(part)
    default: addParts(part)
    }
  }

  private mutating func addParts(_ part: Trace.Part) { for inner in part.parts { add(inner) } }

  /// A path is one value; what leads to it only counts where it stops on the way.
  private mutating func path(_ part: Trace.Part) {
    show(part)
    let stops = part.values.contains { $0.content.isMissing && $0.origin == nil }
    guard case .step(_, let step) = part.expression.kind else { return }
    if case .define = step {
      for inner in part.parts.dropFirst() { add(inner) }
    }
    if let base = part.parts.first, stops || !base.isPath { add(base) }
  }

  private mutating func show(_ part: Trace.Part) {
    let text = CoverageText.clipped(part.text, to: ValueRows.width)
    // Which members a set has inside another says little.
    let isInner = part.values.contains { value in
      if case .set = value.content { !value.member.isEmpty } else { false }
    }
    guard !part.values.isEmpty, !isInner, known.insert(text).inserted else { return }
    if part.values.count == 1, part.values[0].member.isEmpty {
      let value = part.values[0]
      rows.append([
        text, value.content.wording.text(in: language),
        origins.text(value)?.text(in: language) ?? "",
      ])
      return
    }
    for (index, value) in part.values.prefix(ValueRows.most).enumerated() {
      rows.append([
        index == 0 ? text : "",
        value.member.joined(separator: "/") + ": " + value.content.wording.text(in: language),
        origins.text(value)?.text(in: language) ?? "",
      ])
    }
    let more = part.values.count - ValueRows.most
    if more > 0 {
      rows.append([
        "", Wording(en: "and \(more) more", zh: "另有 \(more) 筆").text(in: language), "",
      ])
    }
  }
}

extension Trace.Part {
  /// Whether it only leads along fields from a record that the rule names.
  fileprivate var isPath: Bool {
    switch expression.kind {
    case .element(.members): false
    case .element: true
    case .step(_, .define): false
    case .step: parts.first?.isPath ?? true
    default: false
    }
  }
}
