import Diagnostics

/// The declarations of a `.map` file.
extension Parser {
  mutating func mappingFile() {
    let start = mark()
    while !atEnd {
      declarationColumn = indentation
      mappingDeclaration()
    }
    bump()
    close(.file, start)
  }

  private mutating func mappingDeclaration() {
    let meant = keyword.flatMap { Keyword.mappingDeclarations.contains($0) ? $0 : nil }
    switch meant ?? (startsLine() ? misspells(among: Keyword.mappingDeclarations) : nil) {
    case .blanks: blanks()
    case .values: namedValues()
    case .source: source()
    default:
      expected(.aMappingDeclaration)
      let first = position
      skip { $0.startsDeclaration && $0.position > first }
    }
  }

  /// Whether a declaration begins here: it stands no deeper than the one before, and what follows
  /// is none of the words behind the name of a field.
  func startsMappingDeclaration(_ keyword: Keyword) -> Bool {
    guard Keyword.mappingDeclarations.contains(keyword), startsLine(),
      indentation <= declarationColumn
    else { return false }
    return peek().kind == .name
  }

  /// `blanks is ("無", "-")`.
  private mutating func blanks() {
    let start = mark()
    bump()
    if expect(.is), expect(.openParenthesis, "`(`") {
      repeat { expect(.string, .aText) } while eat(.comma)
      closeParenthesis()
    }
    close(.blanks, start)
  }

  /// `values yes_no is ("是" is yes, "否…" is no)`.
  private mutating func namedValues() {
    let start = mark()
    bump()
    expectName(.aName)
    if expect(.is) { valueMap() }
    close(.values, start)
    giveUpLine()
  }

  private mutating func source() {
    let start = mark()
    bump()
    expectName(.aName)
    if startsText { texts() }
    while !atEnd, !startsDeclaration { sourceClause() }
    close(.mappedSource, start)
  }

  private mutating func sourceClause() {
    switch keyword {
    case .from: strings(.fromClause)
    case .with: strings(.withClause)
    case .rows: strings(.rowsClause)
    case .zone: strings(.zoneClause)
    case .blanks: blanks()
    case .fill: fill()
    default:
      guard startsLine(), let keyword = misspells(among: Keyword.sourceClauses) else {
        expected(.aSourceClause)
        let first = position
        return skip { $0.startsDeclaration || ($0.startsSourceClause && $0.position > first) }
      }
      switch keyword {
      case .fill: fill()
      case .blanks: blanks()
      default: strings(.withClause)
      }
    }
  }

  /// Whether a clause of a source begins here rather than a field that has its name.
  var startsSourceClause: Bool {
    guard startsLine() else { return false }
    guard let keyword else { return nearlyStartsFill }
    guard Keyword.sourceClauses.contains(keyword) else { return false }
    if keyword == .fill { return peek().kind == .name && ![.from, .is].contains(peek().keyword) }
    return keyword == .blanks
      ? peek().keyword == .is && peek(2).kind == .openParenthesis : peek().kind == .string
  }

  /// `fil tender`, which is no field: nothing says what it would come from.
  private var nearlyStartsFill: Bool {
    guard at(.name), peek().kind == .name, ![.from, .is].contains(peek().keyword) else {
      return false
    }
    let follows = startsLine(2) || [.for, .newest, .where].contains(peek(2).keyword)
    return follows && nearest(among: [.fill]) == .fill
  }

  /// `with "機關代碼", "標案案號"`.
  private mutating func strings(_ kind: SyntaxKind) {
    let start = mark()
    bump()
    repeat { expectFilled(.aText) } while eat(.comma)
    close(kind, start)
    giveUpLine()
  }

  /// A text in quotes that says something: nothing is called, or cut at, an empty text.
  mutating func expectFilled(_ what: Wording) {
    if at(.string), current.range.count == 2 {
      expected(.aFilledText)
      return bump()
    }
    expect(.string, what)
  }

  /// After a mistake, gives up what is left of the line.
  mutating func giveUpLine() {
    guard !atEnd, !startsLine() else { return }
    expected(.endOfLine)
    skip { $0.startsLine() }
  }
}
