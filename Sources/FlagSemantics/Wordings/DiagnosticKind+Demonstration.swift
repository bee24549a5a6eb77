package import Diagnostics
import FlagSyntax

extension DiagnosticKind.Sample {
  /// What the pack of the examples says: one rule that it once had, and the name of a law.
  fileprivate static var manifest: PackManifest {
    let text = """
      name = "examples"
      version = "2.0.0"
      [retired.old_rule]
      successor = "needs_a_look"
      reason = "併入新規則"
      since = "2.0.0"
      [laws]
      GPA = { zh-TW = "政府採購法", en = "Government Procurement Act" }
      """
    return PackManifest.read(SourceFile(name: "pack.toml", text: text)).manifest
  }
}

extension DiagnosticKind {
  /// What the checker says about the wrong example when it stands alone in a pack.
  package var demonstration: DiagnosticReport {
    report(on: SourceFile(name: wrong.file, bytes: wrong.bytes))
  }

  /// What the checker says about an example of this kind.
  ///
  /// The pack round it has the model of the examples and the file `lists/debarred.csv`, is published
  /// where the kind is about published packs, and has no model where the kind is about that.
  package func report(on file: SourceFile) -> DiagnosticReport {
    DiagnosticReport(diagnostics(of: file), files: [file])
  }

  private func diagnostics(of file: SourceFile) -> [Diagnostic] {
    if file.name.hasSuffix(".toml") { return diagnostics(ofManifest: file) }
    let parsed = ParsedFile(file)
    let isModel = file.name.hasSuffix(".model")
    let isMapping = file.name.hasSuffix(".map")
    let model = ParsedFile(SourceFile(name: "procurement.model", text: Sample.model))
    let others = self == .noModel ? [] : [model]
    let manifest = Sample.manifest
    let sources = PackSources(
      models: isModel ? [parsed] : others, rules: isModel || isMapping ? [] : [parsed],
      mappings: isMapping ? [parsed] : [],
      isPublished: [.undocumented, .untested].contains(self), retired: manifest.retired,
      laws: self == .unnamedLaw ? manifest.laws : [])
    let pack = PackChecker(sources).check()
    guard self == .fileMissing else { return pack.diagnostics }
    return pack.diagnostics + pack.missingFiles { $0 == "lists/debarred.csv" }
  }
  private func diagnostics(ofManifest file: SourceFile) -> [Diagnostic] {
    let (manifest, mistakes) = PackManifest.read(file)
    guard [.manifestUnknownRecord, .manifestUnfitField].contains(self) else { return mistakes }
    let model = ParsedFile(SourceFile(name: "procurement.model", text: Sample.model))
    let pack = PackChecker(PackSources(models: [model], rules: [], manifest: manifest)).check()
    return mistakes + pack.diagnostics
  }
}
