/// The declarations of a `.map` file, with the names of fields in a column.
extension Layout {
  mutating func mapping() {
    var previous: SyntaxKind?
    for node in tree.root.nodes {
      advance(to: node.tokens.startIndex)
      let isSetOff = previous != nil && (node.kind != .blanks || previous != .blanks)
      beginClause(at: 0, isSetOff: isSetOff)
      switch node.kind {
      case .mappedSource: source(node)
      case .values: for map in node.all(.valueMap) { valueMap(map, breaks: true) }
      default: break
      }
      advance(past: node)
      previous = node.kind
    }
  }

  private mutating func source(_ node: SyntaxNode) {
    if let texts = node.first(.texts) {
      for text in texts.nodes {
        advance(to: text.tokens.startIndex)
        align(to: 0)
        advance(past: text)
      }
    }
    for clause in node.nodes where clause.kind != .texts {
      advance(to: clause.tokens.startIndex)
      beginClause(at: 2, isSetOff: clause.kind == .fill)
      if clause.kind == .fill { fill(clause) } else { list(clause) }
      advance(past: clause)
    }
  }

  /// `with "a", "b"`, wrapped after a comma where the line is full.
  private mutating func list(_ clause: SyntaxNode) {
    var start: Int?
    for index in clause.tokens.indices where tree.tokens[index].kind == .string {
      advance(to: index)
      let column = self.column
      if let start, column + spacing.width(of: index..<index + 1) + 1 > Formatter.width {
        breakLine(at: start)
      } else if start == nil {
        start = column
      }
      advance(to: index + 1)
    }
  }

  /// The head with two blanks between its clauses, its tests on a line below if it is long; then
  /// the fields.
  private mutating func fill(_ node: SyntaxNode) {
    let head = node.nodes.filter { [.parts, .newest, .fillTests].contains($0.kind) }
    let firstField = node.first(.filledField)?.tokens.startIndex ?? node.tokens.endIndex
    let width = spacing.width(of: node.tokens.startIndex..<firstField) + head.count
    let isLong = column + width > Formatter.width
    for clause in head {
      advance(to: clause.tokens.startIndex)
      let isBelow = clause.kind == .fillTests ? isLong : !fits(clause.tokens.indices)
      if isBelow { breakLine(at: 4) } else { align(to: 0) }
      if clause.kind == .fillTests { tests(clause) }
      advance(past: clause)
    }
    for block in blocks(node.all(.filledField)) {
      let widths = block.map { nameWidth(of: $0) }
      let from = 4 + (widths.filter { $0 <= 40 }.max() ?? 0) + 2
      for field in block { filledField(field, from: from) }
    }
  }

  /// `where … and …` on one line, or a line for each test.
  private mutating func tests(_ clause: SyntaxNode) {
    guard !fits(clause.tokens.indices) else { return }
    for test in clause.nodes.dropFirst() {
      advance(to: test.tokens.startIndex - 1)
      breakLine(at: 6)
    }
  }

  /// Fields without an empty line between them share their column.
  private func blocks(_ fields: [SyntaxNode]) -> [[SyntaxNode]] {
    var blocks: [[SyntaxNode]] = []
    for field in fields {
      if blocks.isEmpty || hasEmptyLine(before: field.tokens.startIndex) { blocks.append([]) }
      blocks[blocks.count - 1].append(field)
    }
    return blocks
  }

  private func nameWidth(of field: SyntaxNode) -> Int {
    spacing.width(of: field.tokens.startIndex..<joint(of: field))
  }

  /// The `from` or `is` of a field.
  private func joint(of field: SyntaxNode) -> Int {
    let tokens = field.tokens
    return tokens.indices.dropFirst().first {
      tokens[$0].keyword == .from || tokens[$0].keyword == .is
    } ?? tokens.endIndex
  }

  private mutating func filledField(_ field: SyntaxNode, from column: Int) {
    advance(to: field.tokens.startIndex)
    beginClause(at: 4)
    advance(to: joint(of: field))
    align(to: column)
    if let sum = field.first(.cellSum) { value(sum) }
    for modifier in field.all(.asModifier) {
      guard let map = modifier.first(.valueMap) else { continue }
      advance(to: map.tokens.startIndex)
      valueMap(map, breaks: !fits(map.tokens.indices) || spacing.isBroken(map.tokens.indices))
    }
    advance(past: field)
  }

  /// `"機關代碼" or "機關代號"`, broken before a joint where the line is full.
  private mutating func value(_ sum: SyntaxNode) {
    advance(to: sum.tokens.startIndex)
    let start = column - 1
    for part in sum.nodes.dropFirst() {
      let joint = part.tokens.startIndex - 1
      advance(to: joint)
      let width = spacing.width(of: joint..<part.tokens.endIndex)
      let isColumn = [.string, .openParenthesis].contains(tree.tokens[joint + 1].kind)
      if column + width > Formatter.width, isColumn { breakLine(at: start) }
    }
  }

  /// `("是" is yes, "否…" is no)` on one line, or each entry on its own.
  private mutating func valueMap(_ node: SyntaxNode, breaks: Bool) {
    guard breaks else { return advance(past: node) }
    let outer = level
    for entry in node.nodes {
      advance(to: entry.tokens.startIndex)
      beginClause(at: outer + 2)
    }
    advance(to: node.tokens.endIndex - 1)
    beginClause(at: outer)
    advance(past: node)
  }
}
