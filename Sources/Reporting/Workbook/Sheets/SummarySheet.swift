import Diagnostics
import Findings
import FlagSemantics

/// One printed page: what was scanned, what came of it, where to begin.
struct SummarySheet {
  let ledger: Ledger
  /// What the workbook itself has to say: sheets that go on, links that were left out.
  let remarks: [String]

  private static let columns = [28, 14, 11, 11, 11, 11, 11, 2, 18, 18, 18, 18]
  private static let chartColumn = 8
  private static let chartHeight = 15

  private var voice: Voice { ledger.voice }
  private var scan: Scan { ledger.scan }
  private var name: String { voice.name(.summary) }

  func sheet() -> Sheet {
    var page = PageBuilder()
    page.title(
      voice.words("Procurement red flags for audit", "政府採購紅旗稽核報告"))
    page.sentence(subtitle, .subtitle)
    let top = page.next + 1
    writeOutcomes(&page)
    let families = SummaryCounts(ledger)
    let familyChart = writeFamilies(families, &page, row: top)
    let monthChart = writeMonths(families, &page, row: top + SummarySheet.chartHeight + 1)
    let charts = [familyChart, monthChart].compactMap { $0 }
    if !charts.isEmpty {
      page.gap(until: top + charts.count * (SummarySheet.chartHeight + 1) - 1)
    }
    writeFirst(&page)
    writeReview(&page)
    writeUndecided(&page)
    if !remarks.isEmpty {
      page.section(voice.words("About this workbook", "關於本活頁簿"))
      for remark in remarks { page.sentence(remark) }
    }
    return Sheet(
      name: name, columns: SummarySheet.columns.map { .init(width: $0) }, rows: .init(page.rows),
      charts: charts, tab: .overview, page: .of(name, voice, isSingle: true))
  }

  private var subtitle: String {
    let rows = scan.sources.reduce(0) { $0 + $1.rows }
    let files = Set(scan.sources.map(\.path)).count
    let scope = voice.sentence(
      "Rules: {0} · {1} files with {2} rows", "規則集：{0} · {1} 個檔案，共 {2} 列", scan.pack,
      files.grouped, rows.grouped)
    guard let day = scan.dataDay else { return scope }
    return scope + voice.sentence(" · data end on {0}", " · 資料截止日 {0}", day)
  }

  // MARK: Outcomes

  private func writeOutcomes(_ page: inout PageBuilder) {
    page.section(voice.words("Outcomes", "判定結果"))
    page.row(
      [voice.words("Outcome", "結果"), voice.words("Subjects", "對象數")].map {
        .text($0, .heading)
      })
    let rules = scan.report.rules
    let outcomes: [(Wording, Int)] = [
      (Wording(en: "Flagged", zh: "紅旗"), rules.reduce(0) { $0 + $1.flagged }),
      (Wording(en: "of these set aside", zh: "其中依例外排除"), rules.reduce(0) { $0 + $1.suppressed }),
      (Wording(en: "Clear", zh: "無紅旗"), rules.reduce(0) { $0 + $1.clear }),
      (Wording(en: "Outside the rule", zh: "不適用"), rules.reduce(0) { $0 + $1.outside }),
      (Wording(en: "Undecided", zh: "無法判定"), rules.reduce(0) { $0 + $1.undecided }),
    ]
    for (wording, count) in outcomes {
      page.row([.text(voice.words(wording), .label), .number(count)])
    }
    for (currency, amount) in SummaryCounts.amounts(ledger) {
      page.row([
        .text(voice.words("Money under findings", "發現所涉金額"), .label),
        Cell(.number(amount), .money(currency)),
        .text(
          voice.words(
            "the money at stake, counted once for each matter", "所涉金額，同一案只計一次"), .note),
      ])
    }
  }

  // MARK: Tables with charts

