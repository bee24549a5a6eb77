internal import Diagnostics
internal import Generating

/// A grade for people and for programs.
struct GradePage {
  private let grade: Grade
  private let language: Language
  private static let mostNamed = 20

  init(_ grade: Grade, _ language: Language) {
    self.grade = grade
    self.language = language
  }

  var text: String {
    let head = [
      Wording(en: "rule", zh: "規則"), Wording(en: "planted", zh: "植入"),
      Wording(en: "found", zh: "發現"), Wording(en: "recall", zh: "召回率"),
      Wording(en: "flagged", zh: "紅旗"), Wording(en: "precision", zh: "精確率"),
      Wording(en: "look-alikes", zh: "形似"), Wording(en: "as said", zh: "相符"),
    ].map { $0.text(in: language) }
    let total = row(grade.total, named: Wording(en: "all", zh: "合計").text(in: language))
    let rows = [head] + grade.lines.map { row($0, named: $0.rule) } + [total]
    return AlignedRows(rows, right: Set(1...7)).text + untold + named
  }

  private func row(_ line: Grade.Line, named name: String) -> [String] {
    [
      name, "\(line.planted)", "\(line.found)", share(line.found, line.planted),
      "\(line.flagged)", share(line.found, line.flagged), "\(line.lookAlikes)", "\(line.asSaid)",
    ]
  }

  /// In whole percent, cut: only all of them are 100 %.
  private func share(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "–" : "\(part * 100 / whole)%"
  }

  // MARK: Cases judged otherwise

  private var untold: String {
    guard grade.untold > 0 else { return "" }
    return "\n"
      + Wording(
        en: """
          {0} look-alikes are to be clear or outside: all that is known is that they are neither \
          flagged nor undecided. A scan with `--every-subject` tells which.

          """,
        zh: """
          {0} 件形似案例應為無紅旗或不適用：僅知未列紅旗亦非無法判定；以 `--every-subject` 掃描可得知為何者。

          """
      ).filled(with: [Wording(verbatim: "\(grade.untold)")]).text(in: language)
  }

  private func got(_ miss: Grade.Miss) -> Wording {
    if let outcome = miss.outcome { return outcome.wording }
    return grade.tellsAll
      ? Wording(en: "not judged at all", zh: "無此判定對象")
      : Wording(en: "clear or outside", zh: "無紅旗或不適用")
  }

  private var named: String {
    var text = ""
    if !grade.misses.isEmpty {
      text += "\n" + Wording(en: "judged otherwise", zh: "結果不符").text(in: language) + "\n"
    }
    for miss in grade.misses.prefix(GradePage.mostNamed) {
      let reason = language == .english ? miss.entry.why : miss.entry.reason
      text +=
        "  \(miss.entry.rule) \(miss.entry.subject): "
        + Wording(en: "{0} instead of {1} – {2}", zh: "應為 {1}，實為 {0}：{2}").filled(with: [
          got(miss), miss.entry.outcome.wording, Wording(verbatim: reason),
        ]).text(in: language) + "\n"
    }
    text += rest(grade.misses.count)
    if !grade.unexplained.isEmpty {
      text +=
        "\n" + Wording(en: "flagged, and not in the key", zh: "列為紅旗而不在解答").text(in: language) + "\n"
    }
    for judged in grade.unexplained.prefix(GradePage.mostNamed) {
      text += "  \(judged.rule) \(judged.subject)\n"
    }
    text += rest(grade.unexplained.count)
    if !grade.others.isEmpty {
      text +=
        "\n" + Wording(en: "rules without a case in the key", zh: "解答未列之規則").text(in: language)
        + "\n"
      text +=
        AlignedRows(
          grade.others.map { [$0.rule, "\($0.flagged)"] }, indent: 2, right: [1]
        ).text
    }
    return text
  }

  private func rest(_ count: Int) -> String {
    guard count > GradePage.mostNamed else { return "" }
    return Wording(en: "  … and {0} more\n", zh: "  ……及另外 {0} 件\n").filled(with: [
      Wording(verbatim: "\(count - GradePage.mostNamed)")
    ]).text(in: language)
  }

  // MARK: For programs

  var json: JSONValue {
    [
      "rules": .array(grade.lines.map(\.json)),
      "misses": .array(
        grade.misses.map {
          [
            "rule": .string($0.entry.rule), "subject": .string($0.entry.subject),
            "kind": .string($0.entry.kind.rawValue), "expected": .string($0.entry.outcome.rawValue),
            "flagged": .bool($0.flagged), "undecided": .bool($0.undecided),
            "outcome": $0.outcome.map { .string($0.rawValue) } ?? .null,
          ]
        }),
      "clear_or_outside": .integer(grade.untold),
      "unexplained": .array(
        grade.unexplained.map { ["rule": .string($0.rule), "subject": .string($0.subject)] }),
      "others": .array(
        grade.others.map { ["rule": .string($0.rule), "flagged": .integer($0.flagged)] }),
    ]
  }
}

extension Grade.Line {
  fileprivate var json: JSONValue {
    [
      "rule": .string(rule), "planted": .integer(planted), "found": .integer(found),
      "flagged": .integer(flagged), "look_alikes": .integer(lookAlikes),
      "as_said": .integer(asSaid),
    ]
  }
}

extension AnswerKey.Outcome {
  fileprivate var wording: Wording {
    switch self {
    case .flagged: Wording(en: "flagged", zh: "紅旗")
    case .clear: Wording(en: "clear", zh: "無紅旗")
    case .outside: Wording(en: "outside", zh: "不適用")
    case .undecided: Wording(en: "undecided", zh: "無法判定")
    }
  }
}
