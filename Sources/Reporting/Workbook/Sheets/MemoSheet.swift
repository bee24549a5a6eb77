import Diagnostics
import Findings
import FlagSemantics

/// One page for the head of the agency: what was examined, what was found, what is proposed.
struct MemoSheet {
  let ledger: Ledger

  private static let widths = [26, 62, 12]

  private var voice: Voice { ledger.voice }
  private var scan: Scan { ledger.scan }

  func sheet() -> Sheet {
    let name = voice.name(.memo)
    var page = PageBuilder(widths: MemoSheet.widths)
    page.title(voice.words("Memo on the examination of procurement data", "採購資料稽核簽呈"))
    page.sentence(
      voice.words("To the head of the agency", "陳：機關首長"), .subtitle)
    page.section(voice.words("Subject", "主旨"))
    page.paragraph(subject)
    page.section(voice.words("What was found", "說明"))
    for line in grounds { page.paragraph(line) }
    writeCases(&page)
    page.section(voice.words("Proposed", "擬辦"))
    for line in proposals { page.paragraph(line) }
    page.section(voice.words("Signatures", "簽核"))
    page.row(
      [
        voice.words("Who", "職務"), voice.words("Opinion and signature", "意見及簽章"),
        voice.words("Date", "日期"),
      ].map { .text($0, .heading) })
    for who in [
      voice.words("Prepared by", "承辦人"), voice.words("Reviewed by", "覆核"),
      voice.words("Head of the unit", "單位主管"), voice.words("Head of the agency", "機關首長"),
    ] {
      page.row([.text(who, .label), .blank(.input), .blank(.inputDate)], lines: 3)
    }
    return Sheet(
      name: name, columns: MemoSheet.widths.map { .init(width: $0) },
      rows: .init(page.rows), tab: .overview,
      page: .of(name, voice, isLandscape: false, isSingle: true))
  }

  private var subject: String {
    let rows = scan.sources.reduce(0) { $0 + $1.rows }
    let files = Set(scan.sources.map(\.path)).count
    let text = voice.sentence(
      "Findings of the examination of {0} files with {1} rows by the rules “{2}”, for decision.",
      "檢陳以規則集「{2}」稽核 {0} 個檔案共 {1} 列之結果，請鑒核。", files.grouped, rows.grouped, scan.pack)
    guard let day = scan.dataDay else { return text }
    return text + "\n" + voice.sentence("The data end on {0}.", "資料截止日為 {0}。", day)
  }

  private var grounds: [String] {
    let rules = scan.report.rules
    var lines = [
      voice.sentence(
        "{0} rules were applied; they gave {1} findings in {2} cases. {3} subjects could not be judged.",
        "適用 {0} 條規則，計有 {1} 項發現，併為 {2} 件案件；另有 {3} 個對象無法判定。",
        rules.count.grouped, ledger.findings.count.grouped, scan.report.cases.count.grouped,
        rules.reduce(0) { $0 + $1.undecided }.grouped)
    ]
    let priorities = Priority.allCases.compactMap { priority -> String? in
      let count = ledger.findings.count { $0.priority == priority }
      return count == 0 ? nil : "\(priority.rawValue) \(count.grouped)"
    }
    if !priorities.isEmpty {
      lines.append(
        voice.pair(voice.words("By priority", "依優先順序"), voice.list(priorities)))
    }
    lines += SummaryCounts.amounts(ledger).map { currency, amount in
      voice.pair(
        voice.words("Money at stake", "所涉金額"), "\(Int(amount.rounded()).grouped) \(currency)")
    }
    lines.append(
      voice.sentence(
        "A red flag is a reason to look, not a proof; nothing here says that anybody broke the law.",
        "紅旗為查核之起點，並非違法之證明；以上結果不表示任何人已有違法情事。"))
    return lines
  }

  /// The five most urgent.
  private func writeCases(_ page: inout PageBuilder) {
    let cases = scan.report.cases.prefix(5)
    if cases.isEmpty { return }
    page.section(voice.words("Most urgent", "最優先案件"))
    for one in cases {
      page.row([
        .text("\(one.priority.rawValue)  \(voice.words(scan.title(of: one.subject)))", .label),
        .text(voice.sentence(scan.reason(for: one)), .text),
      ])
    }
  }

  private var proposals: [String] {
    let next = scan.report.cases.flatMap(\.rows).compactMap { scan.next(after: $0) }
      .map(voice.sentence)
    var seen: Set<String> = []
    let steps = next.filter { seen.insert($0).inserted }.prefix(5)
    let numbered =
      steps.isEmpty
      ? [
        voice.sentence(
          "Examine the findings in the order of their priority.", "依優先順序逐案查核。")
      ] : Array(steps)
    return
      (numbered + [
        voice.sentence(
          "Supply what was missing, so that the subjects that could not be judged are judged.",
          "補足缺漏資料，就無法判定之對象再行稽核。")
      ]).enumerated().map { "\($0.offset + 1). \($0.element)" }
  }
}
