import FlagSemantics

/// Which column stands for which field in a draft.
struct AssignedColumns {
  private struct Place: Hashable {
    let role: FieldRole
    let part: SourceSample.Part?
  }

  private let sample: SourceSample
  private var places: [Place: Int] = [:]
  /// By its name, for parts of keys that stand for nothing else.
  private var names: [String: [Int]] = [:]
  private let knowledge: MappingKnowledge
  private let model: Model

  init(_ sample: SourceSample, _ guesses: [ColumnGuess], _ guesser: ColumnGuesser) {
    self.sample = sample
    knowledge = guesser.knowledge
    model = guesser.model
    for (index, guess) in guesses.enumerated() where sample.columns[index].isWritable {
      names[MappingKnowledge.plain(sample.columns[index].label), default: []].append(index)
      guard let role = guess.role else { continue }
      places[Place(role: role, part: sample.columns[index].part)] = index
    }
    for (place, index) in places {
      // A column of firms that nothing else numbers is the key of the firms.
      guard case .one(let record)? = model.field(place.role)?.kind,
        model[record].key.count == 1, let key = model[record].key.first
      else { continue }
      let role = FieldRole(model[record].name, key)
      // What stands in a part is another one than what the row has.
      if !roles(like: role).contains(where: { places[Place(role: $0, part: place.part)] != nil }) {
        places[Place(role: role, part: place.part)] = index
      }
    }
  }

  /// The column of a field, in a part or in the row around it.
  func index(of role: FieldRole, in part: SourceSample.Part?) -> Int? {
    places[Place(role: role, part: part)] ?? places[Place(role: role, part: nil)]
  }

  private func index(of roles: [FieldRole], in part: SourceSample.Part?) -> Int? {
    for place in [part, nil] {
      for role in roles {
        if let index = places[Place(role: role, part: place)] { return index }
      }
    }
    return nil
  }

  /// What mappings take for the key of a record, the best first.
  private func roles(like role: FieldRole) -> [FieldRole] {
    var roles = [role]
    let single = (knowledge.compositions[role] ?? []).filter { $0.parts.count == 1 }
    for composition in single.sorted(by: { $0.count > $1.count }) {
      for other in composition.parts[0].roles where other.owner == role.owner {
        if !roles.contains(other) { roles.append(other) }
      }
    }
    return roles
  }

  /// The cells of a key, joined; nil where a part has no column.
  func key(
    _ role: FieldRole, in part: SourceSample.Part?, butNot other: String? = nil
  ) -> KeyCells? {
    if index(of: role, in: part) != nil {
      let own = KeyPart(roles: [role], names: [], isRow: false, isNumber: false)
      return joined([columns(own, in: part)], in: part)
    }
    var best: (cells: KeyCells, count: Int)?
    for composition in knowledge.compositions[role] ?? [] {
      let columns = composition.parts.map { self.columns($0, in: part) }
      guard !columns.contains(where: \.isEmpty),
        var cells = joined(columns, in: part), cells.text != other
      else { continue }
      cells.end = composition.end
      if let best, (best.count, best.cells.parts) >= (composition.count, cells.parts) { continue }
      best = (cells, composition.count)
    }
    return best?.cells
  }

  /// The columns for one part of a key; the second stands in where the first is blank.
  private func columns(_ part: KeyPart, in place: SourceSample.Part?) -> [Int] {
    var roles: [FieldRole] = []
    for role in part.roles {
      let isKey = model.record(named: role.owner).map { model[$0].key == [role.field] } ?? false
      for like in isKey ? self.roles(like: role) : [role] where !roles.contains(like) {
        roles.append(like)
      }
    }
    if let index = index(of: roles, in: place) {
      guard sample.columns[index].hasBlanks, let owner = roles.first?.owner,
        let name = self.index(of: FieldRole(owner, "name"), in: sample.columns[index].part),
        name != index,
        roles.contains(FieldRole(owner, "name"))
      else { return [index] }
      return [index, name]
    }
    for name in part.names {
      let found = names[MappingKnowledge.plain(name)] ?? []
      if let index = found.first(where: { [place, nil].contains(sample.columns[$0].part) }) {
        return [index]
      }
    }
    return []
  }

  private func joined(_ columns: [[Int]], in part: SourceSample.Part?) -> KeyCells? {
    var texts: [String] = []
    var blank: [String] = []
    for alternatives in columns {
      let cells = alternatives.compactMap { sample.columns[$0].cell(in: part) }
      guard !cells.isEmpty else { return nil }
      let isAlone = columns.count == 1 || cells.count == 1
      texts.append(
        isAlone ? cells.joined(separator: " or ") : "(\(cells.joined(separator: " or ")))")
      // Of numbered columns the last ones are blank in most rows.
      let last = sample.columns[alternatives[alternatives.count - 1]]
      var isNumbered = false
      if case .numbered? = last.part { isNumbered = true }
      if cells.count == 1 ? last.hasBlanks : isNumbered { blank.append(cells[cells.count - 1]) }
    }
    return KeyCells(text: texts.joined(separator: " + "), parts: texts.count, mayBeBlank: blank)
  }
}

/// What a key is made of.
struct KeyCells: Equatable {
  let text: String
  let parts: Int
  /// Cells that are blank in some rows, which then have no such record.
  let mayBeBlank: [String]
  var end: RecordID?
}
