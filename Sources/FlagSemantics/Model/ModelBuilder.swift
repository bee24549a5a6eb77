import Diagnostics
package import FlagSyntax
import Values

/// Reads the `.model` files of a pack into one model.
///
/// Names are gathered first, so that records may refer to each other in any order and over files.
package struct ModelBuilder {
  private var model = Model()
  let log: DiagnosticLog
  private var places: [String: Place] = [:]
  /// Fields worked out from others: checked with the defines.
  private var computed: [ComputedField] = []
  private var sources: [ViewSource] = []

  package struct ComputedField {
    package let record: RecordID
    package let name: Token
    package let body: SyntaxNode
    package let labels: Labels
    package let access: AccessClass?
  }

  package struct ViewSource {
    package let record: RecordID
    package let source: SyntaxNode
  }

  package struct Built {
    package let model: Model
    package let computed: [ComputedField]
    package let sources: [ViewSource]
  }

  package init(log: DiagnosticLog) { self.log = log }

  package mutating func build(_ files: [ParsedFile]) -> Built {
    let declarations = files.flatMap(\.declarations)
    for node in declarations { declareNames(node) }
    for node in declarations where node.kind == .codes { fillCodes(node) }
    let records = declarations.filter { $0.kind == .record || $0.kind == .view }
    for (index, node) in records.enumerated() { fill(RecordID(index: index), node) }
    for node in declarations where node.kind == .link { link(node) }
    for node in declarations { setting(node) }
    let workedOut = computed.map {
      RelationCheck.WorkedOut(record: $0.record, name: $0.body.tree.text($0.name))
    }
    RelationCheck(model: model, workedOut: Set(workedOut), log: log).check()
    return Built(model: model, computed: computed, sources: sources)
  }

  // MARK: Names

  private mutating func declareNames(_ node: SyntaxNode) {
    switch node.kind {
    case .record, .view: declareRecord(node)
    case .codes:
      guard let name = node.names.first(where: { $0.keyword != .codes }) else { return }
      if isNew(name, in: node) {
        model.codesByName[node.text(name)] = CodeListID(index: model.codeLists.count)
        model.codeLists.append(CodeList(name: node.text(name), codes: []))
      }
    default: break
    }
  }

  private mutating func isNew(_ name: Token, in node: SyntaxNode) -> Bool {
    let text = node.text(name)
    if let earlier = places[text] {
      log.report(
        .nameTwice, at: node.place(name), Wording(verbatim: text),
        others: [.init(earlier, .earlierHere)])
      return false
    }
    places[text] = node.place(name)
    return true
  }

  private mutating func declareRecord(_ node: SyntaxNode) {
    let names = node.names.dropFirst()
    let place = names.first.map(node.place) ?? node.place
    let id = RecordID(index: model.records.count)
    for (name, isPlural) in zip(names, [false, true]) where isNew(name, in: node) {
      if isPlural {
        model.recordsByPlural[node.text(name)] = id
      } else {
        model.recordsByName[node.text(name)] = id
      }
    }
    let name = names.first.map(node.text) ?? "?"
    let plural = names.dropFirst().first.map(node.text) ?? name
    model.records.append(
      RecordType(
        name: name, plural: plural, labels: node.labels,
        key: node.first(.keyClause).map { $0.names.dropFirst().map($0.text) } ?? [],
        order: node.first(.orderClause).map { $0.names.dropFirst().map($0.text) } ?? [],
        timeline: node.first(.timelineClause).map { $0.names.dropFirst().map($0.text) } ?? [],
        validity: validity(node.first(.validClause)), access: access(node),
        isView: node.kind == .view,
        place: place))
  }

  // MARK: Fields

  private mutating func fill(_ id: RecordID, _ node: SyntaxNode) {
    if let source = node.first(.source) { sources.append(ViewSource(record: id, source: source)) }
    for line in node.all(.field) {
      guard let name = line.names.first else { continue }
      if let body = line.first(.computed) {
        guard isNew(name, of: id, in: line) else { continue }
        computed.append(
          ComputedField(
            record: id, name: name, body: body, labels: line.labels, access: access(line)))
      } else if let field = field(line) {
        add(field, to: id)
      }
    }
    addKeys(id, node)
    for clause in [node.first(.orderClause), node.first(.timelineClause)] {
      if let clause { checkNames(of: clause, in: id) }
    }
  }

  /// Whether no line above has the field already, given or worked out.
  private func isNew(_ name: Token, of id: RecordID, in line: SyntaxNode) -> Bool {
    let text = line.text(name)
    let worked = computed.first { $0.record == id && $0.body.tree.text($0.name) == text }
    guard let earlier = model[id].fields[text]?.place ?? worked.map({ $0.body.place($0.name) })
    else { return true }
    reportTwice("\(model[id].name).\(text)", at: line.place(name), earlier)
    return false
  }

  private func reportTwice(_ name: String, at place: Place, _ earlier: Place) {
    log.report(
      .nameTwice, at: place, Wording(verbatim: name), others: [.init(earlier, .earlierHere)])
  }

  /// `order at, seq` and `timeline …` name fields of the record.
  private func checkNames(of clause: SyntaxNode, in id: RecordID) {
    for name in clause.names.dropFirst() where model[id].fields[clause.text(name)] == nil {
      let text = clause.text(name)
      guard !computed.contains(where: { $0.record == id && $0.body.tree.text($0.name) == text })
      else { continue }
      let near = Suggestion.closest(to: text, among: model[id].fieldOrder)
      log.report(
        .unknownField, at: clause.place(name), Wording(verbatim: model[id].name),
        Wording(verbatim: text), label: .notInTheModel,
        notes: near.map { [.didYouMean($0)] } ?? [],
        fix: near.map { Fix(replacing: clause.place(name), with: $0) })
    }
  }

  /// A key that no line declares is a text.
  private mutating func addKeys(_ id: RecordID, _ node: SyntaxNode) {
    let implied = model[id].key.filter { model[id].fields[$0] == nil }
    for key in implied {
      model.records[id.index].fields[key] = Field(
        name: key, kind: .value(.text(.text)), labels: Labels(), mayBeNone: false,
        isNonNegative: false, access: nil, place: node.first(.keyClause)?.place ?? node.place)
    }
    model.records[id.index].fieldOrder.insert(contentsOf: implied, at: 0)
  }

  private mutating func add(_ field: Field, to id: RecordID) {
    let record = model[id]
    if let earlier = record.fields[field.name] {
      return reportTwice("\(record.name).\(field.name)", at: field.place, earlier.place)
    }
    model.records[id.index].fieldOrder.append(field.name)
    model.records[id.index].fields[field.name] = field
  }

  private mutating func field(_ line: SyntaxNode) -> Field? {
    guard let name = line.names.first, let kind = fieldKind(line) else { return nil }
    if let floor = line.first(.fieldType)?.first(.floor) { checkFloor(floor, kind) }
    return Field(
      name: line.text(name), kind: kind, labels: line.labels,
      mayBeNone: line.first(.orNone) != nil,
      isNonNegative: line.first(.fieldType)?.first(.floor) != nil, access: access(line),
      place: line.place(name))
  }

  private mutating func fieldKind(_ line: SyntaxNode) -> Field.Kind? {
    if let many = line.first(.many) {
      let names = many.names.filter {
        ![.many, .by, .complete, .partial, .where].contains($0.keyword)
      }
      guard let target = names.first.flatMap({ record($0, in: many) }), names.count > 1 else {
        return nil
      }
      return .many(target, by: many.text(names[1]), completeness(many))
    }
    guard let type = line.first(.fieldType) else { return nil }
    if let list = type.first(.codeList) {
      model.codeLists.append(CodeList(name: nil, codes: codes(list)))
      return .value(.code(CodeListID(index: model.codeLists.count - 1)))
    }
    guard let valueType = type.first(.valueType), let name = valueType.names.first else {
      return nil
    }
    if let record = model.record(named: valueType.text(name)) { return .one(record) }
    return TypeReader(model: model, log: log, allowsRecords: true).scalar(valueType)
      .map { .value($0) }
  }

  private func record(_ name: Token, in node: SyntaxNode) -> RecordID? {
    if let record = model.record(named: node.text(name)) { return record }
    TypeReader(model: model, log: log).reportUnknownRecord(name, in: node)
    return nil
  }

  private mutating func fillCodes(_ node: SyntaxNode) {
    guard let name = node.names.first(where: { $0.keyword != .codes }),
      let id = model.codes(named: node.text(name)), let list = node.first(.codeList)
    else { return }
    model.codeLists[id.index] = CodeList(name: node.text(name), codes: codes(list))
  }

  // MARK: Links and settings

  private mutating func link(_ node: SyntaxNode) {
    let names = node.names.filter { ![.link, .complete, .partial, .where].contains($0.keyword) }
    guard names.count >= 2, let ends = node.first(.ends) else { return }
    let records = ends.names.filter { ![.from, .or, .to].contains($0.keyword) }
      .compactMap { record($0, in: ends) }
    guard records.count >= 2, let to = records.last else { return }
    let from = Array(records.dropLast())
    let id = LinkID(index: model.links.count)
    let (name, inverse) = (node.text(names[0]), node.text(names[1]))
    let fields = node.all(.field).compactMap { field($0) }
    model.links.append(
      LinkType(
        name: name, inverse: inverse, from: from, to: to, fields: fields,
        completeness: completeness(node), validity: validity(node.first(.validClause)),
        access: access(node),
        labels: node.labels, place: node.place(names[0])))
    let place = node.place(names[0])
    for record in from { addEnd(name, .link(id, .forward), node, place, to: record) }
    addEnd(inverse, .link(id, .backward), node, place, to: to)
  }

  private mutating func addEnd(
    _ name: String, _ kind: Field.Kind, _ node: SyntaxNode, _ place: Place, to record: RecordID
  ) {
    add(
      Field(
        name: name, kind: kind, labels: node.labels, mayBeNone: false, isNonNegative: false,
        access: nil, place: place),
      to: record)
  }

  private func file(_ node: SyntaxNode) -> TableFile? {
    node.token(.string).map { TableFile(path: node.unquoted($0), place: node.place($0)) }
  }

  private mutating func setting(_ node: SyntaxNode) {
    switch node.kind {
    case .calendar: model.calendar = file(node)
    case .rates: model.rates = file(node)
    case .dataDay:
      guard let token = node.token(.date) else { return }
      model.dataDay = CalendarDate(node.text(token))
      if model.dataDay == nil {
        log.report(.noSuchDate, at: node.place(token), Wording(verbatim: node.text(token)))
      }
    default: break
    }
  }
}
