import Diagnostics
import FlagSyntax
import Values

/// Reads one `fill` of a source.
struct FillReader {
  let model: Model
  let log: DiagnosticLog
  let node: SyntaxNode
  let lists: [String: NamedValues]
  private(set) var used: Set<String>

  init(
    model: Model, log: DiagnosticLog, node: SyntaxNode, lists: [String: NamedValues],
    used: Set<String>
  ) {
    self.model = model
    self.log = log
    self.node = node
    self.lists = lists
    self.used = used
  }

  mutating func fill() -> Fill? {
    guard let name = node.names.dropFirst().first, let target = target(name) else { return nil }
    let parts = parts()
    var fields: [FilledField] = []
    var places: [String: Place] = [:]
    for line in node.all(.filledField) {
      guard let token = line.names.first else { continue }
      let text = line.text(token)
      if let earlier = places[text] {
        log.report(
          .nameTwice, at: line.place(token), Wording(verbatim: text),
          others: [.init(earlier, .earlierHere)])
        continue
      }
      places[text] = line.place(token)
      var reader = FilledFieldReader(
        model: model, log: log, line: line, target: target, hasParts: parts != nil, lists: lists,
        used: used)
      if let field = reader.field(text, at: token) { fields.append(field) }
      used = reader.used
    }
    for key in keys(of: target) where places[key] == nil {
      log.report(
        .keyNotFilled, at: node.place(name), Wording(verbatim: node.text(name)),
        Wording(verbatim: key))
    }
    return Fill(
      target: target, parts: parts, order: order(), tests: tests(hasParts: parts != nil),
      fields: fields, place: node.place(name))
  }

  private func keys(of target: Fill.Target) -> [String] {
    switch target {
    case .record(let id): model[id].key
    case .link: ["start", "end"]
    }
  }

  private func target(_ name: Token) -> Fill.Target? {
    let text = node.text(name)
    if let record = model.record(named: text) { return .record(record) }
    if let link = model.links.firstIndex(where: { $0.name == text }) {
      return .link(LinkID(index: link))
    }
    let known = model.records.map(\.name) + model.links.map(\.name)
    let near = Suggestion.closest(to: text, among: known)
    log.report(
      .unknownRecord, at: node.place(name), Wording(verbatim: text),
      notes: near.map { [.didYouMean($0)] } ?? [],
      fix: near.map { Fix(replacing: node.place(name), with: $0) })
    return nil
  }

  private func parts() -> Fill.Parts? {
    guard let clause = node.first(.parts) else { return nil }
    let texts = clause.texts
    guard let first = texts.first else { return nil }
    if texts.count > 1 { return .pieces(column: first, separator: texts[1]) }
    guard let mark = first.range(of: "{n}") else { return .elements(first) }
    return .numbered(
      before: String(first[..<mark.lowerBound]), after: String(first[mark.upperBound...]))
  }

  private func order() -> Fill.Order? {
    node.first(.newest).map { clause in
      // They are columns of the row in any case, so the sign that says so changes nothing.
      let columns = clause.texts.map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
      return Fill.Order(columns: columns, isByValue: clause.has(.values))
    }
  }

  private func tests(hasParts: Bool) -> [CellTest] {
    (node.first(.fillTests)?.all(.cellTest) ?? []).compactMap { test in
      guard let cell = test.first(.cell), let column = ColumnName(cell, log, hasParts: hasParts)
      else { return nil }
      return CellTest(
        column: column, isNegated: test.has(.not), texts: test.texts.map { CellText($0) })
    }
  }
}

extension ColumnName {
  /// Nil for `it` and `number` where there are no parts.
  init?(_ cell: SyntaxNode, _ log: DiagnosticLog, hasParts: Bool) {
    if let string = cell.token(.string) {
      self.init(cell.unquoted(string))
    } else if cell.has(.rowName) {
      self = .row
    } else if hasParts, cell.has(.it) {
      self = .it
    } else if hasParts, cell.has(.partNumber) {
      self = .number
    } else {
      log.report(.partsMissing, at: cell.place, Wording(verbatim: cell.text))
      return nil
    }
  }

  init(_ text: String) {
    if text.hasPrefix("/") {
      self = .ofRow(String(text.dropFirst()))
      return
    }
    var rest = text[...]
    var levels = 0
    while rest.hasPrefix("../") {
      rest = rest.dropFirst(3)
      levels += 1
    }
    self = levels == 0 ? .own(text) : .above(levels, String(rest))
  }
}

extension String {
  /// Where a text first stands.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
