import Diagnostics
import FlagSemantics
import Interpreter
import Plans
import Testing

/// Plans of drawn rules, which use every function and every form of an expression.
@Suite struct DrawnPlanTests {
  @Test("every plan is sound, and reads in both languages", arguments: UInt64(1)...60)
  func sound(seed: UInt64) {
    let pack = RandomCase(seed: seed).pack
    PlanChecks(plan: Planner(pack).plan(pack.rules)).expectSound()
    let pages = PlanPages(pack, in: .chinese)
    #expect(!pages.text.contains("#?"), "\(RandomCase(seed: seed).ruleText)")
  }
}
