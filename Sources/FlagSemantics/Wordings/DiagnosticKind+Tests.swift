package import Diagnostics

/// Mistakes in the tests beside a rule.
extension DiagnosticKind {
  package static let testWithoutRule = DiagnosticKind(
    "F100", "test-without-rule",
    Wording(en: "no rule stands above this test", zh: "這則測試上方沒有規則"),
    explanation: Wording(
      en: """
        A test belongs to the rule above it, so that nobody has to look for what it tests. Move \
        it below its rule.
        """,
      zh: "測試屬於其上方的規則，讀者不必另尋測試的對象。請移到規則下方。"),
    wrong: .rule("flag when count(tender.bids) is 0", before: Given().text),
    right: .rule("flag when count(tender.bids) is 0", after: Given().text))

  package static let unknownTable = DiagnosticKind(
    "F101", "unknown-table",
    Wording(en: "the model has no table `{0}`", zh: "資料模型中沒有 `{0}` 這個資料表"),
    explanation: Wording(
      en: """
        A test gives rows of the records, links and lists that the model and the rules declare, \
        each under its singular name. Rows of anything else would be read by no rule. Correct \
        the name.
        """,
      zh: "測試資料須是模型與規則所宣告的紀錄、連結或名單，並以單數名稱書寫；其他資料表沒有規則會讀取。請更正名稱。"),
    wrong: tested(Given(bidTable: "bidd")), right: tested(Given()))

  package static let unknownColumn = DiagnosticKind(
    "F102", "unknown-column",
    Wording(en: "`{0}` has no column `{1}`", zh: "`{0}` 沒有 `{1}` 這一欄"),
    explanation: Wording(
      en: """
        The columns of a test table are the fields of its record. A column with another name \
        would be left unread, and the test would pass or fail for the wrong reason. Correct the \
        name.
        """,
      zh: "測試資料表的各欄就是紀錄的欄位。名稱不符的欄不會被讀取，測試的結果便不可信。請更正名稱。"),
    wrong: tested(Given(bidHeader: "| id | tendr  |")), right: tested(Given()))

  /// `{0}` is the text of the cell, `{1}` the type.
  package static let wrongCell = DiagnosticKind(
    "F103", "wrong-cell",
    Wording(en: "`{0}` is not {1}", zh: "`{0}` 不是「{1}」"),
    explanation: Wording(
      en: """
        A cell is written as the same value would be in a rule: `1_080_000 TWD`, `25%`, \
        `2025-03-02`, a code of the field. A missing value is `?`; one that does not exist is `-`.
        """,
      zh: "儲存格的寫法與規則中的值相同：`1_080_000 TWD`、`25%`、`2025-03-02`、欄位的代碼。缺值寫 `?`，確定沒有則寫 `-`。"),
    wrong: tested(Given(bidHeader: "| id | tender | amount  |", bid: "| B1 | T2     | cheap   |")),
    right: tested(
      Given(bidHeader: "| id | tender | amount  |", bid: "| B1 | T2     | 90萬 TWD |")))

  package static let rowWidth = DiagnosticKind(
    "F104", "row-width",
    Wording(
      en: "wrong number of cells in this row: {0} instead of {1}",
      zh: "這一列的儲存格數不符：標題列有 {1} 格，此列有 {0} 格"),
    explanation: Wording(
      en: """
        Each row has one cell for each column of its header; otherwise values slip into the wrong \
        column. A value that is not known is written `?`, not left out.
        """,
      zh: "每一列須與標題列的欄數相同，否則值會錯位到別的欄。不知道的值請寫 `?`，不可省略。"),
    wrong: tested(Given(bid: "| B1 |")), right: tested(Given(bid: "| B1 | ?      |")))

  package static let unknownSubject = DiagnosticKind(
    "F105", "unknown-subject",
    Wording(en: "no row of this test is `{0}`", zh: "這則測試的資料中沒有 `{0}`"),
    explanation: Wording(
      en: """
        What is expected of a subject that is not among the given rows can't be checked. Correct \
        the key, or add the row.
        """,
      zh: "對象不在測試資料中，就無從核對預期的結果。請更正鍵值，或補上資料列。"),
    wrong: tested(Given(expected: "expect flagged T3")), right: tested(Given()))

  package static let keyParts = DiagnosticKind(
    "F106", "key-parts",
    Wording(
      en: "wrong number of parts in `{1}`: {2} instead of {0}, joined by `/`",
      zh: "`{1}` 的段數不符：應為以 `/` 連接的 {0} 段，卻有 {2} 段"),
    explanation: Wording(
      en: """
        A pair is named by the keys of both, a group by all of its keys, in the order of the \
        rule: `B1/B2`, `G1/V1/goods`. A key that itself holds a `/` is written in quotes.
        """,
      zh: "一對以兩者的鍵值表示，一組以全部分組鍵值表示，依規則所列順序：`B1/B2`、`G1/V1/goods`。鍵值本身含有 `/` 時請加引號。"),
    wrong: pair(expected: "B1"), right: pair(expected: "B1/B2"))

