package import Diagnostics

/// How the program ends, for scripts to act upon. The numbers never change.
package enum ExitCode: Int32, Sendable, CaseIterable {
  case fine = 0
  /// Findings, or tests that failed or would not notice a mistake.
  case findings = 1
  case wrongUse = 2
  /// More subjects undecided than allowed.
  case tooMuchUndecided = 3
  /// Rows of data were rejected where none may be.
  case rejectedRows = 4
  case badRules = 65
  case missingInput = 66
  /// Data that can't be read to their end, or that no mapping fits.
  case badData = 67
  case internalFault = 70
  case outOfMemory = 71
  case unwritableOutput = 74
  /// As shells tell the end by a signal: 128 and its number.
  case hungUp = 129
  case interrupted = 130
  case terminated = 143

  package var meaning: Wording {
    switch self {
    case .fine:
      Wording(en: "Nothing to object to.", zh: "一切正常。")
    case .findings:
      Wording(
        en: """
          There are findings, or tests failed or miss a mistake, or files are not in the one style.
          """,
        zh: "有紅旗、測試未通過或察覺不到錯誤，或檔案格式不一致。")
    case .wrongUse:
      Wording(en: "The command line is wrong.", zh: "命令列用法有誤。")
    case .tooMuchUndecided:
      Wording(
        en: "More subjects could not be evaluated than allowed.",
        zh: "無法判定的對象超過容許比例。")
    case .rejectedRows:
      Wording(en: "Rows of data were rejected, under `--strict`.", zh: "在 `--strict` 之下有資料列被退回。")
    case .badRules:
      Wording(
        en: "Rules, models, mappings or policies have errors.", zh: "規則、資料模型、對應檔或在地政策有錯誤。")
    case .badData:
      Wording(
        en: "Data are damaged, or no mapping fits them.", zh: "資料損壞，或沒有符合的對應檔。")
    case .missingInput:
      Wording(en: "A file is missing or can't be read.", zh: "找不到檔案或無法讀取。")
    case .internalFault:
      Wording(en: "Probity itself failed.", zh: "Probity 本身發生錯誤。")
    case .outOfMemory:
      Wording(en: "No memory is left.", zh: "記憶體不足。")
    case .unwritableOutput:
      Wording(en: "The output could not be written.", zh: "無法寫入輸出結果。")
    case .hungUp:
      Wording(en: "The terminal was closed (SIGHUP).", zh: "終端機已關閉（SIGHUP）。")
    case .interrupted:
      Wording(en: "Interrupted by Ctrl-C (SIGINT).", zh: "以 Ctrl-C 中斷（SIGINT）。")
    case .terminated:
      Wording(en: "Told to end by the system (SIGTERM).", zh: "由系統要求結束（SIGTERM）。")
    }
  }
}
