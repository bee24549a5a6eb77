import Diagnostics
import Findings
import FlagSemantics
package import Reporting

/// Scans made up for tests: so many findings, each with its evidence.
package enum SampleScan {
  /// Texts that a spreadsheet might take for something else.
  package static let injections = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|'/c calc'!A1", "\t=1", "=HYPERLINK(\"http://x\")",
    "http://example.invalid/", "'=1", "00123", "1E5", "2024-03-01", "TRUE", "_x0041_",
    "a\u{7}b\u{FFFE}", "𠮷野家 👨‍👩‍👧 煊堃", "a\"b<c>&d", "  two  ", "line\nbreak",
  ]

  /// `lacking` is a kind of record that the data have none of, so that nobody was judged.
  package static func scan(
    findings count: Int, lacking: String? = nil, text: (Int) -> String = { "finding \($0)" }
  ) -> Scan {
    let findings = (0..<count).map { number in
      finding(number, text: text(number))
    }
    return Scan(
      report: ScanReport(
        rules: [lacking.map(idle) ?? busy(count)], findings: findings, undecided: [],
        casesBy: .standard),
      rules: [rule], model: model,
      sources: [
        ScannedSource(
          path: "a.csv", part: nil, sha256: "ab12", mapping: "m", isText: true, rows: 9,
          rejectedRows: 1, format: "CSV",
          columns: [.init(name: "日期", filled: 8, distinct: 7, fields: ["tender.day"], unread: 1)],
          troubles: [
            .init(
              row: 4, pointer: nil, columns: ["日期"], text: "=summer", reason: "not a date",
              isRejection: false)
          ])
      ], lists: [],
      tables: [
        .init(
          kind: .calendar, path: "days.csv", sha256: "ef", from: "2024-01-01", until: "2024-12-31")
      ], parties: [party(findings)], cases: CaseTerms(.standard), pack: "sample",
      dataDay: "2024-06-30",
      run: RunRecord(
        program: "probity", version: "1", packVersion: "2", command: ["probity", "scan", "a b"],
        packFiles: [.init(path: "r.flag", sha256: "cd")]))
  }

  private static func busy(_ findings: Int) -> RuleSummary {
    RuleSummary(
      rule: "late", meaning: "0f", flagged: findings, suppressed: 0, clear: 2, outside: 1,
      undecided: 3, causes: [.init(cause: .missing("tender.day"), subjects: 3)], leftOut: 0)
  }

  private static func idle(_ lacking: String) -> RuleSummary {
    RuleSummary(
      rule: "late", meaning: "0f", flagged: 0, suppressed: 0, clear: 0, outside: 0, undecided: 0,
      causes: [.init(cause: .noRecords(lacking), subjects: 0)], leftOut: 0)
  }

  private static var rule: ReportedRule {
    ReportedRule(
      name: "late", titles: LocalText([.init("zh-TW", "逾期"), .init("en", "Late")]),
      family: "time", familyTitles: LocalText([.init("zh-TW", "時程"), .init("en", "Time")]),
      laws: ["GPA 34"], levels: [.high], confirmsOnly: [],
      readings: [
        .init(language: .english, sections: [.init(kind: .innocent, lines: ["Rain."])]),
        .init(language: .chinese, sections: [.init(kind: .innocent, lines: ["下雨。"])]),
      ])
  }

  private static var model: ReportedModel {
    ReportedModel(records: [
      .init(
        name: "tender", plural: "tenders",
        labels: LocalText([.init("zh-TW", "標案"), .init("en", "tender")]),
        fields: [
          .init(name: "day", labels: LocalText([.init("zh-TW", "日期")]), kind: .date),
          .init(name: "amount", labels: LocalText(), kind: .money),
          .init(name: "winner", labels: LocalText([.init("en", "winner")]), kind: .reference),
        ]),
      .init(
        name: "vendor", plural: "vendors",
        labels: LocalText([.init("zh-TW", "廠商"), .init("en", "vendor")]), fields: []),
    ])
  }

  private static func finding(_ number: Int, text: String) -> Finding {
    Finding(
      rule: "late", subject: SubjectName(shape: .record, record: "tender", key: [text]),
      day: "2024-0\(number % 3 + 1)-15", severity: number % 2 == 0 ? .high : .low,
      possibleSeverity: nil,
      messages: [
        .init(language: "zh-TW", text: "說明：\(text)"), .init(language: "en", text: text),
      ], shown: [.init(expression: "cv", values: ["1.5%"])],
      evidence: [
        EvidenceRecord(
          role: "tender", record: "tender", key: [text],
          place: RowPlace(path: "a.csv", part: nil, number: number + 2, pointer: nil),
          cells: [
            .init(field: "day", given: "2024-01-0\(number % 9 + 1)", compared: nil, place: nil),
            .init(field: "amount", given: "1,234,567 TWD", compared: nil, place: nil),
            .init(field: "note", given: text, compared: nil, place: nil),
            .init(field: "gone", given: nil, compared: nil, place: nil),
          ])
      ], parameters: [], lists: [],
      tables: [
        .init(
          kind: .rates, path: "rates.csv", sha256: "01", line: 3, from: "2024-03-01",
          until: "2024-03-31", rate: "1 USD = 31.5 TWD", source: "=bank")
      ], assumptions: [], suppression: nil)
  }

  private static func party(_ findings: [Finding]) -> ScannedParty {
    ScannedParty(
      name: RecordName(record: "vendor", key: ["00017"]), title: "=示例",
      findings: findings.map(\.fingerprint),
      roles: [
        .init(
          record: "tender", field: "winner", records: 4,
          amount: .init(digits: "2500.50", currency: "TWD"))
      ])
  }
}
