internal import Diagnostics
internal import FlagSemantics
internal import Ingest
internal import ProbityKit
internal import Scanning

extension Verb {
  /// `probity why RULE SUBJECT DATA… --rules PACK`.
  package static let why = Verb(
    "why",
    summary: Wording(
      en: "Say why one subject of a rule has its outcome.", zh: "說明某一對象為何得到該判定結果。"),
    discussion: [
      Wording(
        en: """
          The rule is drawn with what each part was and with the values under it, each with the \
          file and row it stands in. Below it stands what would change the outcome: for one that \
          is clear the limit or record that comes nearest, for one outside the clause that does \
          not hold, for one that is undecided the cells or tables that would decide it.
          """,
        zh: """
          依規則原文列出各部分的結果與其下的值，每個值都附檔案與列號；其後說明何者會改變結果：\
          無紅旗者列出最接近的界限或紀錄，不適用者列出不成立的條件，無法判定者列出所需的欄位或資料。
          """),
      Wording(
        en: """
          The subject is written as a scan writes it: `T-001`, `B1/B2` for a pair, \
          `G1/V1/2024-03-01` for a window of a group. It ends with 2 where the rule judges no such \
          subject.
          """,
        zh: """
          對象的寫法與掃描結果相同：`T-001`，成對者 `B1/B2`，分組期間 `G1/V1/2024-03-01`。\
          規則沒有此判斷對象時，結束碼為 2。
          """),
    ],
    parameters: [wanted, subject, DataOptions.paths],
    options: [ScanOptions.rules, whyFormat, DataOptions.encoding, DataOptions.threads],
    examples: [
      Example(
        "probity why low_price_variance T-001 exports/ --rules Rules/tw",
        Wording(en: "Why this tender is flagged, or not.", zh: "此標案為何列為紅旗或否。"))
    ]
  ) { call, console throws(Failure) in
    let pack = try DataOptions.pack(call, console, named: ScanOptions.rules)
    if pack.checked.hasErrors || pack.report.hasErrors {
      console.complain(pack.report.text(in: call.language, colours: call.usesColor))
      return .badRules
    }
    let rule = try ScanOptions.rule(named: call[wanted] ?? "", pack)
    let tables = try DataOptions.tables(pack, [rule], call, &console)
    let supply = try DataOptions.supply(
      pack, call, console, profiles: false, wanted: .only(pack.fieldsRead(by: [rule])))
    if let failure = ScanOptions.failure(supply, call.language) { throw failure }
    let scanner = pack.scanner(
      [rule], over: supply, tables: tables, threads: try DataOptions.threads(call), tracing: true)
    let verdict = try SubjectSearch(rule, scanner.verdicts(of: rule.name))
      .verdict(of: call[subject] ?? "")
    guard let trace = scanner.trace(rule.name, verdict) else { return .internalFault }
    let page = WhyPage(
      rule: rule, verdict: verdict, trace: trace,
      deciding: DecidingData(scanner.doubts(rule.name, verdict), supply),
      sources: supply.sources.map { Dataset.Source(path: $0.path, part: $0.part) },
      lists: ListStanding(pack: pack.checked, lists: tables), language: call.language)
    console.print(call[whyFormat] == "json" ? page.json.indented + "\n" : page.text)
    return .fine
  }

  private static let wanted = Parameter(
    Wording(en: "RULE", zh: "規則"), help: Wording(en: "The rule by its name.", zh: "規則的名稱。"))

  private static let subject = Parameter(
    Wording(en: "SUBJECT", zh: "對象"),
    help: Wording(en: "The key of what it judged.", zh: "判斷對象的鍵值。"))

  private static let whyFormat = Option(
    "format",
    value: .init(Wording(en: "FORMAT", zh: "格式"), .choices(["text", "json"]), default: "text"),
    help: Wording(en: "`text` for people, `json` for programs.", zh: "`text` 供人閱讀，`json` 供程式使用。"))
}
