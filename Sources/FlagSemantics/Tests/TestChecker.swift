import Diagnostics
import FlagSyntax
import Values

/// Checks a test against the model and the rule above it.
struct TestChecker {
  let context: Context
  let node: SyntaxNode
  /// The rule that the test belongs to, if that rule could be checked.
  let rule: CheckedRule?

  private var model: Model { context.model }
  private var log: DiagnosticLog { context.log }

  func check() -> CheckedTest? {
    guard let title = node.token(.string) else { return nil }
    let tables = node.all(.given).compactMap { TableReader(context: context, node: $0).read() }
    let settings = node.all(.set).compactMap {
      PolicyChecker(context: context).setting($0, rules: rule.map { [$0.name] } ?? [])
    }
    let dataDay = dataDay()
    guard let rule else { return nil }
    var seen: [String: Place] = [:]
    let expectations = node.all(.expect).compactMap { expectation($0, rule, tables, &seen) }
    return CheckedTest(
      title: node.unquoted(title), rule: rule.name, settings: settings, dataDay: dataDay,
      tables: tables, expectations: expectations, place: node.place(title))
  }

  private func dataDay() -> CalendarDate? {
    guard let token = node.first(.dataDay)?.token(.date) else { return nil }
    let day = CalendarDate(node.text(token))
    if day == nil {
      log.report(.noSuchDate, at: node.place(token), Wording(verbatim: node.text(token)))
    }
    return day
  }

  private func expectation(
    _ node: SyntaxNode, _ rule: CheckedRule, _ tables: [CheckedTest.Table],
    _ seen: inout [String: Place]
  ) -> CheckedTest.Expectation? {
    guard let word = node.ownTokens.dropFirst().first,
      let outcome = Outcome(rawValue: node.text(word))
    else { return nil }
    var subjects: [[String]] = []
    for key in node.all(.subject) {
      let parts = parts(of: key)
      subjects.append(parts)
      if let earlier = seen[key.text] {
        log.report(
          .subjectTwice, at: key.place, Wording(verbatim: key.text),
          others: [.init(earlier, .earlierHere)])
      }
      seen[key.text] = key.place
      check(parts, key, rule, tables)
    }
    checkOutcome(outcome, node)
    return .init(
      outcome: outcome, subjects: subjects, severity: severity(node), causes: causes(node, rule),
      place: node.place)
  }

  /// Only what is flagged has a severity, only what is undecided a cause.
  private func checkOutcome(_ outcome: Outcome, _ node: SyntaxNode) {
    if outcome != .flagged, let word = node.token(.as) {
      log.report(.outcomeAtOdds, at: node.place(word), "as", "flagged")
    }
    if outcome != .undecided, let causes = node.first(.causes) {
      log.report(.outcomeAtOdds, at: causes.place, "because", "undecided")
    }
  }

  /// `G1/V1/goods` has three parts; a quoted key may hold a slash.
  private func parts(of key: SyntaxNode) -> [String] {
    var parts = [""]
    for token in key.ownTokens {
      if token.kind == .slash {
        parts.append("")
      } else {
        parts[parts.count - 1] += token.kind == .string ? key.unquoted(token) : key.text(token)
      }
    }
    return parts
  }

  private func check(
    _ parts: [String], _ key: SyntaxNode, _ rule: CheckedRule, _ tables: [CheckedTest.Table]
  ) {
    let (record, counts) = expected(rule)
    guard counts.contains(parts.count) else {
      log.report(
        .keyParts, at: key.place, "\(counts.lowerBound)", Wording(verbatim: key.text),
        "\(parts.count)")
      return
    }
    guard let record, model[record].key.count == 1, let keyName = model[record].key.first else {
      return
    }
    let given = tables.filter { if case .record(record) = $0.kind { true } else { false } }
    let keys = given.flatMap { table -> [String] in
      guard let column = table.columns.firstIndex(where: { $0.name == keyName }) else { return [] }
      return table.rows.compactMap { $0.cells[column].text }
    }
    guard !given.isEmpty || !model[record].isView else { return }
    for part in parts where !keys.contains(part) {
      let near = Suggestion.closest(to: part, among: keys)
      log.report(
        .unknownSubject, at: key.place, Wording(verbatim: part),
        notes: near.map { [.didYouMean($0)] } ?? [])
    }
  }

  /// The record whose keys name the subject, and how many parts its key has.
  private func expected(_ rule: CheckedRule) -> (RecordID?, ClosedRange<Int>) {
    switch rule.subject {
    case .record(let record, _):
      return (record, model[record].key.count...model[record].key.count)
    case .pair(let pair):
      let record = pair.source.type.record?.records.first
      let parts = 2 * (record.map { model[$0].key.count } ?? 1)
      return (record, parts...parts)
    case .group(let group):
      let parts = group.keys.map { self.parts(of: $0.value) }.reduce(0, +)
      return (nil, parts...parts + (group.window == nil ? 0 : 1))
    }
  }

  /// A group by lots has keys of two parts when the key of a lot has two.
  private func parts(of key: Expression) -> Int {
    guard let record = key.type.record?.records.first else { return 1 }
    return model[record].key.count
  }

  private func severity(_ node: SyntaxNode) -> Severity? {
    let tokens = node.ownTokens
    guard let index = tokens.firstIndex(where: { $0.keyword == .as }), index + 1 < tokens.count
    else { return nil }
    let text = node.text(tokens[index + 1])
    guard let severity = Severity(rawValue: text) else {
      log.reportUnknownSeverity(text, at: node.place(tokens[index + 1]))
      return nil
    }
    return severity
  }

  /// `because tender.base_price`, or a field of the subject's record alone: one that the rule reads.
  private func causes(_ node: SyntaxNode, _ rule: CheckedRule) -> [String] {
    guard let clause = node.first(.causes), !rule.hasMistake else { return [] }
    let read = rule.fieldsRead(context).deciding
    return clause.all(.path).compactMap { path in
      let names = path.names.map(path.text)
      guard let cause = cause(names, rule, read) else {
        let near = Suggestion.closest(to: path.text, among: read.sorted())
        log.report(
          .unknownCause, at: path.place, Wording(verbatim: path.text),
          notes: near.map { [.didYouMean($0)] } ?? [],
          fix: near.map { Fix(replacing: path.place, with: $0) })
        return nil
      }
      return cause
    }
  }

  private func cause(_ names: [String], _ rule: CheckedRule, _ read: Set<String>) -> String? {
    guard let last = names.last else { return nil }
    if names.count == 2 {
      let cause = names.joined(separator: ".")
      return read.contains(cause) || read.contains(names[0]) ? cause : nil
    }
    let field = sources(rule).map { "\(model[$0].name).\(last)" }.first { read.contains($0) }
    let isTable = [FieldsRead.calendar, FieldsRead.rates].contains(last)
    return field ?? (isTable && read.contains(last) ? last : nil)
  }

  private func sources(_ rule: CheckedRule) -> [RecordID] {
    switch rule.subject {
    case .record(let record, _): [record]
    case .pair(let pair): pair.source.type.record?.records ?? []
    case .group(let group): group.source.type.record?.records ?? []
    }
  }
}

extension CheckedTest.Cell {
  /// What a key cell says.
  fileprivate var text: String? {
    switch self {
    case .value(.text(let text)), .value(.code(let text)), .key(let text): text
    case .value(.number(let number)): number.description
    case .value(.date(let date)): date.description
    default: nil
    }
  }
}
