package import Diagnostics

/// The types of values as people call them: what stands for "{1}" in "this is {1}".
///
/// In English they bring their article. In Chinese the messages put them in 「」.
extension Wording {
  package static let yesOrNo = Wording(en: "yes or no", zh: "是或否")
  package static let aNumber = Wording(en: "a number", zh: "數字")
  package static let aPercentage = Wording(en: "a percentage", zh: "百分比")
  package static let aDate = Wording(en: "a date", zh: "日期")
  package static let aDateAndTime = Wording(en: "a date and time", zh: "日期與時間")
  package static let aDuration = Wording(
    en: "a length of time in days or hours", zh: "以日或小時計的期間")
  package static let anAmount = Wording(en: "an amount of money", zh: "金額")
  package static let workingDays = Wording(en: "a number of working days", zh: "工作日數")
  package static let aPeriod = Wording(en: "months or years", zh: "以月或年計的期間")
  package static let aText = Wording(en: "a text", zh: "文字")
  package static let aName = Wording(en: "a name", zh: "名稱")
  package static let anAddress = Wording(en: "an address", zh: "地址")
  package static let aPhone = Wording(en: "a phone number", zh: "電話號碼")
  package static let anEmail = Wording(en: "an e-mail address", zh: "電子郵件地址")
  package static let aTaxID = Wording(en: "a tax id", zh: "統一編號")
  package static let anAccount = Wording(en: "an account number", zh: "帳號")
  package static let aSerial = Wording(en: "a serial number", zh: "票據或文件號碼")
  package static let aFileHash = Wording(en: "the hash of a file", zh: "檔案雜湊值")
  package static let aCode = Wording(en: "a code", zh: "代碼")
  package static let aCondition = Wording(en: "a condition", zh: "條件")

  /// `money(TWD)`, or money whose currency stands in another column.
  package static func money(_ currency: String?) -> Wording {
    guard let currency else { return Wording(en: "money", zh: "金額") }
    return Wording(verbatim: "money(\(currency))")
  }

  /// One record, by its singular: "a `tender`", "an `award`".
  package static func aRecord(_ singular: String) -> Wording {
    let article = "aeiou".contains(singular.prefix(1)) ? "an" : "a"
    return Wording(en: "\(article) `\(singular)`", zh: "`\(singular)` 紀錄")
  }

  /// Records, by their plural: "`tenders`".
  package static func records(_ plural: String) -> Wording {
    Wording(en: "`\(plural)`", zh: "多筆 `\(plural)`")
  }

  /// What a path to many records gives: one value for each of them.
  package static func many(_ type: Wording) -> Wording {
    Wording(en: "many values, each \(type.english)", zh: Chinese.spaced("多個\(type.chinese)"))
  }
}
