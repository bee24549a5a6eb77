import Diagnostics

/// The declarations of a `.flag` file.
extension Layout {
  mutating func declarations() {
    var previous: SyntaxKind?
    for node in tree.root.nodes {
      let isSetOff = node.kind.standsApart || previous?.standsApart == true
      beginClause(at: 0, isSetOff: isSetOff && previous != nil)
      declaration(node)
      advance(past: node)
      previous = node.kind
    }
  }

  private mutating func declaration(_ node: SyntaxNode) {
    switch node.kind {
    case .rule: rule(node)
    case .param, .list: parameterOrList(node)
    case .test: test(node)
    case .define where node.first(.texts) != nil: labelled(node)
    default: walk(node, isWhole: true)
    }
  }

  private mutating func rule(_ node: SyntaxNode) {
    let equals = columnsOfEquals(in: node)
    for clause in node.nodes {
      advance(to: clause.tokens.startIndex)
      beginClause(at: 2)
      switch clause.kind {
      case .texts: texts(clause)
      case .sayClause: say(clause)
      case .letClause: letClause(clause, equals: equals[clause.tokens.startIndex])
      case .flagClause: flag(clause)
      default: walk(clause, isWhole: true)
      }
      advance(past: clause)
    }
  }

  private mutating func flag(_ clause: SyntaxNode) {
    advance(to: clause.tokens.startIndex + 1)
    let when = column
    advance(to: clause.tokens.startIndex + 2)
    for condition in clause.nodes { walk(condition, isWhole: true, hang: when) }
  }

  private mutating func say(_ clause: SyntaxNode) {
    advance(to: clause.tokens.startIndex + 1)
    for texts in clause.nodes { self.texts(texts, oneLineEach: true) }
  }

  /// Languages beside one another if there is room, else under one another.
  mutating func texts(_ node: SyntaxNode, oneLineEach: Bool = false) {
    let breaks = oneLineEach || !fits(node.tokens.indices)
    let column = self.column
    for text in node.nodes {
      if breaks, text.tokens.startIndex > node.tokens.startIndex { breakLine(at: column) }
      advance(past: text)
    }
  }

  /// A `define` or `let` with its texts: what it stands for goes on below where it has no room.
  private mutating func labelled(_ node: SyntaxNode) {
    guard let texts = node.first(.texts) else { return }
    advance(to: texts.tokens.startIndex)
    self.texts(texts)
    let rest = texts.tokens.endIndex..<node.tokens.endIndex
    if !fits(rest) { breakLine(at: level + 4) }
    advance(to: min(rest.lowerBound + 1, rest.upperBound))
    for body in node.nodes where body.tokens.startIndex > rest.lowerBound {
      walk(body, isWhole: true)
    }
  }

  private mutating func letClause(_ clause: SyntaxNode, equals: Int?) {
    if clause.first(.texts) != nil { return labelled(clause) }
    advance(to: clause.tokens.startIndex + 2)
    if let equals { align(to: equals, gap: 1) }
    advance(to: clause.tokens.startIndex + 3)
    for bound in clause.nodes { walk(bound, isWhole: true) }
  }

  /// For the first token of each `let`, the column of its `=`; lets without an empty line or texts
  /// between them share one.
  private func columnsOfEquals(in rule: SyntaxNode) -> [Int: Int] {
    var result: [Int: Int] = [:]
    var run: [Int] = []
    for clause in rule.nodes + [rule] {
      let start = clause.tokens.startIndex
      let isBare = clause.kind == .letClause && clause.first(.texts) == nil
      if !isBare || hasEmptyLine(before: start) {
        let widest = run.map { spacing.width(of: $0..<$0 + 2) }.max() ?? 0
        for start in run { result[start] = 2 + widest + 1 }
        run = []
      }
      if isBare { run.append(start) }
    }
    return result
  }

  private mutating func parameterOrList(_ node: SyntaxNode) {
    let start = node.tokens.startIndex
    for (child, tokens) in node.placedChildren {
      switch child {
      case .node(let part) where part.kind != .valueType && part.kind != .parameterKey:
        beginClause(at: 2)
        if part.kind == .texts { texts(part) } else { walk(part, isWhole: true) }
      case .token(let token) where token.keyword == .from && tokens.lowerBound > start + 1:
        beginClause(at: 2)
      default: break
      }
      advance(to: tokens.upperBound)
    }
  }

  private mutating func test(_ node: SyntaxNode) {
    for clause in node.nodes {
      advance(to: clause.tokens.startIndex)
      beginClause(at: 2)
      if clause.kind == .given { given(clause) } else { walk(clause, isWhole: true) }
      advance(past: clause)
    }
  }

  private mutating func given(_ node: SyntaxNode) {
    cellWidths = []
    for token in node.tokens where token.kind == .row {
      for (index, cell) in TableRow(tree.file.bytes[token.range]).cells.enumerated() {
        let width = SourceText.columns(of: cell)
        if index == cellWidths.count { cellWidths.append(0) }
        cellWidths[index] = max(cellWidths[index], width)
      }
    }
    for index in node.tokens.indices where tree.tokens[index].kind == .row {
      advance(to: index)
      beginClause(at: 4)
    }
    advance(past: node)
  }
}

extension SyntaxKind {
  /// Whether an empty line stands before and after it.
  fileprivate var standsApart: Bool {
    self == .rule || self == .test || self == .param || self == .list
  }
}
