package import Diagnostics

/// Values that don't go together.
extension DiagnosticKind {
  /// The arguments are types, as `Wording+Types` words them.
  package static let typesDiffer = DiagnosticKind(
    "F020", "types-differ",
    Wording(en: "{0} compared with {1}", zh: "「{0}」與「{1}」無法比較"),
    explanation: Wording(
      en: """
        Two values of different types are never the same, so the comparison would never be true \
        and the rule would find nothing. Compare values of one type: a name with a name, a date \
        with a date. A phone number is never a tax id, even where the digits agree.
        """,
      zh: """
        型別不同的兩個值永遠不相等，這樣比較永遠不成立，規則也就查不到任何案件。請比較同一型別的值：\
        名稱與名稱、日期與日期。電話號碼與統一編號即使數字相同，也不是同一件事。
        """),
    wrong: .rule("flag when tender.winner is tender.buyer"),
    right: .rule("flag when tender.winner.name is tender.buyer.name"))

  package static let moneyWithNumber = DiagnosticKind(
    "F021", "money-with-number",
    Wording(en: "money compared with a plain number", zh: "金額與單純的數字比較"),
    explanation: Wording(
      en: """
        A number without a currency may mean dollars or thousands of dollars, and a statement in \
        USD would be judged by a limit in TWD. Write the currency after the amount. If the limit \
        comes from a law, declare it as a parameter with its dates, because it will change.
        """,
      zh: """
        沒有幣別的數字可能是元，也可能是千元，以美元計價的案件更可能被拿來與新臺幣門檻相比。\
        請在金額後寫明幣別。門檻若出於法規，請宣告為附日期的參數，因為日後會修正。
        """),
    wrong: .rule("flag when sum(tender.bids.amount) > 1500000"),
    right: .rule("flag when sum(tender.bids.amount) > 150萬 TWD"))

  package static let percentWithNumber = DiagnosticKind(
    "F022", "percent-with-number",
    Wording(en: "a percentage compared with a plain number", zh: "百分比與單純的數字比較"),
    explanation: Wording(
      en: """
        `80` may mean 80% or eighty times, and `0.8` may be 80% or a slip for 8%. A share is \
        always written with `%`, so that nobody has to guess.
        """,
      zh: "`80` 可能是百分之八十，也可能是八十倍；`0.8` 可能是 80%，也可能是 8% 的筆誤。比率一律寫成 `%`，無須猜測。"),
    wrong: .rule("flag when any b in tender.bids where b.amount / tender.base_price < 0.8"),
    right: .rule("flag when any b in tender.bids where b.amount / tender.base_price < 80%"))

  package static let currenciesDiffer = DiagnosticKind(
    "F023", "currencies-differ",
    Wording(en: "{0} and {1} are different currencies", zh: "{0} 與 {1} 是不同的幣別"),
    explanation: Wording(
      en: """
        Two amounts in different currencies can't be compared without a rate, and the rate of \
        which day decides the case. Write the limit in the currency of the field, or convert one of \
        them: `award.amount in USD`, by the rate of the day of `as of`.
        """,
      zh: """
        不同幣別的金額須有匯率才能比較，而採用哪一天的匯率會左右結果。請以欄位的幣別書寫門檻，\
        或先換算：`award.amount in USD`，採 `as of` 之日的匯率。
        """),
    wrong: .rule("flag when tender.base_price > 50_000 USD"),
    right: .rule("flag when tender.base_price > 150萬 TWD"))

  /// `{0}` and `{1}` are the two types.
  package static let durationWithPeriod = DiagnosticKind(
    "F024", "duration-with-period",
    Wording(
      en: "{0} compared with {1}: one can't be turned into the other exactly",
      zh: "「{0}」與「{1}」無法精確換算，不能比較"),
    explanation: Wording(
      en: """
        Three months are 89 to 92 days, so a deadline counted in months can't be compared with a \
        number of days. Count in days, or add the months to a date and compare dates: \
        `b not after a + 3 months`.
        """,
      zh: """
        三個月可能是 89 至 92 日，以月計的期限不能與日數比較。請改以日計算，或將月數加在日期上再比較日期：\
        `b not after a + 3 months`。
        """),
    wrong: .rule("flag when tender.award_recorded_at - tender.opened_at > 3 months"),
    right: .rule("flag when tender.award_recorded_at - tender.opened_at > 90 days"))

