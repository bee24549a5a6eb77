import Diagnostics
import FlagSemantics

/// Makes the fills of a draft.
struct DraftWriter {
  private let sample: SourceSample
  private let guesses: [ColumnGuess]
  private let model: Model
  private let knowledge: MappingKnowledge
  private let assigned: AssignedColumns
  private let fields: DraftFields
  private(set) var fills: [DraftFill] = []
  private(set) var used: Set<Int> = []

  init(_ sample: SourceSample, _ guesses: [ColumnGuess], _ guesser: ColumnGuesser) {
    self.sample = sample
    self.guesses = guesses
    model = guesser.model
    knowledge = guesser.knowledge
    assigned = AssignedColumns(sample, guesses, guesser)
    fields = DraftFields(model: model, knowledge: knowledge)
  }

  private struct Group: Hashable {
    let owner: String
    let part: SourceSample.Part?
  }

  mutating func write() {
    var groups: [Group: [Int]] = [:]
    for (index, guess) in guesses.enumerated() where sample.columns[index].isWritable {
      guard let role = guess.role else { continue }
      groups[Group(owner: role.owner, part: sample.columns[index].part), default: []].append(index)
      addReferred(role, index, &groups)
    }
    for record in model.records {
      for (group, columns) in ordered(groups, record.name) { fill(record, group, columns) }
    }
    for link in model.links {
      for (group, columns) in ordered(groups, link.name) { fill(link, group, columns) }
    }
    addAliases()
    addReferences()
  }

  /// A record that is known by a reference to it alone.
  private func addReferred(_ role: FieldRole, _ index: Int, _ groups: inout [Group: [Int]]) {
    guard case .one(let record)? = model.field(role)?.kind, let key = model[record].key.first
    else { return }
    let part = sample.columns[index].part
    let owner = model[record].name
    if assigned.index(of: FieldRole(owner, key), in: part) == index {
      groups[Group(owner: owner, part: part), default: []] += []
    }
  }

  private func ordered(_ groups: [Group: [Int]], _ owner: String) -> [(Group, [Int])] {
    groups.filter { $0.key.owner == owner }.map { ($0.key, $0.value) }.sorted { left, right in
      (left.0.part?.text ?? "", left.1.first ?? 0) < (right.0.part?.text ?? "", right.1.first ?? 0)
    }
  }

  // MARK: Records

  private mutating func fill(_ record: RecordType, _ group: Group, _ columns: [Int]) {
    var part = group.part
    // A record of the row may be known by what stands in a part: an award by its winner.
    if part == nil, record.key.count == 1, let key = record.key.first,
      assigned.key(FieldRole(record.name, key), in: nil) == nil
    {
      part = sample.columns.compactMap(\.part).first {
        assigned.key(FieldRole(record.name, key), in: $0) != nil
      }
    }
    var fill = DraftFill(target: record.name, part: part)
    if part != group.part {
      fill.remarks.append(
        Wording(
          en: "An amount of the row is that of all its parts together.",
          zh: "整列的金額為該列各部分之合計。"))
    }
    guard addKeys(record, &fill, columns) else { return }
    for index in columns {
      guard let role = guesses[index].role, !record.key.contains(role.field) else { continue }
      addField(index, role, &fill)
    }
    fills.append(fill)
  }

  /// Whether the record has a key: of columns, or that of its row.
  private mutating func addKeys(
    _ record: RecordType, _ fill: inout DraftFill, _ columns: [Int]
  ) -> Bool {
    for name in record.key {
      guard let field = record.fields[name] else { return false }
      let role = FieldRole(record.name, name)
      var key = assigned.key(role, in: fill.part)
      if key == nil, case .one(let other) = field.kind { key = self.key(of: other, in: fill.part) }
      if let key {
        let index = assigned.index(of: role, in: fill.part)
        let note = index.map { self.note(guesses[$0]) } ?? Wording(en: "key", zh: "鍵值")
        fill.lines.append(DraftLine(name: name, value: key.text, note: note))
        fill.tests += key.mayBeBlank.filter { !fill.tests.contains($0) }
        if let index {
          used.insert(index)
          addCompanions(index, role, &fill)
          addName(record, index, &fill)
        }
        continue
      }
      guard case .value(.text(.text)) = field.kind else { return false }
      fill.remarks.append(
        Wording(
          en: "No column for its key was found, so each row is a record of its own.",
          zh: "找不到鍵值欄位，因此每列各為一筆。"))
      fill.lines.append(
        DraftLine(
          name: name, value: fill.part == nil ? "row" : "row + number",
          note: Wording(en: "to decide", zh: "待確認")))
    }
    return true
  }

