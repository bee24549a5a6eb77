package import FlagSemantics

/// A fill on the columns of one source: which cell becomes which column of which table.
struct FillPlan: Sendable {
  let fill: Fill
  /// The place of the fill in its mapping.
  let index: Int
  /// The number of the part, for numbered columns; 0 for the whole row.
  let part: Int
  let fields: [PlannedField]
  let tests: [PlannedTest]
  /// The cells that say which row is newest.
  let order: [CellPath]
  /// The column whose pieces each make a record.
  let pieces: Pieces?

  struct Pieces: Sendable {
    let column: Int
    let separator: [UInt8]
  }

  /// Nil when the source has nothing that this fill could take.
  init?(
    _ fill: Fill, index: Int, part: Int = 0, in columns: some ColumnFinder, model: Model,
    wanted: FieldChoice
  ) {
    self.fill = fill
    self.index = index
    self.part = part
    let keys = model.keyNames(of: fill.target)
    fields = fill.fields.compactMap { field in
      guard keys.contains(field.name) || wanted.has(field.name, of: fill.target, in: model) else {
        return nil
      }
      return PlannedField(field, isKey: keys.contains(field.name), in: columns)
    }
    let found = Set(fields.map(\.field.name))
    guard keys.allSatisfy({ found.contains($0) }) else { return nil }
    var tests: [PlannedTest] = []
    for test in fill.tests {
      guard let planned = PlannedTest(test, in: columns) else {
        // A column that is not there is blank in every row.
        if test.texts.isEmpty != test.isNegated { continue }
        return nil
      }
      tests.append(planned)
    }
    self.tests = tests
    order = (fill.order?.columns ?? []).compactMap {
      columns.path(of: .own($0)) ?? columns.path(of: .ofRow($0))
    }
    if case .pieces(let column, let separator) = fill.parts {
      guard case .column(let index) = columns.path(of: .own(column)) else { return nil }
      pieces = Pieces(column: index, separator: Array(separator.utf8))
    } else {
      pieces = nil
    }
  }

  /// Whether every field is one whole cell of a row, so that columns can be read one by one.
  var isStraight: Bool { pieces == nil && fields.allSatisfy(\.isStraight) }
}

/// One field of a fill on the columns of one source; shared, because every row looks at it.
final class PlannedField: Sendable {
  let field: FilledField
  let isKey: Bool
  /// The parts that are joined; empty for a constant.
  let cells: [PlannedCell]

  init?(_ field: FilledField, isKey: Bool, in columns: some ColumnFinder) {
    self.field = field
    self.isKey = isKey
    switch field.source {
    case .constant: cells = []
    case .columns(let sources):
      var planned: [PlannedCell] = []
      for source in sources {
        guard let cell = PlannedCell(source, in: columns) else { return nil }
        planned.append(cell)
      }
      cells = planned
    }
  }

  /// The column of the table; the ends of a link have one for each kind of record.
  func column(in model: Model) -> String {
    field.end.map { "\(field.name) \(model[$0].name)" } ?? field.name
  }

  var straightColumn: Int? { cells.count == 1 ? cells[0].wholeColumn : nil }

  /// Whether it is made of whole cells, one way for every row.
  var isStraight: Bool {
    cells.allSatisfy { $0.wholePath != nil && $0.wholePath != .piece }
  }
}

/// `where "是否得標" is "是"` on the columns of one source.
struct PlannedTest: Sendable {
  let path: CellPath
  let test: CellTest

  init?(_ test: CellTest, in columns: some ColumnFinder) {
    guard let path = columns.path(of: test.column, takesAll: true) else { return nil }
    self.path = path
    self.test = test
  }

  func holds(_ cell: [UInt8]) -> Bool {
    let isMet =
      test.texts.isEmpty ? cell.isEmpty : test.texts.contains { $0.matches(cell) }
    return isMet != test.isNegated
  }
}

/// Which fields are wanted beside the keys: all, or those that the rules read.
package enum FieldChoice: Sendable {
  case all
  /// `tender.base_price`, `owns.share`.
  case only(Set<String>)

  func has(_ field: String, of target: Fill.Target, in model: Model) -> Bool {
    switch self {
    case .all: true
    case .only(let names): names.contains("\(model.name(of: target)).\(field)")
    }
  }
}

extension Model {
  package func name(of target: Fill.Target) -> String {
    switch target {
    case .record(let id): self[id].name
    case .link(let id): self[id].name
    }
  }

  /// The fields without which there is no record: its key, or the ends of a link.
  func keyNames(of target: Fill.Target) -> [String] {
    switch target {
    case .record(let id): self[id].key
    case .link: ["start", "end"]
    }
  }
}
