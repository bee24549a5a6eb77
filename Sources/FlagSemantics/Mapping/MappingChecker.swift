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
      if let earlier = lists[list.name] { reportTwice(list.name, list.place, earlier.place) }
      lists[list.name] = list
    }
    var used: Set<String> = []
    var mappings: [Mapping] = []
    for nodes in declarations {
      let blanks = nodes.last { $0.kind == .blanks }.map(\.texts)
      for node in nodes where node.kind == .mappedSource {
        var reader = SourceReader(
          checker: self, node: node, lists: lists, blanks: blanks, used: used)
        if let mapping = reader.mapping() {
          if let earlier = mappings.first(where: { $0.name == mapping.name }) {
            reportTwice(mapping.name, mapping.place, earlier.place)
          }
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

  private func reportTwice(_ name: String, _ place: Place, _ earlier: Place) {
    log.report(
      .nameTwice, at: place, Wording(verbatim: name), others: [.init(earlier, .earlierHere)])
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
