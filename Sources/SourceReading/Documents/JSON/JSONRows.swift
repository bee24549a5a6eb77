internal import Diagnostics

/// Walks through a JSON document and brings one row after the other into the tape.
///
/// Only what lies on the way to the rows is looked at; everything else is read past and forgotten,
/// so memory is bounded by the largest row. In JSON Lines each line is such a document.
struct JSONRows<Source: DocumentBytes & ~Copyable>: ~Copyable {
  enum Event {
    /// The tape holds a row.
    case row(DocumentCells.Row)
    case rejected(RejectedRow)
    case end
  }

  /// An object or a list on the way to the rows.
  struct Frame {
    let isList: Bool
    let start: Int
    /// How many elements have begun.
    var count = 0
    /// Whether the name that leads on has come.
    var isFound = false
  }

  var cursor: JSONCursor<Source>
  private(set) var notes: [SourceNote] = []
  /// Rows that were begun.
  private var rows = 0
  private var rowsTaken = 0
  /// Whether values stand one after the other, each on its line; nil while nobody knows.
  var isLines: Bool?

  private let name: String
  let path: RowPath
  /// Names in the outermost object that would have led to rows rather taken, had they come earlier.
  private let watched: [[UInt8]]
  /// Where the one row stands that is read again.
  private let only: RowPlace?
  /// What a row looks like as a document of its own; nil to give it as it stands.
  let document: RowDocument?
  var frames: [Frame] = []
  var isBeforeValue = true
  /// Whole documents that have begun.
  var documents = 0
  private var lines: LineCount
  var line = 1
  /// Whether a whole document went over more than one line.
  var spansLines = false
  private var surrogates = 0

  init(
    _ cursor: consuming JSONCursor<Source>, name: String, path: RowPath,
    watching watched: [[UInt8]], isLines: Bool?, only: RowPlace?, document: RowDocument?
  ) {
    lines = LineCount(offset: cursor.position)
    self.cursor = cursor
    self.name = name
    self.path = path
    self.watched = watched
    self.isLines = isLines
    self.only = only
    self.document = document
  }

  consuming func giveBack() -> Source { cursor.giveBack() }

  mutating func next() throws(SourceTrouble) -> Event {
    do throws(JSONStop) {
      return try walk()
    } catch {
      switch error {
      case .mistake(let mistake): throw trouble(mistake)
      case .trouble(let trouble): throw trouble
      }
    }
  }

  private func trouble(_ mistake: JSONMistake) -> SourceTrouble {
    .json(name, mistake, at: cursor.window.place(of: mistake.offset), rowsBefore: rowsTaken)
  }

  /// Hands over the row that the tape holds.
  func give(_ row: DocumentCells.Row, to sink: inout DocumentSink) {
    sink.take(row, cursor.tape, cursor.keys) { bytes(row.bytes) }
  }

  private func bytes(_ row: Range<Int>) -> [UInt8] {
    document?.line(cursor.bytes(row)) ?? cursor.bytes(row)
  }

  // MARK: The walk

  private mutating func walk() throws(JSONStop) -> Event {
    while true {
      do throws(JSONStop) {
        if let event = try step() { return event }
      } catch {
        guard case .mistake(let mistake) = error else { throw error }
        return try recover(from: mistake)
      }
    }
  }

  private mutating func step() throws(JSONStop) -> Event? {
    if isBeforeValue { return try value() }
    guard let frame = frames.last else { return try nextDocument() }
    let expected: JSONMistake.Expected = frame.isList ? .commaOrListEnd : .commaOrObjectEnd
    let byte = try cursor.expect(expected)
    let end = frame.isList ? UInt8(ascii: "]") : UInt8(ascii: "}")
    if byte == end {
      cursor.pass()
      return close()
    }
    guard byte == UInt8(ascii: ",") else { throw unexpected(expected, byte) }
    cursor.pass()
    if try cursor.expect(frame.isList ? .value : .key) == end {
      throw cursor.mistake(.trailingComma(close: end))
    }
    if !frame.isList { return try member() }
    isBeforeValue = true
    return nil
  }

  private func unexpected(_ expected: JSONMistake.Expected, _ found: UInt8) -> JSONStop {
    cursor.mistake(JSONMistake.kind(of: found, expected: expected))
  }

  /// Between two documents: the end of the source, or one more.
  private mutating func nextDocument() throws(JSONStop) -> Event? {
    if only != nil, documents > 0 { return .end }
    guard let byte = try cursor.peek() else { return .end }
    beginDocument()
    if documents > 0 {
      guard isLines == true || byte.opensContainer else { throw unexpected(.nothing, byte) }
      isLines = true
    }
    isBeforeValue = true
    return nil
  }

  /// What stood before is no longer needed, once its lines are counted.
  private mutating func beginDocument() {
    if path.prefix.isEmpty { line = lines.advance(to: cursor.position, in: cursor) }
    cursor.kept = cursor.position
  }

