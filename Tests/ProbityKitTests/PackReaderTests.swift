import Diagnostics
import Files
import FlagSemantics
import ProbityKit
import TestSupport
import Testing

/// A pack is found from any of its files, and read with what belongs to it.
struct PackReaderTests {
  private let folder = TemporaryFolder()

  private let model = """
    record tender (tenders) key id zh-TW "標案" en "tender"
      bids many bid by tender complete zh-TW "各投標" en "bids"
    record bid (bids) key id zh-TW "投標" en "bid"
      tender tender zh-TW "標案" en "tender"
    """

  private func write(_ text: String, to name: String) throws { try folder.write(name, text) }

  private func rule(_ name: String, _ condition: String) -> String {
    """
    rule \(name)
      zh-TW "範例" en "Example"
      severity low
      for each tender
      flag when \(condition)
      say zh-TW "{tender.id}" en "{tender.id}"
    """
  }

  private func read(
    _ paths: String..., model: String? = nil, from place: String = ""
  ) throws -> Pack {
    try PackReader(in: WorkFolder(folder.path + place), model: model).read(paths)
  }

  private func codes(_ pack: Pack) -> [String] { pack.report.diagnostics.map(\.kind.code) }

  @Test func aFileIsCheckedWithThePackAboveIt() throws {
    try write("name = \"p\"\nversion = \"1.0.0\"\n", to: "pack/pack.toml")
    try write(model, to: "pack/model/p.model")
    try write(
      "param fewest number zh-TW \"最少\" en \"fewest\"\n  is 2", to: "pack/params.flag")
    try write(rule("one", "count(tender.bids) < fewest"), to: "pack/a/one.flag")
    try write(rule("two", "count(tender.bidz) is 0"), to: "pack/b/two.flag")
    #expect(codes(try read("pack/a/one.flag")) == [])
    #expect(try read("pack/a/one.flag").rules.map(\.name) == ["one"])
    #expect(codes(try read("pack/b/two.flag")) == ["F012"])
    #expect(codes(try read("pack")) == ["F012"])
    #expect(codes(try read("pack/a")) == [])
    #expect(try read("pack/a").rules.map(\.name) == ["one"])
    #expect(codes(try read("pack/a", "pack/b")) == ["F012"])
    #expect(try read("./pack/a/one.flag", "pack/a/one.flag").rules.count == 1)
    // From a folder below it, too.
    for paths in ["one.flag", ".", "../a", "./one.flag", "../../pack/a"] {
      let pack = try read(paths, from: "/pack/a")
      #expect(codes(pack) == [], "\(paths)")
      #expect(pack.rules.map(\.name) == ["one"], "\(paths)")
      #expect(pack.checked.parameters.count == 1, "\(paths)")
    }
    #expect(try read("..", from: "/pack/a").rules.map(\.name) == ["one", "two"])
  }

  @Test func theModelMayStandElsewhere() throws {
    try write(model, to: "elsewhere/p.model")
    try write(rule("one", "count(tender.bids) is 0"), to: "rules/one.flag")
    #expect(codes(try read("rules")) == ["F120"])
    #expect(codes(try read("rules", model: "elsewhere")) == [])
    #expect(codes(try read("rules", model: "elsewhere/p.model")) == [])
  }

  @Test func withoutAManifestOnlyTheNeighboursOfAFileCount() throws {
    try write(model, to: "loose/model/p.model")
    try write(rule("one", "count(tender.bids) < fewest"), to: "loose/one.flag")
    try write("param fewest number zh-TW \"最少\" en \"fewest\"\n  is 2", to: "loose/params.flag")
    try write("record tender (tenders) key id", to: "loose/other/deep/p.model")
    #expect(codes(try read("loose/one.flag")) == [])
    #expect(codes(try read("loose")).contains("F017"))
  }

  @Test func aListWhoseFileIsMissingIsSaid() throws {
    try write(model, to: "pack/p.model")
    try write(
      """
      list known text zh-TW "已知" en "known" from "lists/known.csv"
      rule one
        zh-TW "範例" en "Example"
        severity low
        as of data_day
        for each tender
        flag when tender.id is in known
        say zh-TW "{tender.id}" en "{tender.id}"
      """,
      to: "pack/one.flag")
    #expect(codes(try read("pack")) == ["F121"])
    try write("text\n", to: "pack/lists/known.csv")
    #expect(codes(try read("pack")) == [])
  }

  @Test func theManifestSpeaksOfRulesThatExist() throws {
    try write(model, to: "pack/model/p.model")
    try write(rule("one", "count(tender.bids) is 0"), to: "pack/one.flag")
    try write(
      "name = \"p\"\nversion = \"1.0.0\"\n[rules.oen]\ncard = \"A01\"\n", to: "pack/pack.toml")
    let report = try read("pack").report
    #expect(report.diagnostics.map(\.kind.code) == ["F016"])
    #expect(report.diagnostics.first?.place.text == "oen")
  }

  @Test func whatIsNotThereIsSaidWithItsName() {
    #expect(throws: FileTrouble.self) { try read("nothing.flag") }
  }
}
