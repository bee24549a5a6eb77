import Diagnostics

/// Parentheses, and what is given up to find their end.
extension Parser {
  /// Closes a parenthesis, giving up what stands before it when that was not understood.
  mutating func closeParenthesis() {
    if eat(.closeParenthesis) { return }
    expected("`)`")
    let start = mark()
    var open = 0
    while !atEnd, !startsDeclaration, at(.where) || !startsClauseWord {
      if at(.closeParenthesis), open == 0 { break }
      if at(.openParenthesis) { open += 1 }
      if at(.closeParenthesis) { open -= 1 }
      bump()
    }
    if hasMoved(since: start) { close(.skipped, start) }
    eat(.closeParenthesis)
  }
}
