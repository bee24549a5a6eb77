import Diagnostics
import Files
import FlagSemantics
import Testing

/// The declaration that the pages on cases show.
@Suite struct CaseDocumentTests {
  private func declaration(_ page: String) throws -> String {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let text = String(decoding: try FileBytes.read(root + "/docs/" + page), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "```toml"))
    let rest = lines[(start + 1)...]
    return rest[..<(rest.firstIndex(of: "```") ?? rest.endIndex)].joined(separator: "\n") + "\n"
  }

  @Test("the example is what a pack may say, and the same in both languages")
  func example() throws {
    let text = try declaration("CASES.md")
    #expect(try declaration("CASES.zh-TW.md") == text)
    let file = SourceFile(
      name: "pack.toml", text: "name = \"tenders\"\nversion = \"1.0.0\"\n" + text)
    let (manifest, mistakes) = PackManifest.read(file)
    #expect(mistakes.map(\.message.english) == [])
    let cases = manifest.cases
    #expect(cases.matter?.value == "tender")
    #expect(cases.limits == CaseRules.standardLimits)
    #expect(cases.weights == CaseRules.standardWeights)
    #expect(cases.sign(of: "owner_by_name").confidence == 70)
    #expect(cases.sign(of: "unknown").groups == [])
    let row = try #require(cases.matrix.first)
    #expect(row.conditions(on: .pair).map(\.groups) == [["CONTACT", "MONEY"]])
    #expect(row.conditions(on: .matter).first?.requirements.map(\.asksCards) == [true, false])
    #expect(row.conditions(on: .party).isEmpty)
  }

  @Test(
    "a condition that is none",
    arguments: [
      "", "CONTACT", "2 of CONTACT", "0 of CONTACT", "1 of contact", "1 of CONTACT, CONTACT",
      "1 of CONTACT and", "and 1 of CONTACT", "1 of cards", "1 of CONTACT MONEY", "x of CONTACT",
      "1 of CONTACT, and 1 of MONEY",
    ])
  func noCondition(text: String) {
    #expect(CaseCondition(text) == nil)
  }
}
