import Diagnostics
import Findings
import FlagSemantics

/// What records, fields and rules are called in the languages of a workbook.
struct LedgerWords: Sendable {
  let records: [String: Record]
  let rules: [String: Rule]

  struct Record: Sendable {
    let name: String
    let fields: [String: Field]
  }

  struct Field: Sendable {
    let label: String
    let kind: ReportedModel.Kind
  }

  struct Rule: Sendable {
    let title: String
    let laws: String
  }

  init(_ scan: Scan, _ voice: Voice) {
    records = Dictionary(
      scan.model.records.map { record in
        let fields = record.fields.map { ($0.name, Field($0, voice)) }
        return (
          record.name,
          Record(
            name: voice.words(record.labels.wording(orName: record.name)),
            fields: Dictionary(fields) { first, _ in first })
        )
      }
    ) { first, _ in first }
    rules = Dictionary(scan.rules.map { ($0.name, Rule($0, voice)) }) { first, _ in first }
  }

  func kind(of field: String, in record: String) -> ReportedModel.Kind {
    records[record]?.fields[field]?.kind ?? .text
  }
}

extension LedgerWords.Field {
  fileprivate init(_ field: ReportedModel.Field, _ voice: Voice) {
    label =
      field.labels.entries.isEmpty
      ? field.name : "\(voice.words(field.labels.wording(orName: field.name))) (\(field.name))"
    kind = field.kind
  }
}

extension LedgerWords.Rule {
  fileprivate init(_ rule: ReportedRule, _ voice: Voice) {
    title = voice.words(rule.titles.wording(orName: rule.name))
    let read = voice.languages.flatMap { rule.lines(.law, in: $0) }
    laws = (read.isEmpty ? rule.laws : read).joined(separator: "\n")
  }
}

/// What is worked out from the evidence of a finding, once for all the sheets that ask.
struct LedgerFacts: Sendable {
  let days: ClosedRange<Int>?
  let day: Int?
  let amount: FindingAmount?

  init(_ finding: Finding, _ words: LedgerWords) {
    let own = finding.day.flatMap(CellReading.day)
    var days = [own].compactMap { $0 }
    for record in finding.evidence {
      guard let fields = words.records[record.record]?.fields else { continue }
      for cell in record.cells {
        guard let kind = fields[cell.field]?.kind, kind == .date || kind == .datetime,
          let day = cell.value.flatMap(CellReading.day)
        else { continue }
        days.append(day)
      }
    }
    self.days = days.min().flatMap { first in days.max().map { first...$0 } }
    day = own ?? self.days?.upperBound
    amount = FindingAmount(finding, words)
  }
}
