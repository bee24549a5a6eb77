internal import Diagnostics
internal import FlagSemantics
internal import Ingest
internal import ProbityKit
internal import Values

extension Verb {
  /// `probity calibrate DATA… --rules PACK`.
  package static let calibrate = Verb(
    "calibrate",
    summary: Wording(en: "See how rules and their limits behave on data.", zh: "檢視規則及其門檻在資料上的表現。"),
    discussion: [
      Wording(
        en: """
          For each rule the share of subjects flagged, clear, outside and undecided, with a warning \
          where it can never fire on these data, or flags more of what it judges than `--most`. \
          Then what becomes of its findings when each of its limits is a tenth lower or higher: \
          whole numbers move by a tenth, at least by one. A share of fewer than `--fewest` \
          decided subjects says nothing: the rule is said to decide too few, and no limit is \
          proposed for it; a market of fewer tenders has no rate.
          """,
        zh: """
          逐條列出紅旗、無紅旗、不適用與無法判定之比例；在此資料上不可能成立，或紅旗占判定對象比例超過 `--most` 者，\
          加以提醒。其次列出各門檻降低或提高一成時，發現件數如何變動；整數以一成為準，至少變動一。\
          已判定對象不足 `--fewest` 者，比例不具意義：註明件數過少，不建議調整門檻；案件不足之市場亦不計比率。
          """),
      Wording(
        en: """
          `--by` counts the findings by fields of what cases are about, such as the class, the \
          agency and the year of tenders; of a day the year counts.
          """,
        zh: "`--by` 依案件主體之欄位（例如標案之採購性質、機關、年度）統計發現件數；日期以年度計。"),
      Wording(
        en: """
          `-o` writes a local policy: for rules that flag too much, the smallest move of a limit \
          that brings them under `--most`. Limits that a law sets are never moved, and the pack \
          itself is never changed. Read it before you put it beside the rules.
          """,
        zh: """
          `-o` 寫出在地政策檔：紅旗過多的規則，以最小幅度調整其門檻使比例降至 `--most` 以下。\
          法定門檻一律不動，規則集本身亦不變更；採用前請先審閱。
          """),
    ],
    parameters: [DataOptions.paths],
    options: CalibrateOptions.all,
    examples: [
      Example(
        "probity calibrate exports/ --rules Rules/tw --by class --by opened_at",
        Wording(en: "Shares, limits, and findings by class and year.", zh: "比例、門檻，以及各類別與年度之發現。")),
      Example(
        "probity calibrate exports/ --rules Rules/tw --most 10% -o office.flag",
        Wording(en: "A policy for rules that flag more than a tenth.", zh: "為紅旗超過一成的規則寫出政策檔。")),
    ]
  ) { call, console throws(Failure) in
    let pack = try DataOptions.pack(call, console, named: ScanOptions.rules)
    if pack.checked.hasErrors || pack.report.hasErrors {
      console.complain(pack.report.text(in: call.language, colours: call.usesColor))
      return .badRules
    }
    let rules = try ScanOptions.chosen(call, pack)
    let fields = try CalibrateOptions.fields(call, pack)
    let most = try CalibrateOptions.most(call)
    let tables = try DataOptions.tables(pack, rules, call, &console)
    let read = pack.fieldsRead(by: rules).union(CalibrateOptions.wanted(fields, pack))
    let supply = try DataOptions.supply(pack, call, console, profiles: false, wanted: .only(read))
    if let failure = ScanOptions.failure(supply, call.language) { throw failure }
    let line = ProgressLine(console, call.language)
    let calibration = pack.calibration(
      of: rules, over: supply, tables: tables,
      CalibrationTerms(
        most: most, fewest: try CalibrateOptions.fewest(call), fields: fields,
        threads: try DataOptions.threads(call))
    ) { line?.show(limit: $0, of: $1) }
    line?.end()
    if let path = call[CalibrateOptions.output] {
      let policy = PolicyText(calibration, call)
      try console.write(Array(policy.text.utf8), to: path)
      console.complain(policy.summary(path))
    }
    let page = CalibrationPage(calibration, pack, call)
    console.print(call[CalibrateOptions.format] == "json" ? page.json.indented + "\n" : page.text)
    return .fine
  }
}

