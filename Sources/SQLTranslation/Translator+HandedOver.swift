import FlagSemantics
import Plans

/// What no dialect can say is read from columns and tables that the engine has worked out.
extension Translator {
  // MARK: Values

  /// A value that the engine hands over; nil where it does not.
  func handedOver(_ id: NodeID, _ node: Node) -> SQLValue? {
    guard node.operation.isHandedOver, node.type.scalar != .text(.serial),
      let relation = relation(node.frame),
      let home = home(of: node.frame), canBeTold(id, node, home)
    else { return nil }
    let table = name(of: home)
    let own = HandedOver.column(id)
    guard let scale = told(own, of: table) else { return nil }
    handed.values.insert(id)
    return columns(own, node.type.scalar, scale, table, home, relation)
  }

  /// Records that rules make have no table of their own.
  private func home(of frame: FrameID) -> HandedOver.Home? {
    let home = handed.home(frame, plan)
    if case .record(let record) = home, isMade(record) { return nil }
    return home
  }

  private func canBeTold(_ id: NodeID, _ node: Node, _ home: HandedOver.Home) -> Bool {
    if case .record = home { return plan.asksOneRow(id, in: node.frame) }
    return plan.asksOneRow(id, in: node.frame, anyFrame: true)
  }

  private func name(of home: HandedOver.Home) -> String {
    switch home {
    case .record(let record): model[record].name
    case .rows(let frame): HandedOver.table(frame)
    case .members(let set): HandedOver.table(set)
    }
  }

  /// The decimals of a column that is handed over, or will be when it is asked for.
  private func told(_ column: String, of table: String) -> Int? {
    catalog.scale(column, of: table) ?? (catalog.isAsking ? Catalog.usualScale : nil)
  }

  private func columns(
    _ name: String, _ scalar: Scalar, _ scale: Int, _ table: String, _ home: HandedOver.Home,
    _ relation: Relation, mayBeNone: Bool = true
  ) -> SQLValue {
    let hasNone =
      mayBeNone
      && (catalog.isAsking || catalog.scale(ColumnNames.none(name), of: table) != nil)
    let columns = FieldColumns(name, mayBeNone: hasNone, scalar, scale: scale)
    if let row = row(of: table, home, relation) {
      var value = columns.value(level: relation.base) { column in
        relation.baseColumn("\(row).\(quoted(column))", named("\(column)_h"))
      }
      value.isExact = false
      return value
    }
    let key = relation.identity.last ?? "NULL"
    let alias = "h_\(table)"
    let place = relation.base + 1
    var value = columns.value(level: place) { column in
      let own = named("\(column)_h")
      relation.join(
        .init(
          kind: "LEFT JOIN", source: .table(table, as: quoted(alias)),
          condition: "\(quoted(alias)).\(quoted("key")) = p.\(key)"),
        [.init(expression: "\(quoted(alias)).\(quoted(column))", name: own)], at: place)
      return Row.column(own)
    }
    value.none = value.none.map { "COALESCE(\($0), FALSE)" }
    value.isExact = false
    return value
  }

  /// What the first stage of a relation calls the row of the table.
  private func row(of table: String, _ home: HandedOver.Home, _ relation: Relation) -> String? {
    guard !relation.isAggregated else { return nil }
    if case .record = home {
      return relation.table?.table == table ? relation.table?.alias : nil
    }
    return relation.rows
  }

  // MARK: Frames

  /// The groups of a rule or the records of a view, by their numbers.
  func handedOver(_ frame: FrameID) -> Relation? {
    guard case .rows = handed.home(frame, plan) else { return nil }
    let table = HandedOver.table(frame)
    guard catalog.isAsking || catalog.isSupplied(table) else { return nil }
    handed.frames.insert(frame)
    let key = quoted("key_\(relations.count)")
    return add(
      Relation(
        fresh(name(of: frame)), identity: [key], base: 1,
        .init(
          columns: [.init(expression: "t.\(quoted("key"))", name: key)] + sure(table, "t"),
          source: .table(table, as: "t"), comment: "\(name(of: frame)): worked out beforehand"),
        rows: "t"))
  }

