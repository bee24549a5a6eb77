import Diagnostics
import FlagSemantics
import SourceReading
import Tables
import Values

/// Makes records of the batches of one piece of a source, by one fill.
final class FillDecoder {
  private let plan: FillPlan
  /// The place of the plan among those of its source, and of the mapping among all.
  private let planIndex: Int
  private let mapping: Int
  private let sourceName: [UInt8]
  private let blanks: Placeholders
  /// The names of the columns of the source.
  private let names: [String]
  private var takers: [any CellTaker]
  private var followed: FollowedKeys
  private var joined: JoinedCells
  private let constants: [[UInt8]?]
  /// The cells that the fields could take.
  private let paths: [CellPath]
  private var order: [OrderTaker]
  private var origins = Origins()
  /// Rows that turned out to have no key, in the order of the rows.
  private var dropped: [Int] = []
  private var counts = FillCounts()
  private let form: RowForm
  private let keeping: FaultKeeping
  private var faults: [RowFault] = []
  private var unlisted = 0
  private var unread: [String: Int] = [:]
  private var rejectedRows: Set<Int> = []
  /// The rows of the current batch that were kept, so that each is kept once.
  private var keptRows: [Int: [UInt8]] = [:]
  /// For each record its fields as they are given; nil where nobody asks for them.
  private var texts: [[[UInt8]]]?

  init(
    _ plan: FillPlan, at planIndex: Int, mapping: Int, source: Int, sourceName: [UInt8],
    columns names: [String], factory: TakerFactory, rows: Int?, form: RowForm,
    keeping: FaultKeeping, keepsTexts: Bool = false
  ) {
    texts = keepsTexts ? [] : nil
    self.form = form
    self.keeping = keeping
    self.plan = plan
    self.planIndex = planIndex
    self.mapping = mapping
    self.sourceName = sourceName
    blanks = factory.blanks
    joined = JoinedCells(sourceName: sourceName, blanks: factory.blanks, part: plan.part)
    self.names = names
    takers = plan.fields.map { factory.taker($0, target: plan.fill.target) }
    followed = FollowedKeys(
      factory.followers(plan.fill.target, FillIdentity(mapping: mapping, fill: plan.index)),
      fields: plan.fields.map { $0.column(in: factory.model) })
    constants = plan.fields.map { field in
      if case .constant(let constant) = field.field.source { constant.bytes } else { nil }
    }
    paths = plan.fields.flatMap(\.cells).flatMap(\.picks).map(\.path)
    order = plan.order.map { _ in OrderTaker() }
    origins.begin(source: source, fill: plan.index)
    guard let rows, plan.tests.isEmpty else { return }
    for index in takers.indices { takers[index].reserve(rows) }
    origins.reserve(rows)
  }

  func take(_ batch: CellBatch) {
    keptRows.removeAll(keepingCapacity: true)
    if plan.isStraight, batch.faults.isEmpty, texts == nil {
      takeColumns(plan.tests.isEmpty ? batch : holding(batch))
    } else {
      var cells = RowCells(
        batch: batch, row: 0, sourceName: sourceName, blanks: blanks, part: plan.part)
      for row in 0..<batch.rows {
        cells.row = row
        takeRow(&cells)
      }
    }
  }

  /// The rows of which the tests hold.
  private func holding(_ batch: CellBatch) -> CellBatch {
    var cells = RowCells(
      batch: batch, row: 0, sourceName: sourceName, blanks: blanks, part: plan.part)
    let rows = (0..<batch.rows).filter { row in
      cells.row = row
      return plan.tests.allSatisfy { cells.holds($0) }
    }
    counts.untaken += batch.rows - rows.count
    return rows.count == batch.rows ? batch : batch.keeping(rows)
  }

  // MARK: Column by column

  private func takeColumns(_ batch: CellBatch) {
    let first = origins.count
    followed.forget()
    // What follows a key comes after it.
    for index in followed.order {
      let field = plan.fields[index]
      if let column = field.straightColumn {
        if let keys = followed.keys(beside: index, from: first, takers) {
          takers[index].takeAll(batch, column: column, beside: keys)
        } else {
          takers[index].takeAll(batch, column: column)
        }
      } else if let bytes = constants[index] {
        for _ in 0..<batch.rows { takers[index].take(bytes.span) }
      } else {
        takers[index].takeAll(joined.cells(of: field, batch), column: 0)
      }
    }
    for (index, path) in plan.order.enumerated() {
      if case .column(let column) = path {
        order[index].takeAll(batch, column: column)
      } else {
        for _ in 0..<batch.rows { order[index].take([UInt8]().span) }
      }
    }
    let places = batch.places
    origins.append(
      numbers: places.numbers, offsets: places.offsets, pointers: places.pointers, part: plan.part)
    collectFaults(of: batch, first: first)
    dropKeyless(batch, first: first)
  }

  private func collectFaults(of batch: CellBatch, first: Int) {
    for (index, field) in plan.fields.enumerated() {
      for (row, mistake) in takers[index].faults.handOver() {
        addFault(
          mistake.wording, at: row - first, of: batch, field: field, isRejection: field.isKey)
      }
    }
  }

  private func dropKeyless(_ batch: CellBatch, first: Int) {
    counts.taken += batch.rows
    for (index, field) in plan.fields.enumerated() where field.isKey {
      for row in takers[index].absentRows(from: first)
      where dropped.last.map({ $0 < row }) ?? true {
        drop(row, batchRow: row - first, of: batch, because: field)
      }
    }
  }

