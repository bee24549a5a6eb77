import Files
import FlagSemantics
import FlagSyntax
import Diagnostics

/// The model and the mappings that are published for Taiwan.
struct TaiwanPack {
  private let models: [ParsedFile]
  private let mappings: [ParsedFile]

  init() throws {
    let root = WorkFolder("/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/"))
    func files(_ folder: String, _ ending: String) throws -> [ParsedFile] {
      try root.files(under: folder, endingIn: [ending]).map {
        ParsedFile(SourceFile(name: $0, bytes: try root.read($0)))
      }
    }
    models = try files("Rules/tw/model", ".model")
    mappings = try files("Rules/tw/mappings", ".map")
  }

  func checked(with more: [ParsedFile] = []) -> CheckedPack {
    PackChecker(PackSources(models: models, rules: [], mappings: mappings + more)).check()
  }

  /// What is wrong with a mapping on this model, without the others.
  func mistakes(in text: String) -> [String] {
    let file = ParsedFile(SourceFile(name: "draft.map", bytes: Array(text.utf8)))
    let checked = PackChecker(PackSources(models: models, rules: [], mappings: [file])).check()
    return checked.diagnostics.filter { $0.place.file.name == "draft.map" }.map {
      "\($0.kind) \($0.place.file.name)"
    }
  }
}