  private func name(of frame: FrameID) -> String {
    if case .records(let record) = plan[frame] { return "each \(model[record].name)" }
    return "each group"
  }

  /// The column that says which rows are sure; none where all are.
  private func sure(_ table: String, _ alias: String) -> [Relation.Column] {
    told("is_sure", of: table) == nil
      ? [] : [.init(expression: "\(alias).\(quoted("is_sure"))", name: quoted("is_sure"))]
  }

  // MARK: Sets

  /// A set of each row around that the engine hands over.
  func handedOver(set id: NodeID, _ node: Node) -> SQLSet? {
    guard node.operation.isHandedOverSet, node.frame != .once,
      let home = home(of: node.frame), let around = relation(node.frame)
    else { return nil }
    if case .record(let record) = home {
      // Without its table nobody would say which sets are closed.
      guard catalog.isSupplied(model[record].name),
        node.operation.operands.allSatisfy({ plan.asksOneRow($0, in: node.frame) })
      else { return nil }
    }
    let table = HandedOver.table(id)
    guard catalog.isAsking || catalog.isSupplied(table) else { return nil }
    handed.sets.insert(id)
    // Where every set is closed there is no column.
    let closed = told(HandedOver.closed(id), of: name(of: home)).map { scale in
      columns(
        HandedOver.closed(id), .truth, scale, name(of: home), home, around, mayBeNone: false)
    }
    let owner: String
    if case .record = home {
      owner = around.identity.last ?? "NULL"
    } else {
      owner = around.rowNumber ?? around.identity.last ?? "NULL"
    }
    let member = quoted("member_\(relations.count)")
    let number = quoted("row_\(relations.count)")
    var joins: [Relation.Join] = [
      .init(
        kind: "JOIN", source: .table(table, as: "s"),
        condition: "s.\(quoted("owner")) = f.\(owner)")
    ]
    var own: Relation.TableRow?
    if let kind = kind(id), !isMade(kind), catalog.isSupplied(model[kind].name) {
      own = .init(alias: "t", table: model[kind].name)
      joins.append(
        .init(
          kind: "LEFT JOIN", source: .table(model[kind].name, as: "t"),
          condition: "t.\(quoted("key")) = s.\(quoted("member"))"))
    }
    let certain = sure(table, "s")
    let relation = add(
      Relation(
        fresh("\(name(of: node.operation)) of \(around.name)"),
        identity: around.identity + [member],
        base: max(around.base, closed?.level ?? 0) + 1,
        .init(
          columns: around.identity.map { .init(expression: "f.\($0)", name: $0) } + [
            .init(expression: "s.\(quoted("member"))", name: member),
            .init(expression: "s.\(quoted("key"))", name: number),
          ] + certain, source: .relation(around, as: "f"), joins: joins,
          comment: "\(name(of: node.operation)) of \(around.name): worked out beforehand"),
        table: own, around: "f",
        rows: "s",
        rowNumber: number))
    return SQLSet(
      relation: relation, sure: certain.first.map { Row.column($0.name) },
      closed: closed.map {
        SQLValue(
          .truth("COALESCE(\($0.truth ?? "NULL"), FALSE)"), isExact: false, level: $0.level)
      }, level: relation.base)
  }

  private func name(of operation: Operation) -> String {
    switch operation {
    case .related(_, let name, _): name
    case .linked(_, let link, _, _): model[link].name
    case .reach: "chains"
    case .distinctRecords(let set): name(of: plan[set].operation)
    default: "members"
    }
  }
}

extension Operation {
  /// Whether the engine may hand it over as a column.
  fileprivate var isHandedOver: Bool {
    switch self {
    case .record, .pairMember, .groupKey, .edge, .field, .arithmetic, .ifMissing, .converted,
      .reread, .function, .inOneCurrency, .whereMissing, .eitherCurrency, .order, .equal, .before,
      .within,
      .resembles, .inList, .firstDecided:
      true
    default: false
    }
  }

  /// Whether the engine may hand it over as a table.
  fileprivate var isHandedOverSet: Bool {
    switch self {
    case .linked, .reach, .related, .distinctRecords, .groupMembers: true
    default: false
    }
  }
}
