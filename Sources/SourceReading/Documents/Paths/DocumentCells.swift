internal import Diagnostics

/// Turns the tape of one row into cells, for every row set of a plan.
struct DocumentCells {
  private let sets: [Set]
  private let limit: Int

  /// A row set with its paths resolved.
  private struct Set {
    let parts: Parts?
    let columns: [Column]

    enum Parts {
      case elements(ResolvedPath)
      case numbered(NumberedParts)
    }
  }

  private struct Column {
    let place: DocumentColumn.Place
    let takesAll: Bool
    /// Empty where no path is followed.
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
    var sets: [Set] = []
    for set in plan.rowSets {
      let parts: Set.Parts? =
        switch set.parts {
        case nil: nil
        case .elements(let path): .elements(ResolvedPath(DocumentPath(path), &keys))
        case .numbered(let before, let after):
          .numbered(NumberedParts(before: before, after: after, set.columns, &keys))
        }
      var columns: [Column] = []
      for column in set.columns {
        let path = ResolvedPath(DocumentPath(column.place.path), &keys)
        columns.append(Column(place: column.place, takesAll: column.takesAll, path: path))
      }
      sets.append(Set(parts: parts, columns: columns))
    }
    self.sets = sets
    keys.keepAll()
  }

  /// Whether a row may be a single value rather than an object or a list.
  var takesValues: Bool {
    sets.contains { $0.columns.contains { $0.place == .it } }
  }

  /// Adds the rows that a row of the document gives to each batch; false, and nothing is added,
  /// when they would be larger than the limit.
  func add(
    _ row: Row, _ tape: DocumentTape, _ keys: DocumentKeys, to batches: inout [CellBatch]
  ) -> Bool {
    let before = batches.map(\.rows)
    let room = batches.map { $0.bytes.count + limit }
    for index in sets.indices
    where !add(row, sets[index], tape, keys, to: &batches[index], upTo: room[index]) {
      for other in batches.indices { batches[other].removeLast(downTo: before[other]) }
      return false
    }
    return true
  }

  private func add(
    _ row: Row, _ set: Set, _ tape: DocumentTape, _ keys: DocumentKeys,
    to batch: inout CellBatch, upTo room: Int
  ) -> Bool {
    switch set.parts {
    case nil:
      let part = PartWalk.Part(node: row.node, number: 1)
      for index in set.columns.indices {
        addCell(index, set.columns[index], part, row, tape, to: &batch)
      }
      end(row, row.pointer, &batch)
      return batch.bytes.count <= room
    case .elements(let path):
      var memory = [Int](repeating: -1, count: set.columns.count)
      let first = batch.rows
      var walk = PartWalk(path, tape, keys, from: row.node, row.pointer)
      walk.each(from: row.node) { part, pointer in
        for index in set.columns.indices {
          let column = set.columns[index]
          let start = self.start(column, part, row, tape)
          // What is seen from all parts alike is looked for once.
          if batch.rows > first, start == memory[index], column.place != .number {
            batch.repeatCell(index)
          } else {
            addCell(index, column, part, row, tape, to: &batch)
          }
          memory[index] = start
        }
        end(row, pointer, &batch)
        return batch.bytes.count <= room
      }
      return batch.bytes.count <= room
    case .numbered(let parts):
      parts.each(from: row.node, tape, keys) { part in
        for index in set.columns.indices {
          let column = set.columns[index]
          switch column.place {
          case .own: addNumbered(index, column, part, tape, keys, parts, to: &batch)
          case .number: batch.append(part.digits)
          default:
            let whole = PartWalk.Part(node: row.node, number: 1)
            addCell(index, column, whole, row, tape, to: &batch)
          }
        }
        end(row, row.pointer, &batch)
        return batch.bytes.count <= room
      }
      return batch.bytes.count <= room
    }
  }

  private func end(_ row: Row, _ pointer: DocumentPointer, _ batch: inout CellBatch) {
    let name = pointer.length == 0 ? nil : pointer.text
    batch.endRow(at: RowPlace(number: row.number, offset: row.offset, pointer: name))
  }

  // MARK: Cells

  /// The node from which a column of a part is looked for; -1 where there is none.
  private func start(
    _ column: Column, _ part: PartWalk.Part, _ row: Row, _ tape: DocumentTape
  ) -> Int {
    switch column.place {
    case .own, .it, .number: return part.node
    case .ofRow: return row.node
    case .above(let levels, _):
      var node = part.node
      for _ in 0..<levels {
        guard let owner = tape.owner(node) else { return -1 }
        node = owner
      }
      return node
    }
  }

  private func addCell(
    _ index: Int, _ column: Column, _ part: PartWalk.Part, _ row: Row, _ tape: DocumentTape,
    to batch: inout CellBatch
  ) {
    if column.place == .number { return batch.append(String(part.number).utf8) }
    let start = start(column, part, row, tape)
    var found = FoundCell(takesAll: column.takesAll)
    if start >= 0 { column.path.visit(tape, from: start) { found.add($0, tape) } }
    append(found, index, column, tape, to: &batch)
  }

  private func addNumbered(
    _ index: Int, _ column: Column, _ part: NumberedParts.Part, _ tape: DocumentTape,
    _ keys: DocumentKeys, _ parts: NumberedParts, to batch: inout CellBatch
  ) {
    var found = FoundCell(takesAll: column.takesAll)
    parts.visit(index, of: part, tape, keys) { found.add($0, tape) }
    append(found, index, column, tape, to: &batch)
  }

  private func append(
    _ found: FoundCell, _ index: Int, _ column: Column, _ tape: DocumentTape,
    to batch: inout CellBatch
  ) {
    if let fault = found.fault {
      let reason = fault.reason(column.path.text)
      batch.faults.append(CellFault(row: batch.rows, column: index, reason: reason))
      batch.append([])
    } else if column.takesAll {
      batch.append(found.all)
    } else if let value = found.value {
      batch.append(tape.bytes(value))
    } else {
      batch.append([])
    }
  }
}

extension DocumentColumn.Place {
  /// The path that is followed; a leading `/` may stand before paths of the row.
  fileprivate var path: String {
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
