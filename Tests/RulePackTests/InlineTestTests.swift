import FlagSemantics
import ProbityKit
import RuleTesting
import Testing

/// The tests that stand beside the rules of the stored packs hold.
@Suite struct InlineTestTests {
  @Test("every test of a pack holds", arguments: StoredPack.all)
  func hold(_ folder: String) throws {
    for result in TestRun(try StoredPack.read(folder).checked).results() where !result.holds {
      Issue.record("\(folder) \(result.test.rule): \(result.test.title): \(result.failures)")
    }
  }
}
