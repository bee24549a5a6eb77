internal import Diagnostics
internal import FlagSemantics
internal import Files
internal import FlagSyntax
internal import ProbityKit

/// What every verb that reads a pack is told, and how the pack is read.
enum PackOptions {
  static let paths = Parameter(
    Wording(en: "PATH", zh: "路徑"), .any, .files(endingIn: SourceForm.endings),
    help: Wording(
      en: "Rule files, or folders of them. Without any, the folder you are in.",
      zh: "規則檔或其資料夾；未指定時為目前的資料夾。"))

  static let model = Option(
    "model",
    value: .init(Wording(en: "PATH", zh: "路徑"), .files(endingIn: [".model"])),
    help: Wording(
      en: "Check against this model instead of the one in the pack.",
      zh: "改用此資料模型檢查，不使用規則集內附者。"))

  static func pack(_ call: Call, _ console: Console) throws(Failure) -> Pack {
    let paths = call.all(paths)
    return try pack(at: paths.isEmpty ? ["."] : paths, call, console)
  }

  static func pack(
    at paths: [String], _ call: Call, _ console: Console
  ) throws(Failure) -> Pack {
    let pack: Pack
    do {
      pack = try PackReader(in: console.folder, model: call[model]).read(paths)
    } catch {
      throw Failure(error)
    }
    if !pack.files.isEmpty { return pack }
    throw nothing(under: paths)
  }

  /// Folders without a file of the language.
  static func nothing(under paths: [String]) -> Failure {
    Failure(
      .missingInput,
      Wording(
        en: "no rule or model files under {0}", zh: "{0} 之下沒有規則或資料模型檔"
      ).filled(with: [Wording(verbatim: paths.map { "`\($0)`" }.joined(separator: ", "))]),
      advice: [
        Wording(
          en:
            "rules end in `.flag` or `.flag.md`, models in `.model`; `probity init` makes a first pack",
          zh: "規則檔以 `.flag` 或 `.flag.md` 結尾，資料模型以 `.model` 結尾；`probity init` 可建立第一套規則")
      ])
  }

  /// How a verb ends that showed what could be read of a pack: what has errors is not among it.
  static func ending(
    _ pack: Pack, at path: String, _ call: Call, _ console: inout Console
  ) -> ExitCode {
    guard pack.checked.hasErrors || pack.report.hasErrors else { return .fine }
    let failure = Failure(
      .badRules,
      Wording(
        en: "the pack has errors, so something may be missing here",
        zh: "規則集有錯誤，此處可能有所缺漏"),
      advice: [
        Wording(
          en: "`\(call.program.name) check \(path)` shows the errors",
          zh: "`\(call.program.name) check \(path)` 會列出錯誤")
      ])
    console.complain(failure.text(in: call.language))
    return failure.exitCode
  }
}
