import Diagnostics
import FlagSemantics
import FlagSyntax
import Testing
import Values

/// What is in force on a day when an office has laid its own values over those of the pack.
@Suite struct EffectiveValueTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// The values of the pack, and the settings of the office.
    let pack: String
    let office: String
    /// The value on each of the five days; nil where none is in force.
    let expected: [String?]

    var testDescription: String { name }
  }

  private static let days = ["1990-01-01", "2000-06-01", "2022-12-31", "2023-01-01", "2030-01-01"]

  private static let cases = [
    Case(
      name: "the pack alone, dated", pack: "is 100 from 1999-05-27 is 150 from 2023-01-01",
      office: "", expected: [nil, "100", "100", "150", "150"]),
    Case(
      name: "the pack alone, first value without a day", pack: "is 100 is 150 from 2023-01-01",
      office: "", expected: ["100", "100", "100", "150", "150"]),
    Case(
      name: "without a day it replaces everything",
      pack: "is 100 from 1999-05-27 is 150 from 2023-01-01", office: "set limit is 90",
      expected: ["90", "90", "90", "90", "90"]),
    Case(
      name: "with a day it replaces everything from then on, later values too",
      pack: "is 100 from 1999-05-27 is 150 from 2023-01-01",
      office: "set limit is 90 from 2022-12-31", expected: [nil, "100", "90", "90", "90"]),
    Case(
      name: "from the day of a value of the pack", pack: "is 100 is 150 from 2023-01-01",
      office: "set limit is 90 from 2023-01-01", expected: ["100", "100", "100", "90", "90"]),
    Case(
      name: "two days and none, in any order", pack: "is 100 is 150 from 2023-01-01",
      office: "set limit is 70 from 2030-01-01 set limit is 90 set limit is 80 from 2000-06-01",
      expected: ["90", "80", "80", "80", "70"]),
    Case(
      name: "before the first value of the pack", pack: "is 150 from 2023-01-01",
      office: "set limit is 80 from 2000-06-01", expected: [nil, "80", "80", "80", "80"]),
  ]

  @Test(arguments: cases)
  func inForce(case example: Case) throws {
    let pack = check(
      "param limit number zh-TW \"上限\" en \"limit\" \(example.pack)\n\(example.office)")
    let parameter = try #require(pack.parameter(named: "limit"))
    let values = try Self.days.map { text in
      let day = try #require(CalendarDate(text))
      return pack.effectiveValue(of: parameter, on: day)?.value.place.text
    }
    #expect(values == example.expected)
  }

  @Test("each code has its own values, and a setting of one leaves the others alone")
  func keyed() throws {
    let pack = check(
      """
      param limit by category number zh-TW "上限" en "limit"
        is for works 1 is for works 2 from 2020-01-01 is for goods 5
      set limit is for works 9 from 2021-01-01
      """, model: "codes category is works, goods")
    let limit = try #require(pack.parameter(named: "limit"))
    let works = limit.effective(for: "works", under: pack.settings).stretches
    #expect(works.map(\.value.value.place.text) == ["1", "2", "9"])
    #expect(works.map { $0.until?.description } == ["2020-01-01", "2021-01-01", nil])
    let goods = limit.effective(for: "goods", under: pack.settings).stretches
    #expect(goods.map(\.value.value.place.text) == ["5"])
    #expect(limit.effective(under: pack.settings).stretches.isEmpty)
  }

  @Test("a rule without a day reads what holds on every day, and nothing else")
  func withoutDay() throws {
    let text = "param limit number zh-TW \"上限\" en \"limit\" is 3"
    for (office, expected) in [
      ("", "3"), ("set limit is 4", "4"), ("set limit is 4 from 2020-01-01", nil),
    ] {
      let pack = check(text + "\n" + office)
      let limit = try #require(pack.parameter(named: "limit"))
      #expect(pack.effectiveValue(of: limit, on: nil)?.value.place.text == expected)
    }
  }

  @Test func severityOverTime() throws {
    let pack = check(
      """
      rule few zh-TW "少" en "few" severity low for each tender
        flag when tender.id is "x" say zh-TW "{tender.id}" en "{tender.id}"
      set few.severity is medium from 2026-01-01 because "x"
      """)
    let rule = try #require(pack.rule(named: "few"))
    let levels = rule.effectiveSeverity(under: pack.settings).stretches.map { stretch in
      switch stretch.value {
      case .rule(let cases): cases.map(\.level.rawValue).joined()
      case .office(_, let level): "office " + level.rawValue
      }
    }
    #expect(levels == ["low", "office medium"])
  }

  @Test("a parameter is used by rules that reach it through defines")
  func uses() {
    let pack = check(
      """
      param share percent zh-TW "a" en "a" is 25%
      param gap number zh-TW "b" en "b" is 2
      param alone number zh-TW "c" en "c" is 2
      define tender.odd as tender.part >= share
      define tender.very_odd as tender.odd
      rule few zh-TW "少" en "few" severity low for each tender
        flag when tender.very_odd say zh-TW "{tender.id}" en "{tender.id}"
      rule near zh-TW "近" en "near" severity low for each tender
        let n = gap flag when tender.size > n say zh-TW "{tender.id}" en "{tender.id}"
      """)
    #expect(pack.rules(reading: "share").map(\.name) == ["few"])
    #expect(pack.rules(reading: "gap").map(\.name) == ["near"])
    #expect(pack.rules(reading: "alone").isEmpty)
  }

  private func check(_ rules: String, model: String = "") -> CheckedPack {
    let tender = "record tender (tenders) key id part percent size number\n"
    return PackChecker(
      PackSources(
        models: [ParsedFile(SourceFile(name: "m.model", text: tender + model))],
        rules: [ParsedFile(SourceFile(name: "r.flag", text: rules))])
    ).check()
  }
}
