internal import Diagnostics
internal import Findings
internal import FlagSemantics
internal import Scanning
internal import Values

extension Trace.Content {
  /// In place of an expression: `1,080,000 TWD >= ?`.
  var sign: String {
    switch self {
    case .truth(let truth, _): truth.sign
    case .value(let text): text
    case .none: "-"
    case .missing: "?"
    case .between(let least, let most, _): "\(least ?? "")…\(most ?? "")"
    case .set(let members, let count, let causes):
      "{" + members.prefix(6).joined(separator: ", ") + (count > 6 ? ", …" : "")
        + (causes.isEmpty ? "" : count == 0 ? "?" : ", ?") + "}"
    }
  }

  /// In a list of values.
  var wording: Wording {
    switch self {
    case .truth(let truth, _): truth.wording
    case .value(let text): Wording(verbatim: text)
    case .none: Wording(en: "none", zh: "無")
    case .missing: Wording(en: "missing", zh: "缺漏")
    case .between(let least, nil, _):
      Wording(en: "at least {0}", zh: "至少 {0}").filled(with: [Wording(verbatim: least ?? "0")])
    case .between(nil, let most?, _):
      Wording(en: "at most {0}", zh: "至多 {0}").filled(with: [Wording(verbatim: most)])
    case .between(let least?, let most?, _):
      Wording(en: "{0} to {1}", zh: "{0} 至 {1}")
        .filled(with: [Wording(verbatim: least), Wording(verbatim: most)])
    case .set(_, 0, let causes) where causes.isEmpty: Wording(en: "nothing", zh: "沒有")
    case .set(let members, let count, let causes): Trace.Content.set(members, count, causes)
    }
  }

  private static func set(_ members: [String], _ count: Int, _ causes: [Cause]) -> Wording {
    let shown = Wording(verbatim: members.prefix(8).joined(separator: ", "))
    let more = count - 8
    var text = shown
    if more > 0 {
      text = Wording(en: "{0} and \(more) more", zh: "{0} 等 \(count) 筆").filled(with: [text])
    }
    if causes.contains(where: { $0.kind == "open" }) {
      let open = Wording(en: "perhaps others", zh: "可能另有其他")
      text =
        count == 0
        ? open : Wording(en: "{0}, {1}", zh: "{0}，{1}").filled(with: [text, open])
    }
    return text
  }

  var causes: [Cause] {
    switch self {
    case .truth(_, let causes), .missing(let causes), .between(_, _, let causes),
      .set(_, _, let causes):
      causes
    case .value, .none: []
    }
  }

  var isMissing: Bool {
    if case .missing = self { true } else { false }
  }
}

extension Truth {
  fileprivate var sign: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .unknown: "?"
    }
  }

  /// As a word of its own, as the language has it.
  var name: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .unknown: "unknown"
    }
  }

  var wording: Wording {
    switch self {
    case .yes: Wording(en: "yes", zh: "是")
    case .no: Wording(en: "no", zh: "否")
    case .unknown: Wording(en: "unknown", zh: "不明")
    }
  }
}

extension [Wording] {
  /// One after the other.
  var listed: Wording {
    Wording(
      en: map(\.english).joined(separator: ", "), zh: map(\.chinese).joined(separator: "、"))
  }
}
