import Diagnostics

/// Values: sums, products, paths, calls and literals.
extension Parser {
  mutating func value() {
    let start = mark()
    product()
    guard at(.plus) || at(.minus) else { return }
    while at(.plus) || at(.minus) {
      bump()
      product()
    }
    close(.sum, start)
  }

  private mutating func product() {
    let start = mark()
    factor()
    guard at(.star) || at(.slash) else { return }
    while at(.star) || at(.slash) {
      bump()
      factor()
    }
    close(.product, start)
  }

  private mutating func factor() {
    let start = mark()
    atom()
    conversion(from: start)
    guard at(.if), peek().keyword == .missing else { return }
    bump()
    bump()
    atom()
    if at(.because) {
      reason()
    } else {
      report(Diagnostic(.missingReason, at: Place(file, range(since: start)), ["`if missing`"]))
    }
    close(.ifMissing, start)
  }

  /// `… in TWD`, or `… in TWD on award.awarded_on`.
  private mutating func conversion(from start: Mark) {
    guard at(.in), peek().kind == .capital, text(peek()).utf8.count == 3 else { return }
    bump()
    bump()
    if eat(.on) { atom() }
    close(.conversion, start)
  }

  /// `because "…"`.
  mutating func reason() {
    bump()
    expect(.string, .aReason)
  }

  private mutating func atom() {
    let start = mark()
    switch current.kind {
    case .number: number()
    case .date, .datetime: literal(.date)
    case .string: literal(.string)
    case .minus:
      bump()
      nested { $0.atom() }
      close(.minus, start)
    case .openParenthesis: parenthesis()
    case .name:
      if at(.yes) || at(.no), peek().kind != .dot, peek().kind != .openParenthesis {
        return literal(.truth)
      }
      if peek().kind == .openParenthesis, keyword?.startsNoValue != true { return call() }
      path()
    case .capital: path()
    case .mixed: mixedWord()
    default: expected(.aValue)
    }
  }

  private mutating func literal(_ kind: SyntaxKind) {
    let start = mark()
    bump()
    close(kind, start)
  }

  /// `3`, `25%`, `150萬 TWD`, `3 million TWD`, `5 working days`.
  private mutating func number() {
    let start = mark()
    bump()
    if at(.thousand) || at(.million) { bump() }
    switch current.kind {
    case .percent:
      bump()
      close(.quantity, start)
    case .capital where text(current).utf8.count == 3 && text(current).isUppercased:
      bump()
      close(.quantity, start)
    case .name where keyword?.isUnit == true:
      bump()
      close(.quantity, start)
    case .name where at(.working) && peek().keyword?.isUnit == true:
      bump()
      bump()
      close(.quantity, start)
    default: close(.number, start)
    }
  }

  /// `30days`: the number and its unit want a blank between them.
  private mutating func mixedWord() {
    let start = mark()
    let word = text(current)
    let digits = word.prefix { $0.isNumber || $0 == "_" }
    let unit = word.dropFirst(digits.count)
    let isUnit = Keyword(rawValue: String(unit))?.isUnit == true || unit.isUppercased
    let spaced = "\(digits) \(unit)"
    report(
      Diagnostic(
        .malformedNumber, at: place(current), [Wording(verbatim: word)],
        fix: isUnit ? Fix(replacing: place(current), with: spaced) : nil))
    bump()
    close(.number, start)
  }

  /// `(condition)`, `(sum)` or `(path where condition)`.
  private mutating func parenthesis() {
    let start = mark()
    bump()
    condition()
    if eat(.where) {
      condition()
      closeParenthesis()
      close(.filter, start)
      walkOn(start)
    } else {
      closeParenthesis()
      close(.parenthesized, start)
    }
  }

  /// `(bids where …).amount`, `first(bids by amount).bidder`.
  mutating func walkOn(_ start: Mark) {
    guard at(.dot) else { return }
    steps()
    close(.path, start)
  }

  mutating func call() {
    let start = mark()
    bump()
    bump()
    if !at(.closeParenthesis) {
      repeat { argument() } while eat(.comma)
    }
    closeParenthesis()
    close(.call, start)
    walkOn(start)
  }

  private mutating func argument() {
    let start = mark()
    condition()
    if at(.by) {
      let key = mark()
      bump()
      path()
      close(.sequenceKey, key)
    }
    if eat(.where) { condition() }
    close(.argument, start)
  }

  /// `tender.bids.amount`, `its status`, `all bids.amount`.
  mutating func path() {
    let start = mark()
    if at(.all) || at(.its), peek().kind == .name, peek().keyword != .where { bump() }
    guard at(.name) || at(.capital), keyword?.startsNoValue != true else {
      expected(.aValue)
      return close(.path, start)
    }
    pathStep()
    steps()
    close(.path, start)
  }

  /// `.bids.amount` after a name, a call or a filter in parentheses.
  private mutating func steps() {
    while at(.dot) {
      bump()
      guard at(.name) || at(.capital), !(startsLine() && keyword?.startsClause ?? false) else {
        expected(.aFieldName)
        break
      }
      pathStep()
    }
  }

  /// Records: a path, a call such as `history(…)`, or a filter in parentheses.
  mutating func records() {
    if at(.openParenthesis) {
      parenthesis()
    } else if at(.name), peek().kind == .openParenthesis, keyword?.startsNoValue != true {
      call()
    } else {
      path()
    }
  }

  private mutating func pathStep() {
    sayCapital()
    bump()
  }
}

extension Keyword {
  /// Whether a value can't begin with this word, because it joins, tests or ends one.
  var startsNoValue: Bool {
    if startsClause { return true }
    switch self {
    case .and, .or, .not, .is, .in, .if, .because, .before, .after, .within, .resembles, .any, .by,
      .until, .from, .along, .sharing:
      return true
    default: return false
    }
  }
}

extension Keyword {
  /// Whether a text may follow this word of two letters, which then names no language.
  var joinsValues: Bool {
    switch self {
    case .is, .in, .or, .as, .of, .by, .if, .to: true
    default: false
    }
  }
}

extension StringProtocol {
  /// `allBids` as `all_bids`.
  var snakeCased: String {
    var result = ""
    var wasLower = false
    for character in self {
      if character.isUppercase, wasLower { result += "_" }
      wasLower = character.isLowercase || character.isNumber
      result += character.lowercased()
    }
    return result
  }

  var isUppercased: Bool { utf8.allSatisfy { $0 >= 65 && $0 <= 90 } }
}
