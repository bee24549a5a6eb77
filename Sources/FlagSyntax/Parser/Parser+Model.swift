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
    case .current:
      bump()
      if expect(.to) { expect(.date, .aDate) }
      close(.dataDay, start)
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
    case .calendar: peek().kind == .string
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
    giveUp(before: [.order, .valid, .access, .from])
    recordClauses(kind)
    if startsText { texts() }
    while !atEnd, !startsDeclaration { fieldLine() }
    close(kind, start)
  }

  private mutating func recordClauses(_ kind: SyntaxKind) {
    while true {
      if at(.order) {
        names(.orderClause)
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

  private mutating func access() {
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

  private mutating func fieldLine() {
    guard at(.name) || (at(.capital) && peek().kind == .name) else {
      expected(.aField)
      let first = position
      return skip { $0.startsDeclaration || ($0.startsLine() && $0.position > first) }
    }
    let start = mark()
    sayCapital()
    bump()
    if lacksType {
      expected(.aType)
      return close(.field, start)
    }
    if at(.many), peek().kind == .name {
      many()
    } else if at(.is) {
      computed()
    } else {
      fieldType()
    }
    if at(.or), peek().keyword == Keyword.none {
      let none = mark()
      bump()
      bump()
      close(.orNone, none)
    }
    if at(.access) { access() }
    if startsText { texts() }
    close(.field, start)
    if !atEnd, !startsLine(), isTroubled || !at(.name) {
      expected(.aField)
      skip { $0.startsLine() || $0.startsDeclaration }
    }
  }

  /// Whether the name of a field stands alone on its line and a whole field on the next.
  private var lacksType: Bool {
    guard startsLine(), !at(.many), !at(.one), !at(.is) else { return atEnd }
    if startsDeclaration { return true }
    guard at(.name), !startsLine(1) else { return false }
    let second = peek()
    return second.kind == .name && second.keyword != .or && second.keyword != .access
      && second.range.count != 2
  }

  /// `is working_days(announced_on, closes_on)`: a field worked out from others.
  private mutating func computed() {
    let start = mark()
    bump()
    bound(to: .let)
    close(.computed, start)
  }

  /// `many bid by tender complete where bids_listed`.
  private mutating func many() {
    let start = mark()
    bump()
    expectName(.aRecord)
    if expect(.by) { expectName(.aFieldName) }
    completeness()
    close(.many, start)
  }

  private mutating func completeness() {
    if eat(.complete) {
      if eat(.where) { expectName(.aFieldName) }
    } else if !eat(.partial) {
      if misspells(among: [.complete, .partial]) != nil {
        bump()
      } else {
        report(Diagnostic(.completenessUnsaid, at: place(tokens[position - 1])))
      }
    }
  }

  /// `money(TWD) >= 0`, `one of open, selective`, `vendor`.
  private mutating func fieldType() {
    let start = mark()
    if at(.one), peek().keyword == .of {
      bump()
      bump()
      codeList()
    } else {
      valueType()
      if at(.greaterOrEqual) {
        let floor = mark()
        bump()
        expect(.number, .aValue)
        close(.floor, floor)
      }
    }
    close(.fieldType, start)
  }

  /// `codes tier is (small zh-TW "小額", large zh-TW "巨額")`.
  private mutating func codes() {
    let start = mark()
    bump()
    expectName(.aName)
    if expect(.is) { codeList() }
    if startsText { texts() }
    close(.codes, start)
  }

  /// Codes with commas between; in parentheses each may have its labels.
  private mutating func codeList() {
    let start = mark()
    let labelled = eat(.openParenthesis)
    repeat {
      let entry = mark()
      if !eat(.string) { expectName(.aCode) }
      if labelled, startsText { texts() }
      close(.codeEntry, entry)
    } while eat(.comma)
    if labelled { closeParenthesis() }
    close(.codeList, start)
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
