internal import Diagnostics
internal import Files
internal import Findings
internal import FlagSemantics
internal import Ingest
internal import ProbityKit
internal import Reporting
internal import SourceReading
internal import Values

/// What a scan is told, and how it ends.
enum ScanOptions {
  static let rules = Option(
    "rules", value: .init(Wording(en: "PACK", zh: "規則集"), .folders),
    help: Wording(
      en: "The pack with the rules, the model and the mappings. Without it, the folder you are in.",
      zh: "含規則、資料模型與對應檔的規則集；未指定時為目前的資料夾。"))

  static let paths = Parameter(
    DataOptions.paths.name, .any, .files(endingIn: []),
    help: Wording(
      en: "{0} Without them, what lies in the database that `--engine` names.",
      zh: "{0}未指定時為 `--engine` 所指資料庫內之資料。"
    ).filled(with: [DataOptions.paths.help]))

  /// What is judged: the data that are named, or those that the database of the engine holds.
  static func data(_ call: Call, _ console: Console) throws(Failure) -> [String] {
    let named = call.all(paths)
    if let own = named.isEmpty ? EngineOptions.data(call, console) : named { return own }
    throw Failure(
      .wrongUse, Wording(en: "no data were named", zh: "未指定資料"),
      advice: [
        Wording(
          en: "name files or folders, or the database that holds them: `--engine postgres://…`",
          zh: "請指定檔案或資料夾，或指定存放資料之資料庫：`--engine postgres://…`")
      ])
  }

  static let only = Option(
    "only", value: .init(Wording(en: "RULE", zh: "規則")), repeatable: true,
    help: Wording(en: "Judge only this rule; may be repeated.", zh: "只判定此規則；可重複使用。"))

  static let severity = Option(
    "severity",
    value: .init(
      Wording(en: "LEVEL", zh: "等級"), .choices(Severity.allCases.map(\.rawValue))),
    help: Wording(
      en: "Tell only findings of at least this severity; the counts stay whole.",
      zh: "只列出嚴重度達此等級以上者；統計仍完整。"))

  static let format = Option(
    "format",
    value: .init(
      Wording(en: "FORMAT", zh: "格式"), .choices(["text", "xlsx", "json", "jsonl", "csv", "sarif"])),
    help: Wording(
      en: """
        `text` for people; `xlsx` is the workbook for audit, which needs `-o`; `json` and `jsonl` \
        for programs, complete; `csv` for spreadsheets, one line for each finding; `sarif` for \
        viewers of SARIF 2.1.0. Without it the ending of the file decides, else it is `text`.
        """,
      zh: """
        `text` 供人閱讀；`xlsx` 為稽核活頁簿，須搭配 `-o`；`json`、`jsonl` 供程式使用，內容完整；\
        `csv` 供試算表使用，每件一列；`sarif` 供 SARIF 2.1.0 檢視器使用。未指定時依檔名結尾決定，否則為 `text`。
        """))

  static let sinceDay = Option(
    "since", value: .init(Wording(en: "DAY", zh: "日期")),
    help: Wording(
      en: """
        Tell only findings whose `as of` day is this or later; rules without `as of` have no day \
        and are told. The counts stay whole.
        """,
      zh: "只列出 `as of` 之日在此日或之後者；規則未設 `as of` 者無日期，一律列出。統計仍完整。"))

  static let output = Option(
    "output", letter: "o", value: .init(Wording(en: "FILE", zh: "檔案"), .files(endingIn: [])),
    help: Wording(
      en: """
        Write here instead of to standard output; the file is replaced as a whole. Beside a workbook \
        everything stands as JSON as well.
        """,
      zh: "改寫入此檔案；檔案會整份取代。活頁簿旁另有完整內容之 JSON 檔。"))

  static let most = Option(
    "most", value: .init(Wording(en: "NUMBER", zh: "數目"), default: "20"),
    help: Wording(
      en: "How many findings of each rule the text writes out.", zh: "文字輸出中，每條規則最多列出幾件。"))

  static let maxUndecided = Option(
    "max-undecided", value: .init(Wording(en: "PERCENT", zh: "百分比")),
    help: Wording(
      en: """
        End with 3 when a rule leaves more of its subjects undecided than this: `5%`. Subjects \
        outside the rule are not counted.
        """,
      zh: "任何規則的無法判定比例超過此值（例如 `5%`）時，以結束碼 3 結束；不適用者不計。"))

  static let sample = Option(
    "sample", value: .init(Wording(en: "NUMBER", zh: "數目")),
    help: Wording(
      en: """
        Draw so many findings and so many clear subjects by lot, for somebody to check by hand: a \
        sheet of the workbook, and `sample` in JSON.
        """,
      zh: "隨機抽出指定數目之發現及無紅旗對象，供人工抽查：活頁簿之一張工作表，以及 JSON 之 `sample`。"))

  static let seed = Option(
    "seed", value: .init(Wording(en: "NUMBER", zh: "數目"), default: "1"),
    help: Wording(
      en: "The number that decides the draw of `--sample`: the same one draws the same.",
      zh: "決定 `--sample` 抽樣結果之種子；相同種子抽出相同對象。"))

  static let everySubject = Option(
    "every-subject",
    help: Wording(
      en: """
        List in JSON, as `judged`, the subjects that are clear or outside as well, so that `grade` \
        can tell one from the other.
        """,
      zh: "JSON 另以 `judged` 列出無紅旗及不適用之對象，使 `grade` 得以區分二者。"))

