import Diagnostics

/// The sheets in the order in which they stand.
package enum SheetName: Sendable, CaseIterable {
  case summary, memo, referral, findings, gone, cases, evidence, network, undecided
  case undecidedSubjects, rules, quality, rejected, sample, record

  var wording: Wording {
    switch self {
    case .summary: Wording(en: "Summary", zh: "摘要")
    case .findings: Wording(en: "Findings", zh: "發現")
    case .gone: Wording(en: "Gone", zh: "已消失")
    case .cases: Wording(en: "Cases", zh: "案件")
    case .evidence: Wording(en: "Evidence", zh: "證據")
    case .network: Wording(en: "Network", zh: "關聯")
    case .undecided: Wording(en: "Undecided", zh: "無法判定")
    case .memo: Wording(en: "Memo", zh: "簽呈")
    case .referral: Wording(en: "Referral", zh: "移送單")
    case .undecidedSubjects: Wording(en: "Undecided subjects", zh: "無法判定清單")
    case .rules: Wording(en: "Rules", zh: "規則")
    case .quality: Wording(en: "Data quality", zh: "資料品質")
    case .rejected: Wording(en: "Rejected rows", zh: "退件")
    case .sample: Wording(en: "Sample", zh: "抽查")
    case .record: Wording(en: "Run record", zh: "執行紀錄")
    }
  }
}

extension SheetName {
  /// Whether a sheet is called so, in any language, also where it goes on as “Gone (2)”.
  package func isName(_ name: String) -> Bool {
    Voice.all.contains { name == $0.name(self) || name.hasPrefix($0.name(self) + " (") }
  }
}

extension Voice {
  func name(_ sheet: SheetName) -> String { words(sheet.wording) }
}