  /// `{0}` is the sign, the others are types.
  package static let noSuchArithmetic = DiagnosticKind(
    "F025", "no-such-arithmetic",
    Wording(
      en: "`{0}` can't be worked out between {1} and {2}", zh: "「{1}」與「{2}」之間不能使用 `{0}`"),
    explanation: Wording(
      en: """
        Only sums that have one clear meaning are allowed: money with money, money times a \
        percentage, a date and a length of time. "Less 20%" is written `* 80%`, so that it is \
        plain what the percentage is taken of.
        """,
      zh: """
        只有意義明確的運算才允許：金額與金額加減、金額乘以百分比、日期加減期間等。「減兩成」請寫成 `* 80%`，\
        才看得出是哪個數額的百分比。
        """),
    wrong: .rule("flag when any b in tender.bids where b.amount < tender.base_price - 20%"),
    right: .rule("flag when any b in tender.bids where b.amount < tender.base_price * 80%"))

  package static let notACondition = DiagnosticKind(
    "F026", "not-a-condition",
    Wording(en: "this is {0}, not a condition", zh: "此處應為條件，卻是「{0}」"),
    explanation: Wording(
      en: """
        Where a rule decides, something must be so or not so. A number or a date alone decides \
        nothing: say what it is compared with.
        """,
      zh: "規則作判斷之處，須是「成立或不成立」的事。單有數字或日期無從判斷，請寫明與什麼比較。"),
    wrong: .rule("flag when count(tender.bids)"),
    right: .rule("flag when count(tender.bids) is 0"))

  /// `{0}` is the function, the others are types.
  package static let wrongArgument = DiagnosticKind(
    "F027", "wrong-argument",
    Wording(en: "`{0}` takes {1}, not {2}", zh: "`{0}` 應接受「{1}」，而非「{2}」"),
    explanation: Wording(
      en: """
        Each function says what it can work on: `sum` adds amounts or numbers, `count` counts \
        records or values, `first` takes what has an order. Give it the field that is meant: not \
        the bids, but their amounts.
        """,
      zh: """
        每個函數都有適用的對象：`sum` 加總金額或數字，`count` 計算紀錄或值的個數，`first` 用於有先後順序的值。\
        請指明真正要計算的欄位，例如各投標的金額，而非投標本身。
        """),
    wrong: .rule("flag when sum(tender.bids) > tender.base_price"),
    right: .rule("flag when sum(tender.bids.amount) > tender.base_price"))

  /// `{1}` is how many it takes, `{2}` how many are given.
  package static let argumentCount = DiagnosticKind(
    "F028", "argument-count",
    Wording(
      en: "wrong number of arguments for `{0}`: {2} instead of {1}",
      zh: "`{0}` 的引數個數不符：應為 {1} 個，卻有 {2} 個"),
    explanation: Wording(
      en: """
        A function takes a fixed number of arguments, with commas between. To count only some \
        records, write a filter inside the call: `count(tender.bids where …)`.
        """,
      zh: "函數的引數個數固定，以逗號分隔。若只計算部分紀錄，請在括號內加上篩選：`count(tender.bids where …)`。"),
    wrong: .rule("flag when count(tender.bids, tender.winner) is 0"),
    right: .rule("flag when count(tender.bids where its bidder is tender.winner) is 0"))

  package static let noOrder = DiagnosticKind(
    "F049", "no-order",
    Wording(
      en: "{0} has no order: `<` and `>` mean nothing here", zh: "「{0}」沒有大小之分，不能使用 `<` 與 `>`"),
    explanation: Wording(
      en: """
        Amounts, numbers, percentages and lengths of time are larger or smaller than others; \
        codes, names and serial numbers are not, and their alphabetical order means nothing. Say \
        which ones are meant (`is in (selective, limited)`), or how near two serial numbers are \
        (`within 2 of`).
        """,
      zh: """
        金額、數字、百分比與期間才有大小之分；代碼、名稱與票號沒有，字母順序也不具意義。\
        請列出所指的項目（`is in (selective, limited)`），票號是否相連則用 `within 2 of`。
        """),
    wrong: bondNumbers("a.bond_no < b.bond_no"),
    right: bondNumbers("a.bond_no within 2 of b.bond_no"))

  private static func bondNumbers(_ test: String) -> Sample {
    .rule(
      "flag when \(test)", for: "pair of bids a, b sharing tender", key: "{a.id}, {b.id}")
  }
}
