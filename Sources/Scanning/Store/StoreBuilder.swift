import Findings
import FlagSemantics
import Plans
import Tables
import Values
import Workers

/// Prepares what the nodes of a plan read, each column and join once.
struct StoreBuilder {
  let data: Dataset
  let reasons: ReasonPool
  let workers: Workers
  let kinds: [Kind]
  private(set) var references: [Store.FieldName: [UInt32]] = [:]
  private(set) var relations: [Store.FieldName: Relation] = [:]
  private(set) var texts: [Store.TextColumn: [UInt32]] = [:]
  private(set) var pools: [CanonicalForm: TextPool] = [:]
  private(set) var links: [LinkID: LinkStore] = [:]
  private(set) var lists: [Store.ListName: ListStore] = [:]
  private(set) var edgeTexts: [Store.EdgeColumn: [UInt32]] = [:]
  private(set) var rereadings: [Store.Rereading: [UInt32]] = [:]
  private(set) var limits: [RecordID: Limits] = [:]
  private(set) var serials = SerialStore()

  private var unnumberedColumns: [(key: Store.TextColumn, column: Column)] = []

  /// Texts that recur so seldom, and are only compared, that they have no numbers.
  let unnumbered: Set<Store.FieldName>

  private let parameters: [String: ParameterValues]
  /// Serial numbers of which nobody asks which are the same need no pool.
  private let onlyMeasuresSerials: Bool
  private var model: Model { data.model }

  init(
    _ data: Dataset, for plan: Plan, _ parameters: [String: ParameterValues],
    _ reasons: ReasonPool, _ workers: Workers
  ) {
    self.data = data
    onlyMeasuresSerials = plan.onlyMeasuresSerials
    self.workers = workers
    self.parameters = parameters
    self.reasons = reasons
    let model = data.model
    let records = RecordID.all(of: model)
    let kinds = workers.map(records.count) { Kind(records[$0], in: data, model) }
    self.kinds = kinds
    let groups = plan.comparedTexts.map {
      $0.map { Store.FieldName(record: $0.record, field: $0.name) }
    }
    unnumbered = Set(
      groups.filter { group in
        group.contains { kinds[$0.record.index].table?.columns[$0.field]?.isPlain ?? false }
      }.joined())
  }

  mutating func prepare(_ node: Node, in plan: Plan, isPrinted: Bool) {
    switch node.operation {
    case .field(let base, let name):
      // A text that is only printed is read where it stands.
      if isPrinted, case .text = node.type.scalar { return }
      prepareField(name, of: plan[base].type, as: node.type)
    case .literal(let literal): number([literal], node.type)
    case .parameter(let name, _, _): number(parameters[name]?.literals ?? [], node.type)
    case .edge(let name): prepareEdge(name, plan[node.frame], in: plan, as: node.type)
    case .reread(let inner): reread(plan[inner].type, as: node.type)
    case .linked(_, let link, _, _): self.link(link)
    case .inList(let value, let name, _): list(name, of: plan[value].type)
    case .reach(_, let reach):
      switch reach.relation {
      case .link(let link, _): self.link(link)
      case .field(let name): reference(Store.FieldName(record: reach.owner, field: name))
      }
    default: break
    }
  }

  private mutating func prepareField(_ name: String, of base: ValueType, as type: ValueType) {
    for record in base.record?.records ?? [] {
      let field = Store.FieldName(record: record, field: name)
      switch type.scalar {
      case .record: reference(field)
      case .text(let kind): canonical(field, CanonicalForm(kind))
      default: break
      }
    }
  }

  private mutating func canonical(_ field: Store.FieldName, _ form: CanonicalForm) {
    let key = Store.TextColumn(field: field, form: form)
    let kind = kinds[field.record.index]
    guard texts[key] == nil, var column = kind.table?.columns[field.field] else { return }
    // A key that others refer to stands by its number in the keys of its kind.
    if case .coded(let numbers, let own) = column, own.count == 0, let keys = data.keys[kind.name] {
      column = .coded(numbers, keys)
    }
    if form == .serial, onlyMeasuresSerials {
      texts[key] = kind.sharing(serials.numbers(column))
    } else if unnumbered.contains(field) {
      texts[key] = []
      unnumberedColumns.append((key, column))
    } else {
      texts[key] = pools[form, default: TextPool(form)].numbers(column, workers)
    }
  }

  /// After all others: texts that recur then mostly have the numbers that their columns gave them.
  mutating func prepareUnnumbered() {
    for (key, column) in unnumberedColumns {
      let places = pools[key.form, default: TextPool(key.form)].places(column, workers)
      texts[key] = kinds[key.field.record.index].sharing(places)
    }
    unnumberedColumns = []
  }

  private mutating func number(_ literals: [Literal], _ type: ValueType) {
    guard case .text(let kind) = type.scalar else { return }
    let form = CanonicalForm(kind)
    for case .text(let text) in literals { _ = pools[form, default: TextPool(form)].number(text) }
  }

