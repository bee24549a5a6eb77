import SQLEngines
import SQLTranslation
import TestSupport
import Testing

/// The engine against Spark, over models, tables and rules that are drawn at random: what Spark says
/// must be what the engine says.
@Suite struct SparkTests {
  /// Where `make engines` puts it.
  static let engine: SparkEngine? = {
    let folder = ShellCommand("pwd").output.filter { !$0.isNewline } + "/.build/engines"
    let launcher = folder + "/spark/bin/spark-submit"
    guard ShellCommand.exists("'\(launcher)'"), ShellCommand.exists("java") else { return nil }
    return SparkEngine(launcher: launcher, python: folder + "/bin/python")
  }()

  static let absence: Comment = "Spark or Java is not there: `make engines` installs them"

  private static let models: UInt64 = _isDebugAssertConfiguration() ? 40 : 120

  @Test("what Spark says is what the engine says", .enabled(if: engine != nil, absence))
  func drawn() throws {
    let engine = DatabaseEngine.spark(try #require(SparkTests.engine))
    let cases = DatabaseCase.whole(1..<SparkTests.models + 1, rows: 30...60, .spark)
    var total = (decided: 0, open: 0)
    for (each, sieves) in zip(cases, try engine.sieves(cases.map(\.data))) {
      let found = each.compare(sieves)
      total = (total.decided + found.decided, total.open + found.open)
    }
    print("spark: \(total.decided) decided, \(total.open) open, of \(cases.count) models")
    #expect(total.decided >= Int(SparkTests.models) * 10)
  }
}
