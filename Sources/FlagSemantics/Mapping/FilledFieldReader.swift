import Diagnostics
import FlagSyntax
import Values

/// Reads one line of a fill: a field and where its values come from.
struct FilledFieldReader {
  let model: Model
  let log: DiagnosticLog
  let line: SyntaxNode
  let target: Fill.Target
  let hasParts: Bool
  let lists: [String: NamedValues]
  private(set) var used: Set<String>

  init(
    model: Model, log: DiagnosticLog, line: SyntaxNode, target: Fill.Target, hasParts: Bool,
    lists: [String: NamedValues], used: Set<String>
  ) {
    self.model = model
    self.log = log
    self.line = line
    self.target = target
    self.hasParts = hasParts
    self.lists = lists
    self.used = used
  }

  mutating func field(_ name: String, at token: Token) -> FilledField? {
    if case .link(let id) = target, name == "start" || name == "end" { return end(name, model[id]) }
    guard let field = modelField(name, at: token) else { return nil }
    checkWords()
    guard let source = source(of: field) else { return nil }
    return FilledField(
      name: name, kind: field.kind, mayBeNone: field.mayBeNone,
      isNonNegative: field.isNonNegative, source: source, values: values(field), end: nil,
      unit: unit(field), currency: currency(field), calendar: calendar(field),
      place: line.place(token))
  }

  // MARK: Names

  private func modelField(_ name: String, at token: Token) -> Field? {
    let owner: String
    let known: [String]
    var found: Field?
    switch target {
    case .record(let id):
      owner = model[id].name
      known = model[id].fieldOrder
      found = model[id].fields[name]
    case .link(let id):
      owner = model[id].name
      known = ["start", "end"] + model[id].fields.map(\.name)
      found = model[id].field(name)
    }
    guard let field = found else {
      let near = Suggestion.closest(to: name, among: known)
      log.report(
        .unknownField, at: line.place(token), Wording(verbatim: owner), Wording(verbatim: name),
        label: .notInTheModel, notes: near.map { [.didYouMean($0)] } ?? [],
        fix: near.map { Fix(replacing: line.place(token), with: $0) })
      return nil
    }
    switch field.kind {
    case .value, .one: return field
    case .many, .link:
      log.report(.fieldNotFillable, at: line.place(token), Wording(verbatim: "\(owner).\(name)"))
      return nil
    }
  }

  /// Only an end of a link names its record, and nothing is said twice.
  private func checkWords() {
    let isReadable = line.has(.from) || line.has(.is)
    let named = line.names.dropFirst().first { ![.from, .is].contains($0.keyword) }
    if isReadable, let named {
      log.report(
        .expected, at: line.place(named), "`from`", Wording(verbatim: "`\(line.text(named))`"))
    }
    for kind in FilledFieldReader.modifiers { log.reportRepeated(line.all(kind)) }
  }

  private static let modifiers: [SyntaxKind] = [
    .asModifier, .unitModifier, .currencyModifier, .datesModifier,
  ]

  /// `start vendor from …`.
  private mutating func end(_ name: String, _ link: LinkType) -> FilledField? {
    let allowed = name == "start" ? link.from : [link.to]
    let named = line.names.dropFirst().first { ![.from, .is].contains($0.keyword) }
    let record = named.flatMap { model.record(named: line.text($0)) }
    guard let record, allowed.contains(record) else {
      let names = allowed.map { model[$0].name }
      log.report(
        .wrongEnd, at: named.map(line.place) ?? line.place, Wording(verbatim: name),
        notes: [.choices(names)])
      return nil
    }
    let type = Wording.type(ValueType(.record(RecordShape(record))), in: model)
    for modifier in line.nodes where FilledFieldReader.modifiers.contains(modifier.kind) {
      log.report(
        .modifierMisplaced, at: modifier.place, Wording(verbatim: modifier.firstWord),
        Wording(verbatim: name), type)
    }
    if let constant = line.first(.constant) {
      log.report(.constantMisfit, at: constant.place, Wording(verbatim: constant.text), type)
    }
    guard let sum = line.first(.cellSum), let parts = sources(sum) else { return nil }
    return FilledField(
      name: name, kind: .one(record), mayBeNone: false, isNonNegative: false,
      source: .columns(parts), values: [], end: record, unit: nil, currency: nil, calendar: .found,
      place: line.place)
  }

  // MARK: Sources

  private func source(of field: Field) -> FilledField.Source? {
    if let sum = line.first(.cellSum) { return sources(sum).map { .columns($0) } }
    guard let node = line.first(.constant), let constant = constant(node, field) else {
      return nil
    }
    return .constant(constant)
  }

  private func sources(_ sum: SyntaxNode) -> [CellSource]? {
    let parts = sum.all(.part).compactMap(picks)
    guard !parts.isEmpty, parts.count == sum.all(.part).count else { return nil }
    if sum.token(.plus) != nil { return parts.map { CellSource(alternatives: $0) } }
    return [CellSource(alternatives: parts.flatMap { $0 })]
  }

