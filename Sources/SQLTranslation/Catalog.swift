package import FlagSemantics
package import Plans

/// What the tables of a database hold of what a model describes.
package struct Catalog: Sendable {
  /// The columns of each table, by the names of record and field, with the decimals that they have.
  package let columns: [String: [String: Int]]
  /// Fields, by table, that were supplied and are left to the engine.
  private let left: [String: Set<String>]
  /// Tables that are complete whatever the model says.
  package let complete: Set<String>
  /// The entries of lists that hold on every day, as the texts that columns have.
  private let entries: [Entry: [String]]

  /// Whether whatever the engine can hand over will be handed over when a query asks for it.
  package let isAsking: Bool

  package struct Entry: Sendable, Hashable {
    let list: String
    let scalar: Scalar

    package init(_ list: String, _ scalar: Scalar) {
      self.list = list
      self.scalar = scalar
    }
  }

  package init(
    columns: [String: [String: Int]], left: [String: Set<String>] = [:],
    complete: Set<String> = [], entries: [Entry: [String]] = [:], isAsking: Bool = false
  ) {
    self.isAsking = isAsking
    self.columns = columns
    self.left = left
    self.complete = complete
    self.entries = entries
  }

  /// Everything that the model describes, for reading a query where there are no data.
  package init(of pack: CheckedPack, for plan: Plan) {
    let model = pack.model
    let onlyMeasuresSerials = plan.onlyMeasuresSerials
    var entries: [Entry: [String]] = [:]
    for node in plan.nodes {
      guard case .inList(let value, let name, _) = node.operation,
        case .codes(let codes)? = pack.lists.first(where: { $0.name == name })?.source
      else { continue }
      entries[Entry(name, plan[value].type.scalar)] = codes
    }
    var columns: [String: [String: Int]] = [:]
    let made = Set(pack.views.map { model[$0.record].name })
    for record in model.records where !made.contains(record.name) {
      columns[record.name] = record.fields.mapValues { _ in Catalog.usualScale }
      columns[record.name]?["rank"] = 0
      for (name, field) in record.fields {
        guard case .value(.text(.serial)) = field.kind else { continue }
        columns[record.name]?[ColumnNames.series(name)] = 0
        if onlyMeasuresSerials { columns[record.name]?[name] = nil }
      }
    }
    self.init(columns: columns, entries: entries, isAsking: true)
  }

  /// Decimals of amounts and shares, where no column says how many there are.
  static let usualScale = 4

  func isSupplied(_ table: String) -> Bool { columns[table] != nil }
  func scale(_ field: String, of table: String) -> Int? { columns[table]?[field] }
  func isLeft(_ field: String, of table: String) -> Bool { left[table]?.contains(field) ?? false }
  func entries(of list: String, as scalar: Scalar) -> [String]? { entries[Entry(list, scalar)] }
}