/// What a calibration is told.
enum CalibrateOptions {
  static let mostFlagged = Option(
    "most", value: .init(Wording(en: "PERCENT", zh: "百分比"), default: "20%"),
    help: Wording(
      en: "Warn of rules that flag more than this of what they judge.",
      zh: "紅旗占判定對象比例超過此值的規則予以提醒。"))

  static let fewest = Option(
    "fewest", value: .init(Wording(en: "NUMBER", zh: "件數"), default: "30"),
    help: Wording(
      en: "Of fewer, no share is told and no limit proposed.", zh: "不足此件數者，不計比例，亦不建議調整門檻。"))

  static let by = Option(
    "by", value: .init(Wording(en: "FIELD", zh: "欄位")), repeatable: true,
    help: Wording(
      en: "Count findings by this field of tenders (of what cases are about); may be repeated.",
      zh: "依標案（案件主體）之此欄位統計發現；可重複使用。"))

  static let format = Option(
    "format",
    value: .init(Wording(en: "FORMAT", zh: "格式"), .choices(["text", "json"]), default: "text"),
    help: Wording(en: "`text` for people, `json` for programs.", zh: "`text` 供人閱讀，`json` 供程式使用。"))

  static let output = Option(
    "output", letter: "o",
    value: .init(Wording(en: "FILE", zh: "檔案"), .files(endingIn: [".flag"])),
    help: Wording(
      en: "Write a local policy to this file; it is replaced as a whole.",
      zh: "將在地政策寫入此檔案；檔案會整份取代。"))

  static let all =
    [ScanOptions.rules, ScanOptions.only, mostFlagged, fewest, by, format, output]
    + [DataOptions.encoding, DataOptions.threads]

  static func most(_ call: Call) throws(Failure) -> Ratio {
    let text = call[mostFlagged] ?? ""
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    if let percent = ExactDecimal(digits).flatMap({ Percent(points: $0) }),
      !percent.fraction.isNegative
    {
      return Ratio(percent.fraction)
    }
    throw Failure(
      .wrongUse,
      Wording(en: "`{0}` is no percentage", zh: "`{0}` 不是百分比")
        .filled(with: [Wording(verbatim: text)]),
      advice: [Wording(en: "write `--most 20%`", zh: "請寫成 `--most 20%`")])
  }

  static func fewest(_ call: Call) throws(Failure) -> Int {
    let text = call[fewest] ?? ""
    if let number = Int(text), number >= 1 { return number }
    throw Failure(
      .wrongUse,
      Wording(en: "`{0}` is no number from 1", zh: "`{0}` 不是 1 以上的整數")
        .filled(with: [Wording(verbatim: text)]),
      advice: [Wording(en: "write `--fewest 30`", zh: "請寫成 `--fewest 30`")])
  }

  /// The fields asked for, which the record that cases are about has to have.
  static func fields(_ call: Call, _ pack: Pack) throws(Failure) -> [String] {
    let names = call.all(by)
    guard !names.isEmpty else { return [] }
    guard let record = matter(of: pack) else {
      throw Failure(
        .wrongUse,
        Wording(
          en: "the pack does not say what cases are about", zh: "規則集未宣告案件主體"),
        advice: [Wording(en: "declare `matter` in `[cases]`", zh: "請在 `[cases]` 宣告 `matter`")])
    }
    for name in names where record.fields[name]?.takesValue != true {
      let near = Suggestion.closest(to: name, among: record.fieldOrder)
      throw Failure(
        .wrongUse,
        Wording(en: "`{0}` has no field `{1}`", zh: "`{0}` 沒有欄位 `{1}`")
          .filled(with: ["\(record.name)", "\(name)"]),
        advice: near.map {
          [Wording(en: "did you mean `{0}`?", zh: "是否為 `{0}`？").filled(with: ["\($0)"])]
        } ?? [])
    }
    return names
  }

  /// As data are asked for: `tender.class`.
  static func wanted(_ fields: [String], _ pack: Pack) -> [String] {
    guard let record = matter(of: pack) else { return [] }
    return fields.map { "\(record.name).\($0)" }
  }

  private static func matter(of pack: Pack) -> RecordType? {
    let model = pack.checked.model
    return pack.checked.cases.matter.flatMap { model.record(named: $0.value) }.map { model[$0] }
  }
}
