internal import Diagnostics

/// Turns the tape of one row into cells, for every row set of a plan.
struct DocumentCells {
  private let sets: [RowSet]
  private let table: StepTable
  private let limit: Int
  /// Whether a row may be a single value rather than an object or a list.
  let takesValues: Bool

  fileprivate struct RowSet {
    let parts: Parts?
    let columns: [Column]
    /// The paths of the columns, for messages.
    let paths: [String]
  }

  fileprivate enum Parts {
    case elements(ResolvedPath)
    case numbered(NumberedParts)
  }

  /// Plain numbers, so that going through columns counts no references.
  fileprivate struct Column {
    enum Kind { case own, ofRow, above, it, number }

    let kind: Kind
    let levels: Int
    let takesAll: Bool
    let path: ResolvedPath
  }

  /// Where a row stands, before its parts have names of their own.
  struct Row {
    let node: Int
    let number: Int
    let offset: Int
    let pointer: DocumentPointer
    /// The stretch of the document that is held, and in which the row stands.
    let bytes: Range<Int>
  }

  init(_ plan: DocumentPlan, _ keys: inout DocumentKeys, limit: Int) {
    self.limit = limit
    var table = StepTable()
    var sets: [RowSet] = []
    for set in plan.rowSets {
      let parts: Parts? =
        switch set.parts {
        case nil: nil
        case .elements(let path): .elements(table.resolve(DocumentPath(path), &keys))
        case .numbered(let before, let after):
          .numbered(NumberedParts(before: before, after: after, set.columns, &table, &keys))
        }
      var columns: [Column] = []
      for column in set.columns { columns.append(Column(column, &table, &keys)) }
      sets.append(RowSet(parts: parts, columns: columns, paths: set.columns.map(\.place.path)))
    }
    self.sets = sets
    self.table = table
    takesValues = plan.rowSets.contains { $0.columns.contains { $0.place == .it } }
    keys.keepAll()
  }

  /// Adds the rows that a row of the document gives to each batch; false, and nothing is added,
  /// when they would be larger than the limit.
  func add(
    _ row: Row, _ tape: DocumentTape, _ keys: DocumentKeys, to batches: inout [CellBatch]
  ) -> Bool {
    let before = batches.map(\.rows)
    let isRoom = tape.withView(table) { view in
      for index in sets.indices {
        let room = batches[index].bytes.count + limit
        if !add(row, sets[index], view, keys, to: &batches[index], upTo: room) { return false }
      }
      return true
    }
    if isRoom { return true }
    for index in batches.indices { batches[index].removeLast(downTo: before[index]) }
    return false
  }

  private func add(
    _ row: Row, _ set: RowSet, _ tape: DocumentTape.View, _ keys: DocumentKeys,
    to batch: inout CellBatch, upTo room: Int
  ) -> Bool {
    let columns = set.columns
    let whole = row.node
    var faults = batch.faults.count
    switch set.parts {
    case nil:
      for index in columns.indices {
        let start = tape.start(columns[index], part: whole, row: whole)
        tape.addCell(columns[index], index, from: start, number: 1, to: &batch)
      }
      end(row, row.pointer, &batch)
    case .elements(let path):
      var memory = [Int](repeating: -1, count: columns.count)
      let first = batch.rows
      var walk = PartWalk(path, tape, keys, row.pointer)
      walk.each(from: whole) { node, number, pointer in
        for index in columns.indices {
          let start = tape.start(columns[index], part: node, row: whole)
          // What is seen from several parts alike is looked for once.
          if batch.rows > first, start == memory[index], columns[index].kind != .number {
            batch.repeatCell(index)
          } else {
            tape.addCell(columns[index], index, from: start, number: number, to: &batch)
          }
          memory[index] = start
        }
        end(row, pointer, &batch)
        return batch.bytes.count <= room
      }
    case .numbered(let parts):
      parts.each(from: whole, tape, keys) { part in
        for index in columns.indices {
          switch columns[index].kind {
          case .number: batch.append(part.digits)
          case .own:
            tape.addCell(columns[index].takesAll, index, to: &batch) {
              parts.follow(index, of: part, tape, keys, &$0)
            } all: {
              parts.follow(index, of: part, tape, keys, &$0)
            }
          case .ofRow, .above, .it:
            let start = tape.start(columns[index], part: whole, row: whole)
            tape.addCell(columns[index], index, from: start, number: 1, to: &batch)
          }
        }
        end(row, row.pointer, &batch)
        return batch.bytes.count <= room
      }
    }
    while faults < batch.faults.count {
      batch.faults[faults].name(set.paths)
      faults += 1
    }
    return batch.bytes.count <= room
  }

