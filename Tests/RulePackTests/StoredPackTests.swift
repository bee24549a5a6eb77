import Diagnostics
import FlagSemantics
import FlagSyntax
import ProbityKit
import Testing

/// What lies in the repository is what users copy: it is right, in its one form and in both
/// languages.
@Suite struct StoredPackTests {
  @Test func thereArePacks() {
    #expect(StoredPack.all.contains("Rules/tw"))
    #expect(StoredPack.all.contains("Rules/ocds"))
    #expect(StoredPack.all.contains("Examples/01-ten-rules"))
  }

  @Test("nothing is wrong with a pack", arguments: StoredPack.all)
  func isRight(_ folder: String) throws {
    let pack = try StoredPack.read(folder)
    #expect(pack.manifest != nil)
    let report = DiagnosticReport(
      pack.report.diagnostics.filter { $0.gravity != .note }, files: pack.files.map(\.file))
    #expect(report.diagnostics.isEmpty, "\(report.text(in: .english, colours: false))")
  }

  @Test("every file is in its one form", arguments: StoredPack.all)
  func isFormatted(_ folder: String) throws {
    for file in try StoredPack.read(folder).files {
      #expect(Formatter.format(file) == file.file.bytes, "probity fmt \(file.file.name)")
    }
  }

  @Test(
    "records, fields and codes of a model are named in both languages", arguments: StoredPack.all)
  func isLabelled(_ folder: String) throws {
    let checked = try StoredPack.read(folder).checked
    var unnamed: [String] = []
    func require(_ labels: Labels, _ name: String) {
      for language in Language.allCases where labels.text(in: language) == nil {
        unnamed.append("\(name) \(language.rawValue)")
      }
    }
    for record in checked.model.records {
      require(record.labels, record.name)
      for field in record.fieldOrder.compactMap({ record.fields[$0] }) {
        // A key that no line declares has no place for a label.
        let isImplied = record.key.contains(field.name) && field.labels.entries.isEmpty
        if !isImplied { require(field.labels, "\(record.name).\(field.name)") }
      }
    }
    for field in checked.definitions where field.place.file.name.hasSuffix(".model") {
      let owner = field.owner.map { checked.model[$0].name + "." } ?? ""
      require(field.labels, owner + field.name)
    }
    for code in checked.model.codeLists.flatMap(\.codes) { require(code.labels, code.name) }
    for link in checked.model.links { require(link.labels, link.name) }
    #expect(unnamed == [])
  }
}
