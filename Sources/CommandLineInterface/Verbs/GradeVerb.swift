internal import Diagnostics
internal import Findings
internal import Generating
internal import Reporting

extension Verb {
  /// `probity grade KEY FINDINGS`.
  package static let grade = Verb(
    "grade",
    summary: Wording(en: "Hold findings against an answer key.", zh: "將掃描結果與解答比對。"),
    discussion: [
      Wording(
        en: """
          For each rule of the key: how many planted cases were flagged (recall), how many flagged \
          subjects were planted (precision), and how many look-alikes had the outcome that the key \
          gives. Cases judged otherwise are named below. Whether a look-alike was clear or outside, \
          only a scan with `--every-subject` tells; without it one counts as right when it is \
          neither flagged nor undecided, and the page says of how many no more is known.
          """,
        zh: """
          逐一列出解答所列規則：植入案例被列為紅旗者（召回率）、紅旗對象屬植入案例者（精確率），\
          以及形似案例之結果與解答相符者。不符者列於其後。形似案例究為無紅旗或不適用，\
          須以 `--every-subject` 掃描始能得知；否則未列紅旗亦非無法判定即屬相符，並註明其件數。
          """)
    ],
    parameters: [key, findings],
    options: [format],
    examples: [
      Example(
        "probity grade invented/key.csv findings.json",
        Wording(en: "Recall and precision by rule.", zh: "各規則之召回率與精確率。"))
    ]
  ) { call, console throws(Failure) in
    guard let keyPath = call[key], let path = call[findings] else { return .wrongUse }
    let (keyBytes, bytes) = (try console.read(keyPath), try console.read(path))
    let answers: AnswerKey
    do throws(AnswerKey.Mistake) {
      answers = try AnswerKey(csv: keyBytes)
    } catch {
      throw unreadable(keyPath, line: error.line, error.reason)
    }
    let scan: Scan
    do throws(Scan.ReadingMistake) {
      scan = try Scan(json: bytes)
    } catch {
      throw unreadable(path, line: nil, error.message)
    }
    let grade = Grade(scan, by: answers)
    let page = GradePage(grade, call.language)
    console.print(call[format] == "json" ? page.json.indented + "\n" : page.text)
    return grade.misses.isEmpty ? .fine : .findings
  }

  private static func unreadable(_ path: String, line: Int?, _ reason: Wording) -> Failure {
    Failure(
      .badData,
      Wording(en: "`{0}`: {1}", zh: "`{0}`：{1}").filled(with: [
        Wording(verbatim: line.map { "\(path):\($0)" } ?? path), reason,
      ]))
  }

  private static let key = Parameter(
    Wording(en: "KEY", zh: "解答"), .one, .files(endingIn: [".csv"]),
    help: Wording(
      en: "The `key.csv` that `probity generate` wrote.", zh: "`probity generate` 產生之 `key.csv`。"))

  private static let findings = Parameter(
    Wording(en: "FINDINGS", zh: "發現"), .one, .files(endingIn: [".json"]),
    help: Wording(en: "The JSON of a scan.", zh: "掃描產出的 JSON。"))

  private static let format = Option(
    "format",
    value: .init(Wording(en: "FORMAT", zh: "格式"), .choices(["text", "json"]), default: "text"),
    help: Wording(en: "`text` for people, `json` for programs.", zh: "`text` 供人閱讀，`json` 供程式使用。"))
}

extension Grade {
  /// Of a scan, its subjects named as a key names them.
  init(_ scan: Scan, by key: AnswerKey) {
    self.init(
      of: scan.report.findings.map { Judged(rule: $0.rule, subject: $0.subject.ofKey) },
      undecided: scan.report.undecided.map { Judged(rule: $0.rule, subject: $0.subject.ofKey) },
      rest: scan.report.judged.map { Grade.rest($0) }, by: key)
  }
}

extension Grade {
  /// Of two orders of a pair, or two windows of a group, the one to which the rule applies.
  fileprivate static func rest(_ judged: [JudgedSubject]) -> [Judged: AnswerKey.Outcome] {
    judged.reduce(into: [:]) { known, one in
      let name = Judged(rule: one.rule, subject: one.subject.ofKey)
      guard let outcome = AnswerKey.Outcome(rawValue: one.outcome.rawValue) else { return }
      if known[name] == nil || outcome != .outside { known[name] = outcome }
    }
  }
}

extension SubjectName {
  /// Without the first day of a window; of a pair, both in the order of their keys.
  fileprivate var ofKey: String {
    guard shape == .pair, key.count % 2 == 0 else { return key.joined(separator: "/") }
    let half = key.count / 2
    return [key.prefix(half), key.suffix(half)].map { $0.joined(separator: "/") }.sorted()
      .joined(separator: "/")
  }
}
