import Diagnostics
import FlagSyntax

/// What the tests look at in a parsed text.
extension ParsedFile {
  init(_ text: String, name: String = "a.flag") {
    self.init(SourceFile(name: name, text: text))
  }

  /// `F030 3:7`, in the order of their places.
  var findings: [String] {
    let lines = LineTable(file)
    return diagnostics.map { diagnostic in
      let position = lines.position(at: diagnostic.place.range.lowerBound)
      return "\(diagnostic.kind.code) \(position.line):\(position.column)"
    }
  }

  /// The texts of all tokens; a row of a table counts by its cells.
  var tokenTexts: [String] {
    trees.flatMap { tree in
      tree.tokens.map { token in
        guard token.kind == .row else { return tree.text(token) }
        let cells = TableRow(tree.file.bytes[token.range]).cells
        return cells.map { "|" + String(decoding: $0, as: UTF8.self) }.joined()
      }
    }
  }

  /// What stands between the tokens after `#`, without the blanks at its end.
  var comments: [String] {
    trees.flatMap { tree in
      var found: [String] = []
      var position = tree.region.lowerBound
      for token in tree.tokens {
        let gap = tree.file.bytes[position..<token.range.lowerBound]
        for line in gap.split(separator: 0x0A) {
          guard let start = line.firstIndex(of: UInt8(ascii: "#")) else { continue }
          found.append(String(decoding: line[start...], as: UTF8.self).trimmedAtEnd)
        }
        position = token.range.upperBound
      }
      return found
    }
  }

  /// All trees as S-expressions; tokens in quotes, a row by its cells.
  var dump: String { trees.map { $0.root.dump(depth: 0) }.joined() }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = Substring(self)
    while let last = text.unicodeScalars.last, " \t\r\u{3000}".unicodeScalars.contains(last) {
      text.unicodeScalars.removeLast()
    }
    return String(text)
  }
}

extension SyntaxNode {
  /// A node without nodes in it takes one line.
  func dump(depth: Int) -> String {
    let indent = String(repeating: "  ", count: depth)
    let inner = nodes.isEmpty ? " " : "\n" + indent + "  "
    var text = depth == 0 ? "(\(kind)" : "\(indent)(\(kind)"
    for child in children {
      switch child {
      case .node(let node): text += "\n" + node.dump(depth: depth + 1)
      case .token(let token) where token.kind == .end: break
      case .token(let token):
        let cells = TableRow(tree.file.bytes[token.range]).cells
        let row = "|" + cells.map { " \(String(decoding: $0, as: UTF8.self)) |" }.joined()
        text += inner + (token.kind == .row ? row : "'\(self.text(token))'")
      }
    }
    return text + ")" + (depth == 0 ? "\n" : "")
  }
}
