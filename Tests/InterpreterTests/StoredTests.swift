import Diagnostics
import Files
import FlagSemantics
import FlagSyntax
import Interpreter
import Testing

/// The tests beside the rules of every stored pack hold in the interpreter.
@Suite struct StoredTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let pack: CheckedPack
    let test: CheckedTest

    var testDescription: String { "\(test.rule): \(test.title)" }
  }

  private static let cases: [Case] = {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = WorkFolder(root)
    let manifests = ["Rules", "Examples"].flatMap {
      (try? folder.files(under: $0, endingIn: ["/pack.toml"])) ?? []
    }
    return manifests.flatMap { manifest -> [Case] in
      let pack = read(String(manifest.dropLast("/pack.toml".count)), in: folder)
      return pack.tests.map { Case(pack: pack, test: $0) }
    }
  }()

  private static func read(_ place: String, in folder: WorkFolder) -> CheckedPack {
    func files(_ endings: [String]) -> [ParsedFile] {
      ((try? folder.files(under: place, endingIn: endings)) ?? []).map { path in
        ParsedFile(SourceFile(name: path, bytes: (try? folder.read(path)) ?? []))
      }
    }
    return PackChecker(
      PackSources(models: files([".model"]), rules: files([".flag", ".flag.md"]))
    ).check()
  }

  @Test("there are tests in the stored packs")
  func some() { #expect(StoredTests.cases.count >= 10) }

  @Test("a test beside a rule holds", arguments: cases)
  func holds(_ stored: Case) {
    let run = InlineTestRun(stored.test, stored.pack, .published)
    #expect(run.failures == [], "\(stored.testDescription)")
  }
}
