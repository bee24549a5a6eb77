import Diagnostics
import FlagSemantics
import FlagSyntax

extension CheckedPack {
  /// A pack of one model and one file of mappings.
  static func made(model: String, mapping: String) -> CheckedPack {
    PackChecker(
      PackSources(
        models: [ParsedFile(SourceFile(name: "m.model", text: model))], rules: [],
        mappings: [ParsedFile(SourceFile(name: "m.map", text: mapping))], manifest: nil)
    ).check()
  }
}
