import Diagnostics

/// What `[cases]` of a `pack.toml` may say.
extension ManifestKey {
  static let cases = ManifestKey(
    "cases", .table(ofCases),
    Wording(
      en: "how findings are put together to cases, and how urgent those are",
      zh: "如何將多項結果併為案件，以及案件的優先順序"))

  package static let ofCases: [ManifestKey] = [
    matter, party, bids, awards, amount, groups, statistics, unscored, weights, limits, matrix,
  ]

  static let matter = ManifestKey(
    "matter", .text(.name),
    Wording(en: "the record in which findings meet: `tender`", zh: "結果所歸屬的紀錄，例如 `tender`"))
  static let party = ManifestKey(
    "party", .text(.name),
    Wording(
      en: "the record whose pairs findings are about: `vendor`",
      zh: "結果所涉的當事人紀錄，例如 `vendor`；成對者併案"))
  static let bids = ManifestKey(
    "bids", .text(.field),
    Wording(
      en: "the field that says who takes part in a matter: `bid.bidder`",
      zh: "記載何人參與該案的欄位，例如 `bid.bidder`"))
  static let awards = ManifestKey(
    "awards", .text(.field),
    Wording(
      en: "the field that says who won a matter: `award.vendor`",
      zh: "記載何人得標的欄位，例如 `award.vendor`"))
  static let amount = ManifestKey(
    "amount", .text(.field),
    Wording(
      en: "the field with the money that is at stake in a matter: `award.amount`",
      zh: "記載該案所涉金額的欄位，例如 `award.amount`"))
  static let groups = ManifestKey(
    "groups", .each(.code, .titles),
    Wording(
      en: "the title of each evidence group, by its code", zh: "各證據群組的標題，以代碼為鍵"))
  static let statistics = ManifestKey(
    "statistics", .texts(.code),
    Wording(
      en: "the evidence groups that by themselves never lift a case above P3",
      zh: "單獨存在時優先順序不得高於 P3 的證據群組"))
  static let unscored = ManifestKey(
    "unscored", .texts(.code),
    Wording(en: "the evidence groups that give no points", zh: "不計分的證據群組"))
  static let weights = ManifestKey(
    "weights", .table(Severity.allCases.map(weight)),
    Wording(en: "the points of each severity", zh: "各嚴重度的分數"))
  static let limits = ManifestKey(
    "limits", .table([limit(.first), limit(.second), limit(.third)]),
    Wording(en: "the points from which a case has a priority", zh: "各優先順序的起算分數"))
  static let matrix = ManifestKey(
    "matrix", .each(.code, .table(ofRow)),
    Wording(
      en: "signs that say more together than each of them, by the code of the row",
      zh: "合併後意義更強的徵兆組合，以列代碼為鍵"))

  static func weight(_ severity: Severity) -> ManifestKey {
    ManifestKey(
      severity.rawValue, .whole(0...1000),
      Wording(
        en: "the points of a finding that is \(severity.rawValue)",
        zh: "嚴重度 \(severity.rawValue) 的分數"))
  }

  static func limit(_ priority: Priority) -> ManifestKey {
    ManifestKey(
      priority.rawValue, .whole(0...1_000_000),
      Wording(
        en: "the points from which a case is \(priority.rawValue)",
        zh: "列為 \(priority.rawValue) 的起算分數"))
  }

  // MARK: - [cases.matrix.CODE]

  package static let ofRow: [ManifestKey] =
    [rowTitle] + CaseRow.Meeting.allCases.map(conditions) + [
      rowPriority, rowConfidence, below, next,
    ]

  static let rowTitle = ManifestKey(
    "title", .titles, Wording(en: "what the signs look like together", zh: "此組合的名稱"))
  static func conditions(_ meeting: CaseRow.Meeting) -> ManifestKey {
    let meaning =
      switch meeting {
      case .pair:
        Wording(en: "what must be found of one pair of parties", zh: "同一對當事人須具備的徵兆")
      case .matter: Wording(en: "what must be found in one matter", zh: "同一案須具備的徵兆")
      case .party: Wording(en: "what must be found of one party", zh: "同一當事人須具備的徵兆")
      }
    return ManifestKey(meeting.rawValue, .texts(.condition), meaning)
  }
  static let rowPriority = ManifestKey(
    "priority", .text(.priority), isRequired: true,
    Wording(en: "how urgent such a case is", zh: "此類案件的優先順序"))
  static let rowConfidence = ManifestKey(
    "confidence", .whole(0...100),
    Wording(
      en: "how sure the findings must be, in percent", zh: "所需的確信度（百分比）"))
  static let below = ManifestKey(
    "below", .text(.priority),
    Wording(
      en: "how urgent it is while they are less sure", zh: "確信度不足時的優先順序"))
  static let next = ManifestKey(
    "next", .titles, Wording(en: "what is to be done", zh: "後續處理"))
}
