import Diagnostics

/// A rule and its clauses.
extension Parser {
  /// Where a clause stands among the others; `let` may also follow `where`.
  private static func rank(_ clause: Keyword) -> Int {
    switch clause {
    case .law: 0
    case .severity: 1
    case .as: 2
    case .for: 3
    case .let, .where: 4
    case .flag: 5
    case .show: 6
    default: 7
    }
  }

  private struct Clauses {
    var seen: [Keyword: Token] = [:]
    var last: Keyword?
    var lostSome = false
    /// The clause that stood too early when last that was said: it is said once.
    var blamed: Keyword?
  }

  mutating func rule() {
    let start = mark()
    bump()
    let name = current
    expectName(.aName)
    requireTexts()
    var clauses = Clauses()
    while !atEnd, !startsDeclaration, !beginsDeclarationInline {
      clause(&clauses)
    }
    close(.rule, start)
    guard !clauses.lostSome else { return }
    let missing = [Keyword.severity, .for, .flag, .say].filter { clauses.seen[$0] == nil }
    guard !missing.isEmpty, !diagnostics.isFull else { return }
    let spellings = missing.map { "`\(Parser.spelling($0))`" }
    let list = Wording(
      en: spellings.joined(separator: ", "), zh: spellings.joined(separator: "、"))
    note(Diagnostic(.missingClause, at: place(name), [Wording(verbatim: text(name)), list]))
  }

  /// A declaration on the same line as the end of a rule: unusual, but not wrong.
  private var beginsDeclarationInline: Bool {
    guard let keyword, Keyword.declarations.contains(keyword) else { return false }
    return peek().kind == .name || peek().kind == .string
  }

  static func spelling(_ clause: Keyword) -> String {
    switch clause {
    case .for: "for each"
    case .flag: "flag when"
    case .as: "as of"
    default: clause.rawValue
    }
  }

  private mutating func clause(_ clauses: inout Clauses) {
    let meant = keyword.flatMap { Keyword.clauses.contains($0) ? $0 : nil }
    guard let clause = meant ?? (startsLine() ? misspells(among: Keyword.clauses) : nil) else {
      if startsLine() { clauses.lostSome = true }
      expected(startsLine() ? .aClause : .aJointOrClause)
      let first = position
      return skip { $0.position > first && ($0.startsClauseLine || $0.startsDeclaration) }
    }
    checkOrder(clause, &clauses)
    switch clause {
    case .law: law()
    case .severity: severity()
    case .as: asOf()
    case .for: subject()
    case .let: letClause()
    case .where: conditionClause(.whereClause)
    case .flag: conditionClause(.flagClause, .when)
    case .show: show()
    default: say()
    }
  }

  private var startsClauseLine: Bool {
    guard startsLine() else { return false }
    if let keyword { return Keyword.clauses.contains(keyword) }
    return at(.name) && nearest(among: Keyword.clauses) != nil
  }

  private mutating func checkOrder(_ clause: Keyword, _ clauses: inout Clauses) {
    let spelling = Wording(verbatim: "`\(Parser.spelling(clause))`")
    if clause != .let, let earlier = clauses.seen[clause] {
      note(
        Diagnostic(
          .repeatedClause, at: place(current), [spelling], others: [.init(place(earlier))]))
    } else if let last = clauses.last, Parser.rank(clause) < Parser.rank(last) {
      guard clauses.blamed != last else { return clauses.seen[clause] = current }
      clauses.blamed = last
      note(
        Diagnostic(
          .clauseOutOfOrder, at: place(current),
          [spelling, Wording(verbatim: "`\(Parser.spelling(last))`")]))
    } else {
      clauses.last = clause
    }
    clauses.seen[clause] = clauses.seen[clause] ?? current
  }

  /// `severity medium, high when condition`.
  private mutating func severity() {
    let start = mark()
    bump()
    severityCase()
    while eat(.comma) { severityCase() }
    close(.severity, start)
  }

  private mutating func severityCase() {
    let start = mark()
    expectName(.aSeverity)
    if eat(.when) { condition() }
    close(.severityCase, start)
  }

  private mutating func asOf() {
    let start = mark()
    bump()
    if expect(.of) { value() }
    close(.asOf, start)
  }

  private mutating func subject() {
    let start = mark()
    bump()
    expect(.each)
    if at(.pair), peek().keyword == .of {
      pair()
      close(.eachPair, start)
    } else if at(.group), peek().keyword == .of {
      group()
      close(.eachGroup, start)
    } else {
      expectName(.aRecord)
      close(.eachRecord, start)
    }
  }

  /// `pair of bids a, b sharing tender`, or `pair of bids a then b` when order counts.
  mutating func pair() {
    bump()
    bump()
    path()
    expectName(.aName)
    if !eat(.then) { expect(.comma, .commaOrThen) }
    expectName(.aName)
    if expect(.sharing) {
      repeat { sharedPath() } while eat(.comma)
    }
  }

  /// `tender`, or `similar name`; a field may be called `similar` as well.
  private mutating func sharedPath() {
    guard at(.similar), peek().kind == .name else { return path() }
    let start = mark()
    bump()
    path()
    close(.similarPath, start)
  }

  /// `group of awards by buyer, vendor within 60 days of awarded_on`.
  mutating func group() {
    bump()
    bump()
    path()
    if expect(.by) {
      repeat { groupKey() } while eat(.comma)
    }
    guard at(.within) else { return }
    let start = mark()
    bump()
    value()
    if expect(.of) { path() }
    close(.window, start)
  }

  private mutating func groupKey() {
    let start = mark()
    if at(.name), peek().kind == .equals {
      bump()
      bump()
    }
    if at(.name), peek().kind == .openParenthesis { call() } else { path() }
    close(.groupKey, start)
  }

  /// `let near zh-TW "…" en "…" = (awards where its amount < threshold)`.
  private mutating func letClause() {
    let start = mark()
    bump()
    expectName(.aName)
    if startsText { texts() }
    expect(.equals, "`=`")
    bound(to: .let)
    close(.letClause, start)
  }

  private mutating func conditionClause(_ kind: SyntaxKind, _ second: Keyword? = nil) {
    let start = mark()
    bump()
    if let second { expect(second) }
    condition()
    close(kind, start)
  }

  private mutating func show() {
    let start = mark()
    bump()
    repeat { bound(to: .show) } while eat(.comma)
    close(.showClause, start)
  }

  private mutating func say() {
    let start = mark()
    bump()
    requireTexts()
    close(.sayClause, start)
  }
}
