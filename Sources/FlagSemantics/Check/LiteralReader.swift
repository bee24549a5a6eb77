import Diagnostics
import FlagSyntax
import Values

/// Reads the value of a literal: `150萬 TWD`, `25%`, `2025-03-02`.
struct LiteralReader {
  let node: SyntaxNode
  let log: DiagnosticLog

  func read() -> Literal? {
    let tokens = node.ownTokens
    guard let first = tokens.first else { return nil }
    switch node.kind {
    case .truth: return .truth(first.keyword == .yes)
    case .string: return .text(node.unquoted(first))
    case .date: return date(first)
    case .number: return number(tokens).map { .number($0) }
    default: return quantity(tokens)
    }
  }

  private func date(_ token: Token) -> Literal? {
    let text = node.text(token)
    if token.kind == .date, let date = CalendarDate(text) { return .date(date) }
    if token.kind == .datetime, let instant = Instant(text) { return .datetime(instant) }
    log.report(.noSuchDate, at: node.place(token), Wording(verbatim: text))
    return nil
  }

  private func number(_ tokens: [Token]) -> ExactDecimal? {
    guard let first = tokens.first else { return nil }
    // The lexer has said what is wrong with a word that only begins like a number.
    guard first.kind == .number else { return nil }
    let text = node.text(first)
    guard let number = ExactDecimal(text) else {
      if text.utf8.allSatisfy({ $0 < 0x80 }) || text.hasSuffix("萬") || text.hasSuffix("億") {
        log.report(.malformedNumber, at: node.place(first), Wording(verbatim: text))
      }
      return nil
    }
    switch tokens.dropFirst().first?.keyword {
    case .thousand: return number.scaled(byPowerOfTen: 3)
    case .million: return number.scaled(byPowerOfTen: 6)
    default: return number
    }
  }

  private func quantity(_ tokens: [Token]) -> Literal? {
    guard let number = number(tokens), let unit = tokens.last else { return nil }
    switch unit.kind {
    case .percent: return Percent(points: number).map { .percent($0) }
    case .capital:
      return CurrencyCode(node.text(unit)).map { .money(Money(number, $0)) }
    default: break
    }
    if unit.keyword == .step || unit.keyword == .steps { return number.integer.map { .steps($0) } }
    let isWorking = tokens.contains { $0.keyword == .working }
    let word = isWorking ? "working day" : node.text(unit)
    if let span = TimeUnit(word: word)?.span(of: number) { return .span(span) }
    log.report(.malformedNumber, at: node.place, Wording(verbatim: node.text))
    return nil
  }
}
