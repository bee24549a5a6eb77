package import Diagnostics

/// One and many, filters, sequences and links.
extension DiagnosticKind {
  package static let oneWithMany = DiagnosticKind(
    "F041", "one-with-many",
    Wording(en: "one value is compared with many", zh: "一個值與多個值比較"),
    explanation: Wording(
      en: """
        A tender has many bids, and "the amounts are below the limit" may mean one of them, the \
        lowest, or every one. Each would accuse other tenders. Say which is meant: `any … where` \
        for at least one, `min(…)` or `max(…)` for the outermost.
        """,
      zh: """
        一件標案有多個投標，「標價低於門檻」可以指其中之一、最低者或全部，所指不同，受指摘的標案也不同。\
        請寫明：至少一個用 `any … where`，最低或最高用 `min(…)` 或 `max(…)`。
        """),
    wrong: .rule("flag when tender.bids.amount < tender.base_price * 80%"),
    right: .rule("flag when any b in tender.bids where b.amount < tender.base_price * 80%"))

  /// `{0}` is a word in backticks, `{1}` a type.
  package static let notRecords = DiagnosticKind(
    "F042", "not-records",
    Wording(en: "{0} asks for records; this is {1}", zh: "{0} 須接紀錄，此處卻是「{1}」"),
    explanation: Wording(
      en: """
        `any` and `where` go through records one by one: bids, awards, owners. A single value has \
        nothing to go through. Walk to the records first, and read the field of each inside the \
        condition.
        """,
      zh: """
        `any` 與 `where` 逐筆檢視紀錄，例如投標、決標或股東；單一的值無從逐筆檢視。\
        請先寫出通往紀錄的路徑，再於條件中讀取每一筆的欄位。
        """),
    wrong: .rule("flag when any b in tender.base_price where b.amount < tender.base_price"),
    right: .rule("flag when any b in tender.bids where b.amount < tender.base_price"))

  package static let itsOutside = DiagnosticKind(
    "F043", "its-outside",
    Wording(en: "`{0}` has no element here", zh: "此處沒有 `{0}` 所指的對象"),
    explanation: Wording(
      en: """
        `its` and `it` mean the record that a filter is looking at, so they stand only after the \
        `where` inside parentheses. Elsewhere name the record: `tender.base_price`.
        """,
      zh: "`its` 與 `it` 指篩選時正在檢視的那筆紀錄，因此只能寫在括號內的 `where` 之後。其他地方請寫出紀錄名稱：`tender.base_price`。"),
    wrong: .rule("flag when its base_price > 1億 TWD"),
    right: .rule("flag when tender.base_price > 1億 TWD"))

  package static let keyOfMany = DiagnosticKind(
    "F044", "key-of-many",
    Wording(
      en: "a group key has one value; this path has many", zh: "分組鍵值只能有一個值，這條路徑卻有多個"),
    explanation: Wording(
      en: """
        A tender has many bidders: grouping tenders by bidder would put one tender into several \
        groups and count its money several times. Group by a path with one value, group the \
        records at the other end (`bids by bidder`), or ask the model for a view.
        """,
      zh: """
        一件標案有多家投標廠商，若以投標廠商分組，同一標案會落入數組，金額也會重複計算。\
        請改以只有一個值的路徑分組，或改分組另一端的紀錄（`bids by bidder`），或在模型中建立檢視。
        """),
    wrong: .rule(
      "flag when count(tenders) > 20", for: "group of tenders by bids.bidder",
      key: "{count(tenders)}"),
    right: .rule(
      "flag when count(tenders) > 20", for: "group of tenders by winner", key: "{count(tenders)}"))

