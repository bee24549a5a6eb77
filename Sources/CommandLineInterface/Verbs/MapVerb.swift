internal import Diagnostics
internal import Files
internal import FlagSemantics
internal import Ingest
internal import ProbityKit
internal import SourceReading

extension Verb {
  /// `probity map DATA…`.
  package static let map = Verb(
    "map",
    summary: Wording(en: "Draft a mapping for data that none fits.", zh: "為沒有對應檔的資料草擬對應。"),
    discussion: [
      Wording(
        en: """
          Looks at the names of columns and the values of about a thousand rows, and writes a \
          first mapping for every kind of source that no mapping of the pack fits: which column \
          fills which field, how keys are composed, what words mean. Each line says how sure it \
          is and why; what was left unmapped stands at the end. Values of the data are not \
          copied, but for the words of lists.
          """,
        zh: """
          檢視欄位名稱及約一千列的內容，為沒有對應檔可讀的每一種來源草擬對應：各欄填入哪個欄位、\
          鍵值如何組成、用語代表什麼。每行註明可信度及依據，未對應的欄位列於最後。\
          除代碼用語外，不抄錄資料內容。
          """),
      Wording(
        en: """
          With `--template`, prints the header of a table to be filled in by hand for one kind of \
          record; with `--map` as well, the mapping that reads it.
          """,
        zh: """
          加上 `--template` 時，印出供人工填寫之某種紀錄的表頭；再加上 `--map` 則印出讀取該表的對應檔。
          """),
    ],
    parameters: [mappedData],
    options: [
      everySource, mapOutput, overwrite, mapFormat, template, templateMap, DataOptions.pack,
      DataOptions.encoding, DataOptions.threads,
    ],
    examples: [
      Example(
        "probity map exports/ --pack Rules/tw -o Rules/tw/mappings/exports.map",
        Wording(en: "Draft mappings for a folder of exports.", zh: "為整個匯出資料夾草擬對應檔。")),
      Example(
        "probity map --template bid --pack Rules/tw -o bids.csv",
        Wording(en: "Make an empty table of bids.", zh: "建立投標資料的空白表。")),
    ]
  ) { call, console throws(Failure) in
    let pack = try DataOptions.pack(call, console)
    if let name = call[template] {
      let text = try templateText(name, pack, call)
      try give(text, call, &console)
      return .fine
    }
    if call.all(mappedData).isEmpty {
      throw Failure(
        .wrongUse, Wording(en: "no data were named", zh: "未指定資料"),
        advice: [
          Wording(
            en: "name files or folders, or a record: `--template bid`",
            zh: "請指定檔案或資料夾，或指定紀錄：`--template bid`")
        ])
    }
    let sources = DataSources(call.all(mappedData), in: console.folder)
    var suggestions = pack.suggestions(
      for: sources.addresses, all: call.has(everySource), encoding: try DataOptions.encoding(call),
      duckdb: EngineOptions.duckdb(console), threads: try DataOptions.threads(call))
    suggestions.troubles = sources.troubles + suggestions.troubles
    suggestions.leftAside = sources.leftAside
    if call[mapFormat] == "json" {
      try give(suggestions.json.indented + "\n", call, &console)
    } else if !suggestions.drafts.isEmpty {
      try give(MapText.text(suggestions, pack, call.language), call, &console)
    }
    console.complain(MapText.summary(suggestions, call.language))
    return suggestions.troubles.isEmpty ? .fine : .badData
  }

  private static func templateText(
    _ name: String, _ pack: Pack, _ call: Call
  ) throws(Failure) -> String {
    let model = pack.checked.model
    guard let id = model.record(named: name), !model[id].isView else {
      let known = model.records.filter { !$0.isView }.map(\.name)
      let near = Suggestion.closest(to: name, among: known)
      throw Failure(
        .wrongUse,
        Wording(en: "the model has no record `{0}`", zh: "資料模型沒有紀錄 `{0}`").filled(with: ["\(name)"]
        ),
        advice: [
          Wording(en: "did you mean `{0}`?", zh: "是否為 `{0}`？").filled(with: ["\(near ?? known[0])"])
        ])
    }
    let template = RecordTemplate(model[id], model)
    return call.has(templateMap) ? template.mapping(in: call.language) : template.table
  }

  /// To the file that was asked for, never over another one unasked; else to standard output.
  private static func give(
    _ text: String, _ call: Call, _ console: inout Console
  ) throws(Failure) {
    guard let path = call[mapOutput] else { return console.print(text) }
    if console.folder.kind(of: path) != nil, !call.has(overwrite) {
      throw Failure(
        .wrongUse, Wording(en: "`{0}` is there already", zh: "`{0}` 已存在").filled(with: ["\(path)"]),
        advice: [
          Wording(
            en: "name another file, or replace it with `--force`",
            zh: "請指定其他檔名，或以 `--force` 取代")
        ])
    }
    try console.write(Array(text.utf8), to: path)
  }

  private static let mappedData = Parameter(
    DataOptions.paths.name, .any, .files(endingIn: []), help: DataOptions.paths.help)

  private static let everySource = Option(
    "all",
    help: Wording(
      en: "Draft for every source, also where a mapping of the pack fits.",
      zh: "為所有來源草擬，包括已有對應檔者。"))

  private static let mapOutput = Option(
    "output", letter: "o",
    value: .init(Wording(en: "FILE", zh: "檔案"), .files(endingIn: [".map"])),
    help: Wording(en: "Write to this file.", zh: "寫入此檔案。"))

  private static let overwrite = Option(
    "force", help: Wording(en: "Replace the file if it is there.", zh: "檔案已存在時予以取代。"))

  private static let mapFormat = Option(
    "format",
    value: .init(Wording(en: "FORMAT", zh: "格式"), .choices(["map", "json"]), default: "map"),
    help: Wording(
      en: "`map` writes mappings, `json` lists the guesses.", zh: "`map` 寫出對應檔，`json` 列出推測結果。"))

  private static let template = Option(
    "template", value: .init(Wording(en: "RECORD", zh: "紀錄")),
    help: Wording(
      en: "Print the header of an empty table for this kind of record.",
      zh: "印出此種紀錄之空白表的表頭。"))

  private static let templateMap = Option(
    "map",
    help: Wording(
      en: "With `--template`: print the mapping that reads the table.",
      zh: "與 `--template` 並用：印出讀取該表的對應檔。"))
}
