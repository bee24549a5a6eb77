internal import Diagnostics
internal import Files
internal import ProbityKit

extension Verb {
  /// `probity read [RULE…|PATH…]`.
  package static let read = Verb(
    "read",
    summary: Wording(en: "Print rules as prose.", zh: "以文字敘述呈現規則。"),
    discussion: [
      Wording(
        en: """
          The prose is made from the checked rule and the labels of the model, so it says exactly \
          what is evaluated: when a rule applies, when it flags, which day and which values count, \
          and what happens where data are missing.
          """,
        zh: """
          文字敘述由檢查後的規則與資料模型的標籤產生，因此與實際判定的內容完全一致：\
          規則何時適用、何時列為紅旗、以何日及何值為準，以及資料缺漏時如何處理。
          """),
      Wording(
        en: """
          A word with `/` or `.` in it, or the name of a file or folder that exists, is a path; \
          any other word is the name of a rule. A rule that does not exist ends with 2, mistakes in \
          the pack end with 65.
          """,
        zh: """
          含有 `/` 或 `.` 的詞，或現有檔案、資料夾的名稱，視為路徑；其他則視為規則名稱。\
          規則不存在時結束碼為 2，規則集有錯誤時為 65。
          """),
    ],
    parameters: [wanted],
    options: [format, output, pack, PackOptions.model],
    examples: [
      Example(
        "probity read Examples/01-ten-rules --lang zh-TW",
        Wording(en: "Read all rules of a pack in Chinese.", zh: "以中文閱讀整套規則。")),
      Example(
        "probity read bids_share_contact --pack Examples/01-ten-rules",
        Wording(en: "Read one rule by its name.", zh: "依名稱閱讀單一規則。")),
      Example(
        "probity read Rules/tw --format book -o docs",
        Wording(en: "Write all rules as pages, in both languages.", zh: "將全部規則寫成雙語頁面。")),
    ]
  ) { call, console throws(Failure) in
    let words = call.all(wanted)
    let paths = words.filter { isPath($0, console) }
    let rules = words.filter { !isPath($0, console) }
    var packs: [(pack: Pack, rules: [String])] = []
    if !paths.isEmpty { packs.append((try PackOptions.pack(at: paths, call, console), [])) }
    if paths.isEmpty || !rules.isEmpty {
      packs.append((try PackOptions.pack(at: [call[pack] ?? "."], call, console), rules))
    }
    for (pack, _) in packs where pack.report.hasErrors {
      console.complain(pack.report.text(in: call.language, colours: call.usesColor))
      return .badRules
    }
    if call[format] == "book" { return try write(packs[0].pack, call, &console) }
    for (index, part) in packs.enumerated() {
      if index > 0 { console.print("\n\n") }
      console.print(try text(part.pack, part.rules, call))
    }
    return .fine
  }

  /// A book is several files, so it needs a folder.
  private static func write(
    _ pack: Pack, _ call: Call, _ console: inout Console
  ) throws(Failure) -> ExitCode {
    guard let folder = call[output] else {
      throw Failure(
        .wrongUse, Wording(en: "a book needs a folder", zh: "雙語頁面須寫入資料夾"),
        advice: [Wording(en: "add `-o docs`", zh: "請加上 `-o docs`")])
    }
    for page in RuleBook(pack).pages {
      let path = folder + "/" + page.path
      let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      do throws(FileTrouble) {
        try console.folder.makeFolder(parent.joined(separator: "/"))
      } catch {
        throw Failure(error)
      }
      try console.write(Array(page.text.utf8), to: path)
      console.print(path + "\n")
    }
    return .fine
  }

  private static func isPath(_ word: String, _ console: Console) -> Bool {
    word.contains("/") || word.contains(".") || console.folder.kind(of: word) != nil
  }

  private static func text(
    _ pack: Pack, _ rules: [String], _ call: Call
  ) throws(Failure) -> String {
    do {
      let reading = try PackReading(pack, of: rules, in: call.language)
      return switch call[format] {
      case "json": reading.json.indented + "\n"
      case "markdown": reading.markdown
      default: reading.text()
      }
    } catch {
      throw .unknownRule(error.name, error.known)
    }
  }

  private static let wanted = Parameter(
    Wording(en: "RULE|PATH", zh: "規則|路徑"), .any, .answers(to: "list --names"),
    help: Wording(
      en: "Names of rules, rule files, or folders of them. Without any, the whole pack.",
      zh: "規則名稱、規則檔或其資料夾；未指定時為整套規則。"))

  private static let format = Option(
    "format",
    value: .init(
      Wording(en: "FORMAT", zh: "格式"), .choices(["text", "markdown", "book", "json"]),
      default: "text"),
    help: Wording(
      en: """
        `text` for the screen and paper, `markdown` for documents, `book` for a page for each \
        family in both languages, which needs `-o`, `json` for machines.
        """,
      zh: """
        `text` 供螢幕與列印，`markdown` 供文件，`book` 為各類別一頁之雙語文件（須搭配 `-o`），`json` 供程式使用。
        """))

  private static let output = Option(
    "output", letter: "o", value: .init(Wording(en: "FOLDER", zh: "資料夾"), .folders),
    help: Wording(
      en: "Where a book goes: `RULES.md` and a folder `rules`.",
      zh: "雙語文件之位置：`RULES.md` 與資料夾 `rules`。"))

  private static let pack = Option(
    "pack", value: .init(Wording(en: "PATH", zh: "路徑"), .folders),
    help: Wording(
      en: "Where to look for rules by their names. Without it, the folder you are in.",
      zh: "依名稱尋找規則的規則集；未指定時為目前的資料夾。"))
}