  /// The cells of a part: a cut belongs to the one before it, behind parentheses to all in them.
  private func picks(_ part: SyntaxNode) -> [CellPick]? {
    var picks: [CellPick] = []
    var isClosed = false
    for child in part.children {
      switch child {
      case .token(let token): if token.kind == .closeParenthesis { isClosed = true }
      case .node(let node) where node.kind == .cell:
        guard let column = ColumnName(node, log, hasParts: hasParts) else { return nil }
        picks.append(CellPick(column: column, cuts: []))
      case .node(let node):
        guard let text = node.texts.first else { continue }
        let cut = node.has(.before) ? CellPick.Cut.before(text) : .after(text)
        for index in picks.indices where isClosed || index == picks.count - 1 {
          picks[index] = CellPick(column: picks[index].column, cuts: picks[index].cuts + [cut])
        }
      }
    }
    return picks.isEmpty ? nil : picks
  }

  private func constant(_ node: SyntaxNode, _ field: Field) -> FilledField.Constant? {
    guard let token = node.ownTokens.first, case .value(let scalar) = field.kind else {
      return misfit(node, field)
    }
    switch (scalar, token.kind) {
    case (.truth, .name) where token.keyword == .yes || token.keyword == .no:
      return .truth(token.keyword == .yes)
    case (.code(let list), .name), (.code(let list), .string):
      let code = token.kind == .string ? node.unquoted(token) : node.text(token)
      if model[list].has(code) { return .code(code) }
      reportUnknownCode(code, field, list, at: node.place)
      return nil
    case (.text, .string): return .text(node.unquoted(token))
    case (.number, .number), (.money, .number):
      return ExactDecimal(node.text(token)).map { .number($0) } ?? misfit(node, field)
    default: return misfit(node, field)
    }
  }

  private func misfit(_ node: SyntaxNode, _ field: Field) -> FilledField.Constant? {
    log.report(
      .constantMisfit, at: node.place, Wording(verbatim: node.text),
      .type(field.type, in: model))
    return nil
  }

  private func reportUnknownCode(
    _ code: String, _ field: Field, _ list: CodeListID, at place: Place
  ) {
    let known = model[list].codes.map(\.name)
    let near = Suggestion.closest(to: code, among: known)
    log.report(
      .unknownCode, at: place, Wording(verbatim: code), Wording(verbatim: field.name),
      notes: [near.map { .didYouMean($0) } ?? .choices(known)],
      fix: near.map { Fix(replacing: place, with: CodeList.written($0)) })
  }

  // MARK: Modifiers

  private mutating func values(_ field: Field) -> [MappedValue] {
    guard let modifier = line.first(.asModifier) else { return [] }
    var map = modifier.first(.valueMap)
    if map == nil, let name = modifier.names.dropFirst().first {
      let text = modifier.text(name)
      guard let list = lists[text] else {
        let near = Suggestion.closest(to: text, among: lists.keys.sorted())
        log.report(
          .unknownValues, at: modifier.place(name), Wording(verbatim: text),
          notes: near.map { [.didYouMean($0)] } ?? [],
          fix: near.map { Fix(replacing: modifier.place(name), with: $0) })
        return []
      }
      used.insert(text)
      map = list.map
    }
    guard let map else { return [] }
    return ValueMapReader(model: model, log: log, field: field).values(map)
  }

  private func unit(_ field: Field) -> String? {
    guard let modifier = line.first(.unitModifier), let string = modifier.token(.string) else {
      return nil
    }
    let text = modifier.unquoted(string)
    guard case .value(let scalar) = field.kind, let isKnown = scalar.knows(unit: text) else {
      misplaced("in", field, at: modifier.place)
      return nil
    }
    if isKnown { return text }
    log.report(.unknownUnit, at: modifier.place(string), Wording(verbatim: text))
    return nil
  }

  private func currency(_ field: Field) -> ColumnName? {
    guard let modifier = line.first(.currencyModifier), let string = modifier.token(.string) else {
      return nil
    }
    guard case .value(let scalar) = field.kind, scalar.isMoney else {
      misplaced("currency", field, at: modifier.place)
      return nil
    }
    return ColumnName(modifier.unquoted(string))
  }

  private func calendar(_ field: Field) -> CellCalendar {
    guard let modifier = line.first(.datesModifier) else { return .found }
    guard case .value(let scalar) = field.kind, scalar.isTime else {
      misplaced("dates", field, at: modifier.place)
      return .found
    }
    return modifier.has(.roc) ? .roc : modifier.has(.western) ? .western : .found
  }

  private func misplaced(_ word: String, _ field: Field, at place: Place) {
    log.report(
      .modifierMisplaced, at: place, Wording(verbatim: word), Wording(verbatim: field.name),
      .type(field.type, in: model))
  }
}

extension Scalar {
  /// Whether a unit is one of those that this kind of value is counted in; nil where none is.
  fileprivate func knows(unit: String) -> Bool? {
    switch self {
    case .number, .money, .ratio: AmountCell.power(ofUnit: unit) != nil
    case .percent: PercentCell.bare(ofUnit: unit) != nil
    case .duration, .workingDays, .period: DurationCell.unit(named: unit) != nil
    default: nil
    }
  }
}