  private mutating func prepareEdge(
    _ name: String, _ frame: Frame, in plan: Plan, as type: ValueType
  ) {
    guard case .members(let set) = frame, let link = plan[set].type.record?.link,
      case .text(let kind) = type.scalar, let column = data.tables[model[link].name]?.columns[name]
    else { return }
    let form = CanonicalForm(kind)
    edgeTexts[Store.EdgeColumn(link: link, field: name, form: form)] =
      pools[form, default: TextPool(form)].numbers(column, workers)
  }

  private mutating func reread(_ from: ValueType, as type: ValueType) {
    guard case .text(let given) = from.scalar, case .text(let new) = type.scalar else { return }
    let (from, form) = (CanonicalForm(given), CanonicalForm(new))
    var pool = pools[form] ?? TextPool(form)
    let old = pools[from] ?? TextPool(from)
    var numbers = [UInt32](repeating: .missing, count: old.limit)
    for number in old.numbers {
      if let text = old.text(number) { numbers[Int(number)] = pool.number(text.span) }
    }
    rereadings[Store.Rereading(from: from, form: form)] = numbers
    pools[form] = pool
  }

  private mutating func reference(_ field: Store.FieldName) {
    guard references[field] == nil,
      case .one(let target)? = model[field.record].fields[field.field]?.kind,
      case .coded(let numbers, _)? = kinds[field.record.index].table?.columns[field.field]
    else { return }
    references[field] = kinds[target.index].places(of: numbers)
  }

  /// What one relation is made of.
  private struct Join: Sendable {
    let owners: [UInt32]
    let rows: [UInt32]
    let ownerCount: Int
  }

  /// All relations of a plan, side by side.
  mutating func prepareRelations(of plan: Plan) {
    var joins: [Store.FieldName: Join] = [:]
    for node in plan.nodes {
      guard case .related(let owner, let name, _) = node.operation else { continue }
      for record in plan[owner].type.record?.records ?? [] {
        let key = Store.FieldName(record: record, field: name)
        if joins[key] == nil { joins[key] = join(name, of: record) }
      }
    }
    let work = Array(joins)
    let built = workers.map(work.count) { index in
      let join = work[index].value
      return Relation(owners: join.owners, of: join.rows, ownerCount: join.ownerCount)
    }
    for (entry, relation) in zip(work, built) { relations[entry.key] = relation }
  }

  private mutating func join(_ name: String, of owner: RecordID) -> Join? {
    guard case .many(let target, let by, _)? = model[owner].fields[name]?.kind else { return nil }
    let field = Store.FieldName(record: target, field: by)
    reference(field)
    if limits[target] == nil, let validity = model[target].validity {
      limits[target] = Limits(validity, of: model[target].name, kinds[target.index].table, reasons)
    }
    return references[field].map { owners in
      Join(
        owners: owners, rows: kinds[target.index].places,
        ownerCount: kinds[owner.index].count)
    }
  }

  private mutating func link(_ id: LinkID) {
    guard links[id] == nil else { return }
    let link = model[id]
    let table = data.tables[link.name]
    links[id] = LinkStore(
      id, model, kinds: kinds, table: table,
      limits: link.validity.map { Limits($0, of: link.name, table, reasons) })
  }

  private mutating func list(_ name: String, of value: ValueType) {
    let key = Store.ListName(name: name, scalar: value.scalar)
    guard lists[key] == nil else { return }
    var stretches: [UInt32: [ListStore.Stretch]] = [:]
    for entry in data.lists[name] ?? [] {
      guard let number = listNumber(entry.value, value.scalar) else { continue }
      stretches[number, default: []].append(
        .init(from: entry.from, until: entry.until, line: entry.line))
    }
    lists[key] = ListStore(
      stretches: stretches, fromReason: reasons.reason(.missing("\(name).from")),
      untilReason: reasons.reason(.missing("\(name).until")))
  }

  private mutating func listNumber(_ text: String, _ scalar: Scalar) -> UInt32? {
    switch scalar {
    case .text(let kind):
      let form = CanonicalForm(kind)
      let number = pools[form, default: TextPool(form)].number(text)
      return number.isAbsent ? nil : number
    case .code(let list):
      return model[list].codes.firstIndex { $0.name == text }.map { UInt32($0) }
    default: return nil
    }
  }
}

extension Limits {
  init(_ validity: Validity, of name: String, _ table: Table?, _ reasons: ReasonPool) {
    func days(_ field: String) -> [Int32] {
      let rows = table?.rows ?? 0
      switch table?.columns[field] {
      case .days(let days)?: return days
      case .moments(let moments)?:
        return moments.packed.map { packed in
          packed == .missing
            ? .missing
            : packed == .none
              ? .none : Int32(truncatingIfNeeded: Moments.earliest(packed).dayNumber)
        }
      default: return Array(repeating: .missing, count: rows)
      }
    }
    let since = reasons.reason(.missing("\(name).\(validity.from)"))
    let until = reasons.reason(.missing("\(name).\(validity.to)"))
    self.init(
      since: days(validity.from), until: days(validity.to), blankIsOpen: validity.blankIsOpen,
      sinceReason: since, untilReason: until, bothReasons: reasons.union(since, until))
  }
}

extension Int64 {
  /// The day of a second, counted from 1970-01-01.
  var dayNumber: Int64 {
    let (day, rest) = quotientAndRemainder(dividingBy: 86_400)
    return rest < 0 ? day - 1 : day
  }
}
