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
