package import Diagnostics

/// What an auditor has made of a finding.
package enum ReviewStatus: String, Sendable, CaseIterable {
  case open, checking, cleared, confirmed, referred, recused, divested, exempt

  package var wording: Wording {
    switch self {
    case .open: Wording(en: "open", zh: "未處理")
    case .checking: Wording(en: "being checked", zh: "查證中")
    case .cleared: Wording(en: "cleared", zh: "已澄清")
    case .confirmed: Wording(en: "confirmed", zh: "成立")
    case .referred: Wording(en: "referred", zh: "移送")
    case .recused: Wording(en: "recusal", zh: "迴避")
    case .divested: Wording(en: "divestment", zh: "撤資")
    case .exempt: Wording(en: "exempted", zh: "豁免")
    }
  }

  /// All of them, in a row.
  package static var words: Wording {
    Wording(
      en: allCases.map(\.wording.english).joined(separator: ", "),
      zh: allCases.map(\.wording.chinese).joined(separator: "、"))
  }

  var tone: Emphasis.Tone {
    switch self {
    case .open: .quiet
    case .checking: .notable
    case .cleared, .exempt: .settled
    case .confirmed: .serious
    case .referred: .grave
    case .recused, .divested: .slight
    }
  }
}
