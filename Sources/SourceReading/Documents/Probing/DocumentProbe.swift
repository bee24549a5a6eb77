/// The beginning of a document, to find out what it is and what its rows have.
///
/// The choice of a mapping asks it whether the paths that the mapping needs are there; a first
/// mapping is drafted from what it has seen.
///
///     let probe = try DocumentProbe(BytesInMemory(bytes), name: "a.json")
///     probe.rowPaths                      // ["releases[]", "releases[]/parties[]", …]
///     probe.paths(at: "releases[]")       // ocid, tender/value/amount, parties/name, …
package struct DocumentProbe: Sendable {
  package let format: DocumentFormat
  /// Every place where a list of objects stands, what lies further out first; `.` stands at the end
  /// where the document itself may be a row.
  package let rowPaths: [String]
  /// Whether the document was seen to its end.
  package let isWhole: Bool
  /// Why it was looked at no further, where it is damaged.
  package let trouble: SourceTrouble?

  /// One tape for each document: for each line of JSON Lines.
  private let tapes: [DocumentTape]
  private let keys: DocumentKeys

  package static let bytes = 1 << 20
  package static let rows = 1000

  /// Looks at about so many bytes, or at all of them when no list was found before.
  package init<Source: DocumentBytes & ~Copyable>(
    _ source: consuming Source, name: String, options: DocumentOptions = DocumentOptions(),
    upTo limit: Int = DocumentProbe.bytes
  ) throws(SourceTrouble) {
    var window = DocumentWindow(source, piece: options.limits.piece)
    try window.open()
    try window.skipBlank(upTo: options.limits.bytes)
    if window.isBlank { throw .emptyDocument(name) }
    let isXML = window.looksLikeXML
    if isXML {
      let tree = XMLTree(path: [], keys: DocumentKeys(), limits: options.limits, sink: nil)
      guard
        var rows = XMLRows(
          window, tree, name: name, encoding: options.encoding, limits: options.limits)
      else { throw .emptyDocument(name) }
      try rows.look(upTo: limit) { _, _ in true }
      trouble = rows.trouble
      if tree.tape.nodes.isEmpty, let trouble { throw trouble }
      tapes = [tree.tape]
      keys = tree.keys
      isWhole = rows.isAtEnd
      format = .xml
    } else {
      var first = FirstDocuments(window, name: name, options)
      try first.look(upTo: limit) { _, _ in true }
      var trouble: SourceTrouble?
      if let mistake = first.mistake {
        trouble = .json(name, mistake, at: first.place(of: mistake), rowsBefore: 0)
      }
      if first.tapes.isEmpty, let trouble { throw trouble }
      self.trouble = trouble
      tapes = first.tapes
      keys = first.keys
      isWhole = first.isWhole
      format = first.isLines ? .jsonLines : first.isList ? .jsonArray : .jsonObject
    }
    var found: [String] = []
    for tape in tapes {
      for path in tape.lists(keys, isXML: isXML) where !found.contains(path) { found.append(path) }
      if found.count > Self.rows { break }
    }
    if tapes.contains(where: { $0.nodes.first?.kind == .object }) { found.append(".") }
    rowPaths = found
  }

  /// The first of some row paths that the document has.
  package func rowPath(among paths: [String]) -> String? {
    paths.first { path in
      let path = RowPath(path)
      return tapes.contains { path.isFound(in: $0, keys, isXML: format == .xml) }
    }
  }

  /// What the rows at a place have, in the order in which it comes; empty where nothing stands.
  package func paths(at rowPath: String) -> ObservedPaths {
    let path = RowPath(rowPath)
    var observed = PathCollector(isXML: format == .xml)
    for tape in tapes {
      var rows = path.rows(in: tape, keys, isXML: format == .xml)
      // The last row may have been cut off.
      if !isWhole, tapes.count == 1, rows.count > 1 { rows.removeLast() }
      for row in rows where observed.rows < Self.rows { observed.add(row, tape, keys) }
    }
    return observed.finished(keys)
  }
}
