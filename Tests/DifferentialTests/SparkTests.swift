import Files
import FlagSemantics
import Interpreter
import ProbityKit
import RuleTesting
import SQLEngines
import SQLTranslation
import TestSupport
import Testing

/// The engine against Spark, over models, tables and rules that are drawn at random, and over the
/// tests beside stored rules: what Spark says must be what the engine says.
///
/// Starting Spark takes longer than asking it, so one session is asked everything.
@Suite struct SparkTests {
  /// Where `make engines` puts it.
  static let engine: SparkEngine? = {
    let folder = ShellCommand("pwd").output.filter { !$0.isNewline } + "/.build/engines"
    let launcher = folder + "/spark/bin/spark-submit"
    guard ShellCommand.exists("'\(launcher)'"), ShellCommand.exists("java") else { return nil }
    return SparkEngine(launcher: launcher, python: folder + "/bin/python")
  }()

  static let absence: Comment = "Spark or Java is not there: `make engines` installs them"

  /// How many models are drawn; `SPARK_MODELS=200` for a longer look.
  private static let models = TestEnvironment.number("SPARK_MODELS") ?? 10
  private static let first = TestEnvironment.number("SPARK_FIRST") ?? 3

  @Test("what Spark says is what the engine says", .enabled(if: engine != nil, absence))
  func same() throws {
    let engine = DatabaseEngine.spark(try #require(SparkTests.engine))
    let drawn = DatabaseCase.drawn(
      SparkTests.first..<SparkTests.first + SparkTests.models, .spark, size: 32)
    let cases = try stored("Examples/01-ten-rules") + drawn
    var total = (decided: 0, open: 0)
    for (each, sieves) in zip(cases, try engine.sieves(cases.map(\.data))) {
      let found = each.compare(sieves)
      total = (total.decided + found.decided, total.open + found.open)
    }
    print("spark: \(total.decided) decided, \(total.open) open")
    #expect(total.decided >= 200 * Int(SparkTests.models))
  }

  /// The first test of each rule of a stored pack of which a database can judge any subject; the
  /// others ask the same query, and `probity test --backend spark` asks them all.
  private func stored(_ folder: String) throws -> [DatabaseCase] {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let pack = try PackReader(in: WorkFolder(root)).read([folder]).checked
    let run = TestRun(pack)
    var seen: Set<String> = []
    return pack.tests.enumerated().compactMap { place, test in
      guard seen.insert(test.rule).inserted, let scanner = run.scanner(for: test) else {
        return nil
      }
      let data = PreparedData(scanner, .spark)
      return data.query.rules.isEmpty
        ? nil : DatabaseCase(name: "\(test.rule)-\(place)", scanner: scanner, data: data)
    }
  }
}
