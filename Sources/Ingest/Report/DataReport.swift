package import FlagSemantics
package import SourceReading
import Tables
package import Values

/// What was understood of some data, before any rule is run over them.
package struct DataReport: Sendable {
  package let sources: [SourceReport]
  package let leftAside: [LeftAside]
  package let tables: [TableReport]
  package let rules: [RuleReadiness]
  /// The day after which a date lies in the future.
  package let today: CalendarDate

  package init(_ supply: Supply, rules: [RuleReads], today: CalendarDate) {
    sources = supply.sources
    leftAside = supply.leftAside
    self.today = today
    tables = supply.tableNames.compactMap { TableReport($0, in: supply, today: today) }
    self.rules = rules.map { RuleReadiness($0, supply) }
  }

  /// Rows of the sources that gave nothing because they could not be read.
  package var rejectedRows: Int { sources.reduce(0) { $0 + $1.rejectedRows } }

  /// Whether nothing at all was understood.
  package var isEmpty: Bool { tables.isEmpty }
}

/// The fields that a rule's verdict rests on.
package struct RuleReads: Sendable {
  package let name: String
  package let titles: Labels
  /// The table of its subjects.
  package let subject: String?
  /// `tender.base_price`.
  package let fields: [String]

  package init(name: String, titles: Labels, subject: String?, fields: [String]) {
    self.name = name
    self.titles = titles
    self.subject = subject
    self.fields = fields
  }
}

/// Whether a rule can decide on these data.
package struct RuleReadiness: Sendable {
  package enum State: String, Sendable { case ready, limited, blind }

  package let rule: RuleReads
  package let state: State
  /// What the rule reads and the data do not have.
  package let lacking: [Lack]

  package struct Lack: Sendable, Hashable {
    package enum Reason: String, Sendable { case table = "no table", column = "no column", blank }
    package let field: String
    package let reason: Reason
  }

  init(_ rule: RuleReads, _ supply: Supply) {
    self.rule = rule
    var lacking: [Lack] = []
    for field in rule.fields.sorted() {
      if let reason = supply.lack(of: field) { lacking.append(Lack(field: field, reason: reason)) }
    }
    self.lacking = lacking
    let hasSubjects = rule.subject.map { (supply.tables[$0]?.rows ?? 0) > 0 } ?? true
    state = !hasSubjects ? .blind : lacking.isEmpty ? .ready : .limited
  }
}

extension Supply {
  /// The tables that have rows, in the order of the model.
  var tableNames: [String] {
    (model.records.map(\.name) + model.links.map(\.name)).filter { (tables[$0]?.rows ?? 0) > 0 }
  }

  /// Why a field has no value in any record; nil when it has one, or is worked out or walked.
  fileprivate func lack(of field: String) -> RuleReadiness.Lack.Reason? {
    let parts = field.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, isColumn(parts[1], of: parts[0]) else { return nil }
    guard let table = tables[parts[0]], table.rows > 0 else { return .table }
    if model.link(named: parts[0]) != nil, parts[1] == "from" || parts[1] == "to" { return nil }
    guard let column = table.columns[parts[1]] else { return .column }
    let hasValue = (0..<column.count).contains { column.presence($0) != .missing }
    return hasValue ? nil : .blank
  }

  /// Whether data can fill it: relations are walked the other way, and worked-out fields are not here.
  private func isColumn(_ field: String, of record: String) -> Bool {
    if let id = model.record(named: record) {
      switch model[id].fields[field]?.kind {
      case .value, .one: return true
      case .many, .link, nil: return false
      }
    }
    return model.link(named: record) != nil
  }
}
