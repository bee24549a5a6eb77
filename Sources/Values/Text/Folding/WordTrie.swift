/// A fixed list of words, found in folded text without comparing them one by one.
struct WordTrie: Sendable {
  /// The edges of a node stand together, ordered by code point.
  private struct Node {
    var edges: Range<Int> = 0..<0
    /// The word that ends here; -1 for none.
    var word = -1
  }

  private var nodes: [Node] = []
  private var edgePoints: [UInt32] = []
  private var edgeTargets: [Int] = []
  let isReversed: Bool

  /// Words as people write them; they are folded here. A reversed trie finds endings.
  init(_ words: [String], reversed: Bool = false) {
    var folder = TextFolder()
    self.init(
      words.map { word in
        folder.fold(word.utf8.span)
        return folder.points
      }, reversed: reversed)
  }

  init(_ words: [[UInt32]], reversed: Bool = false) {
    isReversed = reversed
    let sorted = words.enumerated()
      .map { (points: reversed ? Array($1.reversed()) : $1, word: $0) }
      .sorted { $0.points.lexicographicallyPrecedes($1.points) }
    nodes.append(Node())
    build(sorted[...], depth: 0, node: 0)
  }

  private mutating func build(
    _ words: ArraySlice<(points: [UInt32], word: Int)>, depth: Int, node: Int
  ) {
    var words = words
    while let first = words.first, first.points.count == depth {
      nodes[node].word = first.word
      words.removeFirst()
    }
    var groups: [ArraySlice<(points: [UInt32], word: Int)>] = []
    while let first = words.first {
      let end = words.firstIndex { $0.points[depth] != first.points[depth] } ?? words.endIndex
      groups.append(words[..<end])
      words = words[end...]
    }
    let start = edgePoints.count
    nodes[node].edges = start..<start + groups.count
    for group in groups {
      edgePoints.append(group[group.startIndex].points[depth])
      edgeTargets.append(nodes.count)
      nodes.append(Node())
    }
    for (offset, group) in groups.enumerated() {
      build(group, depth: depth + 1, node: edgeTargets[start + offset])
    }
  }

  /// The node behind one more code point; `nil` when no word goes on so.
  @inline(__always)
  func step(from node: Int, _ point: UInt32) -> Int? {
    var low = nodes[node].edges.lowerBound
    var high = nodes[node].edges.upperBound
    while low < high {
      let middle = (low + high) / 2
      if edgePoints[middle] < point { low = middle + 1 } else { high = middle }
    }
    guard low < nodes[node].edges.upperBound, edgePoints[low] == point else { return nil }
    return edgeTargets[low]
  }

  /// The word that ends at a node; -1 for none.
  func word(at node: Int) -> Int { nodes[node].word }

  /// The longest word that starts here, or in a reversed trie ends here.
  @inline(__always)
  func longest(in text: Span<UInt32>, at start: Int) -> (word: Int, length: Int)? {
    var node = 0
    var best: (word: Int, length: Int)?
    var length = 0
    while true {
      let index = isReversed ? start - 1 - length : start + length
      guard index >= 0, index < text.count, let next = step(from: node, text[index]) else {
        return best
      }
      node = next
      length += 1
      if nodes[node].word >= 0 { best = (nodes[node].word, length) }
    }
  }

  /// Whether the whole text is one of the words.
  func holds(_ text: Span<UInt32>) -> Bool {
    guard let found = longest(in: text, at: isReversed ? text.count : 0) else { return false }
    return found.length == text.count
  }
}
