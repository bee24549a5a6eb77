package import Diagnostics

/// Mistakes in what a name stands for.
extension DiagnosticKind {
  package static let unknownName = DiagnosticKind(
    "F010", "unknown-name",
    Wording(en: "`{0}` is not known here", zh: "此處找不到 `{0}` 這個名稱"),
    explanation: Wording(
      en: """
        A name is the subject of the rule, something named by `let` or `any`, a parameter, a list, \
        or a field after a dot. This one is none of these, so nobody could say which fact the rule \
        rests on. Correct the spelling, or declare the name first.
        """,
      zh: """
        名稱須是規則的判定對象、以 `let` 或 `any` 命名的項目、參數、名單，或點號之後的欄位。\
        這個名稱都不是，規則所依據的事實便無從查考。請更正拼寫，或先行宣告。
        """),
    wrong: .rule("flag when count(tendr.bids) is 0"),
    right: .rule("flag when count(tender.bids) is 0"))

  package static let unknownRecord = DiagnosticKind(
    "F011", "unknown-record",
    Wording(en: "the model has no record `{0}`", zh: "資料模型中沒有 `{0}` 這種紀錄"),
    explanation: Wording(
      en: """
        A rule can only judge what the data model describes: tenders, bids, awards and so on. The \
        model names each kind of record twice, for one of them (`tender`) and for many \
        (`tenders`). Correct the name, or add the record to the model.
        """,
      zh: """
        規則只能判定資料模型所描述的事物，例如標案、投標與決標。每種紀錄在模型中有單數（`tender`）與\
        複數（`tenders`）兩個名稱。請更正名稱，或先在資料模型中加入這種紀錄。
        """),
    wrong: .rule("flag when count(all tendrs where its buyer is tender.buyer) > 100"),
    right: .rule("flag when count(all tenders where its buyer is tender.buyer) > 100"))

  package static let unknownField = DiagnosticKind(
    "F012", "unknown-field",
    Wording(en: "`{0}` has no field `{1}`", zh: "`{0}` 沒有 `{1}` 這個欄位"),
    explanation: Wording(
      en: """
        A rule that reads a field which does not exist would stay silent about every case, and its \
        silence would be taken for innocence. Use a field of the model; if the fact is really \
        needed, add the field to the model and map a column of your data to it.
        """,
      zh: """
        規則若讀取不存在的欄位，對每一案都不會有結果，而這份沉默會被當成沒有問題。\
        請改用資料模型中的欄位；若確實需要這項事實，請先在模型中新增欄位，並指定對應的資料欄。
        """),
    wrong: .rule("flag when tender.base_price_anounced_at before tender.award_recorded_at"),
    right: .rule("flag when tender.base_price_announced_at before tender.award_recorded_at"))

  package static let unknownCode = DiagnosticKind(
    "F013", "unknown-code",
    Wording(en: "`{0}` is not one of the codes of `{1}`", zh: "`{0}` 不在 `{1}` 的代碼之列"),
    explanation: Wording(
      en: """
        A field with codes holds one of the values that the model lists. A comparison with any \
        other is never true, so the rule would miss every case that it is written for. Use one of \
        the listed codes, or add the code to the model if the data really have it.
        """,
      zh: """
        代碼欄位只會是模型所列的值。與其他值比較永遠不成立，規則會漏掉每一個該抓的案件。\
        請使用所列代碼；若資料中確有此代碼，請在模型中補上。
        """),
    wrong: .rule("where tender.method is limitd", "flag when count(tender.bids) is 1"),
    right: .rule("where tender.method is limited", "flag when count(tender.bids) is 1"))

  package static let unknownFunction = DiagnosticKind(
    "F014", "unknown-function",
    Wording(en: "there is no function `{0}`", zh: "沒有 `{0}` 這個函數"),
    explanation: Wording(
      en: """
        The functions are a fixed list. Each has a published definition with a worked example, so \
        that an auditor can recompute any number by hand and every engine gives the same one. Use \
        one of them; the language reference lists them all.
        """,
      zh: """
        函數有固定清單，每個都有公開的定義與計算範例，稽核人員可以自行驗算，各種引擎的結果也一致。\
        請使用清單中的函數，語言參考文件列有全部。
        """),
    wrong: .rule("flag when counts(tender.bids) is 0"),
    right: .rule("flag when count(tender.bids) is 0"))

