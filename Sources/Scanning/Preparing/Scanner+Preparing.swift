package import FlagSemantics
import Plans
import Tables
import Values

extension Scanner {
  /// The tables that the plan reads, for a database: every engine reads the same ones.
  package func preparedTables() -> [PreparedTable] {
    let uses = TableUses(plan, store.model)
    return store.model.records.indices.compactMap { index in
      let record = store.kinds[index].id
      guard uses.records.contains(record), store.kinds[index].table != nil else { return nil }
      return table(record, uses)
    }
  }

  /// Tables that are complete whatever the model says.
  package var completeTables: Set<String> { store.data.complete }

  /// Lists with entries that hold for some days only, each as a table.
  package func datedLists() -> [PreparedTable] {
    var tables: [String: PreparedTable] = [:]
    for index in plan.nodes.indices {
      let id = NodeID(index: index)
      guard case .inList(let value, let name, _) = plan[id].operation,
        let table = plan.listTable(of: id), tables[table] == nil,
        let list = store.lists[.init(name: name, scalar: plan[value].type.scalar)]
      else { continue }
      let entries = list.stretches.sorted { $0.key < $1.key }.flatMap { number, stretches in
        text(number, plan[value].type.scalar).map { text in stretches.map { (text, $0) } } ?? []
      }
      tables[table] = PreparedTable(table, entries)
    }
    return tables.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The lists whose entries all hold on every day, as the texts that columns have.
  package func undatedLists() -> [(name: String, scalar: Scalar, entries: [String])] {
    store.lists.compactMap { name, list in
      guard list.stretches.values.allSatisfy({ $0.contains(where: \.isUnlimited) }) else {
        return nil
      }
      return (
        name.name, name.scalar, list.stretches.keys.sorted().compactMap { text($0, name.scalar) }
      )
    }
  }

  private func text(_ number: UInt32, _ scalar: Scalar) -> String? {
    switch scalar {
    case .text(let kind): store.canonical(number, CanonicalForm(kind))
    case .code(let list): store.model[list].codes[Int(number)].name
    default: nil
    }
  }

  private func table(_ record: RecordID, _ uses: TableUses) -> PreparedTable {
    let kind = store[record]
    let rows = UInt32(kind.rows)
    let places = kind.places + Array(rows..<UInt32(kind.count))
    var columns: [(PreparedTable.Column, PreparedTable.Cells)] = [
      (.init(name: "key", storage: .whole), { PreparedCell.put(Int64($0), &$1) }),
      (.init(name: "stands", storage: .truth), { PreparedCell.put($0 < rows, &$1) }),
    ]
    if uses.ranked.contains(record) {
      let ranks = ranks(places, record)
      columns.append(
        (
          .init(name: "rank", storage: .whole),
          { PreparedCell.put(Int64(ranks[Int($0)]), &$1) }
        ))
    }
    var left: Set<String> = []
    for field in (uses.fields[record] ?? []).sorted() {
      let own = self.columns(field, of: record)
      columns += own
      if own.isEmpty, kind.table?.columns[field] != nil { left.insert(field) }
    }
    return PreparedTable(kind.name, places, columns, left: left)
  }

  /// The order of records by the bytes of their keys.
  private func ranks(_ places: [UInt32], _ record: RecordID) -> [UInt32] {
    let order = KeyOrder(places, RecordKeys(record, store), workers)
    let sorted = (0..<UInt32(places.count)).sorted { order.precedes($0, $1) }
    var ranks = [UInt32](repeating: 0, count: store[record].count)
    for (rank, place) in sorted.enumerated() { ranks[Int(places[Int(place)])] = UInt32(rank) }
    return ranks
  }

  // MARK: Columns

  private func columns(
    _ field: String, of record: RecordID
  ) -> [(PreparedTable.Column, PreparedTable.Cells)] {
    guard let declared = store.model[record].fields[field] else { return [] }
    let name = Store.FieldName(record: record, field: field)
    let known = cells(name, declared)
    guard let known else { return [] }
    guard declared.mayBeNone, let column = store.column(name) else { return known }
    let none: PreparedTable.Cells = { place, bytes in
      PreparedCell.put(
        Int(place) < column.count && column.presence(Int(place)) == .none, &bytes)
    }
    return known + [(.init(name: ColumnNames.none(field), storage: .truth), none)]
  }

  private func cells(
    _ name: Store.FieldName, _ declared: Field
  ) -> [(PreparedTable.Column, PreparedTable.Cells)]? {
    let field = name.field
    switch declared.kind {
    case .one:
      guard let places = store.references[name] else { return nil }
      return [
        (
          .init(name: field, storage: .whole),
          { place, bytes in
            let target = Int(place) < places.count ? places[Int(place)] : .missing
            return !target.isAbsent && PreparedCell.put(Int64(target), &bytes)
          }
        )
      ]
    case .value(.text(.serial)): return serials(name)
    case .value(.text(let kind)):
      let form = CanonicalForm(kind)
      return store.texts[.init(field: name, form: form)].map { [text($0, form, field)] }
    case .value(let scalar):
      return store.column(name).flatMap { stored($0, field, scalar) }
    case .many, .link: return nil
    }
  }

  private func text(
    _ numbers: [UInt32], _ form: CanonicalForm, _ field: String
  ) -> (PreparedTable.Column, PreparedTable.Cells) {
    let store = store
    return (
      .init(name: field, storage: .text),
      { place, bytes in
        let number = Int(place) < numbers.count ? numbers[Int(place)] : .missing
        guard !number.isAbsent, let text = store.canonical(number, form) else { return false }
        PreparedCell.append(quoting: text.utf8, to: &bytes)
        return true
      }
    )
  }

  /// A serial number by its parts; as a text only where somebody asks which ones are the same.
  private func serials(
    _ name: Store.FieldName
  ) -> [(PreparedTable.Column, PreparedTable.Cells)]? {
    guard let numbers = store.texts[.init(field: name, form: .serial)] else { return nil }
    let serials = store.serials
    func part(
      _ column: String, _ part: @escaping @Sendable (SerialStore.Parts) -> Int64
    ) -> (PreparedTable.Column, PreparedTable.Cells) {
      (
        .init(name: column, storage: .whole),
        { place, bytes in
          let number = Int(place) < numbers.count ? numbers[Int(place)] : .missing
          return !number.isAbsent && PreparedCell.put(part(serials.parts(of: number)), &bytes)
        }
      )
    }
    let parts = [
      part(ColumnNames.series(name.field)) { $0.series },
      part(ColumnNames.counter(name.field)) { $0.counter },
      part(ColumnNames.width(name.field)) { $0.width },
    ]
    return store.pools[.serial] == nil ? parts : [text(numbers, .serial, name.field)] + parts
  }

  private func stored(
    _ column: Column, _ field: String, _ scalar: Scalar
  ) -> [(PreparedTable.Column, PreparedTable.Cells)]? {
    func cells<Value: Absent>(
      _ values: [Value], _ storage: PreparedTable.Storage, name: String? = nil,
      _ put: @escaping @Sendable (Value, inout [UInt8]) -> Bool
    ) -> (PreparedTable.Column, PreparedTable.Cells) {
      (
        .init(name: name ?? field, storage: storage),
        { place, bytes in
          Int(place) < values.count && !values[Int(place)].isAbsent
            && put(values[Int(place)], &bytes)
        }
      )
    }
    switch column {
    case .truths(let values): return [cells(values, .truth) { PreparedCell.put($0 == 1, &$1) }]
    case .codes(let values):
      guard case .code(let list) = scalar else { return nil }
      let codes = store.model[list].codes.map(\.name)
      return [
        cells(values, .text) { code, bytes in
          guard Int(code) < codes.count else { return false }
          PreparedCell.append(quoting: codes[Int(code)].utf8, to: &bytes)
          return true
        }
      ]
    case .decimals(let decimals):
      // A number of more digits than the column can hold is left to the engine.
      guard decimals.others.isEmpty else { return nil }
      let scale = decimals.scale
      return [
        cells(decimals.scaled, .decimal(scale: scale)) { value, bytes in
          PreparedCell.append(value, scale: scale, to: &bytes)
          return true
        }
      ]
    case .lengths(let values):
      return [cells(values, .decimal(scale: 0)) { PreparedCell.put($0, &$1) }]
    case .days(let days):
      let own = cells(days, .whole) { PreparedCell.put(Int64($0) * 86_400, &$1) }
      if scalar == .date { return [own] }
      return [
        own,
        cells(days, .whole, name: ColumnNames.until(field)) {
          PreparedCell.put(Int64($0) * 86_400 + 86_399, &$1)
        },
      ]
    case .moments(let moments):
      if scalar == .date { return nil }
      return [
        cells(moments.packed, .whole) { PreparedCell.put(Moments.earliest($0), &$1) },
        cells(moments.packed, .whole, name: ColumnNames.until(field)) {
          PreparedCell.put(Moments.latest($0), &$1)
        },
      ]
    case .coded, .plain, .serials: return nil
    }
  }
}

/// Which columns of which records a plan reads.
private struct TableUses {
  private(set) var records: Set<RecordID> = []
  private(set) var fields: [RecordID: Set<String>] = [:]
  private(set) var ranked: Set<RecordID> = []

