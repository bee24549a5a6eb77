import Findings
import FlagSemantics
import Plans
import Tables
import Values

/// Fields of records, by their places.
extension Evaluator {
  func field(
    _ name: String, of base: Vector, _ type: ValueType, _ result: ValueType
  ) -> Vector {
    guard case .records(let ids) = base.values, let shape = type.record else {
      return base
    }
    guard shape.records.count > 1 else {
      return field(name, of: shape.records[0], ids, base.reasons, result)
    }
    // Of each kind its own rows are read; a row of another kind is out of reach.
    var whole: Vector?
    for (kind, record) in shape.records.enumerated() {
      let own = ids.map { id in
        RecordNumber.kind(id, of: shape.records.count) == kind || id.isAbsent
          ? RecordNumber.place(id, of: shape.records.count) : .missing
      }
      let part = field(name, of: record, own, base.reasons, result)
      whole =
        whole.map { first in
          first.replacing(
            ids.indices.filter { RecordNumber.kind(ids[$0], of: shape.records.count) == kind },
            from: part)
        } ?? part
    }
    return whole ?? base
  }

  private func field(
    _ name: String, of record: RecordID, _ ids: [UInt32], _ around: [Reason], _ type: ValueType
  ) -> Vector {
    let ids =
      shared.rowsOfViews[record] == nil
      ? ids : ids.map { $0.isAbsent ? $0 : row(of: $0, record) }
    let field = Store.FieldName(record: record, field: name)
    let missing = reasons.reason(.missing("\(store[record].name).\(name)"))
    let reader = CellReader(ids: ids, around: around, missing: missing)
    switch type.scalar {
    case .record:
      guard let places = store.references[field] else { return reader.blank(.records([])) }
      return reader.read(places, of: 0) { .records($0) }
    case .text(let kind):
      let column = Store.TextColumn(field: field, form: CanonicalForm(kind))
      guard let numbers = store.texts[column] else { return reader.blank(.texts([])) }
      return reader.read(numbers, of: 0) { .texts($0) }
    default: return reader.read(store.column(field), type.scalar)
    }
  }

  /// Texts by their numbers in another form; one that has none there is missing.
  func reread(_ inner: NodeID, _ node: Node) -> Vector {
    let vector = vector(inner)
    guard case .texts(let numbers) = vector.values, case .text(let old) = plan[inner].type.scalar,
      case .text(let new) = node.type.scalar,
      let known = store.rereadings[.init(from: CanonicalForm(old), form: CanonicalForm(new))]
    else { return vector }
    let missing = reasons.reason(.missing(new.rawValue))
    return CellReader(ids: numbers, around: vector.reasons, missing: missing)
      .read(known, of: 0) { .texts($0) }
  }

  /// A field of the edge by which each member was reached, or what was added up along a chain.
  func edge(_ name: String, _ node: Node) -> Vector {
    guard case .members(let set) = plan[node.frame], let shape = plan[set].type.record else {
      return Vector(.truths([]))
    }
    let members = self.members(set)
    if shape.isReached { return chain(name, members.chains) }
    guard let link = shape.link, let store = store.links[link] else {
      return Vector(.truths([]))
    }
    let missing = reasons.reason(.missing("\(model[link].name).\(name)"))
    let reader = CellReader(ids: members.edges, around: [], missing: missing)
    if case .text(let kind) = node.type.scalar {
      let column = Store.EdgeColumn(link: link, field: name, form: CanonicalForm(kind))
      guard let numbers = self.store.edgeTexts[column] else { return reader.blank(.texts([])) }
      return reader.read(numbers, of: 0) { .texts($0) }
    }
    return reader.read(store.table?.columns[name], node.type.scalar)
  }
}

/// Reads cells of a column by row, and says why there is none.
struct CellReader {
  let ids: [UInt32]
  /// Why there is no record to read from.
  let around: [Reason]
  let missing: Reason

  /// All missing: the column was not supplied.
  func blank(_ cells: Vector.Cells) -> Vector {
    let reasons = ids.indices.map {
      around.isEmpty || around[$0] == .present ? missing : around[$0]
    }
    // A truth that is none is no.
    if case .truths = cells {
      return Vector(.truths(reasons.map { $0 == .none ? 0 : 1 }), reasons)
    }
    return Vector(cells.blank(ids.count), reasons)
  }

