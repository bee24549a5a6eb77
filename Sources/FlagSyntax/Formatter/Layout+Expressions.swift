/// Conditions and values: the lines that the author broke, and those that are too long.
extension Layout {
  /// Writes an expression; one that is a whole clause is broken when its line is too long.
  ///
  /// `hang` is the column for the `where` of an `any` on a line of its own.
  mutating func walk(_ node: SyntaxNode, isWhole: Bool, hang: Int? = nil) {
    let tokens = node.tokens.indices
    if fits(tokens), !spacing.isBroken(tokens) { return advance(past: node) }
    switch node.kind {
    case .conjunction, .disjunction: chain(node, isWhole: isWhole)
    case .call: call(node)
    case .texts: texts(node)
    case .codeList where node.token(.openParenthesis) != nil: codeList(node)
    default: parts(of: node, isWhole: isWhole, hang: hang)
    }
  }

  /// `a and b and c`: on one line, or each on its own with the operands under one another.
  private mutating func chain(_ node: SyntaxNode, isWhole: Bool) {
    let column = self.column
    var breaks = isWhole && !fits(node.tokens.indices)
    for case (.token, let place) in node.placedChildren where spacing.beginsLine(place.lowerBound) {
      breaks = true
    }
    for (child, place) in node.placedChildren {
      switch child {
      case .node(let operand): walk(operand, isWhole: false)
      case .token(let joint):
        if breaks { breakLine(at: isWhole ? max(column - joint.range.count - 1, 0) : column) }
        advance(to: place.upperBound)
      }
    }
  }

  /// `how_many(a, b, c)`: on one line, or the arguments under one another.
  private mutating func call(_ node: SyntaxNode) {
    var breaks = !fits(node.tokens.indices)
    for argument in node.nodes where spacing.beginsLine(argument.tokens.startIndex) {
      breaks = true
    }
    advance(to: node.tokens.startIndex + 2)
    let column = self.column
    for (index, argument) in node.nodes.enumerated() {
      advance(to: argument.tokens.startIndex)
      if breaks, index > 0 { breakLine(at: column) }
      walk(argument, isWhole: false)
    }
    advance(past: node)
  }

  /// Everything else: lists wrap after commas, and a `where` or the window of a group may begin a
  /// line.
  private mutating func parts(of node: SyntaxNode, isWhole: Bool, hang: Int?) {
    let isLong = !fits(node.tokens.indices)
    let start = column
    var items: Int?
    var followsComma = false
    let children = node.placedChildren
    for (index, (child, tokens)) in children.enumerated() {
      if index + 1 < children.count, items == nil, children[index + 1].child.isComma {
        items = column
      }
      if followsComma, isLong, let items, !tokens.isEmpty, !wraps(tokens), mayBeginLine(tokens) {
        breakLine(at: items)
      }
      followsComma = child.isComma
      switch child {
      case .token(let token):
        if token.keyword == .where, node.kind.holdsFilter,
          spacing.beginsLine(tokens.lowerBound) || (isLong && isWhole && node.kind == .any)
        {
          breakLine(at: hang ?? start + (node.kind == .filter ? 3 : 2))
        }
        advance(to: tokens.upperBound)
      case .node(let part):
        if part.kind == .window, spacing.beginsLine(tokens.lowerBound) || isLong {
          breakLine(at: level + 4)
        }
        walk(part, isWhole: isWhole && node.kind.passesWhole, hang: hang)
      }
    }
  }

  /// Whether these tokens, and the comma or parenthesis after them, stay on the line.
  private func wraps(_ tokens: Range<Int>) -> Bool {
    column + spacing.width(of: tokens) + 1 <= Formatter.width
  }

  /// A word that begins a clause would be taken for one at the beginning of a line.
  private func mayBeginLine(_ tokens: Range<Int>) -> Bool {
    guard let keyword = tree.tokens[tokens.lowerBound].keyword else { return true }
    return !keyword.startsClause && !Keyword.modelDeclarations.contains(keyword)
  }
}

extension SyntaxNode {
  /// The children, and the indices of the tokens under each.
  var placedChildren: [(child: Child, tokens: Range<Int>)] {
    var position = tokens.startIndex
    return children.map { child in
      let start = position
      if case .node(let node) = child { position = node.tokens.endIndex } else { position += 1 }
      return (child, start..<position)
    }
  }
}

extension SyntaxNode.Child {
  fileprivate var isComma: Bool {
    if case .token(let token) = self { token.kind == .comma } else { false }
  }
}

extension SyntaxKind {
  /// Whether its `where` belongs to the expression rather than to a declaration.
  fileprivate var holdsFilter: Bool {
    self == .any || self == .filter || self == .argument || self == .along
  }

  /// Whether a part of it is a whole clause when it is one.
  fileprivate var passesWhole: Bool {
    switch self {
    case .negation, .any, .whereClause, .severity, .severityCase, .define, .except, .along, .source,
      .computed:
      true
    default: false
    }
  }
}
