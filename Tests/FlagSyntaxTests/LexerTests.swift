import Diagnostics
import FlagSyntax
import Testing

@Suite struct LexerTests {
  /// Each text, and the kinds of its tokens.
  @Test(
    arguments: [
      ("tender 底價 a_1 _x", [.name, .name, .name, .name]),
      ("臺北市amount amount臺北", [.name, .name]),
      ("GPA Tender T1 tWD", [.capital, .capital, .capital, .capital]),
      ("1a 30days 1_a", [.mixed, .mixed, .mixed]),
      ("3 1_200 0.5 150萬 2億 1.5萬", [.number, .number, .number, .number, .number, .number]),
      ("3.a 3.", [.number, .dot, .name, .number, .dot]),
      ("2025-03-02 2025-03-02 09:30 2025-03-02 09:30:15", [.date, .datetime, .datetime]),
      ("2025-03-02  09", [.date, .number]),
      ("2025-3-2", [.number, .minus, .number, .minus, .number]),
      ("\"\" \"a # b | c\" \"「底價」\"", [.string, .string, .string]),
      ("| a | b |", [.row]),
      ("| a | b | # c", [.row]),
      ("| a | b\n| c |", [.row, .name, .row]),
      (
        ", . ( ) = + - * / %",
        [
          .comma, .dot, .openParenthesis, .closeParenthesis, .equals, .plus, .minus, .star, .slash,
          .percent,
        ]
      ),
      ("< <= > >= <>", [.less, .lessOrEqual, .greater, .greaterOrEqual, .foreign]),
      ("== != && ! & ^", [.foreign, .foreign, .foreign, .foreign, .foreign, .foreign]),
      ("a || b", [.name, .foreign, .name]),
      ("; @ \u{1F600}", [.unknown, .unknown, .unknown]),
      ("\u{3000}a\u{FEFF}b\u{A0}c", [.name, .name, .name]),
      (
        "（a、b）＜＝５",
        [
          .openParenthesis, .name, .comma, .name, .closeParenthesis, .less, .equals, .number,
        ]
      ),
      ("２０萬 TWD", [.number, .capital]),
      ("“a” 「b」", [.string, .string]),
      ("# comment only", []),
      ("", []),
    ] as [(String, [TokenKind])])
  func cuts(_ text: String, into kinds: [TokenKind]) {
    let tokens = ParsedFile(text).trees.flatMap(\.tokens)
    #expect(tokens.map(\.kind) == kinds + [.end])
  }

  @Test(arguments: Keyword.allCases) func knowsItsWords(_ keyword: Keyword) {
    let text = "\(keyword.rawValue) \(keyword.rawValue)x \(keyword.rawValue.dropLast())"
    let tokens = ParsedFile(text).trees.flatMap(\.tokens)
    #expect(tokens.first?.keyword == keyword)
    #expect(tokens.dropFirst().first?.keyword != keyword)
    #expect(tokens.dropFirst(2).first?.keyword != keyword)
  }

  @Test func readsAQuotedBarAsPartOfItsCell() {
    let row = TableRow(Array("|T1|  \"a|b\" |\t臺 北\u{3000}| 5\" | |".utf8)[...])
    let cells = row.cells.map { String(decoding: $0, as: UTF8.self) }
    #expect(cells == ["T1", "\"a|b\"", "臺 北", "5\"", ""])
  }
}
