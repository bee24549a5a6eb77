/// One word, sign, literal or table row of a source file.
///
/// White space and comments are what lies between tokens, so tokens and gaps together are the file.
package struct Token: Sendable {
  package let kind: TokenKind
  /// Set when a name is spelled like a word of the language; most keep their use as names.
  package let keyword: Keyword?
  let lower: UInt32
  let upper: UInt32

  init(_ kind: TokenKind, _ range: Range<Int>, keyword: Keyword? = nil) {
    self.kind = kind
    self.keyword = keyword
    lower = UInt32(range.lowerBound)
    upper = UInt32(range.upperBound)
  }

  package var range: Range<Int> { Int(lower)..<Int(upper) }
}

package enum TokenKind: UInt8, Sendable {
  /// `tender`, `base_price`, `標案`.
  case name
  /// A word with a capital: `GPA`, `TWD`, `T1`.
  case capital
  /// A word that begins with a digit and is no number: `1a`.
  case mixed
  /// `3`, `1_200`, `0.5`, `150萬`.
  case number
  /// `2025-03-02`.
  case date
  /// `2025-03-02 09:30`, with or without seconds.
  case datetime
  /// `"…"` on one line.
  case string
  /// From the first `|` to the last one of its line.
  case row
  case comma, dot, openParenthesis, closeParenthesis, equals
  case plus, minus, star, slash, percent
  case less, lessOrEqual, greater, greaterOrEqual
  /// `==`, `!=`, `&&` and other signs of other languages, which have a word here.
  case foreign
  /// A character that has no meaning here.
  case unknown
  case end
}
