/// What kind of document was found.
package enum DocumentFormat: Sendable, Hashable {
  case jsonObject, jsonArray, jsonLines, xml
}

/// What is known of a document before it is read.
package struct DocumentOptions: Sendable {
  /// JSON Lines, where every mistake costs its line only; nil to find out.
  package var isLines: Bool?
  /// The encoding of the bytes whatever an XML document says; `UTF-8` where they were transcoded.
  package var encoding: String?
  /// The row to read again, when the source begins with it and goes on with other things. Its
  /// bytes must be those that its offset was counted in.
  package var onlyRow: RowPlace?
  /// Whether each row goes with its cells as a document of its own, to be corrected and read again.
  package var keepsRows = false
  package var limits = DocumentLimits()

  package init() {}
}

/// Reads the rows of a JSON or XML document as cells, holding one row at a time.
///
///     var reader = try DocumentReader(BytesInMemory(bytes), name: "a.json", plan: plan)
///     var batches = plan.emptyBatches()
///     while try reader.next(&batches, rejected: &rejected) { … }
package struct DocumentReader<Source: DocumentBytes & ~Copyable>: ~Copyable {
  /// The first of the row paths that the document has.
  package let rowPath: String

  private var json: JSONRows<Source>?
  private var xml: XMLRows<Source>?
  private var sink: DocumentSink
  private var trouble: SourceTrouble?
  private var isOver = false
  private let startsWithList: Bool

  package init(
    _ source: consuming Source, name: String, plan: DocumentPlan,
    options: DocumentOptions = DocumentOptions()
  ) throws(SourceTrouble) {
    let limits = options.limits
    var keys = DocumentKeys()
    let cells = DocumentCells(plan, &keys, limit: limits.cells)
    sink = DocumentSink(cells, limit: limits.cells, keepsRows: options.keepsRows)
    let choice = RowPathChoice(plan.rowPaths, name: name, options)
    let found = try choice.open(source)
    switch consume found {
    case .json(let cursor, let path, let watched, let isList):
      startsWithList = isList
      rowPath = path.text
      var cursor = cursor
      cursor.keys = keys
      json = JSONRows(
        cursor, name: name, path: path, watching: watched, isLines: options.isLines,
        only: options.onlyRow,
        document: options.keepsRows ? RowDocument(aroundElementsOf: path) : nil)
    case .xml(let window, let path):
      startsWithList = false
      rowPath = path.text
      let tree = XMLTree(
        path: path.names, keys: keys, limits: limits, sink: sink, only: options.onlyRow,
        document: options.keepsRows ? RowDocument(aroundRowsOf: path) : nil)
      xml = XMLRows(window, tree, name: name, encoding: options.encoding, limits: limits)
    }
  }

  /// What was found; whether a document has several lines is known only once it is read.
  package var format: DocumentFormat {
    if xml != nil { return .xml }
    if isLines { return .jsonLines }
    return startsWithList ? .jsonArray : .jsonObject
  }

  /// What is worth knowing about the document; complete when it is read.
  package var notes: [SourceNote] {
    switch json {
    case .some(let json): json.notes
    case nil: []
    }
  }

  private var isLines: Bool {
    switch json {
    case .some(let json): json.isLines == true
    case nil: false
    }
  }

  /// Fills an emptied batch for each row set; false when there are no more rows.
  ///
  /// Where a document breaks off or breaks its rules, the rows before that place come first and the
  /// trouble with the next call.
  package mutating func next(
    _ batches: inout [CellBatch], rejected: inout [RejectedRow]
  ) throws(SourceTrouble) -> Bool {
    if let trouble { throw trouble }
    if isOver { return false }
    for index in batches.indices { batches[index].removeAll() }
    swap(&sink.batches, &batches)
    swap(&sink.rejected, &rejected)
    let before = sink.rejected.count
    var isMore = true
    do {
      isMore = try fill()
    } catch {
      trouble = error
    }
    swap(&sink.batches, &batches)
    swap(&sink.rejected, &rejected)
    let hasSome = rejected.count > before || batches.contains { $0.rows > 0 }
    if let trouble, !hasSome { throw trouble }
    isOver = !isMore
    return isMore || hasSome
  }

  /// The source, for what else it knows: its hash, its notes.
  package consuming func giveBack() -> Source? {
    switch consume json {
    case .some(let json): return json.giveBack()
    case nil: break
    }
    switch consume xml {
    case .some(let xml): return xml.giveBack().giveBack()
    case nil: return nil
    }
  }

  private mutating func fill() throws(SourceTrouble) -> Bool {
    if xml != nil { return try fillFromXML() }
    while !sink.isFull {
      guard let event = try json?.next() else { return false }
      switch event {
      case .end: return false
      case .rejected(let row): sink.rejected.append(row)
      case .row(let row): json?.give(row, to: &sink)
      }
    }
    return true
  }

  private mutating func fillFromXML() throws(SourceTrouble) -> Bool {
    guard let tree = xml?.tree else { return false }
    tree.sink = sink
    sink.batches = []
    sink.rejected = []
    defer {
      if let filled = tree.sink { sink = filled }
      tree.sink = nil
    }
    while tree.sink?.isFull == false {
      if try xml?.next() != true { return false }
    }
    return true
  }
}

extension DocumentPlan {
  /// A batch for each row set, to be filled again and again.
  package func emptyBatches() -> [CellBatch] {
    rowSets.map { CellBatch(columns: $0.columns.count) }
  }
}
