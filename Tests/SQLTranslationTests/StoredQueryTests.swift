import Files
import FlagSemantics
import Plans
import ProbityKit
import SQLTranslation
import TestSupport
import Testing

/// Queries of the rules that lie in the repository.
@Suite struct StoredQueryTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private static func pack(_ folder: String) throws -> CheckedPack {
    try PackReader(in: WorkFolder(root)).read([folder]).checked
  }

  private static let examples = (try? pack("Examples/01-ten-rules").rules.map(\.name)) ?? []

  @Test("the ten examples, as recorded", arguments: examples, SQLDialect.all.map(\.name))
  func example(rule name: String, dialect: String) throws {
    let pack = try Self.pack("Examples/01-ten-rules")
    let rule = try #require(pack.rule(named: name))
    let dialect = try #require(SQLDialect.all.first { $0.name == dialect })
    let plan = Planner(pack).plan([rule])
    let query = Query(plan, pack, Catalog(of: pack, for: plan), dialect)
    let text = query.rules.isEmpty ? "-- left to the engine\n" : query.text
    GoldenFile.expect(text, "\(name).\(dialect.name).sql")
  }

  @Test(
    "little of the packs is left to the engine",
    arguments: [("Rules/tw", wholly: 3, partly: 56), ("Rules/ocds", wholly: 0, partly: 17)])
  func left(folder: String, wholly: Int, partly: Int) throws {
    let pack = try Self.pack(folder)
    let plan = Planner(pack).plan(pack.rules)
    let left = Query(plan, pack, Catalog(of: pack, for: plan), .duckdb).left
    #expect(left.count(where: \.isWhole) <= wholly)
    #expect(left.count { !$0.isWhole } <= partly)
  }

  @Test("the query of a pack is always the same", arguments: ["Rules/tw", "Rules/ocds"])
  func same(folder: String) throws {
    let pack = try Self.pack(folder)
    let queries = (0..<2).map { _ in
      let plan = Planner(pack).plan(pack.rules)
      return Query(plan, pack, Catalog(of: pack, for: plan), .duckdb)
    }
    #expect(queries[0].text == queries[1].text)
    #expect(Set(queries[0].rules + queries[0].left.map(\.rule)) == Set(pack.rules.map(\.name)))
    // What marks the row of an expression is gone from the query.
    #expect(!queries[0].text.utf8.contains(1))
  }
}
