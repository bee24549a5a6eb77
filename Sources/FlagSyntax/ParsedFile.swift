package import Diagnostics

/// A source file with its trees and everything that is wrong with its grammar.
package struct ParsedFile: Sendable {
  package let file: SourceFile
  package let form: SourceForm
  /// One tree for the file, or one for each fenced block of a literate file.
  package let trees: [SyntaxTree]
  package let diagnostics: [Diagnostic]

  package init(_ file: SourceFile) {
    let form = SourceForm(name: file.name)
    self.file = file
    self.form = form
    guard file.bytes.count <= SourceForm.largest else {
      trees = []
      diagnostics = [Diagnostic(.tooLarge, at: Place(file, 0..<0))]
      return
    }
    var diagnostics = Encoding.mistakes(of: file)
    trees = form.regions(of: file).map { region in
      var parser = Parser(file, region: region, form)
      switch form {
      case .model: parser.modelFile()
      case .mapping: parser.mappingFile()
      case .flag, .literate: parser.flagFile()
      }
      diagnostics += parser.diagnostics.all
      return parser.tree(region: region)
    }
    self.diagnostics = diagnostics.sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }
  }

  package var hasErrors: Bool { diagnostics.contains { $0.gravity == .error } }

  /// All declarations, in the order they are written.
  package var declarations: [SyntaxNode] { trees.flatMap { $0.root.nodes } }
}

/// Which language a file is written in, by its ending.
package enum SourceForm: Sendable {
  case flag, literate, model, mapping

  package static let endings = [".flag", ".flag.md", ".model", ".map"]

  /// In bytes: offsets are kept in 32 bits, and no rule file comes near this.
  package static let largest = 1 << 30

  init(name: String) {
    if name.hasSuffix(".model") {
      self = .model
    } else if name.hasSuffix(".map") {
      self = .mapping
    } else if name.hasSuffix(".flag.md") {
      self = .literate
    } else {
      self = .flag
    }
  }
}
