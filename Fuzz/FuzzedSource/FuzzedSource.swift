import Diagnostics
import FlagSyntax

/// What must hold for any bytes whatever; a breach stops the fuzzer.
package enum FuzzedSource {
  /// Parses the bytes, and formats them twice when nothing is wrong with them.
  package static func check(_ bytes: [UInt8], name: String) {
    let parsed = ParsedFile(SourceFile(name: name, bytes: bytes))
    for tree in parsed.trees {
      precondition(rebuilt(tree) == Array(bytes[tree.region]), "the tree is not its text")
    }
    for diagnostic in parsed.diagnostics {
      let range = diagnostic.place.range
      precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "outside the file")
    }
    guard let formatted = Formatter.format(parsed) else {
      return precondition(parsed.hasErrors, "a file without errors was not formatted")
    }
    let again = ParsedFile(SourceFile(name: name, bytes: formatted))
    precondition(!again.hasErrors, "formatting made a mistake")
    precondition(tokens(again) == tokens(parsed), "formatting changed a token")
    precondition(shape(again) == shape(parsed), "formatting changed the tree")
    precondition(Formatter.format(again) == formatted, "formatting twice differs")
  }

  private static func rebuilt(_ tree: SyntaxTree) -> [UInt8] {
    var bytes: [UInt8] = []
    var position = tree.region.lowerBound
    for token in tree.tokens {
      bytes += tree.file.bytes[position..<token.range.upperBound]
      position = token.range.upperBound
    }
    return bytes + tree.file.bytes[position..<tree.region.upperBound]
  }

  /// The texts of all tokens; a row of a table counts by its cells.
  private static func tokens(_ parsed: ParsedFile) -> [[UInt8]] {
    parsed.trees.flatMap { tree in
      tree.tokens.flatMap { token -> [[UInt8]] in
        let text = tree.file.bytes[token.range]
        return token.kind == .row ? TableRow(text).cells.map(Array.init) : [Array(text)]
      }
    }
  }

  /// The kinds of all nodes, each with its depth, in the order they are written.
  private static func shape(_ parsed: ParsedFile) -> [Int] {
    var found: [Int] = []
    func walk(_ node: SyntaxNode, _ depth: Int) {
      found.append(depth << 8 | Int(node.kind.rawValue))
      for child in node.nodes { walk(child, depth + 1) }
    }
    for tree in parsed.trees { walk(tree.root, 0) }
    return found
  }
}
