package import Diagnostics

/// One region of a source file as a tree that holds every token.
///
/// Nodes lie in one array and name their children by index, so that building and walking a large
/// file costs no allocation for each node. Text between tokens is white space and comments.
package final class SyntaxTree: Sendable {
  package let file: SourceFile
  /// The bytes of the file that this tree covers: all of a `.flag`, one fenced block of a `.flag.md`.
  package let region: Range<Int>
  package let tokens: [Token]
  fileprivate let nodes: [Node]
  fileprivate let children: [Child]

  struct Node: Sendable {
    let kind: SyntaxKind
    let children: Range<Int32>
    /// Indices into `tokens`.
    let tokens: Range<Int32>
  }

  /// A node by its index, or a token by the complement of its index.
  struct Child: Sendable {
    let code: Int32
    static func node(_ index: Int) -> Child { Child(code: Int32(index)) }
    static func token(_ index: Int) -> Child { Child(code: ~Int32(index)) }
  }

  init(
    file: SourceFile, region: Range<Int>, tokens: [Token], nodes: [Node], children: [Child]
  ) {
    self.file = file
    self.region = region
    self.tokens = tokens
    self.nodes = nodes
    self.children = children
  }

  /// The node that holds everything; it was closed last.
  package var root: SyntaxNode { SyntaxNode(self, nodes.count - 1) }

  /// The text of the region again, put together from tokens and the gaps between them.
  package var source: String {
    var bytes: [UInt8] = []
    var position = region.lowerBound
    for token in tokens {
      bytes += file.bytes[position..<token.range.upperBound]
      position = token.range.upperBound
    }
    bytes += file.bytes[position..<region.upperBound]
    return String(decoding: bytes, as: UTF8.self)
  }

  package func text(_ token: Token) -> String { file.text(token.range) }
}

/// A node seen in its tree.
package struct SyntaxNode: Sendable {
  package let tree: SyntaxTree
  private let index: Int

  init(_ tree: SyntaxTree, _ index: Int) {
    self.tree = tree
    self.index = index
  }

  package enum Child: Sendable {
    case node(SyntaxNode)
    case token(Token)
  }

  package var kind: SyntaxKind { tree.nodes[index].kind }

  /// Nodes and tokens in the order they are written.
  package var children: some Sequence<Child> {
    tree.nodes[index].children.lazy.map { position in
      let code = tree.children[Int(position)].code
      return code < 0 ? .token(tree.tokens[Int(~code)]) : .node(SyntaxNode(tree, Int(code)))
    }
  }

  /// Every token under this node.
  package var tokens: ArraySlice<Token> {
    let range = tree.nodes[index].tokens
    return tree.tokens[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  package var range: Range<Int> {
    let tokens = self.tokens
    guard let first = tokens.first, let last = tokens.last else {
      let next = tree.tokens[min(tokens.startIndex, tree.tokens.count - 1)]
      return next.range.lowerBound..<next.range.lowerBound
    }
    return first.range.lowerBound..<last.range.upperBound
  }

  package var place: Place { Place(tree.file, range) }
  package var text: String { tree.file.text(range) }
}

extension SyntaxNode {
  package var nodes: [SyntaxNode] {
    children.compactMap { if case .node(let node) = $0 { node } else { nil } }
  }

  /// The tokens directly in this node.
  package var ownTokens: [Token] {
    children.compactMap { if case .token(let token) = $0 { token } else { nil } }
  }

  package func first(_ kind: SyntaxKind) -> SyntaxNode? {
    for case .node(let node) in children where node.kind == kind { return node }
    return nil
  }

  package func all(_ kind: SyntaxKind) -> [SyntaxNode] { nodes.filter { $0.kind == kind } }

  package func has(_ keyword: Keyword) -> Bool { token(keyword) != nil }

  package func token(_ keyword: Keyword) -> Token? {
    for case .token(let token) in children where token.keyword == keyword { return token }
    return nil
  }

  package func token(_ kind: TokenKind) -> Token? {
    for case .token(let token) in children where token.kind == kind { return token }
    return nil
  }

  package func text(_ token: Token) -> String { tree.text(token) }
  package func place(_ token: Token) -> Place { Place(tree.file, token.range) }
}
