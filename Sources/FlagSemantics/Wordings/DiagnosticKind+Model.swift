package import Diagnostics

/// Mistakes in a data model.
extension DiagnosticKind {
  package static let noWayBack = DiagnosticKind(
    "F091", "no-way-back",
    Wording(
      en: "`{0}` has no field `{1}` that leads to a `{2}`", zh: "`{0}` 沒有通往 `{2}` 的欄位 `{1}`"),
    explanation: Wording(
      en: """
        `many bid by tender` reads the relation backwards: each bid names its tender in the field \
        `tender`, and the tender collects the bids that name it. That field must exist and hold \
        one record of the right kind. Correct the name after `by`.
        """,
      zh: """
        `many bid by tender` 是反向讀取關聯：每筆投標以 `tender` 欄位指明所屬標案，標案再收集指向它的投標。\
        這個欄位必須存在，且只指向一筆該種紀錄。請更正 `by` 之後的名稱。
        """),
    wrong: tenders("bids many bid by tendr complete"),
    right: tenders("bids many bid by tender complete"))

  package static let floorNotZero = DiagnosticKind(
    "F092", "floor-not-zero",
    Wording(
      en: "`>= 0`, for numbers and amounts, is the only limit a field may have",
      zh: "欄位只能限定 `>= 0`，且限用於數字與金額"),
    explanation: Wording(
      en: """
        `>= 0` says that a value can't be negative, so that a sum of what is known is already a \
        lower bound. Other limits are conditions, and conditions stand in rules.
        """,
      zh: "`>= 0` 表示值不會是負數，已知部分的合計即為下限。其他限制屬於條件，條件應寫在規則中。"),
    wrong: tenders("base_price money(TWD) >= 5"), right: tenders("base_price money(TWD) >= 0"))

  /// `{1}` is a type, or that the model has no such field.
  package static let completenessNotATruth = DiagnosticKind(
    "F093", "completeness-not-a-truth",
    Wording(
      en: "`complete where` asks for a yes-or-no field; `{0}` is {1}",
      zh: "`complete where` 須接是或否的欄位，不能用 `{0}`（{1}）"),
    explanation: Wording(
      en: """
        `complete where` names the field that says, for each owner, whether all its records are \
        in the file. Only `yes` makes "none found" mean that there is none. Name a field of type \
        `truth`.
        """,
      zh: """
        `complete where` 指明由哪個欄位說明各筆所屬的紀錄是否齊全；只有 `yes` 時，查無才表示沒有。\
        請指定型別為 `truth` 的欄位。
        """),
    wrong: tenders("bids many bid by tender complete where title"),
    right: tenders("bids many bid by tender complete where bids_listed"))

  /// `{1}` is a type, or that the model has no such field.
  package static let validityNotADate = DiagnosticKind(
    "F097", "validity-not-a-date",
    Wording(
      en: "`valid` asks for dates; `{0}` is {1}", zh: "`valid` 須接日期欄位，不能用 `{0}`（{1}）"),
    explanation: Wording(
      en: """
        `valid since to until` says from which day to which a record holds, so that a rule can \
        ask who held a post on the day of the award. Both fields are dates.
        """,
      zh: "`valid since to until` 說明紀錄自何日起至何日止有效，規則才能查明決標當日由誰任職。兩個欄位都須是日期。"),
    wrong: posts(since: "text"), right: posts(since: "date"))

  /// `{1}` is a type.
  package static let timelineNotATime = DiagnosticKind(
    "F098", "timeline-not-a-time",
    Wording(
      en: "`timeline` asks for dates and times; `{0}` is {1}",
      zh: "`timeline` 須接日期或時間欄位，不能用 `{0}`（{1}）"),
    explanation: Wording(
      en: """
        `timeline announced_on, closes_at, opened_at` names the days and times of a record in the \
        order in which they follow each other where all is well. A report on the data lists the \
        records in which one is surely before another that should precede it. Name dates and times.
        """,
      zh: """
        `timeline announced_on, closes_at, opened_at` 依正常先後順序列出一筆紀錄的日期與時間，\
        資料報告會列出先後確定顛倒的紀錄。所列欄位須為日期或時間。
        """),
    wrong: timeline("opened_at text"), right: timeline("opened_at datetime"))

  package static let unknownAccess = DiagnosticKind(
    "F099", "unknown-access",
    Wording(
      en:
        "`{0}` is not an access class; choose `public`, `bid_file`, `agency`, `restricted` or `secret`",
      zh: "`{0}` 不是存取等級，可用的有 `public`、`bid_file`、`agency`、`restricted`、`secret`"),
    explanation: Wording(
      en: """
        The access class says who may see a field: `public` everybody, `bid_file` those who may \
        read the bid, `agency` the agency, `restricted` named persons, `secret` nobody in clear. \
        With an unknown class a private fact could reach a printed report.
        """,
      zh: """
        存取等級決定誰能看到欄位：`public` 所有人、`bid_file` 可閱覽投標文件者、`agency` 機關內部、\
        `restricted` 特定人員、`secret` 一律不顯示原值。等級若無法辨識，個人資料可能流入報表。
        """),
    wrong: vendors(access: "secrets"), right: vendors(access: "secret"))

  private static func tenders(_ bids: String) -> Sample {
    Sample(
      "example.model",
      """
      record tender (tenders) key id zh-TW "標案" en "tender"
        title        text zh-TW "標案名稱" en "title"
        bids_listed  truth zh-TW "投標資料齊全" en "all bids are listed"
        \(bids) zh-TW "欄位" en "field"
      record bid (bids) key id zh-TW "投標" en "bid"
        tender tender zh-TW "標案" en "tender"

      """)
  }

  private static func timeline(_ opened: String) -> Sample {
    Sample(
      "example.model",
      """
      record tender (tenders) key id timeline closes_at, opened_at zh-TW "標案" en "tender"
        closes_at  datetime zh-TW "截止時間" en "closing time"
        \(opened) zh-TW "開標時間" en "opening time"

      """)
  }

  private static func posts(since: String) -> Sample {
    Sample(
      "example.model",
      """
      record post (posts) key id valid since to until open zh-TW "職務" en "post"
        holder name zh-TW "任職者" en "holder"
        since  \(since) zh-TW "到任日" en "since"
        until  date zh-TW "離任日" en "until"

      """)
  }

  private static func vendors(access: String) -> Sample {
    Sample(
      "example.model",
      """
      record vendor (vendors) key id zh-TW "廠商" en "vendor"
        name    name zh-TW "名稱" en "name"
        account account access \(access) zh-TW "帳號" en "account"

      """)
  }
}
