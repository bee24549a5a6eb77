import Diagnostics
import FlagSemantics
import FlagSyntax
import Testing

/// Which laws are missed in the manifest, and how often that is said.
@Suite struct LawCheckTests {
  @Test(arguments: [
    ("", []),
    ("[laws]", []),
    ("GPA.en = 'a'\nGPA-ER.en = 'b'\nLETTER.en = 'c'", []),
    ("GPA.en = 'a'\nLETTER.en = 'c'", ["GPA-ER"]),
    ("GPA-ER.en = 'b'", ["GPA", "LETTER"]),
  ])
  func missed(laws: String, places: [String]) {
    let manifest = PackManifest.read(
      SourceFile(
        name: "pack.toml",
        text: "name = 'a'\nversion = '1.0.0'\n" + (laws.hasPrefix("G") ? "[laws]\n" : "") + laws))
    #expect(manifest.diagnostics.map(\.kind.code) == [])
    let file = ParsedFile(SourceFile(name: "case.flag", text: Self.rules))
    let said = PackChecker(
      PackSources(models: [SampleModel.model], rules: [file], manifest: manifest.manifest)
    ).check().diagnostics.filter { $0.kind.code == "F187" }
    #expect(said.map(\.place.text) == places)
    #expect(said.allSatisfy { $0.gravity == .warning })
  }

  private static let rules = """
    param few number zh-TW "最少家數" en "fewest bids" law GPA-ER 55 is 3
    rule few_bids
      zh-TW "投標過少" en "Few bids"
      law GPA 48(1), GPA-ER 55, LETTER "工程企字第1號", GPA 87
      severity low
      for each tender
      flag when count(tender.bids) < few
      say zh-TW "投標過少" en "Few bids"
    """
}
