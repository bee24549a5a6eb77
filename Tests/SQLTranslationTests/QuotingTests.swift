import SQLTranslation
import Testing

/// Whatever a name or a text holds, it stays one name or one text.
@Suite struct QuotingTests {
  @Test(
    "names",
    arguments: [
      ("bid_1", "bid_1", "bid_1"),
      ("order", "\"order\"", "`order`"),
      ("a\"; DROP TABLE bid; --", "\"a\"\"; DROP TABLE bid; --\"", "`a\"; DROP TABLE bid; --`"),
      ("a`b", "\"a`b\"", "`a``b`"),
      ("標案", "\"標案\"", "`標案`"),
      ("", "\"\"", "``"),
    ])
  func names(name: String, quoted: String, spark: String) {
    #expect(SQLDialect.duckdb.identifier(name) == quoted)
    #expect(SQLDialect.postgres.identifier(name) == quoted)
    #expect(SQLDialect.spark.identifier(name) == spark)
  }

  @Test("long names that differ at their ends stay two names")
  func longNames() {
    for unit in ["events of base_price_announced_before: ", "決標公告之招標文件"] {
      let names = ["where_16", "where_18"].map { String(repeating: unit, count: 3) + $0 }
      let short = names.map(SQLDialect.postgres.identifier)
      #expect(short[0] != short[1])
      #expect(short.allSatisfy { $0.utf8.count <= 65 && $0.utf8.count > 55 })
      #expect(short == names.map(SQLDialect.postgres.identifier))
      #expect(names.map(SQLDialect.duckdb.identifier) == names.map { "\"\($0)\"" })
    }
  }

  @Test(
    "texts",
    arguments: [
      ("plain", "'plain'", "'plain'"),
      ("it's", "'it''s'", "'it\\'s'"),
      ("a\\'; DROP TABLE bid; --", "'a\\''; DROP TABLE bid; --'", "'a\\\\\\'; DROP TABLE bid; --'"),
      ("\\d", "'\\d'", "'\\\\d'"),
      ("", "''", "''"),
    ])
  func texts(text: String, quoted: String, spark: String) {
    #expect(SQLDialect.duckdb.text(text) == quoted)
    #expect(SQLDialect.postgres.text(text) == quoted)
    #expect(SQLDialect.spark.text(text) == spark)
  }

  @Test("a text with a sign that no database takes equals nothing", arguments: SQLDialect.all)
  func signs(dialect: SQLDialect) {
    #expect(dialect.text("a\u{0}b").hasPrefix("CAST(NULL AS "))
    #expect(dialect.text("a\u{1}b").hasPrefix("CAST(NULL AS "))
  }
}