  func read<Value: Absent>(
    _ column: [Value], of blank: Value, _ cells: ([Value]) -> Vector.Cells
  ) -> Vector {
    let (missing, none) = (Value.missing, Value.none)
    var values = [Value](repeating: missing, count: ids.count)
    var hasBlanks = !around.isEmpty
    do {
      let (own, all) = (ids.span, column.span)
      var read = values.mutableSpan
      for place in own.indices {
        let row = Int(own[place])
        let value = row < all.count ? all[row] : missing
        read[place] = value
        hasBlanks = hasBlanks || value == missing || value == none
      }
    }
    guard hasBlanks else { return Vector(cells(values)) }
    return Vector(cells(values), reasons(values))
  }

  private func reasons<Value: Absent>(_ values: [Value]) -> [Reason] {
    var reasons = around.isEmpty ? Array(repeating: Reason.present, count: ids.count) : around
    let (absent, none) = (Value.missing, Value.none)
    for place in values.indices where reasons[place] == .present {
      if values[place] == absent { reasons[place] = missing }
      if values[place] == none { reasons[place] = .none }
    }
    return reasons
  }

  func read(_ column: Column?, _ scalar: Scalar) -> Vector {
    switch column {
    case nil: return blank(Vector.Cells.blank(of: scalar))
    case .truths(let values)?:
      let read = self.read(values, of: 0) { .truths($0) }
      guard case .truths(let truths) = read.values else { return read }
      // A column has 1 for yes, a truth has 2.
      return Vector(
        .truths(
          truths.indices.map { row in
            switch read.reason(row) {
            case .present: truths[row] << 1
            case .none: 0
            default: 1
            }
          }),
        read.reasons)
    case .codes(let values)?: return read(values, of: 0) { .codes($0) }
    case .decimals(let decimals)?: return read(decimals)
    case .lengths(let values)?: return read(values, of: 0) { .quantities(.scaled($0, scale: 0)) }
    case .days(let days)?:
      return read(days, of: 0) { days in
        let seconds = days.map { Int64($0) * 86_400 }
        return .times(
          Times(
            earliest: seconds, latest: scalar == .date ? seconds : seconds.map { $0 + 86_399 }))
      }
    case .moments(let moments)?:
      return read(moments.packed, of: 0) { packed in
        .times(Times(earliest: packed.map(Moments.earliest), latest: packed.map(Moments.latest)))
      }
    case .coded?, .plain?, .serials?: return blank(Vector.Cells.blank(of: scalar))
    }
  }

  private func read(_ decimals: Decimals) -> Vector {
    guard !decimals.others.isEmpty, ids.contains(where: { isApart(decimals, $0) }) else {
      return read(decimals.scaled, of: 0) { .quantities(.scaled($0, scale: decimals.scale)) }
    }
    let scaled = read(decimals.scaled, of: 0) { .quantities(.scaled($0, scale: decimals.scale)) }
    let exact = ids.map { id in
      Int(id) < decimals.count ? decimals[Int(id)].map { Ratio($0) } ?? .zero : .zero
    }
    return Vector(.quantities(.exact(exact)), scaled.reasons)
  }

  private func isApart(_ decimals: Decimals, _ id: UInt32) -> Bool {
    Int(id) < decimals.count && decimals.scaled[Int(id)] == Decimals.apart
  }
}

extension Vector.Cells {
  /// So many values that mean nothing.
  func blank(_ count: Int) -> Vector.Cells {
    switch self {
    case .truths: .truths(Array(repeating: 1, count: count))
    case .codes: .codes(Array(repeating: 0, count: count))
    case .quantities, .stretches:
      .quantities(.scaled(Array(repeating: 0, count: count), scale: 0))
    case .times:
      .times(
        Times(
          earliest: Array(repeating: 0, count: count), latest: Array(repeating: 0, count: count)))
    case .texts: .texts(Array(repeating: 0, count: count))
    case .records: .records(Array(repeating: .max, count: count))
    case .members:
      .members(Members(offsets: Array(repeating: 0, count: count + 1), ids: []))
    }
  }

  static func blank(of scalar: Scalar) -> Vector.Cells {
    switch scalar {
    case .truth: .truths([])
    case .code: .codes([])
    case .text: .texts([])
    case .record: .records([])
    case .date, .datetime: .times(Times(earliest: [], latest: []))
    default: .quantities(.scaled([], scale: 0))
    }
  }
}

extension Vector {
  /// The rows named taken from another vector of the same kind.
  func replacing(_ rows: [Int], from other: Vector) -> Vector {
    let count = max(self.count, other.count)
    var picks = (0..<UInt32(count)).map { $0 }
    for row in rows { picks[row] = UInt32(count + row) }
    return appending(other).gathered(picks)
  }
}