  /// Where nothing else names the record, and its key is a name, it is its name as well.
  private mutating func addName(_ record: RecordType, _ index: Int, _ fill: inout DraftFill) {
    let column = sample.columns[index]
    guard case .value(.text(.name))? = record.fields["name"]?.kind,
      assigned.index(of: FieldRole(record.name, "name"), in: column.part) == nil,
      column.share({ text in text.contains { !$0.isASCII && $0.isLetter } || text.contains(" ") })
        >= 90
    else { return }
    let note = Wording(en: "its key is its name", zh: "以名稱為鍵值")
    add(
      fields.line(FieldRole(record.name, "name"), from: column, in: fill.part, note: note), index,
      &fill)
  }

  private func key(of record: RecordID, in part: SourceSample.Part?) -> KeyCells? {
    guard model[record].key.count == 1, let key = model[record].key.first else { return nil }
    return assigned.key(FieldRole(model[record].name, key), in: part)
  }

  private mutating func addField(_ index: Int, _ role: FieldRole, _ fill: inout DraftFill) {
    let column = sample.columns[index]
    let guess = guesses[index]
    if let second = guess.secondDay, let sign = guess.between {
      for (role, cut, end) in [(role, "before", 0), (second, "after", 1)] {
        let days = column.values.compactMap { text -> String? in
          let ends = text.split(separator: sign)
          return ends.count == 2 ? String(ends[end]).trimmed : nil
        }
        let line = fields.line(
          role, from: column, in: fill.part, cuts: " \(cut) \"\(sign)\"", values: days,
          note: note(guess))
        add(line, index, &fill)
      }
      return
    }
    let line = fields.line(role, from: column, in: fill.part, cuts: guess.cuts, note: note(guess))
    add(line, index, &fill)
    addCompanions(index, role, &fill)
  }

  private mutating func add(_ line: DraftLine?, _ index: Int, _ fill: inout DraftFill) {
    guard let line, !fill.lines.contains(where: { $0.name == line.name }) else { return }
    fill.lines.append(line)
    used.insert(index)
  }

  /// What the same column fills besides, elsewhere: the tax id of a key, the code behind a word.
  private mutating func addCompanions(_ index: Int, _ role: FieldRole, _ fill: inout DraftFill) {
    let column = sample.columns[index]
    var added: Set<FieldRole> = []
    for stretch in (knowledge.stretches[role] ?? []).sorted(by: { $0.text < $1.text }) {
      let share = column.share { text in stretch.marks.allSatisfy { text.contains($0) } }
      guard share >= 50, assigned.index(of: stretch.role, in: column.part) == nil,
        added.insert(stretch.role).inserted
      else { continue }
      let line = fields.line(
        stretch.role, from: column, in: fill.part, cuts: stretch.text,
        note: Wording(en: "part of the same column", zh: "同欄之一部分"))
      add(line, index, &fill)
    }
    for twin in guesses[index].twins {
      guard let field = model.field(twin),
        model.record(named: twin.owner).map({ !model[$0].key.contains(twin.field) }) ?? true,
        assigned.index(of: twin, in: column.part) == nil, !column.values.isEmpty,
        FieldShape(field.kind, model, known: knowledge.values[twin] ?? []).fit(column.values) == 100
      else { continue }
      let note = Wording(en: "also filled by such a column elsewhere", zh: "其他對應檔亦以同類欄位填入")
      add(fields.line(twin, from: column, in: fill.part, note: note), index, &fill)
    }
  }

  // MARK: Links

