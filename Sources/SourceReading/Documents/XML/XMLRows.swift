/// Feeds an XML document to expat piece by piece; the rows go to the receiver of the tree.
struct XMLRows<Source: DocumentBytes & ~Copyable>: ~Copyable {
  let tree: XMLTree
  private let parser: ExpatParser
  private var window: DocumentWindow<Source>
  private let name: String
  private let limits: DocumentLimits
  /// How much of the window went to expat.
  private var fed = 0
  private var isOver = false
  /// Why looking ended, if not because there was enough.
  private(set) var trouble: SourceTrouble?

  init?(
    _ window: consuming DocumentWindow<Source>, _ tree: XMLTree, name: String, encoding: String?,
    limits: DocumentLimits
  ) {
    guard let parser = ExpatParser(tree, encoding: encoding) else { return nil }
    self.parser = parser
    self.tree = tree
    self.window = window
    self.name = name
    self.limits = limits
  }

  /// Reads one piece; false when the document is over.
  mutating func next() throws(SourceTrouble) -> Bool {
    if isOver { return false }
    // What expat holds back is one token, which it scans again: the longer it is, the more follows.
    let backlog = window.base + fed - parser.offset
    if fed == window.count, !window.isAtEnd {
      try window.fill(keeping: fed, atLeast: backlog)
      fed = 0
    }
    let piece = window.bytes[fed..<min(window.count, fed + max(1 << 20, backlog))]
    fed = piece.endIndex
    let isLast = window.isAtEnd && fed == window.count
    switch parser.feed(piece, isLast: isLast) {
    case .going:
      isOver = isLast
      if isLast { return false }
      guard window.base + fed - parser.offset <= limits.bytes else {
        throw .xml(name, .tooLarge, at: parser.place, limits)
      }
      return true
    case .stopped where tree.stop == .done:
      isOver = true
      return false
    case .stopped:
      throw .xml(name, tree.stop ?? .tooLarge, at: parser.place, limits)
    case .broken(let code, let message):
      throw .xml(name, code: code, message, at: parser.place, rowsBefore: tree.rowsGiven)
    }
  }

  /// Reads the beginning, at least `limit` bytes where there are so many, until enough is known.
  mutating func look(
    upTo limit: Int, until isEnough: (DocumentTape, DocumentKeys) -> Bool
  ) throws(SourceTrouble) {
    var next = limit
    while true {
      if window.count == fed, !window.isAtEnd { try window.fill(keeping: 0) }
      let piece = window.bytes[fed..<window.count]
      fed = window.count
      switch parser.feed(piece, isLast: window.isAtEnd) {
      case .going: break
      case .stopped:
        trouble = .xml(name, tree.stop ?? .tooLarge, at: parser.place, limits)
      case .broken(let code, let message):
        trouble = .xml(name, code: code, message, at: parser.place, rowsBefore: 0)
      }
      if trouble != nil { break }
      if window.isAtEnd { break }
      guard fed >= next else { continue }
      var seen = tree.tape
      seen.closeAll()
      if isEnough(seen, tree.keys) || fed > limits.bytes { break }
      next *= 2
    }
    tree.closeAll()
  }

  /// Whether everything was looked at, without trouble.
  var isAtEnd: Bool { window.isAtEnd && fed == window.count && trouble == nil }

  /// The bytes that were looked at, to read them in earnest.
  consuming func giveBack() -> DocumentWindow<Source> { window }
}
