import Findings
import FlagSemantics
package import Reporting

extension SampleScan {
  /// As many findings as wanted, each on one firm that owns another: `F1` owns `G1`.
  package static func network(findings count: Int) -> Scan {
    let findings = (1...count).map { number in
      Finding(
        rule: "owned",
        subject: SubjectName(shape: .record, record: "vendor", key: ["F\(number)"]), day: nil,
        severity: number == count ? .high : .low, possibleSeverity: nil,
        messages: [.init(language: "en", text: "F\(number) owns G\(number)")], shown: [],
        evidence: [
          EvidenceRecord(
            role: "step 1", record: "owns", key: ["F\(number)", "G\(number)"],
            place: RowPlace(path: "owns.csv", part: nil, number: number + 1, pointer: nil),
            cells: [.init(field: "share", given: "\"30%\"", compared: nil, place: nil)])
        ], parameters: [], lists: [], assumptions: [], suppression: nil)
    }
    return Scan(
      report: ScanReport(rules: [], findings: findings, undecided: [], casesBy: .standard),
      rules: [],
      model: ReportedModel(records: [
        .init(
          name: "owns", plural: "owns", labels: LocalText([.init("en", "owns")]), isLink: true,
          fields: [.init(name: "share", labels: LocalText([.init("en", "share")]), kind: .percent)])
      ]), sources: [], lists: [], cases: CaseTerms(.standard), pack: "sample", dataDay: nil)
  }
}
