package import Diagnostics
import FlagSemantics
import FlagSyntax

extension Pack {
  /// The pack with one more file of rules, checked again as a whole.
  package func adding(_ file: SourceFile) -> Pack {
    let all = files + [ParsedFile(file)]
    func those(_ fits: (SourceForm) -> Bool) -> [ParsedFile] { all.filter { fits($0.form) } }
    let sources = PackSources(
      models: those { $0 == .model }, rules: those { $0 == .flag || $0 == .literate },
      mappings: those { $0 == .mapping }, manifest: manifest)
    return Pack(
      root: root, manifest: manifest, files: all, checked: PackChecker(sources).check(),
      asked: [file.name], otherDiagnostics: [])
  }

  /// The languages in which its texts are owed.
  package var languages: [String] {
    manifest?.languages.map(\.value) ?? PackManifest.defaultLanguages
  }
}
