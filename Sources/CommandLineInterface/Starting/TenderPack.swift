internal import Diagnostics

/// The pack that `probity init` makes without data: tenders, their bids, and one rule.
struct TenderPack {
  let name: String
  let language: Language

  var pack: NewPack {
    var pack = NewPack()
    pack.addManifest(
      name: name, title: "zh-TW = \"我的規則\", en = \"My rules\"", languages: "\"zh-TW\", \"en\"",
      remark: Wording(en: "every text stands in each of them", zh: "所有文字均須備齊這些語言"),
      in: language)
    pack.add("model/procurement.model", Self.model.text(in: language) + Self.records)
    pack.add("limits.flag", Self.limits.text(in: language) + Self.parameters)
    pack.add("rules/few_bids.flag", Self.documentation.text(in: language) + Self.rule)
    pack.add("README.md", PackReadme(rule: "few_bids", parameter: "fewest_bids").text(in: language))
    return pack
  }

  private static let model = Wording(
    en: """
      # What the data hold. A record is a table, a field is one of its columns.
      # `complete`: every bid is in the file, so none found means that there is none.
      # If bids may be missing from the file, write `partial`: then none found proves nothing.

      """,
    zh: """
      # 資料中有哪些內容：一種紀錄（record）是一張表，一個欄位是其中一欄。
      # `complete` 表示檔案已收錄全部投標，查無即為沒有。
      # 若檔案可能漏列投標，請改寫為 `partial`，查無便不能證明沒有。

      """)

  private static let records = """
    record tender (tenders) key id  zh-TW "標案" en "tender"
      id text  zh-TW "標案案號" en "number"
      title text  zh-TW "標案名稱" en "title"
      base_price money(TWD) >= 0  zh-TW "底價" en "base price"
      award_amount money(TWD) >= 0  zh-TW "決標金額" en "award amount"
      awarded_on date  zh-TW "決標日" en "day of the award"
      bids many bid by tender complete  zh-TW "各投標" en "bids"

    record bid (bids) key id  zh-TW "投標" en "bid"
      tender tender  zh-TW "標案" en "tender"
      bidder name  zh-TW "投標廠商" en "bidder"
      amount money(TWD) >= 0  zh-TW "標價" en "amount"

    """

  private static let limits = Wording(
    en: "# Numbers that the law or your office sets stand here, once, with where they come from.\n",
    zh: "# 法規或機關所定的數值集中寫在這裡，並註明出處。\n")

  private static let parameters = """
    param fewest_bids number
      zh-TW "應有投標家數" en "bids that the law expects"
      law GPA 48(1)
      is 3

    """

  private static let documentation = Wording(
    en: """
      ## Fewer bids than the law expects
      ## *Why*: with few rivals nobody has to lower the price.
      ## *Innocent explanations*: a small market, or a tender that is announced again.
      ## *Next steps*: compare the specification with what other buyers ask for.

      """,
    zh: """
      ## 投標家數不足
      ## *理由*：競爭者少，就沒有人需要降價。
      ## *可能的正當原因*：市場規模小，或屬重行招標。
      ## *後續查核*：比對規格與其他機關的同類採購。

      """)

  private static let rule = """
    rule few_bids
      zh-TW "投標家數不足" en "Few bids"
      law GPA 48(1)
      severity low
      for each tender
      flag when count(tender.bids) < fewest_bids
      say zh-TW "{tender.id} 僅有 {count(tender.bids)} 家投標"
          en "{tender.id} has {count(tender.bids)} bids"

    test "three bids are enough, two are not"
      given tender
        | id |
        | T1 |
        | T2 |
      given bid
        | id | tender |
        | B1 | T1 |
        | B2 | T1 |
        | B3 | T1 |
        | B4 | T2 |
        | B5 | T2 |
      expect flagged T2
      expect clear T1

    """
}
