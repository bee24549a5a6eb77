import Diagnostics

/// Tests: tables of given records, and what is expected of them.
extension Parser {
  mutating func test() {
    let start = mark()
    bump()
    expect(.string, .aTestTitle)
    var expectations = 0
    var saysDay = false
    // A `set` before the first `expect` is the test's own; after it, local policy begins.
    while !atEnd, !startsDeclaration || (at(.set) && expectations == 0) {
      if at(.given) {
        given()
      } else if at(.set) {
        testSetting()
      } else if at(.current), !saysDay {
        dataDay()
        saysDay = true
      } else if at(.expect) {
        expectation()
        expectations += 1
      } else if let near = misspells(among: [.given, .set, .expect]) {
        if near == .given {
          given()
        } else if near == .expect {
          expectation()
        } else {
          testSetting()
        }
        expectations += near == .expect ? 1 : 0
      } else if let keyword, Keyword.declarations.contains(keyword), !isTroubled {
        break
      } else {
        expected(.aTestClause)
        expectations += 1
        let first = position
        skip { $0.position > first && ($0.startsTestClause || $0.startsDeclaration) }
      }
    }
    if expectations == 0 { expected("`expect`") }
    close(.test, start)
  }

  private var startsTestClause: Bool {
    guard startsLine() else { return false }
    return at(.given) || at(.set) || at(.current) || at(.expect)
      || (at(.name) && nearest(among: [.given, .set, .expect]) != nil)
  }

  /// `set` inside a test needs no reason: it holds for this test alone.
  private mutating func testSetting() {
    let start = mark()
    bump()
    path()
    let value = mark()
    if expect(.is) {
      if eat(.for), !eat(.string) { expectName(.aCode) }
      self.value()
      close(.dated, value)
    }
    close(.set, start)
  }

  /// `current to 2025-06-30`: the day on which the data of this test end.
  mutating func dataDay() {
    let start = mark()
    bump()
    if expect(.to) { expect(.date, .aDate) }
    close(.dataDay, start)
  }

  private mutating func given() {
    let start = mark()
    bump()
    expectName(.aTable)
    if !at(.row) { expected(.aRow) }
    while at(.row) { bump() }
    close(.given, start)
  }

  /// `expect undecided A3 because tender.base_price`.
  private mutating func expectation() {
    let start = mark()
    bump()
    if !(eat(.flagged) || eat(.clear) || eat(.outside) || eat(.undecided)) {
      if misspells(among: [.flagged, .clear, .outside, .undecided]) != nil {
        bump()
      } else {
        expected(.anOutcome)
        skip { $0.startsTestClause || $0.startsDeclaration }
        return close(.expect, start)
      }
    }
    if !eat(.nothing) {
      repeat { subjectKey() } while eat(.comma)
    }
    if eat(.as) { expectName(.aSeverity) }
    if at(.because) {
      let causes = mark()
      bump()
      repeat { path() } while eat(.comma)
      close(.causes, causes)
    }
    close(.expect, start)
  }

  /// `A1`, `B1/B2`, `G1/V1/goods`, `"T-1 (2)"`: everything without a blank in it.
  private mutating func subjectKey() {
    let start = mark()
    guard at(.string) || isKeyPart else { return expected(.aSubject) }
    bump()
    while !atEnd, isGlued(), isKeyPart || at(.string) { bump() }
    close(.subject, start)
  }

  private var isKeyPart: Bool {
    switch current.kind {
    case .name: !(keyword?.startsClause ?? false && startsLine())
    case .capital, .mixed, .number, .date, .slash, .minus, .dot: true
    default: false
    }
  }
}