  private func writeFamilies(
    _ counts: SummaryCounts, _ page: inout PageBuilder, row: Int
  ) -> Chart? {
    page.section(voice.words("By family and severity", "依類別與嚴重度"))
    guard !counts.families.isEmpty else {
      page.sentence(voice.words("No findings.", "沒有發現。"), .note)
      return nil
    }
    let levels = counts.levels
    let head = page.next
    page.row(
      [.text(voice.words("Family", "類別"), .heading)]
        + levels.map { .text(voice.words($0.label), .heading) }
        + [.text(voice.words("Sum", "合計"), .heading)])
    for family in counts.families {
      page.row(
        [.text(family.title, .label)] + levels.map { .number(family.counts[$0] ?? 0) }
          + [.number(family.counts.values.reduce(0, +))])
    }
    let rows = head + 1...head + counts.families.count
    return Chart(
      shape: .stackedBars,
      title: voice.words("Findings by family and severity", "各類別與嚴重度之發現數"), sheet: name,
      categories: CellArea(rows: rows, columns: 0...0),
      series: levels.enumerated().map { index, level in
        Chart.Series(
          name: CellPlace(sheet: name, row: head, column: index + 1),
          values: CellArea(rows: rows, columns: index + 1...index + 1), tone: level.tone)
      },
      row: row, column: SummarySheet.chartColumn, width: 470, height: SummarySheet.chartHeight * 20,
      description: voice.sentence(
        "Bars with the number of findings of each family, by severity; the numbers stand in the table on the left.",
        "各類別發現數之長條圖，依嚴重度分段；數值見左側表格。"))
  }

  private func writeMonths(
    _ counts: SummaryCounts, _ page: inout PageBuilder, row: Int
  ) -> Chart? {
    guard counts.months.count > 1 else { return nil }
    page.section(voice.words("By month", "依月份"))
    let head = page.next
    page.row([
      .text(voice.words("Month", "月份"), .heading), .text(voice.words("Findings", "發現"), .heading),
    ])
    for month in counts.months {
      page.row([.text(month.name, .label), .number(month.count)])
    }
    let rows = head + 1...head + counts.months.count
    return Chart(
      shape: .columns, title: voice.words("Findings by month", "各月份之發現數"), sheet: name,
      categories: CellArea(rows: rows, columns: 0...0),
      series: [
        Chart.Series(
          name: CellPlace(sheet: name, row: head, column: 1),
          values: CellArea(rows: rows, columns: 1...1), tone: .slight)
      ],
      row: row, column: SummarySheet.chartColumn, width: 470, height: SummarySheet.chartHeight * 20,
      description: voice.sentence(
        "Columns with the number of findings of each month; the numbers stand in the table on the left.",
        "各月份發現數之直條圖；數值見左側表格。"))
  }

  // MARK: Sentences

  private func writeFirst(_ page: inout PageBuilder) {
    page.section(voice.words("Where to begin", "優先查核"))
    for (index, finding) in ledger.findings.prefix(10).enumerated() {
      let head = [
        "\(index + 1).", finding.priority?.rawValue, voice.words(finding.severity.label),
      ].compactMap { $0 }.joined(separator: " ")
      let message = ledger.message(finding).split(separator: "\n").first.map(String.init) ?? ""
      page.row([
        .text(head, .sentence, link: ledger.findingPlaces.place(of: index)),
        .text(voice.pair(ledger.title(ofRule: finding.rule), message), .sentence),
      ])
    }
  }

  /// How the findings stand to the review before.
  private func writeReview(_ page: inout PageBuilder) {
    guard let history = ledger.history else { return }
    page.section(voice.words("Since the last review", "與前次比較"))
    let changes = ledger.findings.map { ReviewChange($0, since: history[$0.fingerprint]).word }
    let gone = ledger.gone.count { !$0.isGone }
    let counts = [ReviewChange.new, .changed([]), .unchanged].map { change in
      (change.word, changes.count { $0 == change.word })
    }
    for (word, count) in counts + [(SheetName.gone.wording, gone)] {
      page.row([.text(voice.words(word), .label), .number(count)])
    }
  }

  private func writeUndecided(_ page: inout PageBuilder) {
    page.section(voice.words("What could not be judged", "無法判定之處"))
    let sentences = SummaryCounts.doubts(ledger)
    if sentences.isEmpty {
      page.sentence(voice.words("Everything was judged.", "全部均已判定。"), .note)
    }
    for sentence in sentences { page.sentence(sentence) }
  }
}
