package import Diagnostics

/// Parameters, lists, defines and local policy.
extension DiagnosticKind {
  /// `{1}` is the list of codes that the parameter has a value for.
  package static let keyUnsaid = DiagnosticKind(
    "F056", "key-unsaid",
    Wording(
      en: "`{0}` has one value for each `{1}`; say which: `{0}(…)`",
      zh: "`{0}` 依 `{1}` 而有不同的值，請指明：`{0}(…)`"),
    explanation: Wording(
      en: """
        A parameter declared with `by` has a value for each code, as the law has one threshold for \
        works and another for goods. Say in parentheses whose value counts. A parameter without \
        `by` has one value and is written without parentheses.
        """,
      zh: """
        以 `by` 宣告的參數，每個代碼各有一個值，正如法規對工程與財物訂有不同門檻。\
        請在括號中指明採用哪一個。未以 `by` 宣告的參數只有一個值，不加括號。
        """),
    wrong: inspected("inspection_threshold"),
    right: inspected("inspection_threshold(tender.category)"))

  /// The arguments after the name are types.
  package static let valueOfOtherType = DiagnosticKind(
    "F057", "value-of-other-type",
    Wording(en: "`{0}` is {1}; this value is {2}", zh: "`{0}` 應為「{1}」，這個值卻是「{2}」"),
    explanation: Wording(
      en: """
        A parameter says its type once, and each of its values, here or in a local policy, keeps \
        to it. A bare `2` could be days or hours. Write the value with its unit or currency.
        """,
      zh: "參數只宣告一次型別，之後無論在此處或自訂政策中的每個值都須相符。只寫 `2` 看不出是日還是小時。請連同單位或幣別書寫。"),
    wrong: quickAward("is 2"), right: quickAward("is 2 days"))

  /// `{1}` is what the value reads.
  package static let valueNotConstant = DiagnosticKind(
    "F059", "value-not-constant",
    Wording(
      en: "the value of `{0}` is written out, not taken from `{1}`",
      zh: "`{0}` 的值須直接寫出，不可取自 `{1}`"),
    explanation: Wording(
      en: """
        A parameter stands for one figure with its dates and its source. If it were worked out from \
        another, a change of that one on a day would change it silently. Write the figure, or work \
        it out in the rule.
        """,
      zh: "參數代表一個有日期、有出處的數字。若由另一參數推算，該參數某日修正時會不知不覺跟著改變。請直接寫出數字，或在規則中推算。"),
    wrong: twoThresholds("is threshold * 2"), right: twoThresholds("is 300萬 TWD"))

  /// `{1}` is the codes, in backticks.
  package static let codesNotCovered = DiagnosticKind(
    "F058", "codes-not-covered",
    Wording(en: "`{0}` has no value for {1}", zh: "`{0}` 沒有 {1} 的值"), gravity: .warning,
    explanation: Wording(
      en: """
        For a case with this code the limit is not known, so the rule stays undecided about every \
        one of them. Add a value for each code that the data can hold.
        """,
      zh: "遇到這個代碼的案件時門檻不明，規則對這些案件一律無法判定。請為資料中可能出現的每個代碼補上值。"),
    wrong: inspected(codes: ["works", "goods"], "inspection_threshold(tender.category)"),
    right: inspected("inspection_threshold(tender.category)"))

  package static let setTwice = DiagnosticKind(
    "F060", "set-twice",
    Wording(en: "`{0}` is set twice", zh: "`{0}` 重複設定"),
    explanation: Wording(
      en: """
        Two settings of one parameter contradict each other, and which of them counts would depend \
        on the order of files. Keep one. If the value changed on a day, say from when: \
        `from 2026-01-01`.
        """,
      zh: "同一參數的兩個設定互相矛盾，何者有效竟取決於檔案順序。請保留其一；若自某日起變更，請以 `from 2026-01-01` 註明。"),
    wrong: fewBids(
      after: """
        set min_bids is 2 because "偏遠地區試辦"
        set min_bids is 4 because "稽核會議決議"
        """),
    right: fewBids(
      after: """
        set min_bids is 4 because "稽核會議決議"
        """))