  package static let subjectTwice = DiagnosticKind(
    "F107", "subject-twice",
    Wording(en: "`{0}` is expected twice", zh: "`{0}` 重複列出預期結果"),
    explanation: Wording(
      en: """
        A subject has one outcome. Naming it twice is a contradiction or a slip for another key. \
        Keep one.
        """,
      zh: "每個對象只有一個結果。列出兩次若非矛盾，就是鍵值筆誤。請保留其一。"),
    wrong: tested(Given(expected: "expect flagged T1\n  expect clear T1")), right: tested(Given()))

  package static let rowTwice = DiagnosticKind(
    "F108", "row-twice",
    Wording(en: "`{0}` stands in two rows", zh: "`{0}` 出現在兩列"),
    explanation: Wording(
      en: """
        The key tells one record from all others, so two rows with one key leave open which is \
        meant. Give the second a key of its own.
        """,
      zh: "鍵值用以區別每一筆紀錄，兩列同鍵就無法確定指的是哪一筆。請為第二列另取鍵值。"),
    wrong: tested(Given(bid: "| B1 | T2     |\n    | B1 | T2     |")),
    right: tested(Given(bid: "| B1 | T2     |\n    | B2 | T2     |")))

  package static let unknownCause = DiagnosticKind(
    "F109", "unknown-cause",
    Wording(
      en: "`{0}` is no field that this rule could miss", zh: "這條規則不會因 `{0}` 缺值而無法判定"),
    explanation: Wording(
      en: """
        `because` names the field whose absence leaves the rule undecided, written \
        `record.field`. Otherwise a test could pass although the rule stumbled over something \
        else. Name a field of the model that the rule reads.
        """,
      zh: """
        `because` 指明因哪個欄位缺值而無法判定，寫作 `紀錄.欄位`；否則規則即使因其他原因無法判定，測試也會通過。\
        請寫規則所讀取、且資料模型中有的欄位。
        """),
    wrong: undecided("tender.metod"), right: undecided("tender.method"))

  package static let titleTwice = DiagnosticKind(
    "F111", "title-twice",
    Wording(
      en: "two tests of this rule have the same title", zh: "這條規則有兩則同名的測試"),
    gravity: .warning,
    explanation: Wording(
      en: """
        When a test fails, its title says which case the rule has got wrong. Give each test the \
        title of what only it shows.
        """,
      zh: "測試失敗時，標題說明規則在哪種情形出錯。請為每則測試取一個說明其獨特之處的標題。"),
    wrong: tested(Given(), Given(expected: "expect clear T2")),
    right: tested(Given(), Given(title: "one bid is enough", expected: "expect clear T2")))

  /// `{0}` is `as` or `because`, `{1}` the outcome it belongs to.
  package static let outcomeAtOdds = DiagnosticKind(
    "F113", "outcome-at-odds",
    Wording(
      en: "`{0}` is said of `{1}` subjects only", zh: "`{0}` 只能用於 `{1}` 的對象"),
    explanation: Wording(
      en: """
        A severity is had by what is flagged, and a missing field is the cause of what is \
        undecided. Of any other outcome they say nothing that could be checked.
        """,
      zh: "只有列為紅旗者才有嚴重度，只有無法判定者才有缺漏的欄位；對其他結果寫這些無從驗證。"),
    wrong: tested(Given(expected: "expect clear T2 as high")),
    right: tested(Given(expected: "expect clear T2")))

  package static let keyColumnMissing = DiagnosticKind(
    "F112", "key-column-missing",
    Wording(en: "the table `{0}` has no key column `{1}`", zh: "資料表 `{0}` 缺少鍵值欄 `{1}`"),
    explanation: Wording(
      en: """
        Each record is known by its key. Without the key column no row can be referred to, nor \
        expected. Add the column.
        """,
      zh: "紀錄以鍵值識別。沒有鍵值欄，任何一列都無法引用，也無法列出預期結果。請補上這一欄。"),
    wrong: tested(Given(bidHeader: "| tender |", bid: "| T2     |")), right: tested(Given()))
}

extension DiagnosticKind {
  /// A test of a rule about tenders without bids, with one part replaced.
  private struct Given {
    var title = "a tender without bids"
    var bidTable = "bid"
    var bidHeader = "| id | tender |"
    var bid = "| B1 | T2     |"
    var expected = "expect flagged T1"

    var text: String {
      """
      test "\(title)"
        given tender
          | id |
          | T1 |
          | T2 |
        given \(bidTable)
          \(bidHeader)
          \(bid)
        \(expected)
      """
    }
  }

  private static func tested(_ tests: Given...) -> Sample {
    .rule(
      "flag when count(tender.bids) is 0",
      after: tests.map(\.text).joined(separator: "\n\n"))
  }

  private static func pair(expected: String) -> Sample {
    .rule(
      "flag when a.phone is b.phone",
      for: "pair of bids a, b sharing tender", key: "{a.id}, {b.id}",
      after: """
        test "one telephone for two bids"
          given bid
            | id | tender | phone        |
            | B1 | T1     | 02-2345-6789 |
            | B2 | T1     | 02-2345-6789 |
          expect flagged \(expected)
        """)
  }

  private static func undecided(_ cause: String) -> Sample {
    .rule(
      "flag when tender.method is limited",
      after: """
        test "without a method nothing can be said"
          given tender
            | id | method |
            | T1 | ?      |
          expect undecided T1 because \(cause)
        """)
  }
}
