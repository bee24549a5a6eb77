import FlagSemantics
import FlagSyntax
import Diagnostics
import Testing

/// What a mapping means once it is checked, and which texts its patterns match.
@Suite struct CheckedMappingTests {
  @Test(
    arguments: [
      ("否", "否", true), ("否", "否定", false), ("否", "", false),
      ("否…", "否", true), ("否…", "否，未得標", true), ("否…", "是否", false),
      ("…分公司", "甲分公司", true), ("…分公司", "分公司", true), ("…分公司", "分公司籌備處", false),
      ("…變更…", "契約變更設計", true), ("…變更…", "變更", true), ("…變更…", "變 更", false),
      ("########", "12345678", true), ("########", "1234567", false),
      ("########", "123456789", false), ("########", "1234567A", false),
      ("########", "１２３４５６７８", false),
      ("A-##…", "A-07-2", true), ("A-##…", "A-7", false), ("…-##", "甲-07", true),
      ("#", "3", true), ("#", "#", false),
      ("…", "", true), ("…", "甲", true), ("……", "甲", true),
      ("甲…乙", "甲…乙", true), ("甲…乙", "甲丙乙", false),
      ("是 ", "是", false),
    ])
  func matches(_ pattern: String, _ cell: String, _ isMatch: Bool) {
    #expect(CellText(pattern).matches(Array(cell.utf8)) == isMatch, "\(pattern) \(cell)")
  }

  @Test func cutsBelongToTheirCells() throws {
    let fields = try fields(
      """
      fill tender
        id     from ("a" before "(" or "b") after "-" + "c"
        title  from "d" before "<" or "e" after ">" before "]"
      """)
    #expect(fields["id"].map(shown) == ["a <( >-, b >-", "c"])
    #expect(fields["title"].map(shown) == ["d <<, e >> <]"])
  }

  @Test func columnsAreSeenFromTheirPart() throws {
    let fields = try fields(
      """
      fill tender for each "a/b"
        id from "/ocid" + "../../id" + "../name" + "own" + it + number + row
      """)
    let columns = fields["id"]?.flatMap(\.alternatives).map(\.column)
    #expect(
      columns == [
        .ofRow("ocid"), .above(2, "id"), .above(1, "name"), .own("own"), .it, .number, .row,
      ])
  }

  @Test func partsOrderAndTests() throws {
    let fills = try fills(
      """
      fill tender for each "投標{n}:價" newest values by "/日", "序" where "a" is not "b" or "c…" and it is blank
          id from it
        fill tender for each "a" split by "；" newest by "b"
          id from it
        fill tender for each "a/b"
          id from "c"
      """)
    #expect(
      fills.map(\.parts) == [
        .numbered(before: "投標", after: ":價"), .pieces(column: "a", separator: "；"),
        .elements("a/b"),
      ])
    #expect(fills.map { $0.order?.columns ?? [] } == [["日", "序"], ["b"], []])
    #expect(fills.map { $0.order?.isByValue } == [true, false, nil])
    let tests = try #require(fills.first).tests
    #expect(tests.map(\.column) == [.own("a"), .it])
    #expect(tests.map(\.isNegated) == [true, false])
    #expect(tests.map { $0.texts.map(\.text) } == [["b", "c…"], []])
  }

  @Test func meaningsAndModifiers() throws {
    let fill = try #require(
      try fills(
        """
        fill tender
          id          from "a"
          method      from "b" as ("公開" or "開…" is open, "無" is missing)
          bids_listed from "c" as ("有" is yes)
          base_price  from "d" in "千元" currency "../幣別"
          announced_on from "e" dates roc
          rounds      is 3
        """
      ).first)
    let fields = Dictionary(uniqueKeysWithValues: fill.fields.map { ($0.name, $0) })
    #expect(fields["method"]?.values.map(\.meaning) == [.code("open"), .missing])
    #expect(fields["method"]?.values.first?.texts.map(\.text) == ["公開", "開…"])
    #expect(fields["bids_listed"]?.values.map(\.meaning) == [.truth(true)])
    #expect(fields["base_price"]?.unit == "千元")
    #expect(fields["base_price"]?.currency == .above(1, "幣別"))
    #expect(fields["announced_on"]?.calendar == .roc)
    #expect(fields["title"] == nil)
  }

  @Test(arguments: [("+08:00", 480), ("-03:30", -210), ("+00:00", 0), ("+14:00", 840)])
  func zones(_ zone: String, _ minutes: Int) throws {
    let mapping = try mapping("zone \"\(zone)\"\n  fill buyer\n    id from row")
    #expect(mapping.zoneMinutes == minutes)
  }

  /// The list of a source stands instead of the one at the top of its file.
  @Test func blanks() throws {
    let fill = "fill buyer\n    id from row"
    #expect(try mapping(fill).blanks == nil)
    #expect(try mapping(fill, before: "blanks is (\"無\")\n").blanks == ["無"])
    #expect(
      try mapping("blanks is (\"-\", \"\")\n  " + fill, before: "blanks is (\"無\")\n").blanks
        == ["-", ""])
  }

  private func mapping(_ clauses: String, before: String = "") throws -> Mapping {
    let text = before + "source notices\n  with \"a\"\n  " + clauses + "\n"
    let file = ParsedFile(SourceFile(name: "a.map", text: text))
    let checked = PackChecker(
      PackSources(models: [SampleModel.model], rules: [], mappings: [file])
    ).check()
    let said = checked.diagnostics.filter { $0.place.file.name == "a.map" }
    #expect(said.map(\.message.english) == [])
    return try #require(checked.mappings.first)
  }

  private func fills(_ fills: String) throws -> [Fill] { try mapping(fills).fills }

  private func fields(_ fill: String) throws -> [String: [CellSource]] {
    let fields = try fills(fill).first?.fields ?? []
    return Dictionary(
      uniqueKeysWithValues: fields.compactMap { field in
        guard case .columns(let sources) = field.source else { return nil }
        return (field.name, sources)
      })
  }

  /// Each part with its alternatives; `<` for `before` and `>` for `after`.
  private func shown(_ sources: [CellSource]) -> [String] {
    sources.map { source in
      let picks = source.alternatives.map { pick in
        var text = if case .own(let name) = pick.column { name } else { "\(pick.column)" }
        for cut in pick.cuts {
          switch cut {
          case .before(let mark): text += " <" + mark
          case .after(let mark): text += " >" + mark
          }
        }
        return text
      }
      return picks.joined(separator: ", ")
    }
  }
}
