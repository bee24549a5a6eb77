import Diagnostics

/// What a source fills: records, their fields, and where the values come from.
extension Parser {
  /// `fill vendor  for each "投標廠商{n}:"  where "廠商名稱" is not blank` and its fields.
  mutating func fill() {
    let start = mark()
    bump()
    expectName(.aRecord)
    if at(.for) { parts() }
    if at(.newest) { newest() }
    if at(.where) { tests() }
    giveUpLine()
    while !atEnd, !startsDeclaration, !startsSourceClause { filledField() }
    close(.fill, start)
  }

  /// `for each "得標廠商" split by ";"`.
  private mutating func parts() {
    let start = mark()
    bump()
    if expect(.each) { expectFilled(.aColumn) }
    if eat(.split) {
      if expect(.by) { expectFilled(.aText) }
    }
    close(.parts, start)
  }

  /// `newest values by "date"`.
  private mutating func newest() {
    let start = mark()
    bump()
    eat(.values)
    if expect(.by) {
      repeat { expectFilled(.aColumn) } while eat(.comma)
    }
    close(.newest, start)
  }

  private mutating func tests() {
    let start = mark()
    bump()
    repeat { fillTest() } while eat(.and)
    close(.fillTests, start)
  }

  /// `"是否得標" is not "否…" or "無"`.
  private mutating func fillTest() {
    let start = mark()
    cell()
    if expect(.is) {
      eat(.not)
      if !eat(.blank) {
        repeat { expect(.string, .aText) } while eat(.or)
      }
    }
    close(.cellTest, start)
  }

  private mutating func filledField() {
    guard at(.name) || at(.capital) else {
      expected(.aFilledField)
      let first = position
      return skip { $0.startsDeclaration || ($0.startsLine() && $0.position > first) }
    }
    let start = mark()
    sayCapital()
    bump()
    if at(.name), !startsLine(), joint == nil { expectName(.aRecord) }
    switch startsLine() ? nil : joint {
    case .from:
      expect(.from)
      filledValue()
      modifiers()
    case .is:
      expect(.is)
      constant()
      modifiers()
    default: expected("`from`")
    }
    close(.filledField, start)
    giveUpLine()
  }

  /// The `from` or `is` that stands here or, by its letters and what follows, should.
  private var joint: Keyword? {
    if at(.from) || at(.is) { return keyword }
    guard at(.name), ![.from, .is].contains(peek().keyword) else { return nil }
    return nearest(among: [.from, .is])
  }

  /// `"機關代碼" + "標案案號"`, `"機關代碼" or "機關代號"`.
  private mutating func filledValue() {
    let start = mark()
    part()
    if at(.plus) {
      while eat(.plus) { part() }
    } else {
      while continuesAlternatives {
        bump()
        part()
      }
    }
    if at(.plus) || continuesAlternatives {
      report(Diagnostic(.mixedParts, at: place(current)))
      skip { $0.startsLine() }
    }
    close(.cellSum, start)
  }

  /// Whether an `or` begins another alternative rather than a field of that name.
  private var continuesAlternatives: Bool {
    guard at(.or) else { return false }
    return !startsLine() || peek().kind == .string || peek().kind == .openParenthesis
  }

  private mutating func part() {
    let start = mark()
    if eat(.openParenthesis) {
      repeat {
        cell()
        cuts()
      } while eat(.or)
      closeParenthesis()
    } else {
      cell()
    }
    cuts()
    close(.part, start)
  }

  /// `after "<" before ">"`.
  private mutating func cuts() {
    while (at(.before) || at(.after)) && (!startsLine() || peek().kind == .string) {
      let start = mark()
      bump()
      expectFilled(.aText)
      close(.cut, start)
    }
  }

  /// A column in quotes, or `it`, `row`, `number`.
  private mutating func cell() {
    let start = mark()
    if at(.it) || at(.rowName) || at(.partNumber) { bump() } else { expectFilled(.aColumn) }
    close(.cell, start)
  }

  private mutating func constant() {
    let start = mark()
    if at(.string) || at(.number) || at(.name) { bump() } else { expected(.aConstant) }
    close(.constant, start)
  }

  private mutating func modifiers() {
    while !atEnd, !startsLine() {
      let start = mark()
      switch keyword {
      case .as:
        bump()
        if at(.openParenthesis) { valueMap() } else { expectName(.aValueList) }
        close(.asModifier, start)
      case .in:
        bump()
        expectFilled(.aUnit)
        close(.unitModifier, start)
      case .currency:
        bump()
        expectFilled(.aColumn)
        close(.currencyModifier, start)
      case .dates:
        bump()
        if !eat(.roc), !eat(.western) { expected("`roc`, `western`") }
        close(.datesModifier, start)
      default: return
      }
    }
  }

  /// `("公開招標" or "公開" is open, "無" is missing)`.
  mutating func valueMap() {
    let start = mark()
    if expect(.openParenthesis, "`(`") {
      repeat {
        let entry = mark()
        repeat { expect(.string, .aText) } while eat(.or)
        if expect(.is), !eat(.string) { expectName(.aCode) }
        close(.meaning, entry)
      } while eat(.comma)
      closeParenthesis()
    }
    close(.valueMap, start)
  }
}