  package static let unknownSetting = DiagnosticKind(
    "F015", "unknown-setting",
    Wording(en: "there is no parameter `{0}` to set", zh: "沒有可供設定的參數 `{0}`"),
    explanation: Wording(
      en: """
        `set` gives a parameter of the pack another value. No parameter bears this name, so \
        nothing would change while its author believes that it does. Correct the name.
        """,
      zh: "`set` 用於改變規則集中參數的值。沒有參數叫這個名稱，設定不會有任何作用，撰寫人卻以為已經生效。請更正名稱。"),
    wrong: fewBids(after: "set min_bid is 2 because \"偏遠地區試辦\""),
    right: fewBids(after: "set min_bids is 2 because \"偏遠地區試辦\""))

  package static let unknownRule = DiagnosticKind(
    "F016", "unknown-rule",
    Wording(en: "there is no rule `{0}`", zh: "沒有 `{0}` 這條規則"),
    explanation: Wording(
      en: """
        An exception or a local severity names the rule that it belongs to. No rule bears this \
        name, so it would have no effect and nobody would notice. Correct the name; if the rule \
        was renamed, use its new one.
        """,
      zh: "例外與自訂嚴重度須指明所屬規則。沒有規則叫這個名稱，內容不會生效也無人察覺。請更正名稱；若規則已改名，請用新名稱。"),
    wrong: .rule(
      "flag when count(tender.bids) is 0",
      after: exception(of: "needs_look")),
    right: .rule(
      "flag when count(tender.bids) is 0",
      after: exception(of: "needs_a_look")))

  package static let nameTwice = DiagnosticKind(
    "F017", "name-twice",
    Wording(en: "`{0}` is declared twice", zh: "`{0}` 重複宣告"),
    explanation: Wording(
      en: """
        Two things with one name leave open which of them a rule means, and a finding could not \
        be traced to one limit. Keep one, or give the other a name of its own.
        """,
      zh: "同一名稱有兩個項目，就無法確定規則指的是哪一個，發現也無法追溯到唯一的標準。請保留其一，或為另一個改名。"),
    wrong: fewBids(
      before: """
        param min_bids number zh-TW "投標家數下限" en "fewest bids"
          is 5
        """),
    right: fewBids())

  package static let nameHidden = DiagnosticKind(
    "F018", "name-hidden",
    Wording(en: "`{0}` already means something here", zh: "`{0}` 在此處已另有所指"),
    explanation: Wording(
      en: """
        Inside one rule a name means one thing from the first line to the last. If the inner \
        `tender` hid the outer one, a reader would compare the wrong two. Choose another name.
        """,
      zh: "在同一條規則中，一個名稱從頭到尾只指一件事。若內層名稱遮蔽外層名稱，讀者會比較到錯的對象。請改用其他名稱。"),
    wrong: .rule(
      "flag when any tender in tender.winner.bids.tender where tender.method is limited"),
    right: .rule("flag when any other in tender.winner.bids.tender where other.method is limited"))

  package static let unknownType = DiagnosticKind(
    "F019", "unknown-type",
    Wording(en: "there is no type `{0}`", zh: "沒有 `{0}` 這種型別"),
    explanation: Wording(
      en: """
        The type says what a value may be compared with: `money(TWD)` with money, `duration` with \
        days or hours, `percent` with a percentage. Use one of the types of the language; in a \
        model the name of a record is a type as well.
        """,
      zh: """
        型別決定一個值可以和什麼比較：`money(TWD)` 與金額、`duration` 與日數或時數、`percent` 與百分比。\
        請使用本語言的型別；在資料模型中，紀錄名稱也是型別。
        """),
    wrong: quickAward(type: "days"), right: quickAward(type: "duration"))

  private static func fewBids(before: String = "", after: String = "") -> Sample {
    let parameter = """
      param min_bids number zh-TW "最少投標家數" en "fewest bids expected"
        is 3
      """
    let declared = before.isEmpty ? parameter : parameter + "\n\n" + before
    return .rule("flag when count(tender.bids) < min_bids", before: declared, after: after)
  }

  private static func exception(of rule: String) -> String {
    """
    except \(rule) where tender.method is limited until 2026-12-31
      because "限制性招標另案查核"
    """
  }

  private static func quickAward(type: String) -> Sample {
    .rule(
      "flag when tender.award_recorded_at - tender.opened_at < quick_award",
      before: """
        param quick_award \(type) zh-TW "決標過快" en "an award this quick is looked at"
          is 2 days
        """)
  }
}
