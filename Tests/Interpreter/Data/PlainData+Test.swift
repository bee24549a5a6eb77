package import FlagSemantics
import Values

/// The tables of a test as data: what is given is complete, what is not given is not supplied.
extension PlainData {
  package init(_ test: CheckedTest, _ model: Model) {
    self.init()
    let keys = KeyResolution(test, model)
    for table in test.tables {
      switch table.kind {
      case .record(let record): add(table, keys, to: &records, model[record].name)
      case .link(let link): add(table, keys, to: &links, model[link].name)
      case .list(let name): lists[name, default: []] += table.rows.map { entry($0, table, keys) }
      }
    }
  }

  private func add(
    _ table: CheckedTest.Table, _ keys: KeyResolution, to tables: inout [String: PlainTable],
    _ name: String
  ) {
    var known = tables[name] ?? PlainTable(columns: [], rows: [], isWhole: true)
    known.columns.formUnion(table.columns.map(\.name) + table.columns.compactMap(\.currencyColumn))
    known.rows += table.rows.map { PlainRow(cells($0, table, keys)) }
    tables[name] = known
  }

  private func cells(
    _ row: CheckedTest.Row, _ table: CheckedTest.Table, _ keys: KeyResolution
  ) -> [String: PlainCell] {
    var cells: [String: PlainCell] = [:]
    for (cell, column) in zip(row.cells, table.columns) {
      cells[column.name] = keys.cell(cell, column.type)
    }
    // An amount names its own currency where the table has no column for it.
    for (cell, column) in zip(row.cells, table.columns) {
      guard let name = column.currencyColumn, cells[name] == nil,
        case .value(.money(let money)) = cell
      else { continue }
      cells[name] = .value(.text(money.currency.description))
    }
    return cells
  }

  private func entry(
    _ row: CheckedTest.Row, _ table: CheckedTest.Table, _ keys: KeyResolution
  ) -> PlainEntry {
    let cells = cells(row, table, keys)
    let value = table.columns.first { $0.name != "from" && $0.name != "until" }
    return PlainEntry(
      value: value.flatMap { cells[$0.name] } ?? .missing, from: cells["from"] ?? .none,
      until: cells["until"] ?? .none)
  }
}

/// Which kind of record a key names where a column may name several.
private struct KeyResolution {
  private let model: Model
  private let given: [RecordID: Set<String>]
  /// Keys in columns that name one kind only.
  private let named: [RecordID: Set<String>]

  init(_ test: CheckedTest, _ model: Model) {
    self.model = model
    var given: [RecordID: Set<String>] = [:]
    var named: [RecordID: Set<String>] = [:]
    for table in test.tables {
      for row in table.rows {
        for (cell, column) in zip(row.cells, table.columns) {
          guard case .key(let key) = cell, case .key(let shape) = column.type,
            shape.records.count == 1
          else { continue }
          named[shape.records[0], default: []].insert(key)
        }
      }
      guard case .record(let record) = table.kind else { continue }
      given[record] = given[record] ?? []
      for row in table.rows {
        let parts = model[record].key.map { name -> String in
          guard let place = table.columns.firstIndex(where: { $0.name == name }) else { return "?" }
          return KeyResolution.text(row.cells[place])
        }
        given[record, default: []].insert(parts.joined(separator: "/"))
      }
    }
    self.given = given
    self.named = named
  }

  private static func text(_ cell: CheckedTest.Cell) -> String {
    switch cell {
    case .missing: "?"
    case .none: "-"
    case .key(let key): key
    case .value(let literal): PlainCell.value(literal).keyText
    }
  }

  func cell(_ cell: CheckedTest.Cell, _ type: CheckedTest.CellType) -> PlainCell {
    switch cell {
    case .missing: return .missing
    case .none: return .none
    case .value(let literal): return .value(literal)
    case .key(let key):
      guard case .key(let shape) = type, let first = shape.records.first else { return .missing }
      // The kind in whose table the key stands, else the one that other columns name it as, else
      // the first whose table is not given.
      let kind =
        shape.records.first { given[$0]?.contains(key) ?? false }
        ?? shape.records.first { named[$0]?.contains(key) ?? false }
        ?? shape.records.first { given[$0] == nil } ?? first
      return .reference(RecordReference(kind, key))
    }
  }
}

extension CheckedTest.Column {
  /// The field that names the currency of its amounts.
  fileprivate var currencyColumn: String? {
    if case .scalar(.money(.column(let name))) = type { name } else { nil }
  }
}
