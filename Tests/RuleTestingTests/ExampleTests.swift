import Files
import FlagSemantics
import ProbityKit
import RuleTesting
import Scanning
import Testing

/// The tests beside the rules of the examples hold.
@Suite struct ExampleTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  private static let pack = try? PackReader(in: WorkFolder(ExampleTests.root)).read([
    "Examples/01-ten-rules"
  ])

  private static let titles = pack?.checked.tests.map(\.title) ?? []

  @Test("a test of the examples", arguments: titles)
  func holds(title: String) throws {
    let pack = try #require(ExampleTests.pack)
    let test = try #require(pack.checked.tests.first { $0.title == title })
    let result = TestRun(pack.checked).result(of: test)
    #expect(
      result.failures == [], "\(result.verdicts.map { "\($0.key) \($0.outcome) \($0.causes)" })")
  }
}
