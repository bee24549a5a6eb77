import Findings
import FlagSemantics
import Ingest
import Tables
import Values

/// Puts findings to the markets of their matters: an agency, a class, a year.
struct MarketsOfScan {
  private let supply: Supply
  private let fields: [String]
  private let record: RecordID?
  private let model: Model

  init(_ supply: Supply, _ pack: CheckedPack, _ fields: [String]) {
    self.supply = supply
    self.fields = fields
    model = pack.model
    record = pack.cases.matter.flatMap { pack.model.record(named: $0.value) }
  }

  /// In the order of their values; findings that lead to no one matter stand in none.
  func markets(of report: ScanReport) -> [Calibration.Market] {
    guard let record, let table = supply.tables[model[record].name] else { return [] }
    let name = model[record].name
    var matters: [[String]: Int] = [:]
    var marketOf: [String: [String]] = [:]
    let others = Set(table.superseded.map(\.row))
    for row in 0..<table.rows where !others.contains(row) {
      let market = values(row, table, record)
      matters[market, default: 0] += 1
      if let key = key(row, table, record) { marketOf[key] = market }
    }
    var flagged: [[String]: [String: Int]] = [:]
    for finding in report.findings where finding.suppression == nil {
      guard let key = matter(of: finding, name), let market = marketOf[key] else { continue }
      flagged[market, default: [:]][finding.rule, default: 0] += 1
    }
    return matters.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
      let own = flagged[key] ?? [:]
      return Calibration.Market(
        values: key, matters: matters[key] ?? 0,
        flagged: report.rules.compactMap { rule in own[rule.rule].map { (rule.rule, $0) } })
    }
  }

  private func key(_ row: Int, _ table: Table, _ record: RecordID) -> String? {
    guard model[record].key.count == 1, let column = table.columns[model[record].key[0]] else {
      return nil
    }
    return supply.text(
      column, row, field: model[record].fields[model[record].key[0]], isKeyOf: model[record].name)
  }

  /// The key of the matter that a finding is about: where its rule proves nothing for cases, it has
  /// to be the subject itself.
  private func matter(of finding: Finding, _ record: String) -> String? {
    if let matter = finding.standing.matter {
      return matter.record == record && matter.key.count == 1 ? matter.key[0] : nil
    }
    let subject = finding.subject
    guard subject.shape == .record, subject.record == record else { return nil }
    return subject.key.count == 1 ? subject.key[0] : nil
  }

  private func values(_ row: Int, _ table: Table, _ record: RecordID) -> [String] {
    fields.map { name in
      guard let field = model[record].fields[name], let column = table.columns[name] else {
        return ""
      }
      var end: String?
      if case .one(let other) = field.kind { end = model[other].name }
      let text = supply.text(column, row, field: field, isKeyOf: end)
      switch column {
      case .days, .moments: return String(text.prefix { $0 != "-" })
      default: return text
      }
    }
  }
}
