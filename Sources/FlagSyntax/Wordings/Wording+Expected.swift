import Diagnostics

/// What the grammar may ask for, as "expected {0}" names it.
extension Wording {
  static let endOfFile = Wording(en: "the end of the file", zh: "檔案結尾")
  static let aValue = Wording(en: "a value", zh: "一個值")
  static let aName = Wording(en: "a name", zh: "一個名稱")
  static let aFieldName = Wording(en: "the name of a field", zh: "欄位名稱")
  static let aRecord = Wording(en: "the name of a record", zh: "紀錄名稱")
  static let aRule = Wording(en: "the name of a rule", zh: "規則名稱")
  static let aTable = Wording(en: "the name of a table", zh: "資料表名稱")
  static let aLink = Wording(en: "the name of a link", zh: "連結名稱")
  static let aType = Wording(en: "a type", zh: "型別")
  static let aCode = Wording(en: "a code", zh: "代碼")
  static let aCodeList = Wording(en: "the name of a code list", zh: "代碼表名稱")
  static let aCurrency = Wording(en: "a currency such as `TWD`", zh: "幣別，例如 `TWD`")
  static let aDate = Wording(en: "a date such as `2025-03-02`", zh: "日期，例如 `2025-03-02`")
  static let aFileName = Wording(en: "a file name in quotes", zh: "以引號括起的檔名")
  static let aReason = Wording(en: "the reason in quotes", zh: "以引號括起的理由")
  static let aTestTitle = Wording(en: "what the test shows, in quotes", zh: "以引號括起的測試說明")
  static let texts = Wording(
    en: "a text such as `zh-TW \"…\" en \"…\"`", zh: "文字，例如 `zh-TW \"…\" en \"…\"`")
  static let aLawCode = Wording(en: "a law such as `GPA`", zh: "法規代號，例如 `GPA`")
  static let anArticle = Wording(en: "an article such as `34(3)`", zh: "條號，例如 `34(3)`")
  static let aSeverity = Wording(
    en: "a severity: `critical`, `high`, `medium`, `low` or `info`",
    zh: "嚴重度：`critical`、`high`、`medium`、`low` 或 `info`")
  static let aDeclaration = Wording(
    en: "`rule`, `param`, `list`, `define`, `test`, `set` or `except`",
    zh: "`rule`、`param`、`list`、`define`、`test`、`set` 或 `except`")
  static let aModelDeclaration = Wording(
    en: "`record`, `view`, `link`, `codes`, `calendar`, `rates` or `current to`",
    zh: "`record`、`view`、`link`、`codes`、`calendar`、`rates` 或 `current to`")
  static let aMappingDeclaration = Wording(
    en: "`source`, `values` or `blanks`", zh: "`source`、`values` 或 `blanks`")
  static let aSourceClause = Wording(
    en: "`from`, `with`, `rows`, `zone`, `blanks` or `fill`",
    zh: "`from`、`with`、`rows`、`zone`、`blanks` 或 `fill`")
  static let aText = Wording(en: "a text in quotes", zh: "以引號括起的文字")
  static let aFilledText = Wording(en: "a text that is not empty", zh: "不是空白的文字")
  static let aColumn = Wording(en: "the name of a column in quotes", zh: "以引號括起的欄名")
  static let aUnit = Wording(en: "a unit in quotes, such as `\"千元\"`", zh: "以引號括起的單位，例如 `\"千元\"`")
  static let aConstant = Wording(
    en: "a code, a text, a number, `yes` or `no`", zh: "代碼、文字、數字、`yes` 或 `no`")
  static let aValueList = Wording(
    en: "the name of a list of `values`, or the list in parentheses",
    zh: "`values` 清單的名稱，或以括號括起的清單")
  static let aFilledField = Wording(en: "a field and what it comes `from`", zh: "欄位及其來源（`from`）")
  static let endOfLine = Wording(en: "the end of the line", zh: "行尾")
  static let aClause = Wording(
    en: "a clause such as `where` or `flag when`", zh: "子句，例如 `where` 或 `flag when`")
  static let aJointOrClause = Wording(
    en: "`and`, `or` or the next clause", zh: "`and`、`or` 或下一個子句")
  static let aJointOrBrace = Wording(en: "`}` or an operator", zh: "`}` 或運算符號")
  static let aTestClause = Wording(
    en: "`given`, `set` or `expect`", zh: "`given`、`set` 或 `expect`")
  static let aRow = Wording(en: "a row such as `| id | name |`", zh: "資料列，例如 `| id | name |`")
  static let anOutcome = Wording(
    en: "`flagged`, `clear`, `outside` or `undecided`",
    zh: "`flagged`、`clear`、`outside` 或 `undecided`")
  static let aSubject = Wording(en: "the key of a subject", zh: "受判定對象的鍵值")
  static let commaOrThen = Wording(en: "`,` or `then`", zh: "`,` 或 `then`")
  static let aPlural = Wording(en: "the plural in parentheses", zh: "以括號括起的複數名稱")
  static let aField = Wording(
    en: "a field: its name and its type", zh: "欄位：名稱與型別")
  static let anAccessClass = Wording(
    en: "an access class such as `public`", zh: "存取等級，例如 `public`")
}
