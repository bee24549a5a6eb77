internal import Diagnostics
internal import FlagSemantics
internal import Files
internal import Glibc
internal import Ingest
internal import ProbityKit
internal import SourceReading
internal import Values
internal import Workers

/// What every verb that reads data is told, and how the data are read.
enum DataOptions {
  static let paths = Parameter(
    Wording(en: "DATA", zh: "資料"), .atLeastOne, .files(endingIn: []),
    help: Wording(
      en: """
        Files, folders and patterns of them, `-` for standard input, or a PostgreSQL database, one \
        table of it or a query: `postgres://user@host/name`, `postgres://user@host/name#table=awards`.
        """,
      zh: """
        檔案、資料夾或其樣式，`-` 表示標準輸入，或 PostgreSQL 資料庫、其中一個資料表或查詢：\
        `postgres://user@host/name`、`postgres://user@host/name#table=awards`。
        """))

  static let pack = Option(
    "pack", value: .init(Wording(en: "PATH", zh: "路徑"), .folders),
    help: Wording(
      en: "The pack with the model and the mappings. Without it, the folder you are in.",
      zh: "含資料模型與對應檔的規則集；未指定時為目前的資料夾。"))

  static let encoding = Option(
    "encoding", value: .init(Wording(en: "NAME", zh: "名稱")),
    help: Wording(
      en: "The encoding of text files, such as `big5`, where it is not found rightly.",
      zh: "文字檔的編碼，例如 `big5`，用於未能正確辨識時。"))

  static let threads = Option(
    "threads", value: .init(Wording(en: "NUMBER", zh: "數目")),
    help: Wording(
      en: "How many threads to use; what comes out is the same for any number.",
      zh: "使用的執行緒數；結果不因數目而異。"))

  static let asOf = Option(
    "as-of", value: .init(Wording(en: "DAY", zh: "日期")),
    help: Wording(
      en:
        "The day after which a date lies in the future; without it, the day the data end, or today.",
      zh: "晚於此日即視為未來日期；未指定時為資料截止日或今日。"))

  static let all = [pack, encoding, threads, asOf]

  static func pack(
    _ call: Call, _ console: Console, named option: Option = DataOptions.pack
  ) throws(Failure) -> Pack {
    let path = call[option] ?? "."
    let read: Pack
    do {
      read = try PackReader(in: console.folder).read([path])
    } catch {
      throw Failure(error)
    }
    if read.checked.model.records.isEmpty {
      throw Failure(
        .missingInput,
        Wording(en: "no model under `{0}`", zh: "`{0}` 之下沒有資料模型").filled(with: ["\(path)"]),
        advice: [
          Wording(
            en: "name a pack with a model and mappings: `{0} Rules/tw`",
            zh: "請指定含資料模型與對應檔的規則集：`{0} Rules/tw`"
          ).filled(with: [Wording(verbatim: option.flag)])
        ])
    }
    return read
  }

  static func supply(
    _ pack: Pack, _ call: Call, _ console: Console, from words: [String]? = nil, profiles: Bool,
    keepsRows: Bool = false, wanted: FieldChoice = .all
  ) throws(Failure) -> Supply {
    let sources = DataSources(words ?? call.all(paths), in: console.folder)
    var pipes: [SpooledInput] = []
    defer { withExtendedLifetime(pipes) {} }
    let locations = try sources.addresses.map { address throws(Failure) in
      guard address.path == "-" || FileKind(at: address.path) == .other else { return address }
      pipes.append(try console.spooled(address.path))
      return SourceAddress(pipes[pipes.count - 1].path, shown: address.shown)
    }
    let progress = ProgressLine(console, call.language)
    defer { progress?.end() }
    var listener: (@Sendable (ReadingProgress) -> Void)?
    if let progress { listener = { progress.show($0) } }
    return pack.supply(
      from: locations, leftAside: sources.leftAside, troubles: sources.troubles,
      encoding: try encoding(call), duckdb: EngineOptions.duckdb(console),
      threads: try threads(call), profiles: profiles, keepsRows: keepsRows, wanted: wanted,
      progress: listener)
  }

  static func today(_ call: Call, _ pack: Pack) throws(Failure) -> CalendarDate {
    if let text = call[asOf] {
      if let day = CalendarDate(text) { return day }
      throw wrongValue(
        text, of: asOf, Wording(en: "a day such as 2025-12-31", zh: "日期，例如 2025-12-31"))
    }
    if let day = pack.checked.model.dataDay { return day }
    let seconds = time(nil)
    return CalendarDate(dayNumber: (seconds + 8 * 3600) / 86_400) ?? .last
  }

  static func encoding(_ call: Call) throws(Failure) -> TextEncoding? {
    guard let name = call[encoding] else { return nil }
    if let known = TextEncoding(named: name) { return known }
    throw wrongValue(
      name, of: encoding,
      Wording(verbatim: TextEncoding.allCases.map(\.name).joined(separator: ", ")))
  }

  static func threads(_ call: Call) throws(Failure) -> Int? {
    guard let text = call[threads] else { return nil }
    if let number = Int(text), (1...64).contains(number) { return number }
    throw wrongValue(text, of: threads, Wording(en: "a number from 1 to 64", zh: "1 至 64 的數字"))
  }

  static func workers(_ call: Call) throws(Failure) -> Workers {
    try threads(call).map { Workers($0) } ?? .forThisMachine
  }

  private static func wrongValue(_ text: String, of option: Option, _ right: Wording) -> Failure {
    Failure(
      .wrongUse,
      Wording(en: "`{0}` does not fit `{1}`", zh: "`{0}` 不適用於 `{1}`")
        .filled(with: ["\(text)", "\(option.flag)"]),
      advice: [Wording(en: "give {0}", zh: "請給 {0}").filled(with: [right])])
  }
}
