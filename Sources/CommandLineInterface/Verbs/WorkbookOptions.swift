internal import Diagnostics
internal import Files
internal import Findings
internal import Reporting

/// What a workbook has besides what every one has.
enum WorkbookOptions {
  static let previous = Option(
    "previous", value: .init(Wording(en: "FILE", zh: "檔案"), .files(endingIn: [".xlsx"])),
    help: Wording(
      en: """
        A workbook that was reviewed: status, reviewers, dates and notes stand in the new one again, \
        findings are new, changed, as before or gone, and each rule tells how many were upheld.
        """,
      zh: "已查核之活頁簿：處理狀態、查核人員、日期及備註會帶入新檔，並標示新增、有變動、未變或已消失，各規則列出查核成立比例。"))

  static let protect = Option(
    "protect",
    help: Wording(
      en:
        "Lock the sheets of the workbook, without a password; only what reviewers fill in stays open.",
      zh: "鎖定活頁簿各工作表（不設密碼），僅查核填寫欄可編輯。"))

  static let memo = Option(
    "summary-memo",
    help: Wording(
      en: "Add a page for the head of the agency: what was examined, found and is proposed.",
      zh: "加入一頁簽呈，供機關首長核閱：稽核範圍、結果與擬辦事項。"))

  static let referral = Option(
    "referral", value: .init(Wording(en: "FINDING", zh: "發現")), repeatable: true,
    help: Wording(
      en: """
        Add the form by which a finding is referred to an integrity unit; name it by its number on \
        the sheet or the beginning of its fingerprint. May be repeated.
        """,
      zh: "加入移送廉政單位之案件單；以工作表上之編號或指紋開頭指定發現，可重複使用。"))

  static let undecided = Option(
    "all-undecided",
    help: Wording(
      en: "Add a sheet with every subject that could not be judged, and why.",
      zh: "加入一張工作表，列出所有無法判定之對象及原因。"))

  static let all = [previous, protect, memo, referral, undecided]

  /// Those of them that were given.
  static func given(_ call: Call) -> [Option] {
    all.filter { !call.all($0).isEmpty || call.has($0) }
  }

  static func wishes(_ call: Call, for scan: Scan) throws(Failure) -> WorkbookWishes {
    var wishes = WorkbookWishes()
    wishes.hasMemo = call.has(memo)
    wishes.listsUndecided = call.has(undecided)
    for name in call.all(referral) {
      guard let fingerprint = scan.fingerprint(called: name) else {
        throw Failure(
          .wrongUse,
          Wording(en: "no finding is called `{0}`", zh: "沒有稱為 `{0}` 的發現")
            .filled(with: [Wording(verbatim: name)]),
          advice: [
            Wording(
              en: "give its number on the sheet, or at least 8 signs of its fingerprint",
              zh: "請給工作表上之編號，或指紋開頭至少 8 個字元")
          ])
      }
      if !wishes.referrals.contains(fingerprint) { wishes.referrals.append(fingerprint) }
    }
    return wishes
  }
}
