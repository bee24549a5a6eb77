package import FlagSemantics
package import Tables
import Values

/// One table as it stands after all sources were read.
package struct TableReport: Sendable {
  package let name: String
  package let labels: Labels
  package let rows: Int
  package let records: Int
  /// How many rows do not stand for a record, by reason.
  package let superseded: [(reason: Table.Reason, count: Int)]
  package let fields: [FieldReport]
  package let contradictions: [Sample]
  package let contradictionCount: Int

  package struct FieldReport: Sendable {
    package let name: String
    package let filled: Int
    package let none: Int
    /// References to records that are not there; nil where that table was not supplied.
    package let dangling: Doubt?
    package let future: Doubt?
    /// Ends that lie before their beginnings, and times before those that should precede them.
    package let reversed: Doubt?
  }

  /// Something doubtful: how often, and where first.
  package struct Doubt: Sendable {
    package let count: Int
    package let samples: [Sample]
  }

  package struct Sample: Sendable {
    package let field: String
    package let value: String
    package let other: String?
    package let origin: RowOrigin
  }

  static let samples = 3

  init?(_ name: String, in supply: Supply, today: CalendarDate) {
    guard let table = supply.tables[name] else { return nil }
    let check = TableCheck(name, table, supply, today)
    self.name = name
    labels = check.labels
    rows = table.rows
    records = table.records
    let reasons = Dictionary(grouping: table.superseded, by: \.reason).mapValues(\.count)
    superseded = [.repeated, .older, .completed, .elsewhere, .contradicted].compactMap { reason in
      reasons[reason].map { (reason, $0) }
    }
    fields = check.fields()
    let all = supply.contradictions[name] ?? []
    contradictionCount = all.count
    contradictions = all.prefix(TableReport.samples).map { one in
      Sample(
        field: one.field, value: check.text(one.field, one.standing),
        other: check.text(one.field, one.other), origin: table.origins[one.other])
    }
  }
}

/// Looks through the records of a table.
private struct TableCheck {
  let name: String
  let table: Table
  let supply: Supply
  let today: CalendarDate
  private let standing: [Int]

  init(_ name: String, _ table: Table, _ supply: Supply, _ today: CalendarDate) {
    self.name = name
    self.table = table
    self.supply = supply
    self.today = today
    let rest = Set(table.superseded.map(\.row))
    standing = (0..<table.rows).filter { !rest.contains($0) }
  }

  private var record: RecordType? { supply.model.record(named: name).map { supply.model[$0] } }
  private var link: LinkType? { supply.model.link(named: name).map { supply.model[$0] } }

  var labels: Labels { record?.labels ?? link?.labels ?? Labels() }

  func fields() -> [TableReport.FieldReport] {
    let ends = table.columns.keys.filter { $0.contains(" ") }.sorted().reversed()
    let order = record?.fieldOrder ?? ends + (link?.fields.map(\.name) ?? [])
    return order.compactMap { field in table.columns[field].map { report(field, $0) } }
  }

  private func report(_ field: String, _ column: Column) -> TableReport.FieldReport {
    var filled = 0
    var none = 0
    for row in standing {
      switch column.presence(row) {
      case .value: filled += 1
      case .none: none += 1
      case .missing: break
      }
    }
    return TableReport.FieldReport(
      name: field, filled: filled, none: none, dangling: dangling(field, column),
      future: future(field, column), reversed: reversed(field, column))
  }

  private func dangling(_ field: String, _ column: Column) -> TableReport.Doubt? {
    guard let owner = keyOwner(field), owner != name, case .coded(let numbers, _) = column,
      let aim = supply.tables[owner], aim.rows > 0
    else { return nil }
    return doubt(field) { row in
      !numbers[row].isAbsent && aim.row(ofKey: numbers[row]) == nil
    }
  }

  private func future(_ field: String, _ column: Column) -> TableReport.Doubt? {
    switch column {
    case .days(let days):
      return doubt(field) { !days[$0].isAbsent && days[$0] > today.dayNumber }
    case .moments(let moments):
      let end = Instant(today).latest
      return doubt(field) { row in
        !moments.packed[row].isAbsent && Moments.earliest(moments.packed[row]) > end
      }
    default: return nil
    }
  }

  /// Records in which this time is surely before one that the model says precedes it.
  private func reversed(_ field: String, _ column: Column) -> TableReport.Doubt? {
    guard let end = TimeColumn(column) else { return nil }
    let before = earlier(than: field).compactMap { table.columns[$0].flatMap(TimeColumn.init) }
    if before.isEmpty { return nil }
    return doubt(field) { row in
      guard let latest = end.latest(row) else { return false }
      return before.contains { start in start.earliest(row).map { latest < $0 } ?? false }
    }
  }

  private func earlier(than field: String) -> [String] {
    var names: [String] = []
    if let validity = record?.validity ?? link?.validity, validity.to == field {
      names.append(validity.from)
    }
    if let timeline = record?.timeline, let place = timeline.firstIndex(of: field) {
      names += timeline[..<place]
    }
    return names
  }

  private func doubt(_ field: String, _ isDoubtful: (Int) -> Bool) -> TableReport.Doubt? {
    let rows = standing.filter(isDoubtful)
    if rows.isEmpty { return nil }
    let samples = rows.prefix(TableReport.samples).map { row in
      TableReport.Sample(
        field: field, value: text(field, row), other: nil,
        origin: table.origins[table.row(with: field, of: row)])
    }
    return TableReport.Doubt(count: rows.count, samples: samples)
  }

  /// What a record has in a field, as a person reads it.
  func text(_ field: String, _ row: Int) -> String {
    guard let column = table.columns[field] else { return "" }
    return supply.text(column, row, field: record?.fields[field], isKeyOf: keyOwner(field))
  }

  /// The record whose keys stand in a field.
  private func keyOwner(_ field: String) -> String? {
    if record?.key == [field] { return name }
    if case .one(let target)? = record?.fields[field]?.kind { return supply.model[target].name }
    // The ends of a link: `start person`.
    return link == nil ? nil : field.split(separator: " ").dropFirst().first.map(String.init)
  }
}

/// Days and moments alike, by the seconds between which they lie.
private struct TimeColumn {
  private let column: Column

  init?(_ column: Column) {
    switch column {
    case .days, .moments: self.column = column
    default: return nil
    }
  }

  func earliest(_ row: Int) -> Int64? {
    switch column {
    case .days(let days): days[row].isAbsent ? nil : Int64(days[row]) * 86_400
    case .moments(let moments):
      moments.packed[row].isAbsent ? nil : Moments.earliest(moments.packed[row])
    default: nil
    }
  }

  func latest(_ row: Int) -> Int64? {
    switch column {
    case .days(let days): days[row].isAbsent ? nil : Int64(days[row]) * 86_400 + 86_399
    case .moments(let moments):
      moments.packed[row].isAbsent ? nil : Moments.latest(moments.packed[row])
    default: nil
    }
  }
}