  package static let noSequence = DiagnosticKind(
    "F045", "no-sequence",
    Wording(en: "`{0}` does not use an order: leave out `by`", zh: "`{0}` 不看先後順序，請刪去 `by`"),
    explanation: Wording(
      en: """
        `by` puts records into an order, for functions that look at who came before whom. In \
        others it changes nothing, but a reader would believe that it groups. Leave it out.
        """,
      zh: "`by` 是為需要先後順序的函數排序；其他函數加上 `by` 毫無作用，讀者卻可能誤以為是分組。請刪去。"),
    wrong: .rule("flag when count(tender.bids by amount) is 0"),
    right: .rule("flag when count(tender.bids) is 0"))

  package static let orderNeeded = DiagnosticKind(
    "F046", "order-needed",
    Wording(en: "`{0}` needs an order: add `by`", zh: "`{0}` 需要先後順序，請加上 `by`"),
    explanation: Wording(
      en: """
        Whether winners take turns depends on what came first, and records have no order of their \
        own. Say by which field they follow each other, such as the time of opening.
        """,
      zh: "是否輪流得標取決於先後順序，而紀錄本身沒有順序。請指明以哪個欄位排序，例如開標時間。"),
    wrong: turns("turn_taking(tenders.winner)"),
    right: turns("turn_taking(tenders.winner by opened_at)"))

  /// `{0}` is the name, `{1}` the record it was sought in.
  package static let notALink = DiagnosticKind(
    "F047", "not-a-link",
    Wording(
      en: "`{0}` is not a link or relation of `{1}`", zh: "`{0}` 不是 `{1}` 的連結或關聯"),
    explanation: Wording(
      en: """
        `along` follows one link of the model step by step, such as ownership or kinship. Each \
        link has two names, one for each direction: `owns` leads from the owner to the firm, \
        `owned_by` back. Use one of them.
        """,
      zh: """
        `along` 沿著模型中的某種連結逐步追查，例如持股或親屬。每種連結有兩個方向的名稱：\
        `owns` 由股東到公司，`owned_by` 由公司回到股東。請使用其中之一。
        """),
    wrong: owners("along owners within 8 steps"),
    right: owners("along owned_by within 8 steps"))

  package static let neverNone = DiagnosticKind(
    "F067", "never-none",
    Wording(
      en: "`{0}` is never none: the model does not say `or none`",
      zh: "`{0}` 不會是「無」：資料模型未註明 `or none`"),
    explanation: Wording(
      en: """
        A blank means "there is none" only where the model says `or none`; everywhere else it means \
        that nobody recorded it. Ask `is missing`, or say `or none` in the model if a blank in this \
        column really means none.
        """,
      zh:
        "只有資料模型註明 `or none` 的欄位，空白才表示「沒有」；其他欄位的空白表示未記載。請改問 `is missing`；若此欄空白確實表示沒有，請在資料模型加上 `or none`。"
    ),
    wrong: .rule("flag when tender.winner is none"),
    right: .rule("flag when tender.winner is missing"))

  package static let stepsUnsaid = DiagnosticKind(
    "F048", "steps-unsaid",
    Wording(en: "say how far: `within 8 steps`", zh: "請寫明追查幾層：`within 8 steps`"),
    explanation: Wording(
      en: """
        How far a chain is followed decides who is found at its end: two steps of kinship are \
        close family, eight steps nearly everybody. Say the number of steps.
        """,
      zh: "追查的層數決定最後查到誰：親屬兩層是近親，八層幾乎人人相關。請寫明層數。"),
    wrong: owners("along owned_by within 8"), right: owners("along owned_by within 8 steps"))

  private static func turns(_ share: String) -> Sample {
    .rule(
      "where count(tenders) >= 6 and 2 <= count(tenders.winner) <= 5",
      "flag when \(share) >= 80%",
      for: "group of tenders by buyer, category", key: "{count(tenders)}")
  }

  private static func owners(_ along: String) -> Sample {
    .rule(
      "flag when count(tender.bids) is 1",
      "show tender.winner.ultimate_owners.name",
      before: "define vendor.ultimate_owners as people \(along)")
  }
}
