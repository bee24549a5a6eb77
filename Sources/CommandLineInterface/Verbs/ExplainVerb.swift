internal import Diagnostics
internal import FlagSemantics

extension Verb {
  /// `probity explain [CODE…]`.
  package static let explain = Verb(
    "explain",
    summary: Wording(en: "Explain a mistake by its code.", zh: "說明錯誤代碼。"),
    discussion: [
      Wording(
        en: """
          Shows what a message means, why it matters, an example that has the mistake with what \
          `check` says about it, and the same example put right. Without a code, all are listed; \
          as `markdown` or `json`, all are explained.
          """,
        zh: """
          說明訊息的意義、為何重要，並附上錯誤範例、`check` 對該範例的輸出，以及修正後的範例。\
          未指定代碼時列出全部；採用 `markdown` 或 `json` 格式時則逐一說明全部。
          """)
    ],
    parameters: [codes],
    options: [pageFormat],
    examples: [
      Example(
        "probity explain F012", Wording(en: "By the code.", zh: "以代碼查詢。")),
      Example(
        "probity explain unknown-field", Wording(en: "By the name.", zh: "以名稱查詢。")),
    ]
  ) { call, console throws(Failure) in
    var kinds: [DiagnosticKind] = []
    for word in call.all(codes) { kinds.append(try kind(named: word, call.program)) }
    let page = ExplanationPage(language: call.language, usesColor: call.usesColor)
    let shown = kinds.isEmpty ? DiagnosticKind.all : kinds
    switch call[pageFormat] {
    case "json": console.print(page.json(of: shown).indented + "\n")
    case "markdown": console.print(shown.map(page.markdown).joined(separator: "\n"))
    default:
      console.print(
        kinds.isEmpty ? page.list(of: shown) : kinds.map(page.text).joined(separator: "\n"))
    }
    return .fine
  }

  /// By code (`F012`, `f12`, `12`) or by name, whatever the case of the letters.
  private static func kind(
    named word: String, _ program: Program
  ) throws(Failure) -> DiagnosticKind {
    let lower = word.lowercased()
    let slug = String(lower.map { $0 == "_" || $0 == " " ? "-" : $0 })
    let number = Int(lower.first == "f" ? lower.dropFirst() : lower[...])
    let found = DiagnosticKind.all.first { kind in
      kind.slug == slug || number.map { $0 == Int(kind.code.dropFirst()) } ?? false
    }
    if let found { return found }
    let near =
      number == nil
      ? Suggestion.closest(to: slug, among: DiagnosticKind.all.map(\.slug)) : nil
    throw Failure(
      .wrongUse,
      Wording(en: "there is no mistake `{0}`", zh: "沒有 `{0}` 這個錯誤代碼")
        .filled(with: [Wording(verbatim: word)]),
      advice: [
        near.map { Wording(en: "did you mean `\($0)`?", zh: "您是否要寫 `\($0)`？") }
          ?? Wording(
            en: "`\(program.name) explain` lists them all", zh: "`\(program.name) explain` 會列出全部代碼")
      ])
  }

  private static let codes = Parameter(
    Wording(en: "CODE", zh: "代碼"), .any,
    .words { DiagnosticKind.all.map(\.code) + DiagnosticKind.all.map(\.slug) },
    help: Wording(
      en: "A code (`F012`) or name (`unknown-field`), as a message shows it.",
      zh: "訊息所示的代碼（`F012`）或名稱（`unknown-field`）。"))

  private static let pageFormat = Option(
    "format",
    value: .init(
      Wording(en: "FORMAT", zh: "格式"), .choices(["text", "markdown", "json"]), default: "text"),
    help: Wording(
      en: "`text` for people, `markdown` for documents, `json` for machines.",
      zh: "`text` 供人閱讀，`markdown` 供文件使用，`json` 供程式使用。"))
}
