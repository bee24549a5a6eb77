import FlagSemantics

/// What the mappings of a pack teach about sources that none of them fits.
///
/// Which columns fill which fields, how keys are composed of them, which fields follow from the same
/// column, and what words of a source mean: so there is no second list of synonyms to keep.
struct MappingKnowledge {
  /// For each name of a column, the fields it fills in each of the mappings that know it.
  private(set) var synonyms: [String: [Int: Set<FieldRole>]] = [:]
  /// For each name of a column, the stretches of it that fill fields.
  private(set) var parts: [String: Set<Stretch>] = [:]
  /// For each key, the ways in which mappings compose it; each part is the roles that may stand there.
  private(set) var compositions: [FieldRole: [KeyComposition]] = [:]
  /// Fields that refer to another record by its own key, and in how many mappings.
  private(set) var references: [FieldRole: Int] = [:]
  /// Fields that are a stretch of a column that fills another.
  private(set) var stretches: [FieldRole: Set<Stretch>] = [:]
  /// Two days that stand in one column.
  private(set) var ranges: Set<DayRange> = []
  /// What words of sources mean.
  private(set) var values: [FieldRole: [MappedValue]] = [:]
  /// What tells the newer of two rows.
  private(set) var orders: Set<FieldRole> = []
  private(set) var uses: [FieldRole: Int] = [:]
  /// Columns that hold two days, by their names.
  private(set) var rangeNames: [String: DayRange] = [:]
  let isEmpty: Bool

  struct Stretch: Hashable {
    let role: FieldRole
    let cuts: [CellPick.Cut]
  }

  struct DayRange: Hashable {
    let first: FieldRole
    let last: FieldRole
  }

  init(_ mappings: [Mapping], _ model: Model) {
    isEmpty = mappings.isEmpty
    for (number, mapping) in mappings.enumerated() { learn(mapping, number, model) }
    for name in synonyms.keys { settleReferences(name, model) }
  }

  static func plain(_ name: String) -> String { TableColumns.plain(name).lowercased() }

  /// A column that is a key in one mapping is meant as that key where another only refers by it.
  private mutating func settleReferences(_ name: String, _ model: Model) {
    let all = Set(synonyms[name]?.values.flatMap(Array.init) ?? [])
    for role in all {
      guard case .one(let record)? = model.field(role)?.kind, let key = model[record].key.first
      else { continue }
      let keyRole = FieldRole(model[record].name, key)
      guard all.contains(keyRole) else { continue }
      for mapping in synonyms[name]?.keys.sorted() ?? []
      where synonyms[name]?[mapping]?.remove(role) != nil {
        synonyms[name]?[mapping]?.insert(keyRole)
      }
    }
  }

  private mutating func learn(_ mapping: Mapping, _ number: Int, _ model: Model) {
    let roles = RolesOfColumns(mapping, model)
    for (column, found) in roles.whole {
      for name in column.names {
        synonyms[MappingKnowledge.plain(name), default: [:]][number, default: []].formUnion(found)
      }
      for role in found {
        uses[role, default: 0] += 1
      }
    }
    for (column, found) in roles.cut {
      for stretch in found {
        for role in roles.whole[column] ?? [] where role.owner == stretch.role.owner {
          stretches[role, default: []].insert(stretch)
        }
      }
      for name in column.names {
        parts[MappingKnowledge.plain(name), default: []].formUnion(found)
      }
      learnRange(found, column)
    }
    var references: Set<FieldRole> = []
    for fill in mapping.fills {
      learnKeys(fill, roles, model, &references)
      for name in fill.order?.columns ?? [] {
        let column = name.hasPrefix("/") ? String(name.dropFirst()) : name
        if let column = MappedColumn(.ofRow(column), in: fill) {
          orders.formUnion(roles.whole[column] ?? [])
        }
      }
    }
    for role in references { self.references[role, default: 0] += 1 }
  }

  /// `before "－"` fills one field and `after "－"` the other.
  private mutating func learnRange(_ found: Set<Stretch>, _ column: MappedColumn) {
    for first in found {
      guard case .before(let mark)? = first.cuts.first, first.cuts.count == 1 else { continue }
      for last in found where last.cuts == [.after(mark)] && last.role.owner == first.role.owner {
        let range = DayRange(first: first.role, last: last.role)
        ranges.insert(range)
        for name in column.names { rangeNames[MappingKnowledge.plain(name)] = range }
      }
    }
  }

  private mutating func learnKeys(
    _ fill: Fill, _ roles: RolesOfColumns, _ model: Model, _ references: inout Set<FieldRole>
  ) {
    let owner = model.name(of: fill.target)
    for field in fill.fields {
      let role = FieldRole(owner, field.name)
      if !field.values.isEmpty {
        let known = values[role, default: []]
        values[role, default: []] += field.values.filter { !known.contains($0) }
      }
      guard case .columns(let cells) = field.source else { continue }
      let isKey = fill.isKey(field, model)
      if isKey || field.end != nil {
        let parts = cells.map { roles.part($0, of: fill) }
        if let known = compositions[role]?.firstIndex(where: { $0.parts == parts }) {
          compositions[role]?[known].count += 1
        } else {
          compositions[role, default: []].append(
            KeyComposition(parts: parts, end: field.end, count: 1))
        }
      }
      if case .one(let record) = field.kind, roles.keys[record]?.contains(cells) == true {
        references.insert(role)
      }
    }
  }
}

