import Diagnostics

/// Writes a file in the one style of the language.
///
/// There are no options. Only white space changes, and the cells of test tables move inside their
/// rows; every token and every comment stays, in its order. Formatting what was formatted changes
/// nothing. What the author decides is where a chain of `and` or `or`, a call, a `where` inside an
/// expression or the window of a group is broken over lines, and where a blank line stands.
package enum Formatter {
  /// The columns a line may take before it is broken, where the grammar has a place to break it.
  static let width = 120

  /// The bytes of the formatted file, or nil when the file has mistakes: nobody can lay out what
  /// was not understood. In a `.flag.md` only the fenced blocks change.
  package static func format(_ parsed: ParsedFile) -> [UInt8]? {
    guard !parsed.hasErrors else { return nil }
    let bytes = parsed.file.bytes
    var result: [UInt8] = []
    var position = 0
    for tree in parsed.trees {
      result += bytes[position..<tree.region.lowerBound]
      let margin = parsed.form == .literate ? margin(of: tree) : []
      var layout = Layout(tree, margin: SourceText.columns(of: margin))
      result += layout.formatted(parsed.form, margin: margin)
      position = tree.region.upperBound
    }
    return result + bytes[position...]
  }

  /// The blanks before the fence of a literate block; its lines keep them.
  private static func margin(of tree: SyntaxTree) -> ArraySlice<UInt8> {
    let before = tree.file.bytes[..<tree.region.lowerBound].dropLast()
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return before[start...].prefix { $0 == 0x20 || $0 == 0x09 }
  }
}
