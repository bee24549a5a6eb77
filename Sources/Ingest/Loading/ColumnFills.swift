import FlagSemantics

/// Which fields each column of a row set fills.
struct ColumnFills {
  private var fields: [Int: [String]] = [:]

  init(_ rowSet: PlannedPart.RowSet, _ model: Model) {
    for plan in rowSet.plans {
      let target = model.name(of: plan.fill.target)
      for field in plan.fields {
        for column in field.columns { add("\(target).\(field.field.name)", to: column) }
      }
      if let pieces = plan.pieces {
        for field in plan.fields
        where field.cells.contains(where: { $0.picks.contains { $0.path == .piece } }) {
          add("\(target).\(field.field.name)", to: pieces.column)
        }
      }
      for test in plan.tests {
        if case .column(let column) = test.path { add("where \(target)", to: column) }
      }
      for path in plan.order {
        if case .column(let column) = path { add("newest \(target)", to: column) }
      }
    }
  }

  func fields(of column: Int) -> [String] { fields[column] ?? [] }

  private mutating func add(_ field: String, to column: Int) {
    if !(fields[column]?.contains(field) ?? false) { fields[column, default: []].append(field) }
  }
}
