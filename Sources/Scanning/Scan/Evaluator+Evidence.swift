import Findings
import FlagSemantics
import Plans
import Tables
import Values

/// What evidence says of records, edges and parameters.
extension Evaluator {
  /// The record that a node has in a row, if one is known.
  func recordPlace(_ id: NodeID, _ row: Int) -> (RecordID, UInt32)? {
    guard let shape = node(id).type.record, !node(id).type.isMany else { return nil }
    let vector = vector(id)
    guard vector.reason(row) == .present else { return nil }
    let number = vector.numbers[row]
    guard number < .max - 1 else { return nil }
    let count = shape.records.count
    return (
      shape.records[RecordNumber.kind(number, of: count)], RecordNumber.place(number, of: count)
    )
  }

  func evidenceName(_ record: RecordID, _ place: UInt32) -> EvidenceDraft.Name {
    let row = row(of: place, record)
    let isRow = Int(row) < store.kinds[record.index].rows
    return EvidenceDraft.Name(
      record: store[record].name, key: key(of: place, record), row: isRow ? Int(row) : nil,
      place: store.place(of: row, record))
  }

  /// A cell as its table has it, and the form in which it is compared where that is another.
  func cell(_ field: String, of place: UInt32, _ record: RecordID) -> EvidenceRecord.Cell {
    let place = row(of: place, record)
    let given = store.cell(field, of: place, record)
    let isNone = store.isNone(field, of: place, record)
    let elsewhere = given == nil && !isNone ? nil : store.place(of: field, place, record)
    guard case .value(.text(let kind))? = store[record].type.fields[field]?.kind else {
      return EvidenceRecord.Cell(
        field: field, given: given, isNone: isNone, compared: nil, place: elsewhere)
    }
    let form = CanonicalForm(kind)
    let column = Store.TextColumn(field: .init(record: record, field: field), form: form)
    var compared: String?
    if let numbers = store.texts[column], Int(place) < numbers.count,
      !numbers[Int(place)].isAbsent
    {
      compared = store.canonical(numbers[Int(place)], form)
    }
    return EvidenceRecord.Cell(
      field: field, given: given, isNone: isNone, compared: compared == given ? nil : compared,
      place: elsewhere)
  }

  /// The edges by which a member was reached, the first first.
  func edges(of set: NodeID, _ place: Int) -> [EvidenceDraft.Member] {
    guard let shape = node(set).type.record, let id = shape.link,
      let link = store.links[id]
    else { return [] }
    let members = self.members(set)
    if !members.chains.isEmpty {
      return members.chains[place].shortest.steps.enumerated().map { number, step in
        store.edge(Int(step.edge), of: link, role: "step \(number + 1)")
      }
    }
    guard !members.edges.isEmpty else { return [] }
    return [store.edge(Int(members.edges[place]), of: link, role: model[id].name)]
  }

  func parameterUse(
    _ name: String, _ key: NodeID?, _ day: NodeID?, _ row: Int
  ) -> Finding.ParameterUse? {
    guard let values = shared.parameters[name] else { return nil }
    let code = key.map { parameterCodes($0, name)[row] }
    let known = day.flatMap { dayNumber(vector($0), row) }
    guard let place = values.place(code: code, day: known, needsDay: day != nil) else { return nil }
    return values.use(name, at: place, code: key.flatMap { text($0, row) }) { literal in
      text(of: literal)
    }
  }

  /// A list that was asked, with the entry by which the value stands in it on the day.
  func listUse(_ name: String, _ value: NodeID, _ day: NodeID?, _ row: Int) -> Finding.ListUse {
    let vector = vector(value)
    let known = day.flatMap { dayNumber(self.vector($0), row) }
    let list = store.lists[Store.ListName(name: name, scalar: node(value).type.scalar)]
    let entry =
      vector.reason(row) == .present ? list?.entry(vector.numbers[row], on: known) : nil
    func written(_ day: Int32?) -> String? {
      guard let day, !day.isAbsent else { return nil }
      return CalendarDate(dayNumber: Int(day))?.description
    }
    let file = store.data.listFiles[name]
    return Finding.ListUse(
      name: name, path: file?.path, sha256: file?.sha256, line: entry?.line,
      from: written(entry?.from), until: written(entry?.until))
  }

  private func text(of literal: Literal) -> String {
    switch literal {
    case .truth(let holds): holds ? "yes" : "no"
    case .number(let number): number.grouped
    case .percent(let percent): percent.description
    case .money(let money): money.description
    case .date(let date): date.description
    case .datetime(let instant): instant.description
    case .span(let span): span.description
    case .steps(let steps): String(steps)
    case .text(let text), .code(let text): text
    }
  }

  /// The row around a row of a frame of members.
  func owner(of row: Int, in frame: FrameID) -> Int {
    guard case .members(let set) = plan[frame], plan.frame(of: set) != .once else { return 0 }
    let offsets = members(set).offsets
    var (low, high) = (0, offsets.count - 1)
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) <= row { low = middle } else { high = middle }
    }
    return low
  }
}

extension Store {
  /// Where the row of a record stands.
  func place(of place: UInt32, _ record: RecordID) -> RowPlace? {
    let kind = kinds[record.index]
    guard Int(place) < kind.rows, let origins = kind.table?.origins else { return nil }
    return rowPlace(origins[Int(place)])
  }

  /// Where a cell stands, where that is not the row of its record: another completed it.
  func place(of field: String, _ place: UInt32, _ record: RecordID) -> RowPlace? {
    let kind = kinds[record.index]
    guard Int(place) < kind.rows, let table = kind.table else { return nil }
    let row = table.row(with: field, of: Int(place))
    if row == Int(place) { return nil }
    // A source may give a record in two ways by one row.
    let elsewhere = rowPlace(table.origins[row])
    return elsewhere == rowPlace(table.origins[Int(place)]) ? nil : elsewhere
  }

  func edge(_ edge: Int, of link: LinkStore, role: String) -> EvidenceDraft.Member {
    let type = model[link.id]
    let start = link.starts[edge]
    let from =
      start < .max - 1
      ? key(
        of: RecordNumber.place(start, of: type.from.count),
        type.from[RecordNumber.kind(start, of: type.from.count)]
      ).joined(separator: "/") : "?"
    let end =
      link.ends[edge] < .max - 1 ? key(of: link.ends[edge], type.to).joined(separator: "/") : "?"
    let cells = type.fields.compactMap { field -> EvidenceRecord.Cell? in
      guard let told = link.told[field.name] else { return nil }
      return .init(
        field: field.name, given: told.text(edge), isNone: told.isNone(edge), compared: nil,
        place: nil)
    }
    return EvidenceDraft.Member(
      spot: link.table == nil ? .unplaced(type.name, [from, end]) : .edge(link.id, edge),
      role: role,
      name: .init(
        record: type.name, key: [from, end], row: link.table == nil ? nil : edge,
        place: link.table.flatMap { rowPlace($0.origins[edge]) }), cells: cells)
  }

  private func rowPlace(_ origin: RowOrigin) -> RowPlace? {
    guard origin.source < data.sources.count else { return nil }
    let source = data.sources[origin.source]
    return RowPlace(
      path: source.path, part: source.part, number: origin.number, pointer: origin.pointer)
  }
}
