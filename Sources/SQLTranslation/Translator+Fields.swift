import FlagSemantics
import Plans

/// Records and their fields.
extension Translator {
  /// The record of a row, by its key.
  func record(_ id: NodeID, _ node: Node) -> SQLValue? {
    guard let relation = relation(node.frame) else { return nil }
    let column: String
    switch (node.operation, plan[node.frame]) {
    case (.record, .records), (.record, .everyone): column = relation.identity[0]
    case (.record, .members):
      guard let last = relation.identity.last else { return nil }
      column = last
    case (.pairMember(let place), .pairs): column = relation.identity[place]
    default: return nil
    }
    return SQLValue(.key(Row.column(column)), isExact: true, level: relation.base)
  }

  func field(
    _ name: String, of base: NodeID, _ frame: FrameID, _ scalar: Scalar
  ) -> SQLValue? {
    guard let shape = plan[base].type.record, shape.records.count == 1, shape.link == nil,
      let kind = shape.records.first, !isMade(kind),
      let field = model[kind].fields[name]
    else { return nil }
    if case .outer(let inner) = plan[base].operation {
      let own = self.field(name, of: inner, plan.frame(of: inner), scalar)
      return own.map {
        carried($0, "\(name)_\(inner.index)", from: inner, into: frame)
      }
    }
    let table = model[kind].name
    if catalog.isLeft(name, of: table) { return nil }
    let told = scalar == .text(.serial) ? ColumnNames.series(name) : name
    guard catalog.isSupplied(table), let scale = catalog.scale(told, of: table) else {
      return value(base).none == nil ? missing(scalar) : nil
    }
    let columns = FieldColumns(
      name, mayBeNone: field.mayBeNone, scalar, scale: scale,
      hasText: catalog.scale(name, of: table) != nil)
    if let relation = relation(frame), let paired = relation.paired, !relation.isAggregated,
      case .pairMember(let place) = plan[base].operation
    {
      return columns.value(level: relation.base) { column in
        let own = paired.sideColumn(column, dialect)
        return relation.baseColumn(
          "\(["a", "b"][place]).\(own)", named("\(column)_\(["a", "b"][place])"))
      }
    }
    if let relation = relation(frame), let row = ownRow(base, relation) {
      return columns.value(level: relation.base) { column in
        relation.baseColumn("\(row).\(quoted(column))", named("\(column)_\(base.index)"))
      }
    }
    return looked(columns, table, by: base, frame)
  }

  private func carried(
    _ value: SQLValue, _ name: String, from node: NodeID, into frame: FrameID
  ) -> SQLValue {
    guard let relation = relation(frame), let outer = self.relation(plan.frame(of: node)) else {
      return SQLValue(blank(.truth), isExact: false, level: 0)
    }
    return carried(value, name, outer, into: relation)
  }

  /// What the first stage of the relation calls the row of the table that the record is.
  private func ownRow(_ base: NodeID, _ relation: Relation) -> String? {
    switch (plan[base].operation, plan[plan.frame(of: base)]) {
    case (.record, .records), (.record, .everyone), (.record, .members):
      relation.isAggregated ? nil : relation.table?.alias
    default: nil
    }
  }

  /// The field of a record that another one names.
  private func looked(
    _ columns: FieldColumns, _ table: String, by base: NodeID, _ frame: FrameID
  ) -> SQLValue? {
    let record = value(base)
    guard let relation = relation(frame), let key = record.key else { return nil }
    let place = max(record.level, relation.base) + 1
    let alias = "r\(base.index)"
    var value = columns.value(level: place) { column in
      let name = named("\(column)_\(base.index)")
      relation.join(
        .init(
          kind: "LEFT JOIN", source: .table(table, as: alias),
          condition: "\(alias).\(quoted("key")) = \(Row.read(key, as: "p"))"),
        [.init(expression: "\(alias).\(quoted(column))", name: name)], at: place)
      return Row.column(name)
    }
    value.isExact = record.isExact
    if let none = record.none {
      // The truth of a record that is none is no.
      if let truth = value.truth { value.shape = .truth("(\(truth) AND NOT \(none))") }
      value.none = value.none.map { "(\(none) OR COALESCE(\($0), FALSE))" } ?? none
    } else {
      value.none = value.none.map { "COALESCE(\($0), FALSE)" }
    }
    return value
  }
}

/// What a prepared table says of one field, in the columns that `ColumnNames` names.
struct FieldColumns {
  let name: String
  let mayBeNone: Bool
  let scalar: Scalar
  let scale: Int
  let hasText: Bool

  init(
    _ name: String, mayBeNone: Bool, _ scalar: Scalar, scale: Int, hasText: Bool = true
  ) {
    self.name = name
    self.mayBeNone = mayBeNone
    self.scalar = scalar
    self.scale = scale
    self.hasText = hasText
  }

  func value(level: Int, _ column: (String) -> String) -> SQLValue {
    let none = mayBeNone ? column(ColumnNames.none(name)) : nil
    if scalar == .text(.serial) {
      let serial = SQLSerial(
        text: hasText ? column(name) : nil, series: column(ColumnNames.series(name)),
        counter: column(ColumnNames.counter(name)), width: column(ColumnNames.width(name)))
      return SQLValue(.serial(serial), none: none, isExact: true, level: level)
    }
    let own = column(name)
    let shape: SQLValue.Shape
    switch scalar {
    case .truth: shape = .truth(none.map { "(\(own) AND NOT \($0))" } ?? own)
    case .datetime: shape = .time(from: own, until: column(ColumnNames.until(name)))
    case .date: shape = .time(from: own, until: own)
    case .text, .code, .record: shape = .key(own)
    default: shape = .number(SQLNumber(own, scale: scale))
    }
    return SQLValue(shape, none: none, isExact: true, level: level)
  }
}
