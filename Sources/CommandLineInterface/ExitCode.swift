package import Diagnostics

/// How the program ends, for scripts to act upon. The numbers never change.
package enum ExitCode: Int32, Sendable, CaseIterable {
  case fine = 0
  /// Findings, or tests that failed.
  case findings = 1
  case wrongUse = 2
  /// More subjects undecided than allowed.
  case tooMuchUndecided = 3
  case badRules = 65
  case missingInput = 66
  case internalFault = 70
  case unwritableOutput = 74

  package var meaning: Wording {
    switch self {
    case .fine:
      Wording(en: "Nothing to object to.", zh: "一切正常。")
    case .findings:
      Wording(
        en: "There are findings, or tests failed, or files are not in the one style.",
        zh: "有紅旗、測試未通過，或檔案格式不一致。")
    case .wrongUse:
      Wording(en: "The command line is wrong.", zh: "命令列用法有誤。")
    case .tooMuchUndecided:
      Wording(
        en: "More subjects could not be evaluated than allowed.",
        zh: "無法判定的對象超過容許比例。")
    case .badRules:
      Wording(en: "Rules, models or policies have errors.", zh: "規則、資料模型或在地政策有錯誤。")
    case .missingInput:
      Wording(en: "A file is missing or can't be read.", zh: "找不到檔案或無法讀取。")
    case .internalFault:
      Wording(en: "Probity itself failed.", zh: "Probity 本身發生錯誤。")
    case .unwritableOutput:
      Wording(en: "The output could not be written.", zh: "無法寫入輸出結果。")
    }
  }
}
