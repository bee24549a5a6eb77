internal import Diagnostics
internal import Findings
internal import FlagSemantics
internal import Ingest
internal import ProbityKit
internal import Reporting
internal import Scanning
internal import SourceReading

extension Verb {
  /// `probity scan DATA… --rules PACK`.
  package static let scan = Verb(
    "scan",
    summary: Wording(en: "Judge data by the rules of a pack.", zh: "依規則集判定資料。"),
    discussion: [
      Wording(
        en: """
          Every subject of every rule gets one of four outcomes: flagged, clear, outside (the rule \
          does not apply), or undecided, with what was missing. Each finding names the rows that \
          made it true, the values as they are given, and the parameters by which it was judged.
          """,
        zh: """
          每條規則的每個對象都有四種結果之一：紅旗、無紅旗、不適用，或無法判定（並說明缺漏之處）。\
          每項結果都列出成立所依據的資料列、原始值及所用參數。
          """),
      Wording(
        en: """
          The same data, rules and options give the same bytes, whatever the number of threads. \
          Rows that were not understood are told by `probity data`.
          """,
        zh: "相同的資料、規則與選項，不論執行緒數，輸出完全相同。未能讀懂的列請用 `probity data` 檢視。"),
    ],
    parameters: [ScanOptions.paths],
    options: ScanOptions.all,
    examples: [
      Example(
        "probity scan exports/ --rules Rules/tw",
        Wording(en: "The outcomes and the findings.", zh: "各項結果與紅旗。")),
      Example(
        "probity scan exports/ --rules Rules/tw --severity high --format json -o a.json",
        Wording(en: "What is serious, for a program.", zh: "輸出嚴重者供程式使用。")),
      Example(
        "probity scan exports/ --rules Rules/tw -o findings.xlsx",
        Wording(en: "The workbook for audit.", zh: "稽核活頁簿。")),
      Example(
        "probity scan --engine postgres://db.example/awards --rules Rules/tw -o a.xlsx",
        Wording(en: "What lies in a database, judged there.", zh: "判定資料庫內之資料。")),
      Example(
        "probity scan exports/ --since 2024-01-01 --format csv -o findings.csv",
        Wording(en: "This year's findings, for a spreadsheet.", zh: "本年度的結果，供試算表使用。")),
    ]
  ) { call, console throws(Failure) in
    let output = try ScanOutput(call, &console)
    let data = try ScanOptions.data(call, console)
    let pack = try DataOptions.pack(call, console, named: ScanOptions.rules)
    if pack.checked.hasErrors || pack.report.hasErrors {
      console.complain(pack.report.text(in: call.language, colours: call.usesColor))
      return .badRules
    }
    let rules = try ScanOptions.chosen(call, pack)
    let since = try ScanOptions.since(call)
    let tables = try DataOptions.tables(pack, rules, call, &console)
    let keyFile = call[ScanOptions.mask].map { KeyFile(path: $0) }
    let codes = try keyFile?.codes(console)
    let lot = try ScanOptions.lot(call)
    let engine = try EngineOptions.chosen(call, &console)
    let threads = try DataOptions.threads(call)
    let told = pack.matterFields.union(output.tellsParties ? pack.partyFields : []).union(
      keyFile == nil ? [] : pack.personFields)
    let supply = try DataOptions.supply(
      pack, call, console, from: data, profiles: output.tellsColumns,
      wanted: .only(pack.fieldsRead(by: rules).union(told)))
    if let failure = ScanOptions.failure(supply, call.language) { throw failure }
    let judging = ProgressLine(console, call.language)
    var listener: (@Sendable (ScanProgress) -> Void)?
    if let judging { listener = { judging.show($0) } }
    let all: Scan
    do throws(SourceTrouble) {
      all = try pack.scan(
        rules, over: supply, tables: tables, threads: threads,
        run: pack.record(
          of: ScanOptions.command(call, over: data), by: call.program.name,
          version: call.program.version),
        tellsParties: output.tellsParties, tellsAll: call.has(ScanOptions.everySubject),
        drawing: lot, by: engine, progress: listener)
    } catch {
      judging?.end()
      throw Failure(table: error)
    }
    judging?.end()
    var scan = all.keeping(try ScanOptions.levels(call), since: since)
    if let keyFile, let codes {
      var mask = PersonMask(supply, codes)
      scan = mask.masked(scan)
      try keyFile.write(mask.codes, call, &console)
    }
    try output.write(scan, call, &console)
    return try ScanOptions.ending(scan, call, &console)
  }
}
