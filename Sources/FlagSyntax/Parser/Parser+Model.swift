import Diagnostics

/// The declarations of a `.model` file.
extension Parser {
  mutating func modelFile() {
    let start = mark()
    while !atEnd {
      declarationColumn = indentation
      modelDeclaration()
    }
    bump()
    close(.file, start)
  }

  private mutating func modelDeclaration() {
    let start = mark()
    let meant = keyword.flatMap { Keyword.modelDeclarations.contains($0) ? $0 : nil }
    switch meant ?? (startsLine() ? misspells(among: Keyword.modelDeclarations) : nil) {
    case .record: record(.record)
    case .view: record(.view)
    case .link: link()
    case .codes: codes()
    case .calendar:
      bump()
      expect(.string, .aFileName)
      close(.calendar, start)
    case .rates:
      bump()
      expect(.string, .aFileName)
      close(.rates, start)
    case .current: dataDay()
    default:
      expected(.aModelDeclaration)
      let first = position
      skip { $0.startsDeclaration && $0.position > first }
    }
  }

  /// Whether a declaration begins here rather than a field that is called `record` or `link`.
  ///
  /// The words after it tell them apart when nothing is wrong. When something is, a declaration is
  /// what stands no deeper than the declaration before it.
  func startsModelDeclaration(_ keyword: Keyword) -> Bool {
    guard Keyword.modelDeclarations.contains(keyword) else { return false }
    return isWellFormed(keyword) || (startsLine() && indentation <= declarationColumn)
  }

  /// Whether the words after this one are those of the declaration it begins.
  func isWellFormed(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .record, .view:
      peek().kind == .name && peek(2).kind == .openParenthesis && peek(3).kind == .name
        && peek(4).kind == .closeParenthesis && peek(5).keyword == .key
    case .link: peek().kind == .name && peek(2).kind == .slash
    case .codes: peek().kind == .name && peek(2).keyword == .is
    case .calendar, .rates: peek().kind == .string
    default: peek().keyword == .to && peek(2).kind == .date
    }
  }

  /// `record tender (tenders) key id zh-TW "標案"` and its fields.
  private mutating func record(_ kind: SyntaxKind) {
    let start = mark()
    bump()
    expectName(.aName)
    if expect(.openParenthesis, .aPlural) {
      expectName(.aName)
      closeParenthesis()
    }
    giveUp(before: [.key])
    if at(.key) { names(.keyClause) } else { expected("`key`") }
    giveUp(before: [.order, .timeline, .valid, .access, .from])
    recordClauses(kind)
    if startsText { texts() }
    while !atEnd, !startsDeclaration { fieldLine() }
    close(kind, start)
  }

  private mutating func recordClauses(_ kind: SyntaxKind) {
    while true {
      if at(.order) {
        names(.orderClause)
      } else if at(.timeline) {
        names(.timelineClause)
      } else if at(.valid) {
        valid()
      } else if at(.access) {
        access()
      } else if at(.from), kind == .view {
        source()
      } else if kind == .view, !startsLine(), misspells(among: [.from]) != nil {
        source()
      } else {
        return
      }
    }
  }

  /// After a mistake: gives up the rest of the line before one of the words that come next.
  private mutating func giveUp(before words: [Keyword]) {
    guard isTroubled else { return }
    skip { parser in
      words.contains { parser.at($0) } || parser.startsLine() || parser.startsDeclaration
    }
  }

  /// `key id`, `order at, seq`.
  private mutating func names(_ kind: SyntaxKind) {
    let start = mark()
    bump()
    repeat { expectName(.aFieldName) } while eat(.comma)
    close(kind, start)
  }

  /// `valid since to until open`.
  private mutating func valid() {
    let start = mark()
    bump()
    expectName(.aFieldName)
    if expect(.to) { expectName(.aFieldName) }
    if !(eat(.open) || eat(Keyword.unknown)) { expected("`open`, `unknown`") }
    close(.validClause, start)
  }

  mutating func access() {
    let start = mark()
    bump()
    expectName(.anAccessClass)
    close(.accessClause, start)
  }

  /// What a view is made from: records, a filter of them, pairs or groups.
  private mutating func source() {
    let start = mark()
    bump()
    let inner = mark()
    if at(.pair), peek().keyword == .of {
      pair()
      close(.eachPair, inner)
    } else if at(.group), peek().keyword == .of {
      group()
      close(.eachGroup, inner)
    } else {
      bound(to: .let)
    }
    close(.source, start)
  }

  /// `link owns / owned_by from person or vendor to vendor share percent partial`.
  private mutating func link() {
    let start = mark()
    bump()
    expectName(.aName)
    if expect(.slash, "`/`") { expectName(.aName) }
    giveUp(before: [.from])
    let ends = mark()
    if expect(.from) {
      repeat { expectName(.aRecord) } while eat(.or)
    }
    giveUp(before: [.to])
    if expect(.to) { expectName(.aRecord) }
    close(.ends, ends)
    giveUp(before: [.complete, .partial])
    while at(.name), !at(.complete), !at(.partial), !startsDeclaration {
      let field = mark()
      bump()
      fieldType()
      if startsText { texts() }
      close(.field, field)
      eat(.comma)
    }
    completeness()
    recordClauses(.link)
    if startsText { texts() }
    close(.link, start)
    if !atEnd, !startsDeclaration {
      expected(.aModelDeclaration)
      skip { $0.startsDeclaration }
    }
  }
}
