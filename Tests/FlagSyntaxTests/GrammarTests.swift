import Diagnostics
import FlagSyntax
import Testing

/// Every construct of the grammar parses into the nodes that it should.
@Suite struct GrammarTests {
  /// A condition, and the kinds of the nodes at its top.
  @Test(
    arguments: [
      ("a", .path), ("its a.b", .path), ("all bids.amount", .path),
      ("a is b", .equality), ("a is not b", .equality), ("a is -3", .equality),
      ("a is missing", .missingTest), ("a is not missing", .missingTest),
      ("a is none", .noneTest), ("a is not none", .noneTest),
      ("a is in b.c", .membership), ("a is not in (b, \"C\", 3)", .membership),
      ("a < b", .order), ("1 <= a < 2", .order), ("a > 5 working days", .order),
      ("a before b", .succession), ("a not after 2025-01-02 09:30", .succession),
      ("a within 5% of b", .nearness), ("a not within 3 million TWD of b", .nearness),
      ("a resembles b", .resemblance),
      ("not a", .negation), ("not not a is b", .negation),
      ("a and b and c", .conjunction), ("a or (b and c)", .disjunction),
      ("any a in b where c", .any), ("not any a in b, c in a.d where e and f", .negation),
      ("(a and b)", .parenthesized), ("(a where its b is c)", .filter),
      ("f()", .call), ("f(a by b where c, not d)", .call), ("yes.a", .path), ("no", .truth),
      ("a + b - c", .sum), ("a * b / c", .product), ("-a", .minus), ("(a + b) * 2", .product),
      ("a if missing 0% because \"b\"", .ifMissing),
      ("a.b in TWD", .conversion), ("a in TWD on b.c", .conversion),
      ("a in TWD if missing 0 TWD because \"b\"", .ifMissing), ("a in TWD / b", .product),
      ("a in TWD > 5 TWD", .order), ("a is in b", .membership),
      ("f(a) in USD on 2025-01-02", .conversion),
      ("150萬 TWD", .quantity), ("25%", .quantity), ("8 steps", .quantity), ("3", .number),
      ("2025-01-02", .date), ("\"a\"", .string),
    ] as [(String, SyntaxKind)])
  func parses(_ condition: String, as kind: SyntaxKind) {
    let parsed = ParsedFile("define a.b as \(condition)")
    #expect(parsed.findings == [])
    #expect(parsed.declarations.first?.nodes.last?.kind == kind)
  }

  @Test(
    arguments: [
      ("param a number zh-TW \"甲\" is 3", .param),
      (
        "param a by tier money(TWD) zh-TW \"甲\" law GPA 34(3) is for b 3 TWD is for \"C\" 4 TWD",
        .param
      ),
      ("param a text zh-TW \"甲\" is \"b\" from 2025-01-01 because \"c\"", .param),
      ("list a tax_id zh-TW \"甲\" from \"a.csv\"", .list), ("list a code is b, \"C-1\", d", .list),
      ("define a.b as people along owned_by within 8 steps where its share >= 25%", .define),
      ("define a as (all b where c)", .define),
      ("set a is 5% because \"b\"", .set), ("set a.severity is medium from 2026-01-01", .set),
      ("except a where b is c until 2026-12-31 because \"d\"", .except),
      (
        "rule a zh-TW \"甲\"\nseverity low\nfor each pair of b a then b sharing c, d\nflag when e\nsay en \"x\"",
        .rule
      ),
      (
        "rule a zh-TW \"甲\"\nlaw GPA-ER 22-1, LETTER \"第1號\"\nseverity low, high when b\nas of c\nfor each group of d by k = year(e), f within 24 months of g\nlet h = i\nwhere j\nlet k = l\nflag when m\nshow n, o\nsay en \"x\"",
        .rule
      ),
      (
        "test \"a\" given b\n| c |\n| 1 |\nset d is 3\nexpect flagged A1, B1/B2, \"T 1\" as high because e.f, g\nexpect clear nothing",
        .test
      ),
    ] as [(String, SyntaxKind)])
  func parsesDeclaration(_ text: String, as kind: SyntaxKind) {
    let parsed = ParsedFile(text)
    #expect(parsed.findings == [])
    #expect(parsed.declarations.map(\.kind) == [kind])
  }

