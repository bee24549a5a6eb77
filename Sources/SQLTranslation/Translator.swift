package import FlagSemantics
package import Plans
import Values

/// Turns the steps of a plan into expressions over relations, each step once.
package final class Translator {
  let plan: Plan
  let model: Model
  let pack: CheckedPack
  let catalog: Catalog
  let dialect: SQLDialect
  /// All relations in the order in which they were made.
  var relations: [Relation] {
    get { base?.relations ?? made }
    set { if let base { base.relations = newValue } else { made = newValue } }
  }
  private var made: [Relation] = []
  var frames: [FrameID: Relation?] = [:]
  var sets: [NodeID: SQLSet?] = [:]
  var counted: [Counted] = []
  private var values: [NodeID: SQLValue] = [:]
  /// The steps that are left to the engine.
  var left: Set<NodeID> {
    get { base?.left ?? untranslated }
    set { if let base { base.left = newValue } else { untranslated = newValue } }
  }
  private var untranslated: Set<NodeID> = []
  /// What the engine works out beforehand.
  var handed: HandedOver {
    get { base?.handed ?? given }
    set { if let base { base.handed = newValue } else { given = newValue } }
  }
  private var given = HandedOver()
  private let uses: [Int]
  /// Where only the subjects in the scope of a rule are asked: who asks all of them.
  let base: Translator?
  let scope: RuleScope?

  package init(_ plan: Plan, _ pack: CheckedPack, _ catalog: Catalog, _ dialect: SQLDialect) {
    self.plan = plan
    self.pack = pack
    model = pack.model
    self.catalog = catalog
    self.dialect = dialect
    var uses = [Int](repeating: 0, count: plan.nodes.count)
    for node in plan.nodes {
      for operand in node.operation.operands { uses[operand.index] += 1 }
    }
    self.uses = uses
    base = nil
    scope = nil
  }

  /// For what only one rule asks, and only of the subjects in its scope.
  init(_ base: Translator, within scope: RuleScope) {
    plan = base.plan
    model = base.model
    pack = base.pack
    catalog = base.catalog
    dialect = base.dialect
    uses = base.uses
    self.base = base
    self.scope = scope
    frames[scope.frame] = .some(scope.relation)
  }

  // MARK: Values

  func value(_ id: NodeID) -> SQLValue {
    if let known = values[id] { return known }
    if let base, let scope, !scope.asks(id, plan) {
      let value = base.value(id)
      // What stands behind the scope can't be read within it.
      let isThere = plan.frame(of: id) != scope.frame || value.level < scope.relation.base
      return isThere ? value : unknown(plan[id])
    }
    let value = shared(translated(id, plan[id]), id)
    if value.isLeft { left.insert(id) }
    values[id] = value
    return value
  }

  /// A long expression that several steps read becomes a column.
  private func shared(_ value: SQLValue, _ id: NodeID) -> SQLValue {
    guard uses[id.index] > 1, value.length > 60, value.number?.approximation == nil,
      let relation = relation(plan.frame(of: id))
    else {
      return value
    }
    var level = value.level
    var shared = value.map { expression, part in
      guard !Row.isConstant(expression) else { return expression }
      let name = quoted("n\(id.index)" + (part.isEmpty ? "" : "_" + part))
      let (column, after) = relation.column(expression, name, after: value.level)
      level = max(level, after)
      return column
    }
    shared.level = level
    return shared
  }

  private func translated(_ id: NodeID, _ node: Node) -> SQLValue {
    if case .inList(let asked, let name, let day) = node.operation, day != nil,
      catalog.entries(of: name, as: plan[asked].type.scalar) == nil,
      let value = inList(asked, id, day, node)
    {
      return value
    }
    let value = byDatabase(id, node)
    return value.isLeft ? handedOver(id, node) ?? value : value
  }

  private func byDatabase(_ id: NodeID, _ node: Node) -> SQLValue {
    switch node.operation {
    case .literal(let literal): return self.literal(literal, node.type.scalar)
    case .parameter(let name, let key, let day): return parameter(name, key, day, node)
    case .dataDay: return dataDay()
    case .day(let inner): return day(inner)
    case .outer(let inner): return carried(value(inner), from: inner, into: node.frame)
    case .record, .pairMember: return record(id, node) ?? unknown(node)
    case .field(let base, let name):
      return field(name, of: base, node.frame, node.type.scalar) ?? unknown(node)
    case .viewed(let record, let inner): return viewed(inner, by: record, node) ?? unknown(node)
    case .lookedUp(let key, let inner): return lookedUp(inner, by: key, node) ?? unknown(node)
    case .arithmetic(let sign, let left, let right): return arithmetic(sign, left, right, node)
    case .negative(let operand): return negative(value(operand), node)
    case .ifMissing(let first, let second, _): return ifMissing(first, second, node)
    case .function(let builtin, let operands): return function(builtin, operands, node)
    case .inOneCurrency(let inner, let amounts, _): return inOneCurrency(inner, amounts, node)
    case .oneCurrency(let set, _, let currency): return oneCurrency(set, currency) ?? unknown(node)
    case .eitherCurrency: return unknown(node)
    case .whereMissing(let inner, let first, let second):
      return whereMissing(inner, first, else: second, node)
    case .count(let set): return count(set) ?? unknown(node)
    case .exists(let set, let condition): return exists(set, condition) ?? unknown(node)
    case .aggregate(let aggregate): return self.aggregate(aggregate, node) ?? unknown(node)
    default: return condition(node)
    }
  }

  /// A value that this database can't tell: it is asked of the engine.
  func unknown(_ node: Node) -> SQLValue {
    SQLValue(blank(node.type.scalar), isExact: false, level: 0)
  }

  /// A value that is missing for everybody.
  func missing(_ scalar: Scalar) -> SQLValue {
    SQLValue(blank(scalar), isExact: true, level: 0)
  }

  func blank(_ scalar: Scalar) -> SQLValue.Shape {
    switch scalar {
    case .truth: .truth(dialect.null(.truth))
    case .date, .datetime: .time(from: dialect.null(.whole), until: dialect.null(.whole))
    case .text, .code, .record: .key(dialect.null(keyStorage(scalar)))
    default: .number(SQLNumber(dialect.null(.decimal(scale: 0)), scale: 0))
    }
  }

  func keyStorage(_ scalar: Scalar) -> SQLDialect.Storage {
    if case .record = scalar { .whole } else { .key }
  }

  func quoted(_ name: String) -> String { dialect.identifier(name) }

  /// A column that stands beside those of all subjects has a name of its own.
  func named(_ name: String) -> String { quoted(scope == nil ? name : name + "_in") }

  // MARK: Values of the frame around

  /// A value for each row that lies in one row of the frame in which it stands.
  func carried(_ value: SQLValue, from node: NodeID, into frame: FrameID) -> SQLValue {
    guard let relation = relation(frame), let outer = self.relation(plan.frame(of: node)) else {
      return SQLValue(blank(plan[node].type.scalar), isExact: false, level: 0)
    }
    return carried(value, "c\(node.index)", outer, into: relation)
  }

  func carried(
    _ value: SQLValue, _ name: String, _ outer: Relation, into relation: Relation
  ) -> SQLValue {
    if outer === relation { return value }
    var level = value.level
    let isThere = value.level < relation.base && !relation.isAggregated
    var carried = value.map { expression, part in
      guard !Row.isConstant(expression) else { return expression }
      let name = named(name + (part.isEmpty ? "" : "_" + part))
      if isThere, let around = relation.around {
        level = max(level, relation.base)
        return relation.baseColumn(Row.read(expression, as: around), name)
      }
      let place = max(value.level, relation.base) + 1
      level = max(level, place)
      let alias = "o\(relations.firstIndex { $0 === outer } ?? 0)"
      let condition = outer.identity.map { "\(alias).\($0) = p.\($0)" }
      relation.join(
        .init(
          kind: condition.isEmpty ? "CROSS JOIN" : "LEFT JOIN", source: .relation(outer, as: alias),
          condition: condition.joined(separator: " AND ")),
        [.init(expression: Row.read(expression, as: alias), name: name)], at: place)
      return Row.column(name)
    }
    carried.level = level
    return carried
  }
}

extension SQLValue {
  /// Whether it is for nobody what this database can tell.
  fileprivate var isLeft: Bool {
    !isExact && Row.isConstant(presence) && presence.hasPrefix("CAST(NULL")
  }

  fileprivate var length: Int {
    switch shape {
    case .truth(let text), .key(let text): text.utf8.count
    case .number(let number): number.least.utf8.count + number.most.utf8.count
    case .time(let from, let until): from.utf8.count + until.utf8.count
    case .serial(let serial): serial.series.utf8.count
    }
  }
}
