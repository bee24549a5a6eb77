/// Finds the clauses that a mistake has made unreadable.
extension ParsedFile {
  /// The smallest clauses that hold the tokens just before the offsets.
  package func clauses(around offsets: [Int]) -> [Range<Int>] {
    offsets.compactMap { offset in
      for tree in trees where tree.region.contains(offset) || tree.region.upperBound == offset {
        return tree.token(endingBy: offset).flatMap {
          tree.root.clause(holding: $0.range.lowerBound)
        }
      }
      return nil
    }
  }
}

extension SyntaxTree {
  /// The last token that ends at an offset or before it.
  fileprivate func token(endingBy offset: Int) -> Token? {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    // At the end of a file the `end` token is empty and ends there as well.
    while low > 0, tokens[low - 1].kind == .end { low -= 1 }
    return low > 0 ? tokens[low - 1] : nil
  }
}

extension SyntaxNode {
  /// The range of the innermost clause or declaration that holds an offset.
  fileprivate func clause(holding offset: Int) -> Range<Int>? {
    for case .node(let child) in children where child.range.contains(offset) {
      if let inner = child.clause(holding: offset) { return inner }
    }
    return kind.isClause ? range : nil
  }
}

extension SyntaxKind {
  /// What is given up as a whole when its grammar is broken.
  fileprivate var isClause: Bool {
    switch self {
    case .param, .list, .define, .set, .except, .law, .severity, .asOf, .eachRecord, .eachPair,
      .eachGroup, .letClause, .whereClause, .flagClause, .showClause, .sayClause, .given, .expect,
      .field, .codes, .link, .source:
      true
    default: false
    }
  }
}
