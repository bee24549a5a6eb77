/// A network in the language of Graphviz, as much of it as a person can follow.
struct NetworkDrawing {
  /// More than this nobody follows.
  static let mostNodes = 40

  let text: String
  /// How many findings it shows, of how many.
  let findings: (shown: Int, all: Int)

  /// Whole findings, the most urgent first, as long as there is room.
  init(_ network: Network, font: String) {
    let byFinding = Dictionary(grouping: network.edges, by: \.finding)
    var nodes: [Network.Node] = []
    var drawn: [Network.Edge] = []
    var shown = 0
    for finding in byFinding.keys.sorted() {
      let edges = byFinding[finding] ?? []
      let more = edges.flatMap { [$0.from, $0.to] }.filter { !nodes.contains($0) }
      if Set(nodes + more).count > NetworkDrawing.mostNodes { continue }
      for node in more where !nodes.contains(node) { nodes.append(node) }
      drawn += edges
      shown += 1
    }
    findings = (shown, byFinding.count)
    text = NetworkDrawing.text(nodes, drawn, font)
  }

  private static func text(
    _ nodes: [Network.Node], _ edges: [Network.Edge], _ font: String
  ) -> String {
    let common = "fontname=\(quoted(font)), fontsize=11"
    var lines = [
      "digraph network {", "  rankdir=LR; dpi=96; bgcolor=white; nodesep=0.25; ranksep=1.1;",
      "  node [\(common), shape=box, style=\"rounded,filled\", fillcolor=\"#dce9f5\", color=\"#1f3a5f\"];",
      "  edge [\(common), color=\"#595959\", fontcolor=\"#404040\"];",
    ]
    for (place, node) in nodes.enumerated() {
      let look = node.isShared ? ", shape=box, style=filled, fillcolor=\"#fde9b8\"" : ""
      lines.append("  n\(place) [label=\(quoted(node.label))\(look)];")
    }
    for edge in joined(edges) {
      guard let from = nodes.firstIndex(of: edge.from), let to = nodes.firstIndex(of: edge.to)
      else {
        continue
      }
      let arrow = edge.to.isShared ? ", dir=none" : ""
      lines.append("  n\(from) -> n\(to) [label=\(quoted(edge.label))\(arrow)];")
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private struct JoinedEdge {
    let from: Network.Node
    let to: Network.Node
    let label: String
  }

  /// Each connection once, with the numbers of all findings that rest on it.
  private static func joined(_ edges: [Network.Edge]) -> [JoinedEdge] {
    var order: [[String]] = []
    var groups: [[String]: [Network.Edge]] = [:]
    for edge in edges {
      let key = [edge.from.label, edge.relation, edge.details, edge.to.label]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(edge)
    }
    return order.compactMap { key in
      guard let all = groups[key], let first = all.first else { return nil }
      let numbers = Set(all.map(\.finding)).sorted()
      let shown = numbers.prefix(4).map { "#\($0 + 1)" } + (numbers.count > 4 ? ["…"] : [])
      let label = [first.relation, first.details, shown.joined(separator: " ")]
      return JoinedEdge(
        from: first.from, to: first.to,
        label: label.filter { !$0.isEmpty }.joined(separator: "\n"))
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in CellText.shown(text).unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
