import Diagnostics
import Findings
import FlagSemantics

/// The form by which one finding is referred to an integrity unit: who is concerned, what happened,
/// by which signs it is known, with the rows they rest on, and what could not be judged.
struct ReferralSheet {
  let ledger: Ledger
  /// The place of the finding in the ledger.
  let place: Int

  private static let widths = [24, 26, 34, 34]

  private var voice: Voice { ledger.voice }
  private var scan: Scan { ledger.scan }
  private var finding: Finding { ledger.findings[place] }

  func sheet() -> Sheet {
    let name = "\(voice.name(.referral)) \(place + 1)"
    var page = PageBuilder(widths: ReferralSheet.widths)
    page.title(voice.words("Referral to the integrity unit", "移送廉政單位案件單"))
    page.sentence(
      voice.sentence(
        "Finding {0}, fingerprint {1}", "發現編號 {0}，指紋 {1}", "\(place + 1)", finding.fingerprint),
      .subtitle)
    writeReporter(&page)
    writeConcerned(&page)
    page.section(voice.words("What happened", "案情摘要"))
    for line in narrative { page.paragraph(line) }
    writeSigns(&page)
    writeDoubts(&page)
    return Sheet(
      name: name, columns: ReferralSheet.widths.map { .init(width: $0) }, rows: .init(page.rows),
      tab: .work, page: .of(name, voice, isLandscape: false))
  }

  /// What only the unit itself can say.
  private func writeReporter(_ page: inout PageBuilder) {
    page.section(voice.words("Reporting unit", "移送單位"))
    for label in [
      voice.words("Name", "單位名稱"), voice.words("Address", "地址"),
      voice.words("Contact", "聯絡人及電話"), voice.words("Activity of the unit", "業務內容"),
      voice.words("Date", "移送日期"),
    ] {
      page.row([.text(label, .label)] + Array(repeating: .blank(.input), count: 3), lines: 2)
    }
  }

  /// The firms and agencies to which the finding leads, and whoever else its evidence names.
  private func writeConcerned(_ page: inout PageBuilder) {
    page.section(voice.words("Persons and bodies involved", "涉及之人員與機關（構）"))
    page.row(
      [voice.words("Table", "資料表"), voice.words("Key", "代碼"), voice.words("Name", "名稱")].map {
        .text($0, .heading)
      })
    var concerned = scan.parties.filter { $0.findings.contains(finding.fingerprint) }
      .map { ($0.name, $0.title ?? "") }
    for record in finding.evidence {
      let name = RecordName(record: record.record, key: record.key)
      let title = record.cells.first {
        ledger.words.kind(of: $0.field, in: record.record) == .name && !$0.isNone
      }?.given
      if let title, !concerned.contains(where: { $0.0 == name }) { concerned.append((name, title)) }
    }
    for (name, title) in concerned {
      page.row([
        .text(ledger.name(ofRecord: name.record), .text), .text(name.text, .text),
        .text(title, .text),
      ])
    }
    if concerned.isEmpty {
      page.sentence(voice.words("The data name nobody.", "資料未載明任何人員或機關（構）。"), .note)
    }
  }

  private var narrative: [String] {
    let about = voice.pair(
      voice.words("Subject", "對象"),
      "\(ledger.name(ofRecord: finding.subject.record)) \(finding.subject.text)")
    let money = ledger.amount(ofFinding: place).map { money in
      voice.pair(
        voice.words("Money at stake", "所涉金額"),
        "\(Int(money.amount.rounded()).grouped) \(money.currency)")
    }
    let days = ledger.days(ofFinding: place).map { days in
      let (first, last) = (
        CellReading.text(ofDay: days.lowerBound), CellReading.text(ofDay: days.upperBound)
      )
      return first == last
        ? voice.sentence("The evidence is of {0}.", "證據所載日期為 {0}。", first)
        : voice.sentence("The evidence is of {0} to {1}.", "證據所載期間為 {0} 至 {1}。", first, last)
    }
    return [about, ledger.message(finding)] + KeyValues(finding, ledger).lines
      + [money, days].compactMap { $0 }
  }

  private func writeSigns(_ page: inout PageBuilder) {
    page.section(voice.words("Signs, and the rows they rest on", "徵兆代號與所據資料列"))
    page.row([.text(voice.words("Sign", "徵兆"), .label), .text(finding.rule, .text)])
    page.row([
      .text(voice.words("Rule", "規則"), .label),
      .text(
        ledger.title(ofRule: finding.rule), .text, link: ledger.place(ofRule: finding.rule)),
    ])
    let laws = ledger.laws(ofRule: finding.rule)
    if !laws.isEmpty {
      page.row([.text(voice.words("Legal basis", "法規依據"), .label), .text(laws, .text)])
    }
    page.row(
      [
        voice.words("Role", "角色"), voice.words("Record", "紀錄"), voice.words("Values", "值"),
        voice.words("File and row", "檔案與列"),
      ].map { .text($0, .heading) })
    for record in finding.evidence {
      let values = record.cells.map { cell in
        voice.pair(
          ledger.label(cell.field, of: record), cell.told(voice))
      }
      page.row([
        .text(record.role, .text), .text(record.key.joined(separator: "/"), .text),
        .text(values.joined(separator: "\n"), .text),
        .text(
          record.places.map { voice.sentence($0.wording) }.joined(separator: "\n"), .text),
      ])
    }
  }

  /// What could not be judged of the same subject, or of its matter.
  private func writeDoubts(_ page: inout PageBuilder) {
    page.section(voice.words("What could not be judged", "無法判定之處"))
    let names = Set(
      finding.evidence.map { RecordName(record: $0.record, key: $0.key) }
        + [RecordName(record: finding.subject.record, key: finding.subject.key)])
    let doubts = scan.report.undecided.filter {
      names.contains(RecordName(record: $0.subject.record, key: $0.subject.key))
    }
    if doubts.isEmpty { page.sentence(voice.words("Nothing of these.", "無。"), .note) }
    for doubt in doubts {
      page.row([
        .text(ledger.title(ofRule: doubt.rule), .text), .text(doubt.subject.text, .text),
        .text(voice.list(doubt.causes.map { voice.words($0.wording) }), .text),
      ])
    }
    page.gap()
    page.paragraph(
      voice.sentence(
        "A red flag is a reason to look, not a proof; see the innocent explanations on the sheet “{0}”.",
        "紅旗是查核的起點，並非違法的證明；可能的正當原因見「{0}」。", voice.name(.rules)))
  }
}