  /// Before a value that lies on the way: a row, or something to go into.
  private mutating func value() throws(JSONStop) -> Event? {
    if frames.isEmpty {
      guard try cursor.peek() != nil else {
        if documents > 0 || isLines == true { return .end }
        throw cursor.mistake(.endOfDocument(.value))
      }
      documents += 1
      beginDocument()
    }
    let byte = try cursor.expect(.value)
    cursor.kept = cursor.position
    if let frame = frames.last, frame.isList { frames[frames.count - 1].count += 1 }
    isBeforeValue = false
    guard frames.count < path.prefix.count else { return try row() }
    let isList = path.prefix[frames.count] == .list
    guard byte == (isList ? UInt8(ascii: "[") : UInt8(ascii: "{")) else {
      let start = cursor.position
      try cursor.take(keeping: false)
      return lost(at: start)
    }
    frames.append(Frame(isList: isList, start: cursor.position))
    cursor.pass()
    let first = try cursor.expect(isList ? .valueOrListEnd : .keyOrObjectEnd)
    if first == (isList ? UInt8(ascii: "]") : UInt8(ascii: "}")) {
      cursor.pass()
      return close()
    }
    if !isList { return try member() }
    isBeforeValue = true
    return nil
  }

  /// One field of an object on the way: to its value if that leads on, else past it.
  private mutating func member() throws(JSONStop) -> Event? {
    cursor.kept = cursor.position
    let byte = try cursor.expect(.key)
    guard byte == UInt8(ascii: "\"") else { throw unexpected(.key, byte) }
    try cursor.take(keeping: true)
    let key = Array(cursor.tape.text(0))
    let colon = try cursor.expect(.colon)
    guard colon == UInt8(ascii: ":") else { throw unexpected(.colon, colon) }
    cursor.pass()
    if path.prefix[frames.count - 1].isNamed(key) {
      if frames[frames.count - 1].isFound { note(.sameListTwice(path.text)) }
      frames[frames.count - 1].isFound = true
      isBeforeValue = true
      return nil
    }
    if frames.count == 1, watched.contains(key) {
      throw .trouble(.rowsInTwoPlaces(name, path.text, key))
    }
    _ = try cursor.expect(.value)
    cursor.kept = cursor.position
    try cursor.take(keeping: false)
    if cursor.fault != nil { note(.damagedText(cursor.window.place(of: cursor.position))) }
    return nil
  }

  /// Behind the end of an object or a list; an object without the name that leads on is reported.
  private mutating func close() -> Event? {
    let frame = frames.removeLast()
    isBeforeValue = false
    return frame.isList || frame.isFound ? nil : lost(at: frame.start)
  }

  // MARK: Rows

  private mutating func row() throws(JSONStop) -> Event? {
    let start = cursor.position
    cursor.keys.forget()
    rows += 1
    try cursor.take(keeping: true)
    rowsTaken += 1
    let end = cursor.position
    if frames.isEmpty, !spansLines { spansLines = cursor.holdsBreak(start..<end) }
    if frames.isEmpty, isLines == nil, only == nil,
      try cursor.peek()?.opensContainer == true
    {
      isLines = true
    }
    var pointer = pointer
    let place =
      only ?? RowPlace(number: number(of: start), offset: start, pointer: pointer.shown)
    if let fault = cursor.fault {
      let reason = fault.reason
      return .rejected(RejectedRow(place, reason, bytes: bytes(start..<end)))
    }
    guard let node = cursor.tape.follow(path.tail, cursor.keys, &pointer) else {
      return .rejected(
        RejectedRow(place, .nothingAt(path.text), bytes: bytes(start..<end)))
    }
    noteSurrogates(place)
    let inside = node == 0 ? 0 : Int(cursor.tape.nodes[node].start)
    return .row(
      DocumentCells.Row(
        node: node, number: place.number, offset: only?.offset ?? start + inside, pointer: pointer,
        bytes: start..<end))
  }

  /// Rows count from 1; whole lines go by the number of the line.
  private func number(of start: Int) -> Int { isLines == true && frames.isEmpty ? line : rows }

  /// Something lies on the way that has no rows.
  private mutating func lost(at start: Int) -> Event {
    let place = RowPlace(number: rows + 1, offset: start, pointer: pointer.shown)
    return .rejected(RejectedRow(place, .nothingAt(path.text), bytes: []))
  }

  private var pointer: DocumentPointer {
    if let only { return DocumentPointer(only.pointer ?? "", isXML: false) }
    let isPackageInLine = isLines == true && !path.prefix.isEmpty
    var pointer = DocumentPointer(isPackageInLine ? "\(documents):" : "", isXML: false)
    for (step, frame) in zip(path.prefix, frames) {
      switch step {
      case .list: pointer.append(index: max(0, frame.count - 1))
      case .name(let name): pointer.append(name: name.utf8, ordinal: 1)
      }
    }
    return pointer
  }

  /// Something that is worth a word; the same is said once.
  private mutating func note(_ note: SourceNote) {
    if !notes.contains(where: { $0.message == note.message }) { notes.append(note) }
  }

  private mutating func noteSurrogates(_ row: RowPlace) {
    let count = cursor.loneSurrogates
    guard count > surrogates else { return }
    if surrogates == 0 { note(.loneSurrogates(row)) }
    surrogates = count
  }
}
