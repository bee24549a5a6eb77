import Diagnostics

/// The declarations of a `.flag` file.
extension Parser {
  mutating func flagFile() {
    let start = mark()
    while !atEnd { declaration() }
    bump()
    close(.file, start)
  }

  private mutating func declaration() {
    declarationColumn = indentation
    let meant = keyword.flatMap { Keyword.declarations.contains($0) ? $0 : nil }
    switch meant ?? (startsLine() ? misspells(among: Keyword.declarations) : nil) {
    case .rule: rule()
    case .param: parameter()
    case .list: list()
    case .define: define()
    case .set: set()
    case .except: exception()
    case .test: test()
    default:
      expected(.aDeclaration)
      let start = position
      skip { $0.startsDeclaration && $0.position > start }
    }
  }

  /// `zh-TW "…" en "…"`.
  mutating func texts() {
    guard startsText else { return }
    let start = mark()
    while startsText {
      let entry = mark()
      bump()
      if at(.minus) {
        bump()
        bump()
      }
      bump()
      close(.text, entry)
    }
    close(.texts, start)
  }

  /// Whether a language stands here with its text after it.
  var startsText: Bool {
    guard at(.name), current.range.count == 2, keyword?.joinsValues != true else { return false }
    if peek().kind == .string { return true }
    return peek().kind == .minus && isGlued(1) && isGlued(2) && peek(3).kind == .string
  }

  mutating func requireTexts() {
    if startsText { texts() } else { expected(.texts) }
  }

  /// `law GPA 34(3), GPA-ER 79(1)`.
  mutating func law() {
    let start = mark()
    bump()
    repeat { cite() } while eat(.comma)
    close(.law, start)
  }

  private mutating func cite() {
    let start = mark()
    guard expect(.capital, .aLawCode) else { return close(.cite, start) }
    while (at(.minus) || at(.capital) || at(.mixed) || at(.number)) && isGlued() { bump() }
    if at(.string) {
      bump()
    } else if at(.number) || at(.mixed) {
      bump()
      while !atEnd, isGlued(), isArticlePart { bump() }
    } else {
      expected(.anArticle)
    }
    close(.cite, start)
  }

  private var isArticlePart: Bool {
    switch current.kind {
    case .minus, .number, .mixed, .openParenthesis, .closeParenthesis, .dot: true
    default: false
    }
  }

  private mutating func parameter() {
    let start = mark()
    bump()
    expectName(.aName)
    if at(.by) {
      let key = mark()
      bump()
      expectName(.aCodeList)
      close(.parameterKey, key)
    }
    valueType()
    requireTexts()
    if at(.law) { law() }
    if !at(.is) { expect(.is) }
    while at(.is) { dated() }
    endDeclaration()
    close(.param, start)
  }

  mutating func valueType() {
    let start = mark()
    expectName(.aType)
    if eat(.openParenthesis) {
      if !eat(.capital) { expectName(.aCurrency) }
      closeParenthesis()
    }
    close(.valueType, start)
  }

  /// `is for works 5000萬 TWD from 1999-05-27 because "…"`.
  private mutating func dated() {
    let start = mark()
    bump()
    if at(.for) {
      bump()
      if !eat(.string) { expectName(.aCode) }
    }
    value()
    if eat(.from) { expect(.date, .aDate) }
    if at(.because) { reason() }
    close(.dated, start)
  }

  private mutating func list() {
    let start = mark()
    bump()
    expectName(.aName)
    valueType()
    if startsText { texts() }
    if eat(.from) {
      expect(.string, .aFileName)
    } else if at(.is) {
      codeItems()
    } else {
      expected("`from`")
    }
    endDeclaration()
    close(.list, start)
  }

  private mutating func codeItems() {
    let start = mark()
    bump()
    repeat { if !eat(.string) { expectName(.aCode) } } while eat(.comma)
    close(.codeItems, start)
  }

  /// `define vendor.owners zh-TW "…" en "…" as people along owned_by within 8 steps`.
  private mutating func define() {
    let start = mark()
    bump()
    path()
    if startsText { texts() }
    if expect(.as) { bound(to: .define) }
    endDeclaration()
    close(.define, start)
  }

  /// What a `let` or a `define` stands for.
  ///
  /// A filter outside a call stands in parentheses, so that `where` at the start of a line is
  /// always the scope of a rule; a bare one is understood, and said.
  mutating func bound(to owner: Keyword) {
    let start = mark()
    condition()
    if at(.along) {
      along(start)
    } else if at(.where), owner == .define || !startsLine() {
      bump()
      condition()
      let range = range(since: start)
      close(.filter, start)
      note(
        Diagnostic(
          .bareFilter, at: Place(file, range),
          fix: Fix(
            in: file,
            [
              Fix.Edit(range.lowerBound..<range.lowerBound, "("),
              Fix.Edit(range.upperBound..<range.upperBound, ")"),
            ])))
    }
  }

  /// `people along owned_by within 8 steps where its share >= 25%`.
  private mutating func along(_ start: Mark) {
    bump()
    expectName(.aLink)
    if expect(.within) { value() }
    if eat(.where) { condition() }
    close(.along, start)
  }

  private mutating func set() {
    let start = mark()
    bump()
    path()
    if at(.is) { dated() } else { expect(.is) }
    endDeclaration()
    close(.set, start)
  }

  private mutating func exception() {
    let start = mark()
    bump()
    expectName(.aRule)
    if expect(.where) { condition() }
    if eat(.until) { expect(.date, .aDate) }
    if at(.because) {
      reason()
    } else {
      report(Diagnostic(.missingReason, at: place(tokens[position - 1]), ["`except`"]))
    }
    endDeclaration()
    close(.except, start)
  }

  /// Gives up what is left before the next declaration.
  mutating func endDeclaration() {
    guard !atEnd, !startsDeclaration else { return }
    if let keyword, Keyword.declarations.contains(keyword) { return }
    expected(.aDeclaration)
    skip { $0.startsDeclaration }
  }
}
