import Diagnostics
import FlagSyntax
import Values

/// Gives the `.map` files of a pack their meaning on its model.
struct MappingChecker {
  let model: Model
  let log: DiagnosticLog

  /// Lists of values may be used in all files of the pack.
  func check(_ files: [ParsedFile]) -> [Mapping] {
    let declarations = files.map(\.declarations)
    var lists: [String: NamedValues] = [:]
    for node in declarations.flatMap({ $0 }) where node.kind == .values {
      guard let list = NamedValues(node, log) else { continue }
      log.reportTwice(list.name, at: list.place, lists[list.name]?.place)
      lists[list.name] = list
    }
    var used: Set<String> = []
    var mappings: [Mapping] = []
    var places: [String: Place] = [:]
    for nodes in declarations {
      let blanks = nodes.first { $0.kind == .blanks }.map(\.texts)
      log.reportRepeated(nodes.filter { $0.kind == .blanks })
      for node in nodes where node.kind == .mappedSource {
        var reader = SourceReader(
          checker: self, node: node, lists: lists, blanks: blanks, used: used)
        if let mapping = reader.mapping() {
          log.reportTwice(mapping.name, at: mapping.place, places[mapping.name])
          places[mapping.name] = places[mapping.name] ?? mapping.place
          mappings.append(mapping)
        }
        used = reader.used
      }
    }
    for list in lists.values.sorted(by: { $0.name < $1.name }) where !used.contains(list.name) {
      log.report(.valuesUnused, at: list.place, Wording(verbatim: list.name))
    }
    return mappings
  }
}

extension DiagnosticLog {
  /// Nothing where there is no earlier place.
  func reportTwice(_ name: String, at place: Place, _ earlier: Place?) {
    guard let earlier else { return }
    report(.nameTwice, at: place, Wording(verbatim: name), others: [.init(earlier, .earlierHere)])
  }

  /// Each of some clauses but the first.
  func reportRepeated(_ clauses: [SyntaxNode]) {
    for clause in clauses.dropFirst() {
      reportTwice(clause.firstWord, at: clause.place, clauses.first?.place)
    }
  }
}

/// A list of texts with what they mean, under a name.
struct NamedValues {
  let name: String
  let place: Place
  let map: SyntaxNode

  init?(_ node: SyntaxNode, _ log: DiagnosticLog) {
    guard let name = node.names.dropFirst().first, let map = node.first(.valueMap) else {
      return nil
    }
    self.name = node.text(name)
    place = node.place(name)
    self.map = map
  }
}

extension SyntaxNode {
  /// The texts in quotes directly in this node.
  var texts: [String] {
    ownTokens.filter { $0.kind == .string }.map(unquoted)
  }

  /// The word that a clause begins with.
  var firstWord: String { tokens.first.map(tree.text) ?? "" }
}

/// Reads one `source`.
private struct SourceReader {
  let checker: MappingChecker
  let node: SyntaxNode
  let lists: [String: NamedValues]
  let blanks: [String]?
  var used: Set<String>

  mutating func mapping() -> Mapping? {
    guard let name = node.names.dropFirst().first else { return nil }
    let patterns = texts(.fromClause)
    let required = texts(.withClause)
    let rows = texts(.rowsClause)
    let place = node.place(name)
    if patterns.isEmpty, required.isEmpty {
      checker.log.report(.sourceUnrecognisable, at: place, Wording(verbatim: node.text(name)))
    }
    checker.log.reportRepeated(node.all(.zoneClause))
    checker.log.reportRepeated(node.all(.blanks))
    var fills: [Fill] = []
    for fill in node.all(.fill) {
      var reader = FillReader(
        model: checker.model, log: checker.log, node: fill, lists: lists, used: used)
      if let fill = reader.fill() { fills.append(fill) }
      used = reader.used
    }
    if node.all(.fill).isEmpty {
      checker.log.report(.sourceFillsNothing, at: place, Wording(verbatim: node.text(name)))
    }
    return Mapping(
      name: node.text(name), labels: node.labels, filePatterns: patterns,
      requiredColumns: required, rowPaths: rows, zoneMinutes: zone(),
      blanks: node.first(.blanks).map(\.texts) ?? blanks, fills: fills, place: place)
  }

  private func texts(_ kind: SyntaxKind) -> [String] { node.all(kind).flatMap(\.texts) }

  /// `+08:00` in minutes east of Greenwich.
  private func zone() -> Int? {
    guard let clause = node.first(.zoneClause), let string = clause.token(.string) else {
      return nil
    }
    let text = clause.unquoted(string)
    let sign = text.first == "-" ? -1 : 1
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard text.first == "+" || text.first == "-", parts.count == 2, parts[0].count == 2,
      parts[1].count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]),
      (0...14).contains(hours), (0..<60).contains(minutes)
    else {
      checker.log.report(.badZone, at: clause.place(string), Wording(verbatim: text))
      return nil
    }
    return sign * (hours * 60 + minutes)
  }
}
