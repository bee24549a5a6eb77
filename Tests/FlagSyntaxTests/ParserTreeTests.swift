import Diagnostics
import FlagSyntax
import TestSupport
import Testing

/// The whole tree of small files, stored in `Golden/<case>.tree`.
@Suite struct ParserTreeTests {
  @Test(arguments: [
    ("operators", "define a.b as not c.d - 1 * -2 is in (x, \"Y\") and (e before f or 1 < g <= 2)"),
    ("any-in-filter", "define a as (all b where any c in its d, e in c.f where e is not missing)"),
    ("call-with-sequence", "define a as first(all b.c by b.d where its e within 5% of 3 TWD, yes)"),
    (
      "param-by-key",
      "param a by b money(TWD)\n zh-TW \"甲\" en \"A\"\n law GPA-ER 22-1, X \"y\"\n is for c 1萬 TWD from 2025-01-02 because \"d\""
    ),
    (
      "local-policy",
      "set a.severity is low because \"b\"\nexcept c where d until 2026-01-01 because \"e\""
    ),
    (
      "rule-with-group",
      "rule a\n zh-TW \"甲\"\n severity low, high when b\n as of c\n for each group of d by k = year(e), f within 60 days of g\n let h = i\n where j\n flag when l\n show m, n\n say en \"x\""
    ),
    (
      "test-with-tables",
      "test \"a\"\n given b\n | c | \"d|e\" |\n | ? |\n set f is 3\n expect flagged A1/B2, 1a as high because g.h"
    ),
    (
      "names-with-texts",
      "define a.b zh-TW \"甲\" en \"A\" as c along d within 2 steps\nrule e\n zh-TW \"乙\"\n severity low\n for each f\n let g zh-TW \"丙\" = h\n flag when g\n say zh-TW \"丁\""
    ),
    ("mistakes-are-kept", "define a.b as c d\nrule e\n zh-TW \"甲\"\n flag when (f g) )\n"),
  ])
  func parsesRules(_ name: String, _ text: String) {
    GoldenFile.expect(ParsedFile(text).dump, "\(name).tree")
  }

  @Test(arguments: [
    (
      "record-with-fields",
      "record a (as) key b order c zh-TW \"甲\"\n b text or none\n d many e by a complete where f\n g one of (h zh-TW \"乙\", \"I\")\n j money(TWD) >= 0 access k en \"J\"\n l is count(d)"
    ),
    (
      "link-with-fields",
      "link a / b from c or d to e share percent, since date partial valid since to until open"
    ),
    ("view-of-pairs", "view a (as) key b from pair of c d then e sharing f zh-TW \"甲\""),
    (
      "codes-and-calendar",
      "codes a is (b zh-TW \"甲\", c)\ncalendar \"d.csv\"\ncurrent to 2025-12-31"
    ),
  ])
  func parsesModels(_ name: String, _ text: String) {
    GoldenFile.expect(ParsedFile(text, name: "a.model").dump, "\(name).tree")
  }

  @Test(arguments: [
    (
      "mapping-source",
      "blanks is (\"a\")\nvalues b is (\"c\" or \"d…\" is e, \"f\" is \"G\")\nsource h zh-TW \"甲\"\n from \"i\", \"j\"\n with \"k\"\n rows \"l[]\"\n zone \"+08:00\"\n blanks is (\"m\")\n fill n for each \"o\" split by \";\" newest values by \"p\" where it is not blank and \"q\" is \"r\" or \"s\"\n  t is u"
    ),
    (
      "mapping-fields",
      "source a\n fill b\n  c from \"d\" + (\"e\" before \"f\" or number) after \"g\"\n  start h from row or it\n   or \"i\" as (\"j\" is yes) in \"k\" currency \"l\" dates roc\n  m is 3 as n"
    ),
  ])
  func parsesMappings(_ name: String, _ text: String) {
    let parsed = ParsedFile(text, name: "a.map")
    #expect(parsed.findings == [])
    GoldenFile.expect(parsed.dump, "\(name).tree")
  }
}
