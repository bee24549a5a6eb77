import Testing
import Values

@Suite struct FoldingTests {
  @Test(
    arguments: [
      // Width and compatibility forms.
      ("ＡＢＣ１２３", "abc123"), ("ｶﾞｽ", "カ\u{3099}ス"), ("㈱ ①②⑩", "(株)1210"), ("ﬁ㎡½", "fim21/2"),
      ("豈", "豈"), ("\u{2F00}", "一"), ("⺠生", "民生"),
      // Case.
      ("Straße", "strasse"), ("ΣΊΣΥΦΟΣ", "σι\u{301}συφοσ"), ("İ", "i\u{307}"),
      // One character in two shapes.
      ("臺灣", "台灣"), ("内湖峯", "內湖峰"), ("黄啓眞", "黃啟真"), ("廣豊號", "廣豐號"),
      // Composed and not, and marks in another order.
      ("é", "e\u{301}"), ("e\u{301}", "e\u{301}"), ("a\u{301}\u{323}", "a\u{323}\u{301}"),
      ("a\u{323}\u{301}", "a\u{323}\u{301}"), ("한", "한"), ("\u{1112}\u{1161}\u{11AB}", "한"),
      ("ﾡ", "\u{1100}"),
      // White space counts only between words of a script that has it.
      ("  a \t\u{3000} b ", "a b"), ("王　大 明", "王大明"), ("A - B", "a-b"), ("12 號 3 樓", "12號3樓"),
      ("第 1 2 號", "第1 2號"), ("Іван  Франко", "іван франко"), ("서울 시", "서울 시"),
      // What can't be seen.
      ("王\u{200B}大\u{FEFF}明\u{0}", "王大明"), ("葛\u{E0100}", "葛"), ("a\u{AD}b\u{2060}", "ab"),
      ("\u{202E}abc", "abc"), ("\u{E0041}", nil), ("\u{3000}\u{200B}", nil), ("", nil),
      // Punctuation.
      ("「甲」『乙』“丙”", "\"甲\"\"乙\"\"丙\""), ("甲、乙，丙", "甲,乙,丙"), ("1–2—3－4", "1-2-3-4"),
      ("【甲】〔乙〕（丙）", "[甲][乙](丙)"), ("甲。", "甲."), ("彼得‧邦・菲•特", "彼得·邦·菲·特"), ("O’Neil`s", "o'neil's"),
      ("〈甲〉《乙》", "<甲><乙>"), ("＊◯", "*○"),
    ] as [(String, String?)])
  func ofText(text: String, folded: String?) {
    let result = CanonicalForm.text.text(of: text)
    #expect(result.map { Array($0.unicodeScalars) } == folded.map { Array($0.unicodeScalars) })
  }

  /// Names keep apart what only looks alike.
  @Test(arguments: [("傑", "杰"), ("昇", "升"), ("祐", "佑"), ("遊", "游"), ("佈", "布"), ("〇", "○")])
  func keepsCharactersApart(left: String, right: String) {
    #expect(CanonicalForm.text.text(of: left) != CanonicalForm.text.text(of: right))
  }

  @Test(
    arguments: [
      ([0xFF], "\u{FFFD}"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0x41, 0xE4, 0xB8], "a\u{FFFD}\u{FFFD}"),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xE4, 0xB8, 0x80], "一"),
    ] as [([UInt8], String)])
  func keepsThePlaceOfDamage(bytes: [UInt8], text: String) {
    var writer = CanonicalWriter()
    var output: [UInt8] = []
    let outcome = writer.append(bytes.span, as: .text, to: &output)
    #expect(outcome == .written)
    #expect(String(decoding: output, as: UTF8.self) == text)
  }

  @Test func appendsBehindWhatIsThere() {
    var writer = CanonicalWriter()
    var output = Array("x".utf8)
    let texts: [(String, CanonicalForm)] = [
      ("甲", .name), ("  ", .name), ("no number", .phone), ("B", .account),
    ]
    let outcomes = texts.map { writer.append($0.utf8.span, as: $1, to: &output) }
    #expect(outcomes == [.written, .blank, .unfit, .written])
    #expect(String(decoding: output, as: UTF8.self) == "x甲b")
  }

  /// Time grows with the length, whatever is repeated.
  @Test(
    arguments: CanonicalForm.allCases,
    [
      "\u{301}\u{323}", "company ", "(股)", "(獨資)", "一", "1", "1-", "之", "b1", "rm1", "5鄰", "中華民國",
      "里", "分公司", "+",
      "1f", "r ", "．", "\u{1100}",
    ])
  func staysFast(form: CanonicalForm, piece: String) {
    let text = "王號" + String(repeating: piece, count: 1_000)
    _ = form.text(of: text)
    var writer = SignatureWriter()
    _ = writer.signature(of: text.utf8.span, as: form)
  }
}
