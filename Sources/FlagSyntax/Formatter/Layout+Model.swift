/// The declarations of a `.model` file, with their fields in columns.
extension Layout {
  mutating func model() {
    let columns = ModelColumns.all(in: self)
    for node in tree.root.nodes {
      advance(to: node.tokens.startIndex)
      beginClause(at: 0)
      switch node.kind {
      case .record, .view: record(node, columns)
      case .link: link(node)
      default: walk(node, isWhole: true)
      }
      advance(past: node)
    }
  }

  private mutating func record(_ node: SyntaxNode, _ columns: [Int: ModelColumns]) {
    body(of: node)
    if let texts = node.first(.texts) { labels(texts, columns[node.tokens.startIndex]) }
    for field in node.all(.field) {
      beginClause(at: 2)
      advance(to: field.tokens.startIndex + 1)
      let columns = columns[field.tokens.startIndex]
      align(to: columns?.type ?? 0)
      body(of: field)
      if let texts = field.first(.texts) { labels(texts, columns) }
    }
  }

  /// The head of a record, or a field from its type on, up to the texts.
  mutating func body(of node: SyntaxNode) {
    for part in node.nodes.prefix(while: { $0.kind != .texts && $0.kind != .field }) {
      advance(to: part.tokens.startIndex)
      if part.kind == .source,
        !fits(part.tokens.indices) || spacing.beginsLine(part.tokens.startIndex)
      {
        breakLine(at: 4)
      }
      walk(part, isWhole: true)
      advance(past: part)
    }
  }

  /// The texts of a record or a field, each language in its column.
  private mutating func labels(_ node: SyntaxNode, _ columns: ModelColumns?) {
    let columns = columns?.texts ?? []
    for (index, text) in node.nodes.enumerated() {
      align(to: index < columns.count ? columns[index] : 0)
      advance(past: text)
    }
  }

  /// On one line, or each part on its own.
  private mutating func link(_ node: SyntaxNode) {
    var starts: [Int] = []
    var hasFields = false
    for (child, place) in node.placedChildren where place.lowerBound > node.tokens.startIndex + 3 {
      switch child {
      case .node(let part) where part.kind == .texts || part.kind == .ends:
        starts.append(place.lowerBound)
      case .node(let part) where part.kind == .field && !hasFields:
        starts.append(place.lowerBound)
        hasFields = true
      case .token(let token) where token.keyword == .complete || token.keyword == .partial:
        starts.append(place.lowerBound)
      default: break
      }
    }
    let breaks = !fits(node.tokens.indices) || starts.contains { spacing.beginsLine($0) }
    for start in starts where breaks {
      advance(to: start)
      beginClause(at: 2)
    }
    advance(past: node)
  }

  /// `(open zh-TW "…", limited zh-TW "…")`, each code on its own line.
  mutating func codeList(_ node: SyntaxNode) {
    let outer = level
    let columns = columnsOfLabels(in: node, at: outer + 2)
    for entry in node.nodes {
      advance(to: entry.tokens.startIndex)
      beginClause(at: outer + 2)
      for (index, text) in entry.labels.enumerated() {
        advance(to: text.tokens.startIndex)
        align(to: columns[index])
      }
    }
    advance(to: node.tokens.endIndex - 1)
    beginClause(at: outer)
    advance(past: node)
  }

  private func columnsOfLabels(in codes: SyntaxNode, at start: Int) -> [Int] {
    var widths: [Int] = []
    for entry in codes.nodes {
      let starts = [entry.tokens.startIndex] + entry.labels.map(\.tokens.startIndex)
      let ends = starts.dropFirst() + [entry.tokens.endIndex]
      for (index, (start, end)) in zip(starts, ends).enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], spacing.width(of: start..<end))
      }
    }
    var column = start
    return widths.map { width in
      column += width + 2
      return column
    }
  }
}

extension SyntaxNode {
  fileprivate var labels: [SyntaxNode] { first(.texts)?.nodes ?? [] }
}
