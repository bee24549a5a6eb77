import Diagnostics
import FlagSyntax
import Values

/// Reads a `given` table and holds it to the model.
struct TableReader {
  let context: Context
  let node: SyntaxNode

  private var model: Model { context.model }
  private var log: DiagnosticLog { context.log }

  func read() -> CheckedTest.Table? {
    guard let name = node.names.first(where: { $0.keyword != .given }),
      let kind = kind(of: node.text(name), at: node.place(name))
    else { return nil }
    // The lexer has complained of rows that are not closed.
    let rows = node.ownTokens.filter { $0.kind == .row }.map { RowCells(node.place($0)) }
      .filter { !$0.cells.isEmpty }
    guard let header = rows.first else { return nil }
    let known = columns(of: kind)
    let columns = header.cells.map { column($0, among: known, table: node.text(name)) }
    checkColumns(header, of: node.text(name))
    checkKey(kind, header, node.place(name))
    var table: [CheckedTest.Row] = []
    var keys: [String: Place] = [:]
    for row in rows.dropFirst() {
      guard row.cells.count == header.cells.count else {
        log.report(
          .rowWidth, at: row.place, "\(row.cells.count)", "\(header.cells.count)",
          others: [.init(header.place)])
        continue
      }
      checkTwice(row, columns, kind, &keys)
      let cells = zip(row.cells, columns).map { cell, column in
        column.map { self.cell(cell, $0, kind) } ?? .missing
      }
      table.append(.init(cells: cells, place: row.place))
    }
    return .init(
      kind: kind, columns: columns.map { $0 ?? .init(name: "?", type: .scalar(.broken)) },
      rows: table, place: node.place(name))
  }

  /// A key is always known, and there is none only where the model says that there may be.
  private func cell(
    _ place: Place, _ column: CheckedTest.Column, _ kind: CheckedTest.Table.Kind
  ) -> CheckedTest.Cell {
    let cell = CellReader(context: context, cell: place).read(column.type)
    let isRefused =
      switch cell {
      case .missing: place.text == "?" && isKey(column.name, of: kind)
      case .none: !mayBeNone(column.name, of: kind)
      default: false
      }
    if isRefused { CellReader(context: context, cell: place).refuse(column.type) }
    return cell
  }

  private func isKey(_ column: String, of kind: CheckedTest.Table.Kind) -> Bool {
    guard case .record(let record) = kind else { return false }
    return model[record].key.contains(column) && !model[record].isView
  }

  private func mayBeNone(_ column: String, of kind: CheckedTest.Table.Kind) -> Bool {
    switch kind {
    case .record(let record):
      model[record].fields[column]?.mayBeNone == true || model[record].validity?.to == column
    case .link(let link):
      model[link].field(column)?.mayBeNone == true || model[link].validity?.to == column
    case .list: column == "from" || column == "until"
    }
  }

  private func kind(of name: String, at place: Place) -> CheckedTest.Table.Kind? {
    if let record = model.record(named: name) { return .record(record) }
    if let link = model.link(named: name) { return .link(link) }
    if context.lists[name] != nil { return .list(name) }
    let known =
      model.recordsByName.keys.sorted() + model.links.map(\.name)
      + context.lists.keys.sorted()
    let near =
      model.record(plural: name).map { model[$0].name }
      ?? Suggestion.closest(to: name, among: known)
    log.report(
      .unknownTable, at: place, Wording(verbatim: name),
      notes: near.map { [.didYouMean($0)] } ?? [],
      fix: near.map { Fix(replacing: place, with: $0) })
    return nil
  }

  // MARK: Columns

  private func column(
    _ cell: Place, among known: [String: CheckedTest.CellType], table: String
  ) -> CheckedTest.Column? {
    let name = cell.text
    if let type = known[name] { return .init(name: name, type: type) }
    let near = Suggestion.closest(to: name, among: known.keys.sorted())
    log.report(
      .unknownColumn, at: cell, Wording(verbatim: table), Wording(verbatim: name),
      notes: near.map { [.didYouMean($0)] } ?? [],
      fix: near.map { Fix(replacing: cell, with: $0) })
    return nil
  }

  private func columns(of kind: CheckedTest.Table.Kind) -> [String: CheckedTest.CellType] {
    switch kind {
    case .record(let record):
      return model[record].fields.compactMapValues(cellType)
    case .link(let id):
      let link = model[id]
      var columns: [String: CheckedTest.CellType] = [
        "from": .key(RecordShape(link.from)), "to": .key(RecordShape(link.to)),
      ]
      for field in link.fields { columns[field.name] = cellType(field) }
      return columns
    case .list(let name):
      guard let list = context.lists[name] else { return [:] }
      return [
        list.column: .scalar(list.scalar), "from": .scalar(.date), "until": .scalar(.date),
      ]
    }
  }

  private func cellType(_ field: Field) -> CheckedTest.CellType? {
    switch field.kind {
    case .value(let scalar): .scalar(scalar)
    case .one(let record): .key(RecordShape(record))
    case .many, .link: nil
    }
  }

  private func checkColumns(_ header: RowCells, of table: String) {
    for (index, cell) in header.cells.enumerated() {
      guard let earlier = header.cells[..<index].first(where: { $0.text == cell.text }) else {
        continue
      }
      log.report(
        .nameTwice, at: cell, Wording(verbatim: "\(table).\(cell.text)"),
        others: [.init(earlier, .earlierHere)])
    }
  }

  // MARK: Keys

  private func checkKey(_ kind: CheckedTest.Table.Kind, _ header: RowCells, _ place: Place) {
    guard case .record(let record) = kind else { return }
    let names = header.cells.map(\.text)
    for key in model[record].key where !names.contains(key) {
      log.report(
        .keyColumnMissing, at: place, Wording(verbatim: model[record].name),
        Wording(verbatim: key))
    }
  }

  private func checkTwice(
    _ row: RowCells, _ columns: [CheckedTest.Column?], _ kind: CheckedTest.Table.Kind,
    _ keys: inout [String: Place]
  ) {
    guard case .record(let record) = kind else { return }
    let names = Set(model[record].key)
    let parts = zip(row.cells, columns).filter { names.contains($1?.name ?? "") }.map(\.0)
    guard let first = parts.first, !parts.isEmpty else { return }
    let key = parts.map(\.text).joined(separator: "/")
    if let earlier = keys[key] {
      log.report(
        .rowTwice, at: first, Wording(verbatim: key), others: [.init(earlier, .earlierHere)])
    }
    keys[key] = first
  }
}

/// The cells of one row of a table and where they stand.
struct RowCells {
  let place: Place
  let cells: [Place]

  init(_ row: Place) {
    place = row
    // The slices of the row keep the offsets of the file.
    cells = TableRow(row.file.bytes[row.range]).cells.map { Place(row.file, $0.indices) }
  }
}