/// One way to make a key.
struct KeyComposition {
  let parts: [KeyPart]
  /// The record that an end of a link is.
  let end: RecordID?
  var count: Int
}

/// What may stand in one part of a key.
struct KeyPart: Hashable {
  let roles: [FieldRole]
  /// Names of columns that stand for nothing else.
  let names: [String]
  let isRow: Bool
  let isNumber: Bool
}

/// A column as a mapping names it, wherever it stands.
struct MappedColumn: Hashable {
  /// The part it stands in: `董監事名單`; nil for the row.
  let part: Fill.Parts?
  /// Blank for `it`.
  let text: String

  init?(_ name: ColumnName, in fill: Fill) {
    switch name {
    case .own(let text): (part, self.text) = (fill.parts, text)
    case .ofRow(let text): (part, self.text) = (nil, text)
    case .it: (part, text) = (fill.parts, "")
    case .above, .row, .number: return nil
    }
  }

  /// What a header may be called to be this column.
  var names: [String] {
    let last = MappedColumn.last(text)
    switch part {
    case nil: return Array(Set([text, last].compactMap { $0 }))
    case .elements(let path)?:
      let inner = last ?? MappedColumn.last(path) ?? path
      return Array(Set([inner, text.isEmpty ? path : path + "/" + text]))
    case .numbered(let before, let after)?: return [text.isEmpty ? before + after : text]
    case .pieces(let column, _)?: return [text.isEmpty ? column : text]
    }
  }
}

extension MappedColumn {
  /// The innermost name of a path, without the number of an element: `所代表法人` of `名單/所代表法人[0]`.
  fileprivate static func last(_ path: String) -> String? {
    guard let last = path.split(whereSeparator: { "/:：".contains($0) }).last else { return nil }
    guard last.hasSuffix("]"), let open = last.lastIndex(of: "[") else { return String(last) }
    return String(last[..<open])
  }
}

/// Which fields each column of a mapping fills.
struct RolesOfColumns {
  private(set) var whole: [MappedColumn: Set<FieldRole>] = [:]
  private(set) var cut: [MappedColumn: Set<MappingKnowledge.Stretch>] = [:]
  /// The keys that records have in this mapping.
  private(set) var keys: [RecordID: Set<[CellSource]>] = [:]
  private let model: Model

  init(_ mapping: Mapping, _ model: Model) {
    self.model = model
    for fill in mapping.fills {
      guard case .record(let id) = fill.target else { continue }
      for field in fill.fields where fill.isKey(field, model) {
        if case .columns(let cells) = field.source { keys[id, default: []].insert(cells) }
      }
    }
    for fill in mapping.fills {
      for field in fill.fields {
        guard case .columns(let cells) = field.source, cells.count == 1 else { continue }
        add(field, cells, fill)
      }
    }
  }

  private mutating func add(_ field: FilledField, _ cells: [CellSource], _ fill: Fill) {
    let owner = model.name(of: fill.target)
    var role = FieldRole(owner, field.name)
    // A column that is the key of another record is that, wherever it is referred to.
    if field.end == nil, case .one(let record) = field.kind, let key = model[record].key.first,
      keys[record]?.contains(cells) == true
    {
      role = FieldRole(model[record].name, key)
    }
    for pick in cells[0].alternatives {
      guard let column = MappedColumn(pick.column, in: fill) else { continue }
      if pick.cuts.isEmpty {
        whole[column, default: []].insert(role)
      } else {
        cut[column, default: []].insert(MappingKnowledge.Stretch(role: role, cuts: pick.cuts))
      }
    }
  }

  /// What a part of a key stands for; keys of records come first.
  func part(_ cell: CellSource, of fill: Fill) -> KeyPart {
    var roles: [FieldRole] = []
    var names: [String] = []
    var (isRow, isNumber) = (false, false)
    for pick in cell.alternatives {
      if case .row = pick.column { isRow = true }
      if case .number = pick.column { isNumber = true }
      guard let column = MappedColumn(pick.column, in: fill) else { continue }
      let found = (whole[column] ?? []).sorted { left, right in
        (isKey(left) ? 0 : 1, left.description) < (isKey(right) ? 0 : 1, right.description)
      }
      for role in found where !roles.contains(role) { roles.append(role) }
      if found.isEmpty { names += column.names }
    }
    return KeyPart(roles: roles, names: names.sorted(), isRow: isRow, isNumber: isNumber)
  }

  private func isKey(_ role: FieldRole) -> Bool {
    model.record(named: role.owner).map { model[$0].key == [role.field] } ?? false
  }
}

extension Fill {
  func isKey(_ field: FilledField, _ model: Model) -> Bool {
    if case .record(let id) = target { return model[id].key.contains(field.name) }
    return false
  }
}

extension Model {
  /// The field that a role names; nil for the ends of a link.
  func field(_ role: FieldRole) -> Field? {
    if let record = record(named: role.owner) { return self[record].fields[role.field] }
    return link(named: role.owner).flatMap { self[$0].field(role.field) }
  }
}

extension MappingKnowledge.Stretch {
  var marks: [String] {
    cuts.map { cut in
      switch cut {
      case .before(let mark), .after(let mark): mark
      }
    }
  }

  /// ` after ">"`.
  var text: String {
    cuts.map { cut in
      switch cut {
      case .before(let mark): " before \"\(mark)\""
      case .after(let mark): " after \"\(mark)\""
      }
    }.joined()
  }
}