  private func drop(_ row: Int, batchRow: Int, of batch: CellBatch, because field: PlannedField) {
    dropped.append(row)
    counts.taken -= 1
    if isBlank(batchRow, of: batch) {
      counts.blank += 1
    } else {
      counts.rejected += 1
      addBlankKey(at: batchRow, of: batch, field)
    }
  }

  private func isBlank(_ row: Int, of batch: CellBatch) -> Bool {
    plan.fields.allSatisfy { field in
      field.straightColumn.map { batch.range(row: row, column: $0).isEmpty } ?? true
    }
  }

  // MARK: Row by row

  private func takeRow(_ cells: inout RowCells) {
    cells.piece = []
    cells.part = plan.part
    guard plan.tests.allSatisfy({ $0.path == .piece || cells.holds($0) }) else {
      counts.untaken += 1
      return
    }
    guard let pieces = plan.pieces else { return takeRecord(cells) }
    let texts = cells.text(.column(pieces.column)).pieces(by: pieces.separator)
    if texts.isEmpty { counts.blank += 1 }
    for (index, text) in texts.enumerated() {
      cells.piece = text
      cells.part = index + 1
      if plan.tests.allSatisfy({ $0.path != .piece || cells.holds($0) }) {
        takeRecord(cells)
      } else {
        counts.untaken += 1
      }
    }
  }

  private func takeRecord(_ cells: RowCells) {
    if cells.areBlank(paths) {
      counts.blank += 1
      return
    }
    let texts = zip(plan.fields, constants).map { $1 ?? cells.text($0) }
    for (index, text) in texts.enumerated() { takers[index].take(text.span) }
    self.texts?.append(texts)
    for (index, path) in plan.order.enumerated() { order[index].take(cells.text(path).span) }
    let place = cells.batch.places[cells.row]
    let row = origins.count
    origins.append(
      number: place.number, offset: place.offset, part: cells.part, pointer: place.pointer)
    addFaults(cells, texts)
    let keyless = takers.indices.first { plan.fields[$0].isKey && takers[$0].lastIsAbsent }
    guard let keyless else {
      counts.taken += 1
      return
    }
    dropped.append(row)
    counts.rejected += 1
    addBlankKey(at: cells.row, of: cells.batch, plan.fields[keyless])
  }

  private func addFaults(_ cells: RowCells, _ texts: [[UInt8]]) {
    for (index, field) in plan.fields.enumerated() {
      for (_, mistake) in takers[index].faults.handOver() {
        addFault(
          mistake.wording, at: cells.row, of: cells.batch, field: field, isRejection: field.isKey,
          text: texts[index])
      }
    }
    for fault in cells.batch.faults where fault.row == cells.row {
      guard let field = plan.fields.first(where: { $0.columns.contains(fault.column) }) else {
        continue
      }
      addFault(
        fault.reason, at: cells.row, of: cells.batch, field: field, isRejection: field.isKey)
    }
  }

  // MARK: Faults

  /// Names the columns of the key that are blank, of all that it is made of.
  private func addBlankKey(at row: Int, of batch: CellBatch, _ field: PlannedField) {
    let blank = field.columns.filter { CellText.isBlank(batch.text(row: row, column: $0).span) }
    addFault(
      CellMistake.blankKey.wording, at: row, of: batch, field: field, isRejection: true,
      columns: blank.isEmpty ? nil : blank)
  }

  private func addFault(
    _ reason: Wording, at row: Int, of batch: CellBatch, field: PlannedField, isRejection: Bool,
    text: [UInt8]? = nil, columns: [Int]? = nil
  ) {
    let columns = columns ?? field.columns
    if isRejection {
      rejectedRows.insert(batch.places[row].number)
    } else {
      counts.unreadCells += 1
    }
    for column in columns { unread[names[column], default: 0] += 1 }
    guard faults.count < keeping.limit else {
      unlisted += 1
      return
    }
    let shown = text ?? columns.first.map { batch.text(row: row, column: $0) } ?? []
    faults.append(
      RowFault(
        place: batch.places[row], field: field.field.name, columns: columns.map { names[$0] },
        text: shown.shortText, reason: reason,
        isRejection: isRejection, row: keptRow(row, of: batch)))
  }

  private func keptRow(_ row: Int, of batch: CellBatch) -> [UInt8] {
    guard keeping.keepsRows else { return [] }
    if let kept = keptRows[row] { return kept }
    let bytes = form.row(row, of: batch)
    keptRows[row] = bytes
    return bytes
  }

  /// For each field that is not constant, as it is given in every record.
  private func texts(_ dropped: [Int]) -> [String: [[UInt8]]] {
    guard let texts else { return [:] }
    let dropped = Set(dropped)
    let rows = texts.indices.filter { !dropped.contains($0) }
    var given: [String: [[UInt8]]] = [:]
    for (index, field) in plan.fields.enumerated() where constants[index] == nil {
      given[field.field.name] = rows.map { texts[$0][index] }
    }
    return given
  }

  func finish(_ model: Model) -> FillPiece {
    var columns: [String: Column] = [:]
    for (index, field) in plan.fields.enumerated() {
      columns[field.column(in: model)] = takers[index].finish().dropping(dropped)
    }
    return FillPiece(
      plan: planIndex, identity: FillIdentity(mapping: mapping, fill: plan.index),
      ordersValues: plan.fill.order?.isByValue ?? false, columns: columns,
      origins: origins.dropping(dropped),
      order: order.indices.map { order[$0].finish().dropping(dropped) }, counts: counts,
      faults: faults, unlisted: unlisted, unread: unread, rejectedRows: rejectedRows,
      texts: texts(dropped))
  }
}
