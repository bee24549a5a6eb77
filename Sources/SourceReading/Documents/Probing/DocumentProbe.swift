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
      if tree.tape.nodes.isEmpty, let trouble = rows.trouble { throw trouble }
      tapes = [tree.tape]
      keys = tree.keys
      isWhole = rows.isAtEnd
      format = .xml
    } else {
      var lines = ProbedLines(window, name: name, options)
      try lines.look(upTo: limit)
      tapes = lines.tapes
      keys = lines.keys
      isWhole = lines.isWhole
      let isList = tapes.first?.nodes.first?.kind == .array
      format = lines.isLines ? .jsonLines : isList ? .jsonArray : .jsonObject
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

/// Reads the first documents of a source of JSON.
private struct ProbedLines<Source: DocumentBytes & ~Copyable>: ~Copyable {
  private var cursor: JSONCursor<Source>
  private let name: String
  private(set) var tapes: [DocumentTape] = []
  private(set) var isWhole = false
  private(set) var isLines: Bool

  var keys: DocumentKeys { cursor.keys }

  init(
    _ window: consuming DocumentWindow<Source>, name: String, _ options: DocumentOptions
  ) {
    cursor = JSONCursor(window, DocumentKeys(), options.limits)
    self.name = name
    isLines = options.isLines == true
  }

  mutating func look(upTo limit: Int) throws(SourceTrouble) {
    let start = cursor.position
    do throws(JSONStop) {
      while tapes.count < DocumentProbe.rows, cursor.position - start < limit {
        guard let byte = try cursor.peek() else {
          isWhole = true
          return
        }
        if !tapes.isEmpty {
          guard byte.opensContainer else { return }
          isLines = true
        }
        let begin = cursor.position
        cursor.kept = begin
        do throws(JSONStop) {
          let isComplete = try cursor.look(upTo: limit) { _, _ in true }
          tapes.append(cursor.tape)
          if !isComplete { return }
        } catch {
          guard case .mistake = error else { throw error }
          if isLines, let end = try cursor.lineBreak(from: begin) {
            cursor.jump(to: end)
            continue
          }
          if tapes.isEmpty, !cursor.tape.nodes.isEmpty { tapes.append(cursor.tape) }
          if tapes.isEmpty { throw error }
          return
        }
      }
    } catch {
      switch error {
      case .mistake(let mistake):
        throw .json(name, mistake, at: cursor.window.place(of: mistake.offset), rowsBefore: 0)
      case .trouble(let trouble): throw trouble
      }
    }
  }
}
