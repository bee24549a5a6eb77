import Diagnostics
import Testing

@Suite struct DiagnosticRendererTests {
  private static let misspelt = SourceFile(
    name: "rules/02_base_price.flag.md",
    text: """
      # 底價

      ## 政府採購法 第34條 ##

      ```flag
      # 這不是標題
      rule base_price_disclosed_early
        flag when tender.base_price_anounced_at before tender.award_recorded_at
      ```

      ## Later
      """)

  private static func misspeltField(fix: Bool = true, notes: [Wording]) -> Diagnostic {
    let place = misspelt.place(of: "base_price_anounced_at")
    return Diagnostic(
      Mistakes.unknownField, at: place, ["tender", "base_price_anounced_at"],
      label: Wording(en: "not in the model", zh: "資料模型中沒有"), notes: notes,
      fix: fix ? Fix(replacing: place, with: "base_price_announced_at") : nil)
  }

  @Test func `the note that shows the fix carries the command`() {
    let note = Wording(
      en: "did you mean `base_price_announced_at` 底價公告時間 (datetime)?",
      zh: "您是否要寫 `base_price_announced_at` 底價公告時間（datetime）？")
    let diagnostic = DiagnosticRendererTests.misspeltField(notes: [note])
    #expect(
      DiagnosticRenderer(language: .english).text(of: diagnostic) == """
        error[F012]: `tender` has no field `base_price_anounced_at`
          --> rules/02_base_price.flag.md:8:20
           |
         8 |   flag when tender.base_price_anounced_at before tender.award_recorded_at
           |                    ^^^^^^^^^^^^^^^^^^^^^^ not in the model
           = did you mean `base_price_announced_at` 底價公告時間 (datetime)?  [probity check --fix]
           └ 政府採購法 第34條
        """)
    #expect(
      DiagnosticRenderer(language: .chinese).text(of: diagnostic) == """
        錯誤[F012]：`tender` 沒有欄位 `base_price_anounced_at`
          --> rules/02_base_price.flag.md:8:20
           |
         8 |   flag when tender.base_price_anounced_at before tender.award_recorded_at
           |                    ^^^^^^^^^^^^^^^^^^^^^^ 資料模型中沒有
           = 您是否要寫 `base_price_announced_at` 底價公告時間（datetime）？  [probity check --fix]
           └ 政府採購法 第34條
        """)
  }

  @Test func `a fix that no note shows is said`() {
    let diagnostic = DiagnosticRendererTests.misspeltField(notes: [
      "first line\n  second line", "another",
    ])
    #expect(
      DiagnosticRenderer(language: .english).text(of: diagnostic) == """
        error[F012]: `tender` has no field `base_price_anounced_at`
          --> rules/02_base_price.flag.md:8:20
           |
         8 |   flag when tender.base_price_anounced_at before tender.award_recorded_at
           |                    ^^^^^^^^^^^^^^^^^^^^^^ not in the model
           = first line
               second line
           = another
           = fix: write `base_price_announced_at`  [probity check --fix]
           └ 政府採購法 第34條
        """)
  }

  @Test(arguments: [
    (Fix.Edit(0..<3, "底"), "write `底`", "改寫為 `底`"),
    (Fix.Edit(0..<0, "not "), "insert `not`", "插入 `not`"),
    (Fix.Edit(1..<2, ""), "remove `b`", "刪除 `b`"),
    (Fix.Edit(4..<4, "x"), "insert `x` at 1:5", "插入 `x`（1:5）"),
    (Fix.Edit(8..<11, "x"), "write `x` at 2:1", "改寫為 `x`（2:1）"),
    (Fix.Edit(3..<3, "\n  as of\n  by"), "insert `as of …`", "插入 `as of …`"),
    (Fix.Edit(3..<3, "\n"), "insert `\\u{a}`", "插入 `\\u{a}`"),
    (
      Fix.Edit(0..<3, String(repeating: "底", count: 40)),
      "write `\(String(repeating: "底", count: 30))…`",
      "改寫為 `\(String(repeating: "底", count: 30))…`"
    ),
  ])
  func `a fix is said in one line`(edit: Fix.Edit, english: String, chinese: String) {
    let file = SourceFile(name: "a.flag", text: "abc def\nghi")
    let diagnostic = Diagnostic(
      Mistakes.mixedTypes, at: Place(file, 0..<3), fix: Fix(in: file, [edit]))
    for (language, fix) in [(Language.english, "fix: \(english)"), (.chinese, "修正：\(chinese)")] {
      let text = DiagnosticRenderer(language: language).text(of: diagnostic)
      #expect(text.split(separator: "\n").last == "   = \(fix)  [probity check --fix]")
    }
  }

  @Test func `a fix of several changes and files says the first three`() {
    let file = SourceFile(name: "a.flag", text: "abc")
    let model = SourceFile(name: "b.model", text: "abc\ndef")
    let edits = (0..<5).map { Fix.Edit($0..<$0, "x\($0)") }
    let diagnostic = Diagnostic(
      Mistakes.mixedTypes, at: Place(file, 0..<3), fix: Fix(in: model, edits))
    let text = DiagnosticRenderer(language: .english).text(of: diagnostic)
    #expect(
      text.split(separator: "\n").last == """
           = fix: insert `x0` at b.model:1:1, insert `x1` at b.model:1:2, insert `x2` at \
        b.model:1:3, and 2 more changes  [probity check --fix]
        """)
  }

  @Test func `colours are written when asked for`() {
    let file = SourceFile(name: "a.flag", text: "abc def ")
    let diagnostic = Diagnostic(
      Mistakes.neverDecides, at: Place(file, 0..<3), label: "here",
      others: [Diagnostic.Label(Place(file, 4..<7))], notes: ["note"])
    let text = DiagnosticRenderer(language: .english, colours: true).text(of: diagnostic)
    #expect(
      text.split(separator: "\u{1B}", omittingEmptySubsequences: false).joined(separator: "␛")
        == """
        ␛[1;33mwarning[F071]␛[0m␛[1m: this rule can never decide on the data you gave␛[0m
        ␛[1;34m  --> ␛[0ma.flag:1:1
        ␛[1;34m   |␛[0m
        ␛[1;34m 1 |␛[0m abc def
        ␛[1;34m   |␛[0m ␛[1;33m^^^␛[0m ␛[1;34m---␛[0m
        ␛[1;34m   |␛[0m ␛[1;33mhere␛[0m
        ␛[1;34m   =␛[0m note
        """)
  }
}
