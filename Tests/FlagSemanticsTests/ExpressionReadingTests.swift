import Diagnostics
import FlagSemantics
import TestSupport
import Testing

/// How every kind of expression and every function is read, in both languages.
@Suite struct ExpressionReadingTests {
  @Test("expressions are read as written down", arguments: ExpressionTable.all)
  func reading(table: ExpressionTable) {
    let errors = table.pack.diagnostics.filter { $0.gravity == .error }
    #expect(errors.map { "\($0.place.text): \($0.kind.code)" } == [])
    GoldenFile.expect(table.text, "Reading/\(table.topic).txt")
  }

  @Test("the tables have every function of the language")
  func functions() {
    var seen: Set<Builtin> = [.inForce]  // is read as the parameter it asks for
    visit { if case .call(let builtin, _) = $0.kind { seen.insert(builtin) } }
    #expect(Set(Builtin.allCases).subtracting(seen) == [])
  }

  @Test("the tables have every kind of expression")
  func kinds() {
    let all: Set<String> = [
      "literal", "parameter", "parameterOn", "list", "dataDay", "element", "all", "definition",
      "step", "filter", "call", "arithmetic", "negative", "order", "between", "equal", "isMissing",
      "isNone", "isIn", "before", "after", "within", "resembles", "conjunction", "disjunction",
      "not", "exists", "ifMissing",
    ]
    var seen: Set<String> = []
    visit { seen.insert(Mirror(reflecting: $0.kind).children.first?.label ?? "\($0.kind)") }
    #expect(all.subtracting(seen) == [])
  }

  private func visit(_ body: (Expression) -> Void) {
    for rule in ExpressionTable.all.flatMap(\.pack.rules) {
      rule.flag.walk(body)
      for value in rule.show { value.walk(body) }
    }
  }
}
