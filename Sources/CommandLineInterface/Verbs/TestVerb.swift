internal import Diagnostics
internal import Files
internal import FlagSemantics
internal import FlagSyntax
internal import ProbityKit

extension Verb {
  /// `probity test [PATH…]`.
  package static let test = Verb(
    "test",
    summary: Wording(en: "Run the tests beside the rules.", zh: "執行規則旁的測試。"),
    discussion: [
      Wording(
        en: """
          A test that fails is shown with the condition, the values that stood in it and where each \
          came from. Ends with 1 when a test fails, with 65 when the pack has errors.
          """,
        zh: """
          未通過的測試會列出條件、代入的值及各值的來源。有測試未通過時結束碼為 1，規則集有錯誤時為 65。
          """),
      Wording(
        en: """
          `--boundary` makes small mistakes in each rule, one at a time: `<` for `<=`, `is not` for \
          `is`, each constant and parameter one step up and down, each condition left out. A mistake \
          that no test notices is listed with the case that would show it, and the program ends \
          with 1. A step is one unit of the last digit written, one day, one month; five points \
          where a percentage is compared with a share of counted things.
          """,
        zh: """
          `--boundary` 會逐一在規則中製造小錯誤：`<` 改為 `<=`、`is` 改為 `is not`、各常數與參數上下各移一格、\
          逐一去掉各條件。沒有測試察覺的錯誤，會連同應補的案例一併列出，並以結束碼 1 結束。\
          一格為所寫數字的最末位、一日或一個月；百分比與件數之比率比較時為五個百分點。
          """),
    ],
    parameters: [PackOptions.paths],
    options: [format, coverage, boundary, EngineOptions.backend, watch, PackOptions.model],
    examples: [
      Example(
        "probity test Examples/01-ten-rules",
        Wording(en: "Run all tests of a pack.", zh: "執行整個規則集的測試。")),
      Example(
        "probity test rules/06_split.flag --boundary",
        Wording(
          en: "Find what the tests of one file would not notice.", zh: "找出單一檔案的測試察覺不到的錯誤。")),
    ]
  ) { call, console throws(Failure) in
    guard call.has(watch) else { return try run(call, &console).ending }
    let paths = call.all(PackOptions.paths)
    var loop = WatchLoop(paths.isEmpty ? ["."] : paths, in: console.folder)
    var files: [String] = []
    while true {
      if loop.hasChanged(files) {
        console.print(WatchLoop.now + "\n")
        do throws(Failure) {
          files = try run(call, &console).files
          _ = loop.hasChanged(files)
        } catch {
          console.complain(error.text(in: call.language))
        }
        console.print("\n")
        try console.finish()
      }
      WatchLoop.rest()
    }
  }

  private static func run(
    _ call: Call, _ console: inout Console
  ) throws(Failure) -> (ending: ExitCode, files: [String]) {
    let pack = try PackOptions.pack(call, console)
    let files = pack.files.map(\.file.name) + [pack.root + "/pack.toml"]
    if pack.checked.hasErrors || pack.report.hasErrors {
      console.complain(pack.report.text(in: call.language, colours: call.usesColor))
      return (.badRules, files)
    }
    let references = try DataOptions.references(pack, call, &console)
    let session = TestSession(pack, references: references, boundary: call.has(boundary))
    if call[format] == "json" {
      console.print(session.json(in: call.language).indented + "\n")
    } else {
      let page = TestPage(
        session: session, language: call.language, showsCoverage: call.has(coverage))
      console.print(page.text)
    }
    let isSame = try BackendPage.show(pack, references, call, &console)
    return (isSame ? session.ending : .findings, files)
  }

  private static let format = Option(
    "format",
    value: .init(Wording(en: "FORMAT", zh: "格式"), .choices(["text", "json"]), default: "text"),
    help: Wording(
      en: "`text` for people, `json` for machines.", zh: "`text` 供人閱讀，`json` 供程式使用。"))

  private static let coverage = Option(
    "coverage",
    help: Wording(
      en: "Show which outcomes the tests reach, and what each condition was in them.",
      zh: "列出測試達到的結果，以及各條件在測試中的答案。"))

  private static let boundary = Option(
    "boundary",
    help: Wording(
      en: "List the small mistakes in rules that no test would notice.",
      zh: "列出沒有測試察覺得到的規則小錯誤。"))

  private static let watch = Option(
    "watch",
    help: Wording(
      en: "Run again whenever a file is written, until Ctrl-C, which ends it with 130.",
      zh: "檔案一有變動即重新執行，直到按下 Ctrl-C（結束碼 130）。"))
}