  static let mask = Option(
    "mask", value: .init(Wording(en: "KEYFILE", zh: "金鑰檔"), .files(endingIn: [".json"])),
    help: Wording(
      en: """
        Put codes in the place of persons, in everything that is written. Whom each code stands for \
        goes to this file, which nobody else may read; where it is there already, codes stay the same.
        """,
      zh: "所有輸出均以代碼代替人員；對照表寫入此檔，僅本人可讀。檔案已存在時沿用原有代碼。"))

  static let all =
    [rules, only, severity, sinceDay, format, output] + WorkbookOptions.all
    + [
      mask, sample, seed, everySubject, most, maxUndecided, EngineOptions.engine,
      DataOptions.encoding,
      DataOptions.threads,
    ]

  // MARK: Reading them

  /// The words that repeat a scan, without those that say only how it is written or how fast.
  static func command(_ call: Call, over data: [String]) -> [String] {
    let data = data.map { word in
      // An address may hold a password.
      PostgresLocation.isOne(word) ? (try? PostgresLocation(word).name) ?? "postgres" : word
    }
    var words = [call.program.name, Verb.scan.name] + data
    for option in [rules, only, severity, sinceDay, sample, seed, DataOptions.encoding] {
      for value in call.all(option) { words += [option.flag, value] }
    }
    return words
  }

  static func chosen(_ call: Call, _ pack: Pack) throws(Failure) -> [CheckedRule] {
    let names = call.all(only)
    guard !names.isEmpty else {
      guard !pack.rules.isEmpty else {
        throw Failure(
          .missingInput, Wording(en: "the pack has no rules", zh: "此規則集沒有規則"),
          advice: [Wording(en: "name a pack with rules by `--rules`", zh: "請以 `--rules` 指定含規則的規則集")]
        )
      }
      return pack.rules
    }
    var chosen: [CheckedRule] = []
    for name in names { chosen.append(try rule(named: name, pack)) }
    return chosen
  }

  static func rule(named name: String, _ pack: Pack) throws(Failure) -> CheckedRule {
    if let rule = pack.checked.rule(named: name) { return rule }
    let near = Suggestion.closest(to: name, among: pack.ruleNames)
    throw Failure(
      .wrongUse,
      Wording(en: "no rule `{0}` in the pack", zh: "規則集中沒有規則 `{0}`")
        .filled(with: [Wording(verbatim: name)]),
      advice: near.map { near in
        [
          Wording(en: "did you mean `{0}`?", zh: "是否為 `{0}`？")
            .filled(with: [Wording(verbatim: near)])
        ]
      } ?? [Wording(en: "`probity list` names them", zh: "`probity list` 可列出所有規則")])
  }

  /// What `--sample` and `--seed` ask for.
  static func lot(_ call: Call) throws(Failure) -> Lot? {
    guard let text = call[sample] else { return nil }
    guard let size = Int(text), (1...100_000).contains(size) else {
      throw Failure(
        .wrongUse,
        Wording(en: "`{0}` does not fit `--sample`", zh: "`{0}` 不適用於 `--sample`")
          .filled(with: [Wording(verbatim: text)]),
        advice: [Wording(en: "give a number from 1 to 100000", zh: "請給 1 至 100000 的數字")])
    }
    guard let number = UInt64(call[seed] ?? "1") else {
      throw Failure(
        .wrongUse,
        Wording(en: "`{0}` does not fit `--seed`", zh: "`{0}` 不適用於 `--seed`")
          .filled(with: [Wording(verbatim: call[seed] ?? "")]),
        advice: [Wording(en: "give a whole number", zh: "請給整數")])
    }
    return Lot(size: size, seed: number)
  }

  static func levels(_ call: Call) throws(Failure) -> Severity? {
    call[severity].flatMap(Severity.init)
  }

  static func since(_ call: Call) throws(Failure) -> String? {
    guard let text = call[sinceDay] else { return nil }
    if let day = CalendarDate(text) { return day.description }
    throw Failure(
      .wrongUse,
      Wording(en: "`{0}` is no day", zh: "`{0}` 不是日期").filled(with: [Wording(verbatim: text)]),
      advice: [Wording(en: "write `--since 2024-01-31`", zh: "請寫成 `--since 2024-01-31`")])
  }

  /// Data of which nothing could be read are no data: an empty report would look like all is well.
  static func failure(_ supply: Supply, _ language: Language) -> Failure? {
    DataEnding(DataReport(supply, rules: [], today: .last), isStrict: false).failure
  }

  static func ending(
    _ scan: Scan, _ call: Call, _ console: inout Console
  ) throws(Failure) -> ExitCode {
    if let text = call[maxUndecided] {
      guard let limit = percent(text) else {
        throw Failure(
          .wrongUse,
          Wording(en: "`{0}` is no percentage", zh: "`{0}` 不是百分比")
            .filled(with: [Wording(verbatim: text)]),
          advice: [Wording(en: "write `--max-undecided 5%`", zh: "請寫成 `--max-undecided 5%`")])
      }
      let over = scan.report.rules.filter { rule in
        let share = rule.undecidedShare
        return Ratio(Int128(share.undecided), Int128(share.judged)).map { limit < $0 } ?? false
      }
      if !over.isEmpty {
        console.complain(
          Wording(
            en: "{0} rules left more than {1} undecided: {2}\n",
            zh: "{0} 條規則的無法判定比例超過 {1}：{2}\n"
          ).filled(with: [
            Wording(verbatim: "\(over.count)"), Wording(verbatim: text),
            Wording(verbatim: over.map(\.rule).joined(separator: ", ")),
          ]).text(in: call.language))
        return .tooMuchUndecided
      }
    }
    return scan.findingCount == 0 ? .fine : .findings
  }

  private static func percent(_ text: String) -> Ratio? {
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    return ExactDecimal(digits).flatMap { Percent(points: $0) }.map { Ratio($0.fraction) }
  }
}