  package static let endlessException = DiagnosticKind(
    "F063", "endless-exception",
    Wording(en: "this exception never ends: add `until`", zh: "這項例外沒有期限，請加上 `until`"),
    gravity: .warning,
    explanation: Wording(
      en: """
        An exception rests on facts of its day: a shared office, a firm that was examined. Years \
        later nobody remembers, and it hides what it was never meant to. Say until when it holds; \
        it can be renewed after another look.
        """,
      zh: """
        例外以當時的事實為據，例如共用辦公室、已逐案查核的廠商。年久之後無人記得，便會掩蓋本不該排除的案件。\
        請註明有效期限，屆期複查後可再延長。
        """),
    wrong: .rule(
      "flag when count(tender.bids) is 0",
      after: """
        except needs_a_look where tender.method is limited because "限制性招標另案查核"
        """),
    right: .rule(
      "flag when count(tender.bids) is 0",
      after: """
        except needs_a_look where tender.method is limited until 2026-12-31
          because "限制性招標另案查核"
        """))

  package static let listOutOfPlace = DiagnosticKind(
    "F074", "list-out-of-place",
    Wording(
      en: "`{0}` is a list: it only stands after `is in`", zh: "`{0}` 是名單，只能寫在 `is in` 之後"),
    explanation: Wording(
      en: """
        A list holds many values, so nothing is equal to it; something is on it or is not. Write \
        `is in` or `is not in`.
        """,
      zh: "名單含有許多值，沒有什麼會「等於」名單，只有在不在名單上。請寫 `is in` 或 `is not in`。"),
    wrong: debarred("is debarred"), right: debarred("is in debarred"))

  package static let unknownSeverity = DiagnosticKind(
    "F075", "unknown-severity",
    Wording(
      en: "`{0}` is not a severity; choose `critical`, `high`, `medium`, `low` or `info`",
      zh: "`{0}` 不是嚴重度，可用的有 `critical`、`high`、`medium`、`low`、`info`"),
    explanation: Wording(
      en: """
        All rules share five levels, so that findings of different rules can be put in one order \
        and the most serious are read first.
        """,
      zh: "所有規則共用五個等級，不同規則的發現才能一併排序，最嚴重的先看。"),
    wrong: .rule("flag when count(tender.bids) is 0", severity: "urgent"),
    right: .rule("flag when count(tender.bids) is 0", severity: "high"))

  /// `{1}` is the way round: `` `a` → `b` → `a` ``.
  package static let defineInCircle = DiagnosticKind(
    "F076", "define-in-circle",
    Wording(en: "`{0}` is defined by itself: {1}", zh: "`{0}` 以自身定義：{1}"),
    explanation: Wording(
      en: """
        A definition that leads back to itself says nothing. Let one of them start from the fields \
        of the model. To follow a chain such as ownership, use `along`.
        """,
      zh: "繞回自身的定義等於沒有定義。請讓其中之一由模型的欄位出發；若要追查持股等連鎖關係，請用 `along`。"),
    wrong: definedBids(from: "large_bids"), right: definedBids(from: "bids"))

  private static func inspected(
    codes: [String] = ["works", "goods", "services"], _ limit: String
  ) -> Sample {
    .rule(
      "flag when tender.base_price > \(limit)",
      before: """
        param inspection_threshold by category money(TWD)
          zh-TW "查核金額" en "threshold for inspection"
          \(codes.map { "is for \($0) \($0 == "services" ? "1000萬" : "5000萬") TWD" }
            .joined(separator: "\n  "))
        """)
  }

  private static func twoThresholds(_ value: String) -> Sample {
    .rule(
      "flag when threshold <= tender.base_price < high_threshold",
      before: """
        param threshold money(TWD) zh-TW "門檻" en "threshold"
          is 150萬 TWD

        param high_threshold money(TWD) zh-TW "較高門檻" en "higher threshold"
          \(value)
        """)
  }

  private static func quickAward(_ value: String) -> Sample {
    .rule(
      "flag when tender.award_recorded_at - tender.opened_at < quick_award",
      before: """
        param quick_award duration zh-TW "決標過快" en "an award this quick is looked at"
          \(value)
        """)
  }

  private static func fewBids(after policy: String) -> Sample {
    .rule(
      "flag when count(tender.bids) < min_bids",
      before: """
        param min_bids number zh-TW "最少投標家數" en "fewest bids expected"
          is 3
        """,
      after: policy)
  }

  private static func debarred(_ test: String) -> Sample {
    .rule(
      "flag when award.vendor.tax_id \(test)", for: "award", asOf: "award.awarded_on",
      before: """
        list debarred tax_id
          zh-TW "拒絕往來廠商" en "debarred vendors"
          from "lists/debarred.csv"
        """)
  }

  private static func definedBids(from source: String) -> Sample {
    .rule(
      "flag when count(tender.large_bids) is 0",
      before: """
        define tender.valid_bids as (tender.\(source) where its status is valid)
        define tender.large_bids as (tender.valid_bids where its amount > 150萬 TWD)
        """)
  }
}
