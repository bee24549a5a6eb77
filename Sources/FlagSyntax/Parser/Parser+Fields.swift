import Diagnostics

/// The fields of a model, their types and their codes.
extension Parser {
  mutating func fieldLine() {
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

  mutating func completeness() {
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
  mutating func fieldType() {
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
  mutating func codes() {
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
}
