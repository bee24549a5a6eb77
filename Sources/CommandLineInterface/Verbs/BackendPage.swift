internal import Diagnostics
internal import FlagSemantics
internal import ProbityKit
internal import SQLEngines
internal import SQLTranslation
internal import Scanning
internal import SourceReading

/// What databases say of the tests beside the rules.
enum BackendPage {
  /// Whether each of them says what the engine says.
  static func show(
    _ pack: Pack, _ references: ReferenceTables, _ call: Call, _ console: inout Console
  ) throws(Failure) -> Bool {
    var isSame = true
    for engine in try EngineOptions.backends(call, console) {
      let check: BackendCheck
      do throws(SourceTrouble) {
        check = try pack.backendCheck(by: engine, references)
      } catch {
        throw Failure(table: error)
      }
      console.print(text(check, engine, call.language))
      isSame = isSame && check.differing.isEmpty
    }
    return isSame
  }

  private static func text(
    _ check: BackendCheck, _ engine: DatabaseEngine, _ language: Language
  ) -> String {
    var lines = [
      Wording(
        en: "{0}: {1} tests, {2} subjects decided by the database, {3} left to Probity",
        zh: "{0}：{1} 個測試，資料庫判定 {2} 個對象，{3} 個由 Probity 判定"
      ).filled(with: [
        Wording(verbatim: engine.dialect.name), "\(check.tests)", "\(check.decided)",
        "\(check.left)",
      ]).text(in: language)
    ]
    for test in check.differing {
      lines.append(
        Wording(
          en: "  {0}: the database says something else in the test “{1}”",
          zh: "  {0}：資料庫對測試「{1}」的判定不同"
        ).filled(with: [Wording(verbatim: test.rule), Wording(verbatim: test.title)])
          .text(in: language))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
