import Diagnostics

/// Builds the syntax tree of one region and says what is wrong with it.
///
/// A mistake costs the smallest piece that can be given up: the parser says what it expected,
/// skips to the closing parenthesis, the next clause or the next declaration, and goes on. At one
/// token it never complains twice.
struct Parser {
  let file: SourceFile
  let tokens: [Token]
  private(set) var position = 0
  private(set) var diagnostics: MistakeList
  private var nodes: [SyntaxTree.Node] = []
  private var children: [SyntaxTree.Child] = []
  private var pending: [Pending] = []
  /// The token at which the last mistake was said.
  private var troubledAt = -1
  private var depth = 0
  /// How far the declaration being read stands from the margin.
  var declarationColumn = 0
  private let form: SourceForm

  /// Parentheses, calls and `not` may nest this deep; a person reads far fewer.
  static let deepest = 128

  private struct Pending {
    let child: SyntaxTree.Child
    let firstToken: Int32
  }

  /// A place in the unfinished tree, from which a node can be closed.
  struct Mark {
    fileprivate let pending: Int
    fileprivate let token: Int
  }

  init(_ file: SourceFile, region: Range<Int>, _ form: SourceForm = .flag) {
    var lexer = Lexer(file, region: region)
    lexer.run()
    self.file = file
    self.form = form
    tokens = lexer.tokens
    diagnostics = lexer.diagnostics
    nodes.reserveCapacity(tokens.count)
    children.reserveCapacity(tokens.count * 2)
  }

  // MARK: Looking

  var current: Token { tokens[position] }
  var keyword: Keyword? { tokens[position].keyword }
  var atEnd: Bool { current.kind == .end }

  func peek(_ ahead: Int = 1) -> Token { tokens[min(position + ahead, tokens.count - 1)] }
  func at(_ kind: TokenKind) -> Bool { current.kind == kind }
  func at(_ keyword: Keyword) -> Bool { current.keyword == keyword }
  func text(_ token: Token) -> String { file.text(token.range) }
  func place(_ token: Token) -> Place { Place(file, token.range) }

  /// Whether nothing, not even a blank, lies between the token before this one and it.
  func isGlued(_ ahead: Int = 0) -> Bool {
    let index = position + ahead
    return index > 0 && index < tokens.count && tokens[index - 1].upper == tokens[index].lower
  }

  /// Whether this is the first token of its line.
  func startsLine(_ ahead: Int = 0) -> Bool {
    let index = position + ahead
    guard index > 0 else { return true }
    let gap = Int(tokens[index - 1].upper)..<Int(tokens[index].lower)
    return file.bytes[gap].contains(0x0A)
  }

  /// How far the current token stands from the beginning of its line, in bytes, up to 200.
  var indentation: Int {
    let lower = current.range.lowerBound
    let before = file.bytes[max(lower - 200, 0)..<lower]
    return before.lastIndex(of: 0x0A).map { lower - $0 - 1 } ?? before.count
  }

  // MARK: Building

  func mark() -> Mark { Mark(pending: pending.count, token: position) }

  mutating func bump() {
    pending.append(Pending(child: .token(position), firstToken: Int32(position)))
    if !atEnd { position += 1 }
  }

  /// Closes a node over everything since the mark.
  mutating func close(_ kind: SyntaxKind, _ mark: Mark) {
    let start = Int32(children.count)
    let first = mark.pending < pending.count ? pending[mark.pending].firstToken : Int32(position)
    for index in mark.pending..<pending.count { children.append(pending[index].child) }
    pending.removeSubrange(mark.pending...)
    nodes.append(
      SyntaxTree.Node(
        kind: kind, children: start..<Int32(children.count), tokens: first..<Int32(position)))
    pending.append(Pending(child: .node(nodes.count - 1), firstToken: first))
  }

  /// The tree, once the root has been closed.
  func tree(region: Range<Int>) -> SyntaxTree {
    SyntaxTree(file: file, region: region, tokens: tokens, nodes: nodes, children: children)
  }

  /// How much has been read since a mark: none means that nothing could be read at all.
  func hasMoved(since mark: Mark) -> Bool { position > mark.token }

  /// The source text since a mark.
  func range(since mark: Mark) -> Range<Int> {
    let lower = tokens[mark.token].range.lowerBound
    return lower..<max(lower, position > mark.token ? tokens[position - 1].range.upperBound : lower)
  }

  // MARK: Expecting

  @discardableResult
  mutating func eat(_ kind: TokenKind) -> Bool {
    guard at(kind) else { return false }
    bump()
    return true
  }

  @discardableResult
  mutating func eat(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    bump()
    return true
  }

  @discardableResult
  mutating func expect(_ keyword: Keyword) -> Bool {
    if eat(keyword) { return true }
    if misspells(among: [keyword]) != nil {
      bump()
      return true
    }
    expected(Wording(verbatim: "`\(keyword.rawValue)`"))
    return false
  }

  @discardableResult
  mutating func expect(_ kind: TokenKind, _ what: Wording) -> Bool {
    if eat(kind) { return true }
    expected(what)
    return false
  }