  private func end(_ row: Row, _ pointer: DocumentPointer, _ batch: inout CellBatch) {
    batch.endRow(at: RowPlace(number: row.number, offset: row.offset, pointer: pointer.shown))
  }
}

extension DocumentTape.View {
  /// The node from which a column of a part is looked for; -1 where there is none.
  @inline(__always)
  fileprivate func start(_ column: DocumentCells.Column, part: Int, row: Int) -> Int {
    switch column.kind {
    case .own, .it, .number: return part
    case .ofRow: return row
    case .above:
      var node = part
      for _ in 0..<column.levels {
        guard let owner = owner(node) else { return -1 }
        node = owner
      }
      return node
    }
  }

  fileprivate func addCell(
    _ column: DocumentCells.Column, _ index: Int, from start: Int, number: Int,
    to batch: inout CellBatch
  ) {
    if column.kind == .number { return batch.append(String(number).utf8) }
    if start < 0 { return batch.append([]) }
    addCell(column.takesAll, index, to: &batch) {
      follow(column.path, from: start, &$0)
    } all: {
      follow(column.path, from: start, &$0)
    }
  }

  /// Adds the cell that the taker comes back with.
  @inline(__always)
  fileprivate func addCell(
    _ takesAll: Bool, _ column: Int, to batch: inout CellBatch,
    one: (inout FoundCell) -> Void, all: (inout FoundCells) -> Void
  ) {
    if takesAll {
      var found = FoundCells()
      all(&found)
      addAll(found, column, to: &batch)
      return
    }
    var found = FoundCell()
    one(&found)
    if found.object >= 0 {
      fault(.objectForValue, column, &batch)
    } else if found.other >= 0 {
      let (one, other) = unsafe (Array(text(found.value)), Array(text(found.other)))
      fault(.differentValues(one, other), column, &batch)
    } else if found.value >= 0 {
      unsafe batch.append(text(found.value))
    } else {
      batch.append([])
    }
  }

  private func addAll(_ found: FoundCells, _ column: Int, to batch: inout CellBatch) {
    if found.object >= 0 { return fault(.objectForValue, column, &batch) }
    var joined: [UInt8] = []
    for (index, value) in found.values.enumerated() {
      if index > 0 { joined.append(DocumentColumn.separator) }
      unsafe joined.append(contentsOf: text(value))
    }
    batch.append(joined)
  }

  /// A fault whose path is named later.
  private func fault(_ reason: Wording, _ column: Int, _ batch: inout CellBatch) {
    batch.faults.append(CellFault(row: batch.rows, column: column, reason: reason))
    batch.append([])
  }
}

extension CellFault {
  /// Puts the path of its column into the reason.
  fileprivate mutating func name(_ paths: [String]) {
    let path = Wording(verbatim: paths[column])
    self = CellFault(row: row, column: column, reason: reason.filled(with: [path]))
  }
}

extension DocumentCells.Column {
  fileprivate init(
    _ column: DocumentColumn, _ table: inout StepTable, _ keys: inout DocumentKeys
  ) {
    switch column.place {
    case .own: (kind, levels) = (.own, 0)
    case .ofRow: (kind, levels) = (.ofRow, 0)
    case .above(let count, _): (kind, levels) = (.above, count)
    case .it: (kind, levels) = (.it, 0)
    case .number: (kind, levels) = (.number, 0)
    }
    takesAll = column.takesAll
    path = table.resolve(DocumentPath(column.place.path), &keys)
  }
}

extension DocumentColumn.Place {
  /// The path that is followed; a leading `/` may stand before paths of the row.
  var path: String {
    switch self {
    case .own(let path), .above(_, let path): path
    case .ofRow(let path): path.hasPrefix("/") ? String(path.dropFirst()) : path
    case .it, .number: ""
    }
  }
}

extension CellBatch {
  /// The cell of the row before, once more, and its fault.
  fileprivate mutating func repeatCell(_ column: Int) {
    let cell = range(row: rows - 1, column: column)
    bytes.reserveCapacity(bytes.count + cell.count + 1)
    bytes.append(contentsOf: bytes[cell])
    ends.append(UInt32(bytes.count))
    bytes.append(0)
    for fault in faults.reversed() {
      if fault.row < rows - 1 { break }
      if fault.row == rows - 1, fault.column == column {
        faults.append(CellFault(row: rows, column: column, reason: fault.reason))
        break
      }
    }
  }
}
