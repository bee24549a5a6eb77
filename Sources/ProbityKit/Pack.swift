package import Diagnostics
package import FlagSemantics
package import FlagSyntax

/// A pack of rules as it lies on disk, read and checked.
package struct Pack: Sendable {
  /// The folder of `pack.toml`, or the folder that was given.
  package let root: String
  package let manifest: PackManifest?
  package let files: [ParsedFile]
  package let checked: CheckedPack
  /// The files asked for when only some of the pack were; nil for all of it.
  package let asked: Set<String>?
  /// Mistakes of the manifest, and files that the rules name and that are not there.
  private let otherDiagnostics: [Diagnostic]

  init(
    root: String, manifest: PackManifest?, files: [ParsedFile], checked: CheckedPack,
    asked: Set<String>?, otherDiagnostics: [Diagnostic]
  ) {
    self.root = root
    self.manifest = manifest
    self.files = files
    self.checked = checked
    self.asked = asked
    self.otherDiagnostics = otherDiagnostics
  }

  /// What is wrong with the files that were asked for, in the order of the files.
  package var report: DiagnosticReport {
    let all = otherDiagnostics + checked.diagnostics
    let shown = all.filter { asked?.contains($0.place.file.name) ?? true }
    return DiagnosticReport(shown, files: (manifest.map { [$0.file] } ?? []) + files.map(\.file))
  }

  /// The rules in the files that were asked for.
  package var rules: [CheckedRule] {
    checked.rules.filter { asked?.contains($0.place.file.name) ?? true }
  }
}
