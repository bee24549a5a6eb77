import Diagnostics
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0),
    ("abc", 3),
    ("底價", 4),
    ("ﾊﾝｶｸ", 4),
    ("ＡＢ，。", 8),
    ("「」、", 6),
    ("한국", 4),
    ("한", 2),
    ("e\u{301}", 1),
    ("が", 2),
    ("か\u{3099}", 2),
    ("a\u{200B}b", 2),
    ("a\u{AD}b", 3),
    ("…", 1),
    ("é", 1),
    ("😀", 2),
    ("⚠", 1),
    ("⚠️", 2),
    ("1️⃣", 2),
    ("👍🏽", 2),
    ("👩‍💼", 2),
    ("👨‍👩‍👧", 2),
    ("🇹🇼", 2),
    ("𠮷", 2),
    ("\u{1FAE9}", 2),
    ("\t", 4),
    ("\0", 5),
    ("\u{1B}[1m", 9),
    ("\u{202E}", 8),
  ])
  func `a text takes its columns`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    ("底價", "底價"),
    ("a\tb", "a    b"),
    ("a\0b", "a\\u{0}b"),
    ("a\r\nb", "a\\u{d}\\u{a}b"),
    ("\u{1B}[31m", "\\u{1b}[31m"),
    ("a\u{202E}b", "a\\u{202e}b"),
    ("a\u{2028}b", "a\\u{2028}b"),
    ("e\u{301}", "e\u{301}"),
  ])
  func `what a terminal must not receive is drawn visibly`(text: String, drawn: String) {
    #expect(DisplayWidth.drawn(text) == drawn)
    #expect(DisplayWidth.columns(of: text) == DisplayWidth.columns(of: drawn))
  }
}
