package import Diagnostics

/// One expression inside a text, as in `"{award.amount} for {award.vendor.name}"`.
package struct ParsedFragment: Sendable {
  package let tree: SyntaxTree
  package let diagnostics: [Diagnostic]

  package init(_ file: SourceFile, region: Range<Int>) {
    var parser = Parser(file, region: region)
    parser.fragment()
    tree = parser.tree(region: region)
    diagnostics = parser.diagnostics.all
  }
}

extension Parser {
  fileprivate mutating func fragment() {
    let start = mark()
    condition()
    if !atEnd {
      expected(.aJointOrBrace)
      skip { $0.atEnd }
    }
    bump()
    close(.file, start)
  }
}
