import FlagSemantics
import Plans
import Tables
import Values

/// Where values come from: rows of tables, and who set a parameter.
extension Tracer {
  func origin(of node: NodeID, _ row: Int) -> Trace.Origin? {
    switch plan[node].operation {
    case .field(let base, let field):
      let records = evaluator.vector(base)
      guard records.reason(row) == .present, let shape = plan[base].type.record else { return nil }
      let isMissing = evaluator.vector(node).reason(row).isMissing
      return origin(of: field, records.numbers[row], shape, isMissing: isMissing)
    case .parameter(let name, let key, let day): return parameter(name, key, day, row)
    default: return nil
    }
  }

  private func origin(
    of field: String, _ id: UInt32, _ shape: RecordShape, isMissing: Bool
  ) -> Trace.Origin? {
    guard id != .max else { return nil }
    let record = shape.records[RecordNumber.kind(id, of: shape.records.count)]
    let place = RecordNumber.place(id, of: shape.records.count)
    let kind = evaluator.store[record]
    let row = evaluator.row(of: place, record)
    guard let table = kind.table else { return .noTable(kind.name) }
    guard Int(row) < kind.rows else {
      return .noRow(
        record: kind.name, key: evaluator.key(of: place, record).joined(separator: "/"))
    }
    guard table.columns[field] != nil else { return .noColumn(table: kind.name, field: field) }
    return .row(
      table.origins[table.row(with: field, of: Int(row))], table: kind.name, field: field,
      unreadable: isMissing ? evaluator.store.cell(field, of: row, record) : nil)
  }

  /// The value that holds on the day and for the code of a row.
  private func parameter(
    _ name: String, _ key: NodeID?, _ day: NodeID?, _ row: Int
  ) -> Trace.Origin? {
    guard let parameter = pack.parameter(named: name) else { return nil }
    var code: String?
    if let key, case .code(let list) = plan[key].type.scalar {
      let keys = evaluator.vector(key)
      guard keys.reason(row) == .present else { return nil }
      code = evaluator.text(keys, row, .code(list))
    }
    let timeline = parameter.effective(for: code, under: pack.settings)
    var date = pack.model.dataDay
    if let day {
      date = evaluator.dayNumber(evaluator.vector(day), row)
        .flatMap { CalendarDate(dayNumber: Int($0)) }
      if date == nil { return nil }
    }
    let stretch = date.flatMap { timeline.stretch(on: $0) }
    if let stretch { return .parameter(parameter, stretch) }
    guard timeline.stretches.count == 1 else { return nil }
    return timeline.stretches.first.map { .parameter(parameter, $0) }
  }
}
