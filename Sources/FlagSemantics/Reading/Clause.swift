import Diagnostics

/// A condition as it is set out on paper: sentences, and lists of them that can't be misread.
indirect enum Clause: Sendable {
  case sentence(Wording)
  /// Several conditions, what must be true of them, and what may stand before them.
  case several(Joint, [Clause], lead: Wording?)
  /// Something that begins a condition: "there is an award among … such that".
  case leading(Wording, Clause)

  enum Joint: Sendable {
    case all, any, none, notAll

    var heading: Wording {
      switch self {
      case .all: Wording(en: "all of the following hold", zh: "下列各項均成立")
      case .any: Wording(en: "any one of the following holds", zh: "下列任一項成立")
      case .none: Wording(en: "none of the following holds", zh: "下列各項均不成立")
      case .notAll: Wording(en: "not all of the following hold", zh: "下列各項未全部成立")
      }
    }

    var negated: Joint {
      switch self {
      case .all: .notAll
      case .any: .none
      case .none: .any
      case .notAll: .all
      }
    }
  }

  /// The condition on one line, nested parts in parentheses.
  var inline: Wording { inline(isNested: false) }

  private func inline(isNested: Bool) -> Wording {
    switch self {
    case .sentence(let wording): return wording
    case .leading(let lead, let body):
      let text = Wording(en: "{0} {1}", zh: "{0}（{1}）").filled(with: [lead, body.inline])
      return isNested ? Clause.grouped(text) : text
    case .several(let joint, let parts, let lead):
      let items = parts.map { $0.inline(isNested: true) }
      let isAll = joint == .all || joint == .notAll
      let joined = Wording(
        en: items.map(\.english).joined(separator: isAll ? " and " : " or "),
        zh: items.map(\.chinese).joined(separator: isAll ? "，且" : "，或"))
      let isNegative = joint == .none || joint == .notAll
      let text =
        isNegative
        ? Wording(en: "it is not the case that ({0})", zh: "並非（{0}）").filled(with: [joined]) : joined
      guard let lead else { return isNested ? Clause.grouped(text) : text }
      return Wording(en: "{0} {1}", zh: "{0}（{1}）").filled(with: [lead, text])
    }
  }

  private static func grouped(_ text: Wording) -> Wording {
    Wording(en: "({0})", zh: "（{0}）").filled(with: [text])
  }

  // MARK: As lines

  /// What stands before and after the first sentence: "Flagged when …", …者，列為紅旗.
  struct Frame {
    var before = ""
    var after = ""
  }

  /// The condition as numbered lines; the first brings no number of its own.
  func lines(
    in language: Language, level: Int = 0, marker: String = "", frame: Frame = Frame()
  ) -> [RuleReading.Line] {
    let colon = language == .english ? ":" : "："
    switch self {
    case .sentence(let wording):
      let text = frame.before + wording.text(in: language) + frame.after
      return [.init(level: level, marker: marker, text: text)]
    case .leading(let lead, let body):
      guard language == .chinese else {
        return body.lines(
          in: language, level: level, marker: marker,
          frame: Frame(before: frame.before + lead.english + " ", after: frame.after))
      }
      let head = frame.before + lead.chinese + "有下列情形" + frame.after + colon
      return [.init(level: level, marker: marker, text: head)]
        + Clause.items([body], below: level, marker, language)
    case .several(let joint, let parts, let lead):
      let gap = language == .english ? " " : "，"
      let start = frame.before + (lead.map { $0.text(in: language) + gap } ?? "")
      let head = start + joint.heading.text(in: language) + frame.after + colon
      return [.init(level: level, marker: marker, text: head)]
        + Clause.items(parts, below: level, marker, language)
    }
  }

  private static func items(
    _ parts: [Clause], below level: Int, _ marker: String, _ language: Language
  ) -> [RuleReading.Line] {
    let inner = level + (marker.isEmpty && level == 0 ? 0 : 1)
    return parts.enumerated().flatMap { index, part in
      part.lines(
        in: language, level: inner, marker: ListMarker.text(index, depth: inner, in: language))
    }
  }
}
