import Diagnostics
import Testing

/// How the lines of a file are drawn: each case is a text, a place in it, and the lines from the
/// source line on.
@Suite struct SourceExcerptTests {
  @Test(arguments: [
    ("abc def", 4..<7, " 1 | abc def\n   |     ^^^"),
    ("底價 = 公告", 9..<15, " 1 | 底價 = 公告\n   |        ^^^^"),
    ("底價", 1..<2, " 1 | 底價\n   | ^^"),
    ("😀 x 👨‍👩‍👧 y", 26..<27, " 1 | 😀 x 👨‍👩‍👧 y\n   |         ^"),
    ("e\u{301}x", 1..<3, " 1 | e\u{301}x\n   | ^"),
    ("\tabc", 1..<4, " 1 |     abc\n   |     ^^^"),
    ("\tabc", 0..<1, " 1 |     abc\n   | ^^^^"),
    ("a\0b", 1..<2, " 1 | a\\u{0}b\n   |  ^^^^^"),
    ("a\0b", 2..<3, " 1 | a\\u{0}b\n   |       ^"),
    ("a\u{202E}b", 4..<5, " 1 | a\\u{202e}b\n   |          ^"),
    ("a\rb", 2..<3, " 1 | a\\u{d}b\n   |       ^"),
    ("abc  ", 3..<5, " 1 | abc\n   |    ^^"),
    ("abc", 3..<3, " 1 | abc\n   |    ^"),
    ("abc\n", 3..<4, " 1 | abc\n   |    ^"),
    ("abc\r\n", 4..<5, " 1 | abc\n   |    ^"),
    ("abc\n", 4..<4, " 2 |\n   | ^"),
    ("", 0..<0, " 1 |\n   | ^"),
    ("", 5..<9, " 1 |\n   | ^"),
    ("abc", -7..<1, " 1 | abc\n   | ^"),
    ("abc", 1..<99, " 1 | abc\n   |  ^^"),
    ("\u{FEFF}abc", 3..<4, " 1 | abc\n   | ^"),
    ("abc\ndef\n", 1..<7, " 1 | abc\n   |  ^^ and 1 more line"),
    ("abc\ndef\n", 0..<4, " 1 | abc\n   | ^^^"),
    ("a\nb\nc\nd", 0..<7, " 1 | a\n   | ^ and 3 more lines"),
    (String(repeating: "\n", count: 99) + "x", 99..<100, " 100 | x\n     | ^"),
  ])
  func `a place is drawn under its line`(text: String, range: Range<Int>, lines: String) {
    let drawn = drawing(of: text, at: range).split(separator: "\n").dropFirst(3)
    #expect(drawn.joined(separator: "\n") == lines)
  }

  @Test func `broken bytes are drawn as replacement characters`() {
    let file = SourceFile(name: "a.flag", bytes: [0x61, 0xE5, 0xBA, 0x62, 0xFF, 0xFE, 0x63])
    let drawn = drawing(of: file, at: 3..<6).split(separator: "\n").dropFirst(3)
    #expect(drawn.joined(separator: "\n") == " 1 | a\u{FFFD}b\u{FFFD}\u{FFFD}c\n   |   ^^^")
  }

  @Test func `labels of one line stand beside and below their marks`() {
    let file = SourceFile(name: "06_split.flag", text: "  flag when sum(awards.amount) >= 1500000")
    let diagnostic = Diagnostic(
      Mistakes.mixedTypes, at: file.place(of: "1500000"), label: "a number",
      others: [
        Diagnostic.Label(
          file.place(of: "sum(awards.amount)"), "money(TWD), from model/procurement.model:11"),
        Diagnostic.Label(file.place(of: "when"), "two\nlines"),
        Diagnostic.Label(file.place(of: "flag")),
      ], notes: ["write `150萬 TWD`."])
    #expect(
      DiagnosticRenderer(language: .english).text(of: diagnostic) == """
        error[F021]: money compared with a plain number
          --> 06_split.flag:1:35
           |
         1 |   flag when sum(awards.amount) >= 1500000
           |   ---- ---- ------------------    ^^^^^^^ a number
           |             money(TWD), from model/procurement.model:11
           |        two
           |        lines
           = write `150萬 TWD`.
        """)
  }

  @Test func `overlapping marks keep the caret`() {
    let file = SourceFile(name: "a.flag", text: "底價公告 before now")
    let diagnostic = Diagnostic(
      Mistakes.mixedTypes, at: file.place(of: "公告"), label: "this",
      others: [Diagnostic.Label(file.place(of: "底價公告 before"), "whole")])
    let drawn = DiagnosticRenderer(language: .english).text(of: diagnostic)
    #expect(
      drawn.split(separator: "\n").dropFirst(3).joined(separator: "\n") == """
         1 | 底價公告 before now
           | ----^^^^------- whole
           |     this
        """)
  }

  @Test func `labels of other lines and files are drawn with their lines`() {
    let file = SourceFile(
      name: "a.flag", text: (1...12).map { "line \($0)" }.joined(separator: "\n"))
    let model = SourceFile(name: "procurement.model", text: "record\n  amount money(TWD)\n")
    let diagnostic = Diagnostic(
      Mistakes.mixedTypes, at: file.place(of: "line 9"), label: "here",
      others: [
        Diagnostic.Label(file.place(of: "line 12"), "later"),
        Diagnostic.Label(model.place(of: "amount"), "declared as money"),
        Diagnostic.Label(file.place(of: "line 8"), "before"),
      ])
    #expect(
      DiagnosticRenderer(language: .chinese).text(of: diagnostic) == """
        錯誤[F021]：金額與純數字比較
           --> a.flag:9:1
            |
          8 | line 8
            | ------ before
          9 | line 9
            | ^^^^^^ here
        ...
         12 | line 12
            | ------- later
            |
           ::: procurement.model:2
            |
          2 |   amount money(TWD)
            |   ------ declared as money
        """)
  }

  @Test func `a label says how many lines follow`() {
    let file = SourceFile(name: "a.flag", text: "rule a\n  law\n  flag\n")
    let diagnostic = Diagnostic(Mistakes.mixedTypes, at: file.whole, label: "all this")
    for (language, label) in [
      (Language.english, "all this (and 2 more lines)"), (.chinese, "all this（其後還有 2 行）"),
    ] {
      let drawn = DiagnosticRenderer(language: language).text(of: diagnostic)
      #expect(drawn.split(separator: "\n").last == "   | ^^^^^^ \(label)")
    }
  }
}
