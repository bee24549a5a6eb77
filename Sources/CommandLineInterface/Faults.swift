internal import CFaults
internal import Diagnostics
internal import Files
internal import Glibc

/// What the program does when it is told to end, or can't go on: no file is left half-written, and
/// the person who waits is told why, in their own language.
enum Faults {
  static func watch(in language: Language) {
    var texts = unsafe faults_texts()
    // Safe: the copies are never freed, and nobody writes to them.
    unsafe texts.interrupted = kept(interrupted.text(in: language))
    unsafe texts.out_of_memory = kept(outOfMemory.text(in: language))
    unsafe texts.out_of_memory_code = ExitCode.outOfMemory.rawValue
    unsafe texts.fault = kept(fault.text(in: language))
    unsafe texts.fault_code = ExitCode.internalFault.rawValue
    // Safe: the structure is copied.
    unsafe faults_watch(&texts)
  }

  private static let interrupted = Wording(
    en: "interrupted; no file is left half-written\n", zh: "已中斷；沒有任何檔案只寫了一半\n")

  private static let outOfMemory = Failure(
    .outOfMemory, Wording(en: "no memory is left", zh: "記憶體不足"),
    advice: [
      Wording(
        en: "judge fewer rules with `--only`, give less data at a time, or use `--threads 1`",
        zh: "請以 `--only` 減少規則、分批提供資料，或使用 `--threads 1`"),
      Wording(en: "no file is left half-written", zh: "沒有任何檔案只寫了一半"),
    ])

  private static let fault = Failure(
    .internalFault, Wording(en: "a fault in Probity itself", zh: "Probity 本身發生錯誤"),
    advice: [
      Wording(
        en: "please report it, with the command and, if you may, the data",
        zh: "請回報此問題，並附上所下的命令；若可提供，請一併附上資料"),
      Wording(en: "no file is left half-written", zh: "沒有任何檔案只寫了一半"),
    ])

  private static func kept(_ text: String) -> UnsafePointer<CChar>? {
    unsafe strdup(text).map { unsafe UnsafePointer($0) }
  }
}
