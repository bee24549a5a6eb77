import Diagnostics

/// Conditions: `and`, `or`, `not`, `any`, and the tests that compare two values.
extension Parser {
  /// A condition, or a value where the grammar allows either.
  mutating func condition() {
    nested { $0.joined() }
  }

  private mutating func joined() {
    let start = mark()
    let opening = operand(joined: false)
    guard let first = atJoint() ?? misspelledJoint() else { return }
    var operands = [opening]
    var joints: [(Keyword, Token)] = []
    var next: Keyword? = first
    while let joint = next {
      joints.append((joint, current))
      sayForeignJoint(joint)
      bump()
      operands.append(operand(joined: true))
      next = atJoint() ?? misspelledJoint()
    }
    close(first == .and ? .conjunction : .disjunction, start)
    if joints.contains(where: { $0.0 != first }) { mixed(joints, operands) }
  }

  /// One side of `and` or `or`; returns the text it covers.
  private mutating func operand(joined: Bool) -> Range<Int> {
    let start = mark()
    let isAny = at(.any) || (at(.not) && peek().keyword == .any)
    if isAny {
      any()
      let range = range(since: start)
      if joined {
        note(
          Diagnostic(
            .bareAny, at: Place(file, range),
            fix: Fix(
              in: file,
              [
                Fix.Edit(range.lowerBound..<range.lowerBound, "("),
                Fix.Edit(range.upperBound..<range.upperBound, ")"),
              ])))
      }
    } else {
      unary()
    }
    return range(since: start)
  }

  /// `adn` between two conditions on one line: said, then read as `and`.
  private mutating func misspelledJoint() -> Keyword? {
    guard at(.name), keyword == nil, !startsLine(), !startsText else { return nil }
    return misspells(among: [.and, .or])
  }

  private func atJoint() -> Keyword? {
    if at(.and) { return .and }
    if at(.or) { return .or }
    guard at(.foreign) else { return nil }
    switch file.bytes[Int(current.lower)] {
    case UInt8(ascii: "&"): return .and
    case UInt8(ascii: "|"): return .or
    default: return nil
    }
  }

  private mutating func sayForeignJoint(_ joint: Keyword) {
    if at(.foreign) { foreign(joint.rawValue) }
  }

  /// Says how the sign is written here.
  private mutating func foreign(_ word: String) {
    note(
      Diagnostic(
        .foreignSign, at: place(current), [Wording(verbatim: text(current)), "\(word)"],
        fix: Fix(replacing: place(current), with: word)))
  }

  private mutating func mixed(_ joints: [(Keyword, Token)], _ operands: [Range<Int>]) {
    guard let other = joints.first(where: { $0.0 != joints[0].0 }) else { return }
    let isShort = operands[operands.count - 1].upperBound - operands[0].lowerBound < 400
    let texts = isShort ? operands.map { file.text($0) } : []
    let words = joints.map(\.0)
    note(
      Diagnostic(
        .mixedAndOr, at: place(other.1),
        others: [.init(place(joints[0].1))],
        notes: isShort
          ? [
            "(A) \(Parser.grouped(texts, words, binding: .and))",
            "(B) \(Parser.grouped(texts, words, binding: .or))",
          ] : []))
  }

  /// The condition written with parentheses round each run of one joint.
  private static func grouped(
    _ texts: [String], _ joints: [Keyword], binding: Keyword
  ) -> String {
    var groups: [[String]] = [[texts[0]]]
    for (joint, text) in zip(joints, texts.dropFirst()) {
      if joint == binding { groups[groups.count - 1].append(text) } else { groups.append([text]) }
    }
    let other: Keyword = binding == .and ? .or : .and
    return groups.map { group in
      let joined = group.joined(separator: " \(binding.rawValue) ")
      return group.count > 1 ? "(\(joined))" : joined
    }.joined(separator: " \(other.rawValue) ")
  }

  /// `[not] any x in path, y in path where condition`.
  private mutating func any() {
    let start = mark()
    let negated = eat(.not)
    let inner = mark()
    bump()
    repeat { binding() } while eat(.comma)
    if isTroubled { skip { $0.endsBindings } }
    if expect(.where) { condition() }
    close(.any, inner)
    if negated { close(.negation, start) }
  }

  /// Where the bindings of an `any` are over, whatever was wrong with them.
  private var endsBindings: Bool {
    at(.where) || at(.closeParenthesis) || startsClauseWord || startsDeclaration
  }

  private mutating func binding() {
    let start = mark()
    expectName(.aName)
    if expect(.in) { records() }
    close(.binding, start)
  }

  private mutating func unary() {
    guard at(.not) || atForeignNot else { return comparison() }
    let start = mark()
    if at(.foreign) { foreign("not") }
    bump()
    nested { $0.unary() }
    close(.negation, start)
  }

  private var atForeignNot: Bool {
    at(.foreign) && current.range.count == 1 && text(current) == "!"
  }

  /// A value, and what is asked of it.
  private mutating func comparison() {
    let start = mark()
    value()
    switch current.kind {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: order(start)
    case .equals: equalsSign(start)
    case .foreign where atJoint() == nil && current.range.count == 2: equalsSign(start)
    case .name: wordTest(start)
    default: break
    }
  }

  private mutating func order(_ start: Mark) {
    bump()
    value()
    if current.kind.isOrder {
      bump()
      value()
    }
    if current.kind.isOrder {
      report(Diagnostic(.longChain, at: place(current)))
      while current.kind.isOrder {
        bump()
        value()
      }
    }
    close(.order, start)
  }

  private mutating func equalsSign(_ start: Mark) {
    let differs = text(current).first == "!" || text(current).first == "<"
    foreign(differs ? "is not" : "is")
    bump()
    value()
    close(.equality, start)
  }

  private mutating func wordTest(_ start: Mark) {
    let word = at(.not) ? peek().keyword : keyword
    switch word {
    case .is where at(.is): isTest(start)
    case .before, .after:
      eat(.not)
      bump()
      value()
      close(.succession, start)
    case .within:
      eat(.not)
      bump()
      value()
      if expect(.of) { value() }
      close(.nearness, start)
    case .resembles:
      eat(.not)
      bump()
      value()
      close(.resemblance, start)
    default: break
    }
  }

  private mutating func isTest(_ start: Mark) {
    bump()
    eat(.not)
    if at(.missing), peek().kind != .dot {
      bump()
      close(.missingTest, start)
    } else if at(.none), peek().kind != .dot {
      bump()
      close(.noneTest, start)
    } else if eat(.in) {
      if at(.openParenthesis) { valueList() } else { records() }
      close(.membership, start)
    } else {
      value()
      close(.equality, start)
    }
  }

  /// `(a, b, c)`, or a filter of records in parentheses.
  private mutating func valueList() {
    let start = mark()
    bump()
    condition()
    if eat(.where) {
      condition()
      closeParenthesis()
      close(.filter, start)
      return walkOn(start)
    }
    while eat(.comma) { value() }
    closeParenthesis()
    close(.valueList, start)
  }
}

extension TokenKind {
  var isOrder: Bool {
    self == .less || self == .lessOrEqual || self == .greater || self == .greaterOrEqual
  }
}
