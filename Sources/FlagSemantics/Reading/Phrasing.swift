import Diagnostics

/// How values stand in the sentences of a finding, in one language: a code by its label, an amount
/// or a time span with its unit.
package struct Phrasing {
  private let language: Language
  private let model: Model

  /// The language as messages name it; one that Probity does not speak reads like English.
  package init(_ language: String, _ model: Model) {
    self.language = Language(rawValue: language) ?? .english
    self.model = model
  }

  /// Between several values.
  package var separator: String { language == .chinese ? "、" : ", " }

  package func phrase(_ literal: Literal, _ scalar: Scalar) -> String {
    wording(literal, scalar).text(in: language)
  }

  /// Of a value only one or both limits are known.
  package func between(_ least: String?, _ most: String?) -> String? {
    let wording: Wording? =
      switch (least, most) {
      case (let least?, let most?): Wording(en: "\(least) to \(most)", zh: "\(least) 至 \(most)")
      case (let least?, nil): Wording(en: "at least \(least)", zh: "至少 \(least)")
      case (nil, let most?): Wording(en: "at most \(most)", zh: "至多 \(most)")
      case (nil, nil): nil
      }
    return wording?.text(in: language)
  }

  private func wording(_ literal: Literal, _ scalar: Scalar) -> Wording {
    switch literal {
    case .truth(let truth): truth ? Wording(en: "yes", zh: "是") : Wording(en: "no", zh: "否")
    case .text(let text): Wording(verbatim: text)
    case .code(let code): Literal.label(code, scalar, in: model)
    default: literal.reading(ValueType(scalar), in: model)
    }
  }
}
