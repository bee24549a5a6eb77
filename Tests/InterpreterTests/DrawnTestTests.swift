import Diagnostics
import FlagSemantics
import Interpreter
import Testing

@Suite struct DrawnTestTests {
  @Test("a case can be written as tests beside its rules", arguments: UInt64(1)...30)
  func written(seed: UInt64) {
    let drawn = RandomCase(seed: seed).withTests()
    let errors = drawn.pack.diagnostics.filter { $0.gravity == .error }
    #expect(errors.map { "\($0.kind.code) \($0.place.text)" } == [])
    #expect(drawn.pack.tests.count == drawn.pack.rules.count)
    for test in drawn.pack.tests {
      let given = PlainData(test, drawn.pack.model)
      #expect(given.records.mapValues(\.rows) == drawn.data.records.mapValues(\.rows))
      #expect(given.links.mapValues(\.rows) == drawn.data.links.mapValues(\.rows))
      #expect(given.lists == drawn.data.lists)
    }
  }
}
