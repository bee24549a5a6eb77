internal import Diagnostics
internal import Files
internal import Generating

extension Verb {
  /// `probity generate DIR`.
  package static let generate = Verb(
    "generate",
    summary: Wording(en: "Invent an export with an answer key.", zh: "產生附解答的虛構匯出資料。"),
    discussion: [
      Wording(
        en: """
          Writes what an agency would export, in the layouts that the pack for Taiwan reads: award \
          notices with their bidders, openings, bids, bonds, base prices, contracts, inspections, \
          registers of firms and officials. Places, firms, people and numbers are invented. Cases \
          of every family of rules are planted among ordinary tenders, and beside them what only \
          looks like one; `key.csv` names each with the outcome that is right and why.
          """,
        zh: """
          產生機關匯出資料，格式為臺灣規則集可讀取者：決標公告及投標廠商、開標紀錄、投標、押標金、底價、契約、\
          施工查核、廠商與公務員登記。地名、廠商、人名及號碼均屬虛構。各類規則之案例植入於一般標案之間，\
          並附形似而無違失者；`key.csv` 逐一列出應有之結果及理由。
          """),
      Wording(
        en:
          "The same seed and number give the same bytes. `probity grade` holds findings against the key.",
        zh: "種子與件數相同時，輸出逐位元組相同。`probity grade` 可將掃描結果與解答比對。"),
    ],
    parameters: [folder],
    options: [tenders, seed],
    examples: [
      Example(
        "probity generate invented --tenders 400",
        Wording(en: "Four hundred tenders in `invented/data`.", zh: "於 `invented/data` 產生四百件標案。")),
      Example(
        "probity generate invented --tenders 100000 --seed 7",
        Wording(en: "A hundred thousand others.", zh: "另產生十萬件。")),
    ]
  ) { call, console throws(Failure) in
    let path = call[folder] ?? "."
    let count = try number(call, tenders, GeneratedExport.fewest...GeneratedExport.most)
    let start = try number(call, seed, 0...Int.max)
    try checkPlace(path, console)
    let key: AnswerKey
    do throws(FileTrouble) {
      key = try GeneratedExport.write(
        to: path, in: console.folder, tenders: count, seed: UInt64(start))
    } catch {
      throw Failure(error)
    }
    let planted = key.entries.count { $0.kind == .planted }
    console.print(
      Wording(
        en: "{0}: {1} tenders, {2} planted cases and {3} look-alikes in {0}/key.csv\n",
        zh: "{0}：{1} 件標案；{2} 件植入案例與 {3} 件形似案例列於 {0}/key.csv\n"
      ).filled(with: [
        Wording(verbatim: path), Wording(verbatim: count.grouped),
        Wording(verbatim: planted.grouped),
        Wording(verbatim: (key.entries.count - planted).grouped),
      ]).text(in: call.language))
    return .fine
  }

  private static func number(
    _ call: Call, _ option: Option, _ range: ClosedRange<Int>
  ) throws(Failure) -> Int {
    let text = call[option] ?? ""
    if let number = Int(text), range.contains(number) { return number }
    throw Failure(
      .wrongUse,
      Wording(en: "`{0}` does not fit `{1}`", zh: "`{0}` 不適用於 `{1}`")
        .filled(with: ["\(text)", "\(option.flag)"]),
      advice: [
        Wording(en: "give a number from {0} to {1}", zh: "請給 {0} 至 {1} 的數字").filled(with: [
          Wording(verbatim: "\(range.lowerBound)"), Wording(verbatim: "\(range.upperBound)"),
        ])
      ])
  }

  /// Tables of two exports in one folder would be read as one.
  private static func checkPlace(_ path: String, _ console: Console) throws(Failure) {
    let data = path + "/data"
    guard console.folder.kind(of: data) != nil else { return }
    let isEmpty: Bool
    do throws(FileTrouble) { isEmpty = try !console.folder.hasEntries(data) } catch {
      throw Failure(error)
    }
    if isEmpty { return }
    throw Failure(
      .wrongUse,
      Wording(en: "the folder `{0}` is not empty", zh: "資料夾 `{0}` 不是空的").filled(with: ["\(data)"]),
      advice: [Wording(en: "name a folder that is new", zh: "請指定新的資料夾")])
  }

  private static let folder = Parameter(
    Wording(en: "DIR", zh: "資料夾"), .one, .folders,
    help: Wording(
      en: "The folder to make, with `data` and `key.csv` in it.",
      zh: "要建立的資料夾，內含 `data` 與 `key.csv`。"))

  private static let tenders = Option(
    "tenders", value: .init(Wording(en: "NUMBER", zh: "件數"), default: "400"),
    help: Wording(
      en: "How many tenders, from \(GeneratedExport.fewest) to 1000000.",
      zh: "標案件數，\(GeneratedExport.fewest) 至 1000000。"))

  private static let seed = Option(
    "seed", value: .init(Wording(en: "NUMBER", zh: "數字"), default: "1"),
    help: Wording(
      en: "What everything is drawn from: another seed gives other tenders.",
      zh: "隨機種子；不同種子產生不同標案。"))
}
