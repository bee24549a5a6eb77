import Diagnostics
import FlagSemantics
import FlagSyntax
import Files

/// The example of a kind, checked as a pack of its own against the model of the ten rules.
struct SampleCheck {
  let file: SourceFile
  let report: DiagnosticReport

  init(_ sample: DiagnosticKind.Sample, of kind: DiagnosticKind) throws {
    file = SourceFile(name: sample.file, bytes: sample.bytes)
    report = DiagnosticReport(try SampleCheck.diagnostics(file, kind), files: [file])
  }

  var codes: [String] { report.diagnostics.map(\.kind.code) }

  private static func diagnostics(
    _ file: SourceFile, _ kind: DiagnosticKind
  ) throws -> [Diagnostic] {
    if file.name.hasSuffix(".toml") { return PackManifest.read(file).1 }
    let parsed = ParsedFile(file)
    let isModel = file.name.hasSuffix(".model")
    return PackChecker(
      PackSources(
        models: isModel ? [parsed] : try models(), rules: isModel ? [] : [parsed],
        isPublished: [.undocumented, .untested].contains(kind), retired: manifest.retired,
        laws: kind == .unnamedLaw ? manifest.laws : [])
    ).check().diagnostics
  }

  /// What the pack of the examples says: one rule that it once had, and the name of a law.
  private static var manifest: PackManifest {
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

  /// The model of the ten rules, and a list of codes by name, which they have no need of.
  private static func models() throws -> [ParsedFile] {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let path = "Examples/01-ten-rules/model/procurement.model"
    return [
      ParsedFile(SourceFile(name: path, bytes: try FileBytes.read(root + "/" + path))),
      ParsedFile(
        SourceFile(name: "codes.model", text: "codes category is works, goods, services\n")),
    ]
  }
}
