import Diagnostics
import SQLEngines
import SQLTranslation
import SourceReading
import TestSupport
import Testing

/// What goes wrong with Spark is said in one sentence, and nothing stays behind.
@Suite(.serialized) struct SparkFaultTests {
  private static let data = DatabaseCase.drawn(1..<9, .spark).first?.data

  private func trouble(
    _ launcher: String, _ master: String = "spark"
  ) throws -> SourceTrouble {
    let data = try #require(SparkFaultTests.data)
    let engine = DatabaseEngine.spark(
      SparkEngine(
        launcher: launcher, python: nil, master: try #require(SparkMaster(master))))
    do throws(SourceTrouble) {
      _ = try engine.sieves([data])
    } catch {
      return error
    }
    Issue.record("nothing went wrong")
    throw CancellationError()
  }

  /// A launcher that only tells where it was started and does what a shell is told.
  private func launcher(_ text: String, in folder: TemporaryFolder) throws -> String {
    try folder.write("spark-submit", "#!/bin/sh\ndirname \"$PWD\" >'\(folder("where"))'\n\(text)\n")
    _ = ShellCommand("chmod +x '\(folder("spark-submit"))'")
    return folder("spark-submit")
  }

  @Test("no launcher")
  func absent() throws {
    let found = try trouble("/nowhere/bin/spark-submit")
    #expect(found.message.english == "Spark is not there")
    #expect(found.advice?.english.hasPrefix("install it by `make engines`") == true)
  }

  @Test(
    "a session that ends too early",
    .enabled(if: ShellCommand.exists("java"), "Java is not there: `make engines` installs it"),
    arguments: [
      ("kill -9 $$", "Spark ended before it was done (exit code 137)"),
      ("exit 3", "Spark ended before it was done (exit code 3)"),
      (
        "echo 'Caused by: java.lang.UnsupportedClassVersionError: 61.0'; exit 1",
        "the Java that is there is too old for Spark"
      ),
      ("echo idle >../trouble; exit 1", "the cluster has no worker to give"),
      ("exit 0", "Spark said nothing of some rules"),
    ])
  func early(does: String, says: String) throws {
    let folder = TemporaryFolder()
    let found = try trouble(try launcher(does, in: folder))
    #expect(found.source == "spark")
    #expect(found.message.english == says)
    let place = try folder.read("where").filter { !$0.isNewline }
    #expect(place.hasPrefix("/tmp/probity-engine-"))
    #expect(ShellCommand("ls -d '\(place)' 2>/dev/null").output == "")
  }

  @Test("a master that nobody is", .enabled(if: SparkTests.engine != nil, SparkTests.absence))
  func unreachable() throws {
    let found = try trouble(try #require(SparkTests.engine).launcher, "spark://127.0.0.1:9")
    #expect(found.source == "spark://127.0.0.1:9")
    #expect(found.message.english.hasPrefix("the master can't be reached: "))
    #expect(found.message.chinese.hasPrefix("無法連線至主節點："))
  }

  @Test(
    "what names no master",
    arguments: [
      "spark:", "spark:local[", "spark:local[0]", "spark:local[x]", "spark://", "spark://host",
      "spark://host:", "spark://host:0", "spark://host:70000", "spark://:7077", "sparkle",
      "spark://a b:7077", "spark://host:7077'", "yarn",
    ])
  func wrong(text: String) {
    #expect(SparkMaster(text) == nil)
  }

  @Test("masters")
  func right() throws {
    #expect(SparkMaster("spark")?.name == "local[*]")
    #expect(SparkMaster("spark:local")?.name == "local")
    #expect(SparkMaster("spark:local[2]")?.name == "local[2]")
    let shared = try #require(SparkMaster("spark://a:7077,b:7078/srv/shared"))
    #expect(shared.name == "spark://a:7077,b:7078")
    #expect(shared.folder == "/srv/shared")
    #expect(SparkMaster("spark://host:7077/")?.folder == "/tmp")
  }
}
