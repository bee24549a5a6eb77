/// The rows of one frame, worked out in stages: each adds columns to the one before.
///
/// A stage stands at a level and reads only what stands at lower ones, so the stages of all
/// relations come one after the other in the order of their levels.
final class Relation {
  let name: String
  /// The columns that tell one row from another.
  let identity: [String]
  /// The level of the first stage.
  let base: Int
  private(set) var stages: [Int: Stage]
  /// The row of a table that stands behind each row.
  let table: TableRow?
  /// By what the first stage calls the rows around it, where there are such.
  let around: String?
  /// What the first stage calls the rows that the engine has handed over, where it has.
  let rows: String?
  /// The column with the number of such a row, where it is not the key.
  let rowNumber: String?
  /// Of pairs, the relation that stands beside itself.
  let paired: Relation?
  private var known: [String: String] = [:]
  /// Whether the rows of the first stage stand for several each.
  var isAggregated: Bool { !(stages[base]?.grouping.isEmpty ?? true) }
  var width: Int { known.count }

  struct TableRow {
    /// What the first stage calls it.
    let alias: String
    let table: String
  }

  struct Stage {
    var columns: [Column] = []
    /// Nil: the stage before.
    var source: Source?
    var joins: [Join] = []
    var conditions: [String] = []
    var grouping: [String] = []
    var comment: String?
    /// Whether the columns of `p` come first.
    var keepsColumns = false
  }

  struct Column {
    let expression: String
    let name: String
  }

  enum Source {
    case table(String, as: String)
    case relation(Relation, as: String)
    case single

    /// What the query calls its rows.
    var alias: String {
      switch self {
      case .table(_, let alias), .relation(_, let alias): alias
      case .single: ""
      }
    }
  }

  struct Join {
    let kind: String
    let source: Source
    let condition: String
  }

  init(
    _ name: String, identity: [String], base: Int, _ stage: Stage, table: TableRow? = nil,
    around: String? = nil, paired: Relation? = nil, rows: String? = nil, rowNumber: String? = nil
  ) {
    self.name = name
    self.identity = identity
    self.base = base
    self.table = table
    self.around = around
    self.paired = paired
    self.rows = rows
    self.rowNumber = rowNumber
    stages = [base: stage]
  }

  /// A column of the first stage, read from what stands behind its rows.
  func baseColumn(_ expression: String, _ name: String) -> String {
    if let known = known[expression] { return Row.column(known) }
    known[expression] = name
    stages[base]?.columns.append(Column(expression: expression, name: name))
    return Row.column(name)
  }

  /// The name of a column of the table behind the rows, for who reads them by another name.
  func sideColumn(_ column: String, _ dialect: SQLDialect) -> String {
    let name = dialect.identifier("\(column)_side")
    _ = baseColumn("\(table?.alias ?? "t").\(dialect.identifier(column))", name)
    return known["\(table?.alias ?? "t").\(dialect.identifier(column))"] ?? name
  }

  /// A column worked out from the others at a level; gives the level after which it is there.
  func column(_ expression: String, _ name: String, after level: Int) -> (String, Int) {
    let place = max(level, base) + 1
    let key = "\(place) \(expression)"
    if let known = known[key] { return (Row.column(known), place) }
    known[key] = name
    stages[place, default: Stage()].columns.append(
      Column(expression: Row.read(expression, as: "p"), name: name))
    return (Row.column(name), place)
  }

  /// Columns of something that is joined at a level.
  func join(_ join: Join, _ columns: [Column], at level: Int) {
    var stage = stages[level, default: Stage()]
    if !stage.joins.contains(where: { $0.source.alias == join.source.alias }) {
      stage.joins.append(join)
    }
    stage.columns += columns.filter { column in !stage.columns.contains { $0.name == column.name } }
    stages[level] = stage
  }

  /// The relations that its stages read.
  var sources: [Relation] {
    stages.values.flatMap { stage in
      ([stage.source].compactMap { $0 } + stage.joins.map(\.source)).compactMap { source in
        if case .relation(let relation, _) = source { relation } else { nil }
      }
    }
  }

  /// The stage that somebody reads who stands at a level.
  func name(before level: Int) -> String {
    let last = stages.keys.filter { $0 < level }.max() ?? base
    return last == base ? name : "\(name)_\(last)"
  }

  func name(at level: Int) -> String { level == base ? name : "\(name)_\(level)" }
}