  private mutating func fill(_ link: LinkType, _ group: Group, _ columns: [Int]) {
    var fill = DraftFill(target: link.name, part: group.part)
    let end = assigned.key(FieldRole(link.name, "end"), in: group.part)
    for (name, standard) in [("start", link.from.first), ("end", Optional(link.to))] {
      let role = FieldRole(link.name, name)
      let start = assigned.key(role, in: group.part, butNot: end?.text)
      guard let key = name == "end" ? end : start else { return }
      let single = knowledge.compositions[role]?.first { $0.parts.count == 1 }?.end
      guard let record = key.end ?? single ?? standard else { return }
      let index = assigned.index(of: role, in: group.part)
      fill.lines.append(
        DraftLine(
          name: "\(name) \(model[record].name)", value: key.text,
          note: index.map { note(guesses[$0]) } ?? Wording(en: "key", zh: "鍵值")))
      fill.tests += key.mayBeBlank.filter { !fill.tests.contains($0) }
    }
    guard fill.lines[0].value != fill.lines[1].value else { return }
    for name in ["start", "end"] {
      if let index = assigned.index(of: FieldRole(link.name, name), in: group.part) {
        used.insert(index)
      }
    }
    for index in columns {
      guard let role = guesses[index].role, !["start", "end"].contains(role.field) else { continue }
      addField(index, role, &fill)
    }
    fills.append(fill)
  }

  // MARK: Between records

  /// Records with the very key of another, without columns of their own: a tender that is its own lot.
  private mutating func addAliases() {
    for fill in fills {
      guard let record = model.record(named: fill.target) else { continue }
      for (reference, other, _) in references(of: model[record], in: fill.part)
      where !fills.contains(where: { $0.target == model[other].name }) {
        // What one mapping alone does may be a matter of its source.
        guard knowledge.references[FieldRole(fill.target, reference)] ?? 0 >= 2,
          let name = model[other].key.first, let key = self.key(of: other, in: nil),
          let twin = fills.first(where: { $0.lines.first?.value == key.text && $0.part == nil })
        else { continue }
        var alias = DraftFill(target: model[other].name, part: nil)
        alias.remarks = [
          Wording(
            en: "Known by the key of `\(twin.target)`: one for each.",
            zh: "與 `\(twin.target)` 同鍵值，各為一筆。")
        ]
        alias.tests = key.mayBeBlank
        alias.lines = [DraftLine(name: name, value: key.text, note: Wording(en: "key", zh: "鍵值"))]
        fills.append(alias)
      }
    }
  }

  private mutating func addReferences() {
    let drafted = Set(fills.map(\.target))
    for place in fills.indices {
      guard let record = model.record(named: fills[place].target) else { continue }
      let keys = model[record].key.count
      var references: [DraftLine] = []
      for (name, other, key) in self.references(of: model[record], in: fills[place].part) {
        guard drafted.contains(model[other].name),
          !fills[place].lines.contains(where: { $0.name == name })
        else { continue }
        references.append(
          DraftLine(name: name, value: key.text, note: Wording(en: "reference", zh: "參照")))
      }
      fills[place].lines.insert(contentsOf: references, at: min(keys, fills[place].lines.count))
    }
  }

  /// The references of a record that the source can fill as other mappings do.
  private func references(
    of record: RecordType, in part: SourceSample.Part?
  ) -> [(name: String, record: RecordID, key: KeyCells)] {
    record.fieldOrder.compactMap { name in
      guard case .one(let other)? = record.fields[name]?.kind, model[other].name != record.name,
        knowledge.isEmpty || knowledge.references[FieldRole(record.name, name)] != nil,
        let key = key(of: other, in: part)
      else { return nil }
      return (name, other, key)
    }
  }

  private func note(_ guess: ColumnGuess) -> Wording {
    Wording(en: "\(guess.confidence) % ", zh: "\(guess.confidence)% ").with(guess.reason.wording)
  }
}

extension Wording {
  fileprivate func with(_ other: Wording) -> Wording {
    Wording(en: english + other.english, zh: chinese + other.chinese)
  }
}
