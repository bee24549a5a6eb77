internal import Diagnostics
internal import FlagSyntax

extension Verb {
  /// `probity fmt [PATH…]`.
  package static let fmt = Verb(
    "fmt",
    summary: Wording(en: "Write rules and models in the one style.", zh: "將規則與資料模型排成統一格式。"),
    discussion: [
      Wording(
        en: """
          There are no options of style. Only white space changes; comments and every word stay. \
          The names of the files that changed are printed. A file with mistakes in its grammar is \
          left as it is, its mistakes are shown, and the end is 65.
          """,
        zh: """
          格式沒有可調整的選項。只變動空白，註解與文字一律保留。會列出有變動的檔名。\
          有語法錯誤的檔案維持原狀並顯示錯誤，結束碼為 65。
          """)
    ],
    parameters: [formattedPaths],
    options: [onlyCheck, toOutput, inputName],
    examples: [
      Example(
        "probity fmt", Wording(en: "Format everything in this folder.", zh: "將目前資料夾的檔案全部排版。")),
      Example(
        "probity fmt --check Rules/",
        Wording(
          en: "List the files that are not in the style, and end with 1 if there are any.",
          zh: "列出格式不符的檔案；若有則結束碼為 1。")),
      Example(
        "probity fmt - --stdin-name tender.model < draft.txt",
        Wording(en: "Format what an editor holds.", zh: "供編輯器排版尚未存檔的內容。")),
    ]
  ) { call, console throws(Failure) in
    var run = FormatRun(
      goal: call.has(onlyCheck) ? .check : call.has(toOutput) ? .print : .write,
      inputName: try nameOfInput(call))
    let given = call.all(formattedPaths)
    let paths = given.isEmpty ? ["."] : given
    try checkUse(call, paths)
    let files = try FormatRun.files(at: paths, console)
    if files.isEmpty { throw PackOptions.nothing(under: paths) }
    for file in files { try run.format(file, &console) }
    run.complain(call, &console)
    return run.ending
  }

  private static func checkUse(_ call: Call, _ paths: [String]) throws(Failure) {
    if paths.contains("-"), paths.count > 1 {
      throw Failure(
        .wrongUse, Wording(en: "`-` stands alone", zh: "`-` 只能單獨使用"),
        advice: [
          Wording(en: "format files and standard input one after the other", zh: "請分次處理檔案與標準輸入")
        ])
    }
    if call.has(onlyCheck), call.has(toOutput) {
      throw Failure(
        .wrongUse,
        Wording(
          en: "`--check` and `--stdout` can't be together", zh: "`--check` 與 `--stdout` 不能並用"),
        advice: [Wording(en: "leave one of them out", zh: "請擇一使用")])
    }
  }

  /// What `-` is taken for: the ending tells a model from rules.
  private static func nameOfInput(_ call: Call) throws(Failure) -> String {
    let name = call[inputName] ?? "stdin.flag"
    if !FormatRun.isSource(name) { throw FormatRun.noSource(name) }
    return name
  }

  private static let formattedPaths = Parameter(
    Wording(en: "PATH", zh: "路徑"), .any, .files(endingIn: SourceForm.endings),
    help: Wording(
      en: """
        Files, or folders of them; without any, the folder you are in. `-` formats standard input \
        to standard output.
        """,
      zh: "檔案或資料夾；未指定時為目前的資料夾。`-` 會將標準輸入排版後輸出到標準輸出。"))

  private static let onlyCheck = Option(
    "check",
    help: Wording(
      en: "Change nothing; list the files that would change, and end with 1 if there are any.",
      zh: "不變動檔案，只列出格式不符者；若有則結束碼為 1。"))

  private static let toOutput = Option(
    "stdout",
    help: Wording(
      en: "Change nothing; print the formatted text.", zh: "不變動檔案，將排版結果輸出到標準輸出。"))

  private static let inputName = Option(
    "stdin-name",
    value: .init(
      Wording(en: "NAME", zh: "檔名"), .files(endingIn: SourceForm.endings), default: "stdin.flag"),
    help: Wording(
      en: "The name that stands for `-`: its ending tells a model from rules.",
      zh: "`-` 所代表的檔名，由副檔名判斷是資料模型或規則。"))
}
