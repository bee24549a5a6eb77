internal import Diagnostics
internal import Files

extension Verb {
  /// `probity init DIR`.
  package static let `init` = Verb(
    "init",
    summary: Wording(en: "Begin a new pack of rules.", zh: "建立新的規則集。"),
    discussion: [
      Wording(
        en: """
          Makes a folder with a model, one rule with its test, and the files around them; \
          everything passes `check`. With `--from`, the header and the first rows of a CSV file \
          become the first record: types are guessed, and comments mark what only you can decide.
          """,
        zh: """
          建立資料夾，內含資料模型、一條附測試的規則及其他必要檔案，全部通過 `check`。\
          加上 `--from` 時，以 CSV 檔的標題列與前幾列建立第一種紀錄：型別由程式推測，需由您決定之處會以註解標示。
          """)
    ],
    parameters: [folder],
    options: [source],
    examples: [
      Example(
        "probity init my-rules",
        Wording(en: "Begin with a small model of tenders and bids.", zh: "從標案與投標的簡單模型開始。")),
      Example(
        "probity init my-rules --from tenders.csv",
        Wording(en: "Begin with the columns of your own data.", zh: "以自己資料的欄位開始。")),
    ]
  ) { call, console throws(Failure) in
    let path = call[folder] ?? "."
    try checkPlace(path, console)
    let name = NewPack.name(for: path)
    let pack: NewPack
    if let file = call[source] {
      let table = try CSVTable(try console.read(file), name: file)
      pack = RecordPack(name: name, table: table, file: file, language: call.language).pack
    } else {
      pack = TenderPack(name: name, language: call.language).pack
    }
    try write(pack, to: path, console)
    let prefix = path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
    for file in pack.files { console.print(prefix + file.name + "\n") }
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
    let next = "\(call.program.name) check \(isPlain ? path : Shell.quoted(path))"
    console.print(
      "\n" + Wording(en: "next: \(next)", zh: "下一步：\(next)").text(in: call.language) + "\n")
    return .fine
  }

  private static func write(
    _ pack: NewPack, to path: String, _ console: Console
  ) throws(Failure) {
    let files = pack.files.map { (name: $0.name, bytes: Array($0.text.utf8)) }
    do { try console.folder.create(path, holding: files) } catch { throw Failure(error) }
  }

  private static func checkPlace(_ path: String, _ console: Console) throws(Failure) {
    let problem: Wording?
    switch console.folder.kind(of: path) {
    case nil: problem = nil
    case .folder:
      do {
        problem =
          try console.folder.hasEntries(path)
          ? Wording(en: "the folder `\(path)` is not empty", zh: "資料夾 `\(path)` 不是空的") : nil
      } catch {
        throw Failure(error)
      }
    default: problem = Wording(en: "`\(path)` is a file", zh: "`\(path)` 是檔案")
    }
    guard let problem else { return }
    throw Failure(
      .wrongUse, problem,
      advice: [Wording(en: "name a folder that is new or empty", zh: "請指定新的或空的資料夾")])
  }

  private static let folder = Parameter(
    Wording(en: "DIR", zh: "資料夾"), .one, .folders,
    help: Wording(
      en: "The folder to make; it may be there already if it is empty.",
      zh: "要建立的資料夾；若已存在，須是空的。"))

  private static let source = Option(
    "from", value: .init(Wording(en: "FILE", zh: "檔案"), .files(endingIn: [".csv", ".tsv"])),
    help: Wording(
      en: "A CSV file whose columns become the first record.",
      zh: "以此 CSV 檔的欄位建立第一種紀錄。"))
}