  /// A name that is being declared or referred to.
  @discardableResult
  mutating func expectName(_ what: Wording) -> Bool {
    if at(.capital) || at(.mixed), !startsLine() {
      sayCapital()
      bump()
      return true
    }
    guard at(.name), !startsClauseWord, !startsText, !(startsLine() && startsDeclaration) else {
      expected(what)
      return false
    }
    bump()
    return true
  }

  // MARK: Complaining

  /// `allBids` is `all_bids` here.
  mutating func sayCapital() {
    guard at(.capital) || at(.mixed) else { return }
    let word = text(current)
    let name = word.snakeCased
    report(
      Diagnostic(
        .capitalName, at: place(current), [Wording(verbatim: word)],
        fix: at(.capital) ? Fix(replacing: place(current), with: name) : nil))
  }

  /// A mistake at the current token; of an unknown character the lexer has complained already.
  mutating func report(_ diagnostic: Diagnostic) {
    guard troubledAt != position else { return }
    if !at(TokenKind.unknown) { diagnostics.append(diagnostic) }
    troubledAt = position
  }

  /// A mistake that the parser fully understands: it goes on as if it were right.
  mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  var isTroubled: Bool { troubledAt == position }

  mutating func expected(_ what: Wording) {
    guard !diagnostics.isFull else { return troubledAt = position }
    let found = atEnd ? Wording.endOfFile : Wording(verbatim: "`\(shortened(current))`")
    report(Diagnostic(.expected, at: place(current), [what, found]))
  }

  private func shortened(_ token: Token) -> String {
    let text = text(token)
    return text.count > 40 ? text.prefix(39) + "…" : text
  }

  /// If this word is nearly one of the keywords: says so and returns the keyword meant, also when
  /// another mistake has been said here already.
  mutating func misspells(among keywords: [Keyword]) -> Keyword? {
    guard at(.name) || at(.capital), let keyword = nearest(among: keywords) else {
      return nil
    }
    let right = keyword.rawValue
    report(
      Diagnostic(
        .misspelledKeyword, at: place(current), [Wording(verbatim: text(current)), "\(right)"],
        fix: Fix(replacing: place(current), with: right)))
    return keyword
  }

  /// The keyword that the current word, which is none, was probably meant to be.
  func nearest(among keywords: [Keyword]) -> Keyword? {
    guard current.keyword == nil, current.range.count < 20 else { return nil }
    // Most words are like no keyword at all; their first and last letters say so at once.
    let (lower, upper) = (Int(current.lower), Int(current.upper))
    let (first, last) = (file.bytes[lower] | 0x20, file.bytes[upper - 1] | 0x20)
    let alike = keywords.map(\.rawValue).filter { keyword in
      abs(keyword.utf8.count - (upper - lower)) <= 2
        && (keyword.utf8.first == first || keyword.utf8.last == last)
    }
    guard !alike.isEmpty else { return nil }
    let near = Suggestion.closest(to: text(current), among: alike)
    return near.flatMap(Keyword.init(rawValue:))
  }

  // MARK: Going on

  /// Gives up tokens until one satisfies the test, keeping them in a `skipped` node.
  mutating func skip(until isWanted: (Parser) -> Bool) {
    let start = mark()
    while !atEnd, !isWanted(self) { bump() }
    if hasMoved(since: start) { close(.skipped, start) }
  }

  /// Whether a line begins here with a word that no expression begins with; only rules have clauses.
  var startsClauseWord: Bool { keyword?.startsClause == true && isOfRules && startsLine() }

  private var isOfRules: Bool { form == .flag || form == .literate }

  /// Whether a declaration begins here, judged by the layout that people keep.
  var startsDeclaration: Bool {
    guard let keyword else { return nearlyStartsDeclaration }
    if form == .model { return startsModelDeclaration(keyword) }
    if form == .mapping { return startsMappingDeclaration(keyword) }
    guard Keyword.declarations.contains(keyword), startsLine() else { return false }
    return switch peek().kind {
    case .name, .string, .capital, .mixed: true
    default: false
    }
  }

  /// Whether a word at the margin is nearly one that begins a declaration, and is followed so.
  private var nearlyStartsDeclaration: Bool {
    guard at(.name), startsLine(), indentation <= declarationColumn else { return false }
    let words =
      switch form {
      case .model: Keyword.modelDeclarations
      case .mapping: Keyword.mappingDeclarations
      case .flag, .literate: Keyword.declarations
      }
    guard let keyword = nearest(among: words) else { return false }
    if form == .model { return isWellFormed(keyword) }
    return peek().kind == .name || peek().kind == .string
  }

  /// Runs a piece of the grammar one level deeper, or gives it up when it is too deep to follow.
  mutating func nested(_ parse: (inout Parser) -> Void) {
    guard depth < Parser.deepest else {
      report(Diagnostic(.tooDeep, at: place(current), ["\(Parser.deepest)"]))
      return skipNested()
    }
    depth += 1
    parse(&self)
    depth -= 1
  }

  private mutating func skipNested() {
    let start = mark()
    var open = 0
    while !atEnd, !startsDeclaration, at(.where) || !startsClauseWord {
      if at(.openParenthesis) { open += 1 }
      if at(.closeParenthesis) {
        if open == 0 { break }
        open -= 1
      }
      bump()
    }
    close(.skipped, start)
    troubledAt = position
  }
}