  init(_ plan: Plan, _ model: Model) {
    for frame in plan.frames {
      switch frame {
      case .records(let record), .everyone(let record): records.insert(record)
      case .pairs(let source):
        for record in plan[source.set].type.record?.records ?? [] { ranked.insert(record) }
      default: break
      }
    }
    for node in plan.nodes {
      records.formUnion(node.type.record?.records ?? [])
      switch node.operation {
      case .field(let base, let name):
        for record in plan[base].type.record?.records ?? [] { add(name, of: record) }
      case .related(let owner, let name, _):
        for record in plan[owner].type.record?.records ?? [] {
          guard case .many(let target, let by, let completeness)? = model[record].fields[name]?.kind
          else { continue }
          add(by, of: target)
          if case .completeWhere(let flag) = completeness { add(flag, of: record) }
        }
      default: break
      }
    }
  }

  private mutating func add(_ field: String, of record: RecordID) {
    records.insert(record)
    fields[record, default: []].insert(field)
  }
}

extension PreparedCell {
  /// Writes the cell, which is there.
  static func put(_ number: Int64, _ bytes: inout [UInt8]) -> Bool {
    append(number, to: &bytes)
    return true
  }

  static func put(_ truth: Bool, _ bytes: inout [UInt8]) -> Bool {
    append(truth, to: &bytes)
    return true
  }
}
