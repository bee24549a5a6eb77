import Diagnostics
import Findings
import FlagSemantics
import Reporting

/// As many findings as wanted, the same each time, each with a tender and a bid for every five values
/// of evidence; a single value is the number of the tender.
struct MadeUpScan {
  private let count: Int
  private let values: Int

  init(findings count: Int, values: Int) {
    self.count = count
    self.values = values
  }

  var scan: Scan {
    var random = Draw()
    let findings = (0..<count).map { finding($0, &random) }
    return Scan(
      report: ScanReport(
        rules: [
          RuleSummary(
            rule: "bids_close_together", meaning: "0f", flagged: count, suppressed: 0, clear: 0,
            outside: 0, undecided: 0, causes: [], leftOut: 0)
        ], findings: findings, undecided: [], casesBy: .standard),
      rules: [
        ReportedRule(
          name: "bids_close_together", titles: local("標價過於接近", "Bids close together"),
          family: "prices", familyTitles: local("標價", "Prices"), laws: ["採購法 50", "採購法 101"],
          levels: Severity.allCases, confirmsOnly: [], readings: [])
      ], model: model,
      sources: ["tenders", "bids"].map { (name: String) in
        ScannedSource(
          path: "exports/\(name).csv", part: nil, sha256: String(repeating: "0f", count: 32),
          mapping: name, isText: true, rows: count, rejectedRows: 0, format: "CSV")
      }, lists: [], cases: CaseTerms(.standard), pack: "made-up", dataDay: "2024-12-31")
  }

  private var model: ReportedModel {
    ReportedModel(records: [
      .init(
        name: "tender", plural: "tenders", labels: local("標案", "tender"),
        fields: [.init(name: "id", labels: local("案號", "number"), kind: .text)]),
      .init(
        name: "bid", plural: "bids", labels: local("投標", "bid"),
        fields: [
          .init(name: "tender", labels: local("標案", "tender"), kind: .reference),
          .init(name: "bidder", labels: local("投標廠商", "bidder"), kind: .name),
          .init(name: "amount", labels: local("標價", "amount"), kind: .money),
          .init(name: "submitted_at", labels: local("投標時間", "submitted"), kind: .datetime),
          .init(name: "phone", labels: local("電話", "phone"), kind: .code),
        ]),
    ])
  }

  private func local(_ chinese: String, _ english: String) -> LocalText {
    LocalText([.init("zh-TW", chinese), .init("en", english)])
  }

  private func finding(_ number: Int, _ random: inout Draw) -> Finding {
    let tender = "T-\(1_000_000 + number)"
    let share = "\(random.below(6)).\(1000 + random.below(9000))%"
    return Finding(
      rule: "bids_close_together",
      subject: SubjectName(shape: .record, record: "tender", key: [tender]),
      standing: Standing(matter: RecordName(record: "tender", key: [tender])),
      day: "2024-0\(1 + random.below(9))-1\(random.below(10))",
      severity: Severity.allCases[random.below(4)], possibleSeverity: nil,
      messages: [
        .init(language: "zh-TW", text: "\(tender)：三家標價變異係數僅 \(share)，請查明是否有合意圍標之情事"),
        .init(language: "en", text: "\(tender): 3 bids, coefficient of variation only \(share)"),
      ],
      comparisons: [
        Comparison(
          clause: .flag, expression: "cv(prices)", value: share, sign: "<=", limit: "cv_limit",
          limitValue: "6%", isThreshold: true, parameter: "cv_limit", members: [])
      ], shown: [], evidence: evidence(number, tender, &random), parameters: [], lists: [],
      assumptions: [], suppression: nil)
  }

  private func evidence(
    _ number: Int, _ tender: String, _ random: inout Draw
  ) -> [EvidenceRecord] {
    let head = EvidenceRecord(
      role: "tender", record: "tender", key: [tender],
      place: RowPlace(path: "exports/tenders.csv", part: nil, number: number + 2, pointer: nil),
      cells: values == 1 ? [cell("id", tender)] : [])
    return [head]
      + (0..<values / 5).map { bid in
        let phone = 20_000_000 + random.below(9_000_000)
        return EvidenceRecord(
          role: "bids", record: "bid", key: ["B-\(3 * number + bid)"],
          place: RowPlace(
            path: "exports/bids.csv", part: nil, number: 3 * number + bid + 2, pointer: nil),
          cells: [
            cell("tender", tender),
            cell("bidder", "示例營造\(random.below(3000))股份有限公司"),
            cell("amount", amount(&random)),
            cell("submitted_at", moment(&random)),
            cell("phone", "02-\(phone)", compared: "+8862\(phone)"),
          ])
      }
  }

  private func amount(_ random: inout Draw) -> String {
    "\(1 + random.below(9)),\(100 + random.below(900)),000 TWD"
  }

  private func moment(_ random: inout Draw) -> String {
    "2024-03-0\(1 + random.below(9)) 09:\(10 + random.below(50))"
  }

  private func cell(
    _ field: String, _ given: String, compared: String? = nil
  ) -> EvidenceRecord.Cell {
    .init(field: field, given: given, compared: compared, place: nil)
  }
}

/// Numbers that look like chance and are the same each time.
private struct Draw {
  private var state: UInt64 = 7

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
