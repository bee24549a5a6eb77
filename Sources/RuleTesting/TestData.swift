import Diagnostics
import FlagSemantics
import Scanning
import Tables
import Values

/// The tables that a test gives, as data to scan.
///
/// A table that is given is complete, one that is not is not supplied, and what is only referred to
/// exists with everything missing.
struct TestData {
  let model: Model
  private let test: CheckedTest
  private let lines: LineTable
  private var keys: [String: TextDictionary] = [:]

  init(_ test: CheckedTest, _ model: Model) {
    self.test = test
    self.model = model
    lines = LineTable(test.place.file)
  }

  mutating func dataset(_ references: ReferenceTables = ReferenceTables()) -> Dataset {
    collectKeys()
    var tables: [String: Table] = [:]
    var lists: [String: [Dataset.ListEntry]] = [:]
    for table in test.tables {
      switch table.kind {
      case .record(let record): tables[model[record].name] = self.table(table, of: record)
      case .link(let link): tables[model[link].name] = edges(table, of: link)
      case .list(let name): lists[name] = entries(table)
      }
    }
    return Dataset(
      model: model, tables: tables, keys: keys, lists: lists, references: references,
      complete: Set(tables.keys))
  }

  // MARK: Keys

  /// First the keys whose kind is clear, then the ends of links that may be of several.
  private mutating func collectKeys() {
    for table in test.tables {
      for (place, column) in table.columns.enumerated() {
        guard let record = onlyKind(column, of: table.kind) else { continue }
        for row in table.rows { _ = number(row.cells[place], of: record) }
      }
    }
  }

  /// The kind of record whose keys stand in a column.
  private func onlyKind(_ column: CheckedTest.Column, of kind: CheckedTest.Table.Kind) -> RecordID?
  {
    if case .key(let shape) = column.type {
      return shape.records.count == 1 ? shape.records[0] : nil
    }
    guard case .record(let record) = kind, model[record].key == [column.name] else { return nil }
    return record
  }

  private mutating func number(_ cell: CheckedTest.Cell, of record: RecordID) -> UInt32 {
    switch cell {
    case .missing: return .missing
    case .none: return .none
    case .key(let text): return number(text, of: record)
    case .value(let literal): return number(literal.cellText, of: record)
    }
  }

  private mutating func number(_ text: String, of record: RecordID) -> UInt32 {
    keys[model[record].name, default: TextDictionary()].number(of: Array(text.utf8))
  }

  // MARK: Tables

  private mutating func table(_ table: CheckedTest.Table, of record: RecordID) -> Table {
    var columns: [String: Column] = [:]
    for (place, column) in table.columns.enumerated() {
      let cells = table.rows.map { $0.cells[place] }
      if let kind = onlyKind(column, of: table.kind) {
        columns[column.name] = .coded(cells.map { number($0, of: kind) }, TextDictionary())
      } else if case .scalar(let scalar) = column.type {
        columns[column.name] = self.column(cells, scalar)
        addCurrencies(of: cells, scalar, to: &columns)
      }
    }
    var rows: [UInt32] = Array(
      repeating: .missing, count: keys[model[record].name]?.count ?? 0)
    if model[record].key.count == 1, case .coded(let numbers, _)? = columns[model[record].key[0]] {
      for (row, number) in numbers.enumerated() where !number.isAbsent {
        rows[Int(number)] = UInt32(row)
      }
    }
    return Table(
      name: model[record].name, rows: table.rows.count, columns: columns,
      origins: origins(table), rowsByKey: rows)
  }

  /// An amount names its own currency where the table has no column for it.
  private func addCurrencies(
    of cells: [CheckedTest.Cell], _ scalar: Scalar, to columns: inout [String: Column]
  ) {
    guard case .money(.column(let name)) = scalar, columns[name] == nil else { return }
    columns[name] = column(
      cells.map { cell in
        guard case .value(.money(let money)) = cell else { return .missing }
        return .value(.text(money.currency.description))
      }, .text(.text))
  }

  private mutating func edges(_ table: CheckedTest.Table, of link: LinkID) -> Table {
    var columns: [String: Column] = [:]
    for (place, column) in table.columns.enumerated() {
      let cells = table.rows.map { $0.cells[place] }
      switch column.type {
      case .scalar(let scalar): columns[column.name] = self.column(cells, scalar)
      case .key(let shape):
        let end = column.name == "from" ? "start" : "end"
        for kind in shape.records {
          let numbers = cells.map { cell in
            self.kind(of: cell, among: shape.records) == kind ? number(cell, of: kind) : .missing
          }
          columns["\(end) \(model[kind].name)"] = .coded(numbers, TextDictionary())
        }
      }
    }
    return Table(
      name: model[link].name, rows: table.rows.count, columns: columns, origins: origins(table))
  }

  /// Where several kinds may stand, the one that has such a record, else one that is referred to,
  /// else the first of which the test has no table: a table that it gives is complete.
  private func kind(of cell: CheckedTest.Cell, among kinds: [RecordID]) -> RecordID? {
    guard case .key(let text) = cell else { return kinds.first }
    let given = test.tables.first { table in
      guard case .record(let record) = table.kind, kinds.contains(record),
        let place = table.columns.firstIndex(where: { [$0.name] == model[record].key })
      else { return false }
      return table.rows.contains { $0.cells[place].text == text }
    }
    if case .record(let record)? = given?.kind { return record }
    return kinds.first { keys[model[$0].name]?.find(text) != nil }
      ?? kinds.first { kind in !test.tables.contains { $0.record == kind } } ?? kinds.first
  }

  private func origins(_ table: CheckedTest.Table) -> Origins {
    var origins = Origins()
    origins.begin(source: 0, fill: 0)
    for row in table.rows {
      origins.append(number: lines.line(at: row.place.range.lowerBound), offset: 0)
    }
    return origins
  }

  private func entries(_ table: CheckedTest.Table) -> [Dataset.ListEntry] {
    func place(_ name: String) -> Int? { table.columns.firstIndex { $0.name == name } }
    let value = table.columns.firstIndex { $0.name != "from" && $0.name != "until" }
    return table.rows.compactMap { row in
      guard let value, let text = row.cells[value].text else { return nil }
      return Dataset.ListEntry(
        value: text, from: place("from").map { row.cells[$0].limit } ?? .none,
        until: place("until").map { row.cells[$0].limit } ?? .none)
    }
  }
}

extension CheckedTest.Table {
  /// The record whose table it is, where it is one of records.
  fileprivate var record: RecordID? {
    if case .record(let record) = kind { record } else { nil }
  }
}
