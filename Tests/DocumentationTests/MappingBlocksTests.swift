import Diagnostics
import FlagSemantics
import FlagSyntax
import Testing

/// The reference of mappings holds to the checker: its blocks are right, and in the one style.
@Suite struct MappingBlocksTests {
  private static let documents = ["docs/MAPPING.md", "docs/MAPPING.zh-TW.md"]

  @Test("every mapping of the reference fits the model beside it", arguments: documents)
  func blocks(document: String) throws {
    let models = try LanguageDocument("docs/MAPPING.md").models
    let mappings = try LanguageDocument(document).files(in: "map")
    #expect(models.count == 1 && mappings.count >= 3)
    let checked = PackChecker(PackSources(models: models, rules: [], mappings: mappings)).check()
    let report = DiagnosticReport(checked.diagnostics, files: (models + mappings).map(\.file))
    #expect(report.diagnostics.isEmpty, "\(report.text(in: .english, colours: false))")
    #expect(checked.mappings.allSatisfy { !$0.fills.isEmpty })
  }

  @Test("every mapping of the reference is in the one style", arguments: documents)
  func style(document: String) throws {
    for mapping in try LanguageDocument(document).files(in: "map") {
      let formatted = Formatter.format(mapping).map { String(decoding: $0, as: UTF8.self) }
      #expect(formatted == String(decoding: mapping.file.bytes, as: UTF8.self))
    }
  }

  /// Both languages show the same mappings but for their comments.
  @Test func languagesShowTheSame() throws {
    let shown = try Self.documents.map { document in
      try LanguageDocument(document).files(in: "map").map { file in
        file.trees.flatMap { tree in tree.tokens.map { tree.text($0) } }
      }
    }
    #expect(shown[0] == shown[1])
  }
}