  @Test(
    arguments: [
      ("calendar \"tw.csv\"", .calendar), ("rates \"r.csv\"", .rates),
      ("current to 2025-12-31", .dataDay),
      ("codes a is b, c", .codes),
      ("codes a is (b zh-TW \"甲\" en \"B\", \"C-1\") zh-TW \"乙\"", .codes),
      ("record a (as) key b, c order d, e valid f to g open access h zh-TW \"甲\"", .record),
      ("view a (as) key b from (c where d) zh-TW \"甲\"\n b text", .view),
      ("view a (as) key b from pair of c d, e sharing f", .view),
      ("view a (as) key b from pair of c d, e sharing similar f.g, similar, similar.h", .view),
      ("view a (as) key b from group of c by d, e\n f is count(g)", .view),
      (
        "link a / b from c or d to e share percent, since date partial valid since to until unknown zh-TW \"甲\"",
        .link
      ),
      (
        "record a (as) key b\n b text or none access c zh-TW \"甲\"\n d many e by a complete where f\n g money(TWD) >= 0\n h one of i, j\n k one of (l zh-TW \"甲\", m)\n n is f(o)\n p many q by a partial",
        .record
      ),
      (
        "record a (as) key b\n record text\n link vendor\n view money(TWD)\n codes code\n test text\n rule text\n to date\n key text\n current date\n calendar text",
        .record
      ),
    ] as [(String, SyntaxKind)])
  func parsesModelDeclaration(_ text: String, as kind: SyntaxKind) {
    let parsed = ParsedFile(text, name: "a.model")
    #expect(parsed.findings == [])
    #expect(parsed.declarations.map(\.kind) == [kind])
  }

  @Test(
    arguments: [
      ("blanks is (\"無\", \"-\")", .blanks),
      ("values a is (\"b\" or \"c…\" is open, \"d\" is missing, \"e\" is \"22-1\")", .values),
      ("source a", .mappedSource),
      (
        "source a zh-TW \"甲\" en \"A\"\n from \"*.csv\", \"b\"\n with \"c\"\n rows \"d[]\", \".\"\n zone \"+08:00\"\n blanks is (\"無\")",
        .mappedSource
      ),
      (
        "source a\n from \"b\"\n fill c for each \"d\" split by \";\" newest values by \"e\", \"f\" where \"g\" is \"h\" or \"i…\" and it is not blank and number is not \"1\"",
        .mappedSource
      ),
      (
        "source a\n fill c\n  id from \"d\"\n  or from \"e\" or \"f\"\n   or (it or number)\n  with from row + (\"h\" before \"i\" or \"j\") after \"k\" + \"l\"\n  start vendor from \"m\" before \"n\" after \"o\"",
        .mappedSource
      ),
      (
        "source a\n fill c\n  id is open\n  b is \"TWD\" as d\n  e is 3 in \"千元\"\n  f is yes\n  currency from \"g\" currency \"h\" dates roc as (\"i\" is none) in \"元\"\n  dates from \"j\" dates western",
        .mappedSource
      ),
    ] as [(String, SyntaxKind)])
  func parsesMappingDeclaration(_ text: String, as kind: SyntaxKind) {
    let parsed = ParsedFile(text, name: "a.map")
    #expect(parsed.findings == [])
    #expect(parsed.declarations.map(\.kind) == [kind])
  }

  /// A word of the language is a field where `from` or `is` stands behind it.
  @Test(arguments: [
    "from", "with", "rows", "zone", "blanks", "fill", "source", "values", "or", "in",
  ])
  func fieldsMayHaveNamesOfClauses(_ name: String) {
    let text = "source a\n  fill b\n    id from \"c\"\n    \(name) from \"d\"\n    \(name) is yes\n"
    let parsed = ParsedFile(text, name: "a.map")
    #expect(parsed.findings == [])
    let fields = parsed.declarations.first?.first(.fill)?.all(.filledField).count
    #expect(fields == 3)
  }

  /// What is cut, named or joined has something in its quotes.
  @Test(
    arguments: [
      ("source a with \"\"", "F030 1:15"),
      ("source a fill b for each \"\"", "F030 1:26"),
      ("source a fill b for each \"c\" split by \"\"", "F030 1:39"),
      ("source a fill b newest by \"\"", "F030 1:27"),
      ("source a fill b where \"\" is blank", "F030 1:23"),
      ("source a fill b\n c from \"\"", "F030 2:9"),
      ("source a fill b\n c from \"d\" before \"\"", "F030 2:20"),
      ("source a fill b\n c from \"d\" + \"e\" or \"f\"", "F200 2:19"),
      ("source a fill b\n c from \"d\" or \"e\" + \"f\"", "F200 2:20"),
    ])
  func asksFor(_ text: String, _ finding: String) {
    #expect(ParsedFile(text, name: "a.map").findings == [finding])
  }

  /// Newlines mean nothing where a declaration begins.
  @Test func readsSeveralDeclarationsOnOneLine() {
    let rules = ParsedFile("define a as b define c as d set e is 3 param f number zh-TW \"甲\" is 3")
    #expect(rules.findings == [])
    #expect(rules.declarations.map(\.kind) == [.define, .define, .set, .param])
    let model = ParsedFile(
      "record a (as) key b b text record c (cs) key d link e / f from a to c partial",
      name: "a.model")
    #expect(model.findings == [])
    #expect(model.declarations.map(\.kind) == [.record, .record, .link])
  }
}
