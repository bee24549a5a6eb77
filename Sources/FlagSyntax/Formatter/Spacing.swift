import Diagnostics

/// How the tokens of a tree follow one another as long as no line is broken.
///
/// Widths are kept as running sums, so that any piece of the tree is measured at once.
struct Spacing {
  /// Blanks before each token.
  private var blanks: [UInt8]
  /// For each token, the column after it if the whole file were one line.
  private var ends: [Int32] = []
  private var widths: [Int32] = []
  /// For each token, how many tokens up to it begin a line of the source.
  private var breaks: [Int32] = []

  init(_ tree: SyntaxTree) {
    blanks = tree.tokens.indices.map { index in
      index == 0 ? 0 : Spacing.blanks(between: tree.tokens[index - 1].kind, tree.tokens[index].kind)
    }
    refine(tree.root)
    measure(tree)
  }

  private mutating func measure(_ tree: SyntaxTree) {
    let bytes = tree.file.bytes
    var column: Int32 = 0
    var broken: Int32 = 0
    var position = tree.region.lowerBound
    for (index, token) in tree.tokens.enumerated() {
      let width = Int32(clamping: SourceText.columns(of: bytes[token.range]))
      column &+= Int32(blanks[index]) &+ width
      ends.append(column)
      widths.append(width)
      if bytes[position..<token.range.lowerBound].contains(0x0A) { broken += 1 }
      breaks.append(broken)
      position = token.range.upperBound
    }
  }

  private static func blanks(between left: TokenKind, _ right: TokenKind) -> UInt8 {
    switch (left, right) {
    case (_, .comma), (_, .closeParenthesis), (_, .dot), (_, .percent): 0
    case (.openParenthesis, _), (.dot, _): 0
    default: 1
    }
  }

  /// Where the kind of a node says more than the two tokens do.
  private mutating func refine(_ node: SyntaxNode) {
    let tokens = node.tokens
    switch node.kind {
    case .call, .valueType:
      let second = tokens.startIndex + 1
      if second < tokens.endIndex, tokens[second].kind == .openParenthesis { blanks[second] = 0 }
    case .minus where tokens.count > 1: blanks[tokens.startIndex + 1] = 0
    case .subject:
      for index in tokens.indices.dropFirst() { blanks[index] = 0 }
      return
    case .cite, .text:
      for index in tokens.indices.dropFirst() {
        let isGlued = tokens[index - 1].upper == tokens[index].lower
        blanks[index] = isGlued && tokens[index].kind != .string ? 0 : 1
      }
      return
    case .rule:
      separateTexts(of: node)
    case .path, .quantity, .number, .string, .date, .truth:
      return
    default: break
    }
    for case .node(let child) in node.children { refine(child) }
  }

  /// Two blanks between the languages in the head of a rule.
  private mutating func separateTexts(of node: SyntaxNode) {
    guard let texts = node.first(.texts) else { return }
    for text in texts.nodes.dropFirst() { blanks[text.tokens.startIndex] = 2 }
  }

  // MARK: Asking

  func blanks(before token: Int) -> Int { Int(blanks[token]) }

  func width(of tokens: Range<Int>) -> Int {
    guard let last = tokens.last else { return 0 }
    return Int(ends[last] &- ends[tokens.lowerBound] &+ widths[tokens.lowerBound])
  }

  /// Whether the author began a line with this token.
  func beginsLine(_ token: Int) -> Bool {
    token == 0 || breaks[token] > breaks[token - 1]
  }

  /// Whether the author broke a line somewhere between these tokens.
  func isBroken(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last else { return false }
    return breaks[last] > breaks[tokens.lowerBound]
  }
}
