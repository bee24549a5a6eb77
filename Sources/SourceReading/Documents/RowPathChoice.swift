/// Finds out what a document is and where its rows stand, by looking at its beginning.
struct RowPathChoice {
  private let paths: [RowPath]
  private let name: String
  private let options: DocumentOptions

  /// So much is looked at, and more while no list was found.
  private static let look = 1 << 20

  enum Found<Source: DocumentBytes & ~Copyable>: ~Copyable {
    case json(JSONCursor<Source>, RowPath, watched: [[UInt8]], isList: Bool)
    case xml(DocumentWindow<Source>, RowPath)
  }

  init(_ paths: [String], name: String, _ options: DocumentOptions) {
    self.paths = (paths.isEmpty ? ["[]", "."] : paths).map { RowPath($0) }
    self.name = name
    self.options = options
  }

  func open<Source: DocumentBytes & ~Copyable>(
    _ source: consuming Source
  ) throws(SourceTrouble) -> Found<Source> {
    var window = DocumentWindow(source, piece: options.limits.piece)
    try window.open()
    try window.skipBlank(upTo: options.limits.bytes)
    if window.isBlank { throw .emptyDocument(name) }
    if options.onlyRow != nil {
      if window.looksLikeXML { return .xml(window, RowPath(".")) }
      let cursor = JSONCursor(window, DocumentKeys(), options.limits)
      return .json(cursor, RowPath("."), watched: [], isList: false)
    }
    return window.looksLikeXML ? try chooseInXML(window) : try chooseInJSON(window)
  }

  private func chooseInJSON<Source: DocumentBytes & ~Copyable>(
    _ window: consuming DocumentWindow<Source>
  ) throws(SourceTrouble) -> Found<Source> {
    var first = FirstDocuments(window, name: name, options)
    try first.look(upTo: Self.look) { tape, keys in
      paths.contains { !$0.prefix.isEmpty && $0.isFound(in: tape, keys, isXML: false) }
    }
    let tapes = first.tapes
    let keys = first.keys
    let chosen = paths.firstIndex { path in
      tapes.contains { path.isFound(in: $0, keys, isXML: false) }
    }
    guard let chosen else {
      if let mistake = first.mistake {
        throw .json(name, mistake, at: first.place(of: mistake), rowsBefore: 0)
      }
      let found = tapes.first?.lists(keys, isXML: false) ?? []
      throw .noRows(name, paths.map(\.text), found: found)
    }
    // What is whole has been seen to its end.
    let isKnown = first.isWhole || (first.mistake != nil && !first.isLines)
    let watched = isKnown ? [] : paths[..<chosen].compactMap(\.firstName)
    let isList = first.isList
    return .json(first.giveBack(), paths[chosen], watched: watched, isList: isList)
  }

  private func chooseInXML<Source: DocumentBytes & ~Copyable>(
    _ window: consuming DocumentWindow<Source>
  ) throws(SourceTrouble) -> Found<Source> {
    let tree = XMLTree(path: [], keys: DocumentKeys(), limits: options.limits, sink: nil)
    guard
      var rows = XMLRows(
        window, tree, name: name, encoding: options.encoding, limits: options.limits)
    else { throw .emptyDocument(name) }
    try rows.look(upTo: Self.look) { tape, keys in
      paths.contains { $0.isFound(in: tape, keys, isXML: true) }
    }
    let chosen = paths.first { $0.isFound(in: tree.tape, tree.keys, isXML: true) }
    let found = tree.tape.lists(tree.keys, isXML: true)
    if let chosen { return .xml(rows.giveBack(), chosen) }
    if let trouble = rows.trouble { throw trouble }
    throw .noRows(name, paths.map(\.text), found: found)
  }
}

extension RowPath {
  /// The name in the outermost object, where the path begins with one.
  fileprivate var firstName: [UInt8]? {
    switch prefix.first {
    case .name(let name): Array(name.utf8)
    case .list: nil
    case nil: tail.first.map { Array($0.utf8) }
    }
  }
}

extension DocumentWindow where Source: ~Copyable {
  /// Reads on until something stands there.
  mutating func skipBlank(upTo limit: Int) throws(SourceTrouble) {
    while isBlank, !isAtEnd, count <= limit { try fill(keeping: 0) }
  }

  /// Whether nothing but white space is here.
  var isBlank: Bool { bytes[start..<count].allSatisfy(\.isJSONSpace) }

  /// Whether the first sign is `<`, in UTF-8 or UTF-16.
  var looksLikeXML: Bool {
    let head = bytes[start..<count].drop(while: \.isJSONSpace).prefix(4)
    return head.first == UInt8(ascii: "<") || head.starts(with: [0xFF, 0xFE, 0x3C, 0x00])
      || head.starts(with: [0xFE, 0xFF, 0x00, 0x3C]) || head.starts(with: [0x00, 0x3C])
  }
}
