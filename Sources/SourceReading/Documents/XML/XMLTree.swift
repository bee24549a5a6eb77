internal import CExpat
internal import Glibc

/// Builds the tape of one row of an XML document after the other.
///
/// An element is an object of its children; names that repeat stand several times. Attributes are
/// fields `@name`. An element that holds only text is that text; beside children or attributes the
/// text is the field `#text`. White space around texts belongs to the layout and is left out.
@safe final class XMLTree {
  enum Stop: Equatable {
    /// The document declares entities or other things of its own.
    case declarations
    case unknownEntity
    case tooDeep, tooLarge, tooManyValues
    /// The one row that was wanted is there.
    case done
  }

  private(set) var tape = DocumentTape()
  private(set) var keys: DocumentKeys
  private(set) var stop: Stop?
  /// Gets each row as soon as it is whole; nil to look only.
  var sink: DocumentSink?

  private let limits: DocumentLimits
  /// The names from the root to the rows; empty where the root is the row.
  private let path: [[UInt8]]
  /// For each of them how many elements of that name have come in the element around them.
  private var ordinals: [Int]
  /// How many elements are open, and how many of them are on the way to the rows.
  private var depth = 0
  private var onTheWay = 0
  /// How many elements of a row are open.
  private var inside = 0
  /// The texts of those, in the making.
  private var texts: [[UInt8]] = []
  /// How many attributes each of them has.
  private var attributes: [UInt32] = []
  private var textBytes = 0
  private var rowStart = 0
  private var rows = 0
  /// Rows that are whole.
  private(set) var rowsGiven = 0
  private var parser: XML_Parser?

  /// Where the one row stands that is read again.
  private let only: RowPlace?
  /// What a row looks like as a document of its own; nil where nobody asks.
  private let document: RowDocument?

  init(
    path: [String], keys: DocumentKeys, limits: DocumentLimits, sink: DocumentSink?,
    only: RowPlace? = nil, document: RowDocument? = nil
  ) {
    self.only = only
    self.document = document
    self.path = path.map { Array($0.utf8) }
    ordinals = path.map { _ in 0 }
    self.keys = keys
    self.limits = limits
    self.sink = sink
  }

  @unsafe func attach(_ parser: XML_Parser) { unsafe self.parser = parser }

  /// Ends the reading; the first reason counts.
  func stop(_ reason: Stop) {
    guard stop == nil else { return }
    stop = reason
    // Safe: this is called only while the parser is at work.
    if let parser = unsafe parser { unsafe _ = XML_StopParser(parser, 0) }
  }

  /// Closes what is open, so that the beginning of a document can be looked at.
  func closeAll() {
    while inside > 0 { endOfRowElement() }
  }

  private var offset: Int {
    // Safe: this is called only while the parser is at work.
    unsafe parser.map { unsafe max(0, Int(XML_GetCurrentByteIndex($0))) } ?? 0
  }

  // MARK: What expat finds

  @unsafe func begin(
    _ name: UnsafePointer<CChar>?,
    attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard stop == nil, let name = unsafe name else { return }
    depth += 1
    guard depth <= limits.depth else { return stop(.tooDeep) }
    // Safe: expat gives names that end in a zero, and lends them for the call.
    let bytes = unsafe UnsafeBufferPointer(
      start: UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self), count: strlen(name))
    if inside == 0, unsafe !isRow(bytes) { return }
    if inside == 0 { beginRow() }
    guard tape.nodes.count < limits.nodes else { return stop(.tooManyValues) }
    tape.begin(.object, key: unsafe keys.intern(bytes), at: offset - rowStart)
    inside += 1
    if texts.count < inside {
      texts.append([])
      self.attributes.append(0)
    }
    unsafe addAttributes(attributes)
    self.attributes[inside - 1] = tape.nodes[Int(tape.open)].end
  }

  @unsafe private func addAttributes(
    _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard let attributes = unsafe attributes else { return }
    var index = 0
    // Safe: expat gives pairs of names and values up to an empty pointer.
    while let name = unsafe attributes[index], let value = unsafe attributes[index + 1] {
      let key = unsafe keys.intern("@" + String(cString: name))
      let text = unsafe tape.copy(String(cString: value).utf8)
      guard tape.nodes.count < limits.nodes else { return stop(.tooManyValues) }
      tape.append(.string, key: key, text: text)
      index += 2
    }
    if tape.textBytes > limits.bytes { stop(.tooLarge) }
  }

  /// Whether an element is a row; counts it when it is on the way to them.
  @unsafe private func isRow(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    if path.isEmpty { return depth == 1 }
    guard onTheWay == depth - 1, depth <= path.count, unsafe name.elementsEqual(path[depth - 1])
    else { return false }
    onTheWay = depth
    ordinals[depth - 1] += 1
    for index in depth..<path.count { ordinals[index] = 0 }
    return depth == path.count
  }

  private func beginRow() {
    tape.removeAll()
    keys.forget()
    textBytes = 0
    rows += 1
    rowStart = offset
  }

  @unsafe func add(_ text: UnsafePointer<CChar>?, count: Int) {
    guard stop == nil, inside > 0, let text = unsafe text else { return }
    textBytes += count
    guard textBytes + tape.textBytes <= limits.bytes else { return stop(.tooLarge) }
    // Safe: expat lends so many bytes for the call.
    let bytes = unsafe UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
    unsafe texts[inside - 1].append(contentsOf: bytes)
  }

  func end() {
    guard stop == nil else { return }
    if inside > 0 {
      endOfRowElement()
      if inside == 0 { give() }
    }
    depth -= 1
    onTheWay = min(onTheWay, depth)
  }

  private func endOfRowElement() {
    let text = texts[inside - 1].trimmedOfLayout
    let children = tape.nodes[Int(tape.open)].end
    if children == 0 {
      tape.closeAsText(tape.copy(text))
    } else {
      // Beside attributes alone even an empty text is one.
      if !text.isEmpty || children == attributes[inside - 1] {
        tape.append(.string, key: DocumentKeys.text, text: tape.copy(text))
      }
      tape.close()
    }
    textBytes -= texts[inside - 1].count
    texts[inside - 1].removeAll(keepingCapacity: true)
    inside -= 1
  }

  private func give() {
    rowsGiven += 1
    if let only { return giveOnly(only) }
    var pointer = DocumentPointer("", isXML: true)
    for (index, name) in path.enumerated() {
      // The root is one of a kind and needs no number.
      if index == 0 {
        pointer = DocumentPointer("/" + String(decoding: name, as: UTF8.self), isXML: true)
      } else {
        pointer.append(name: name, ordinal: ordinals[index])
      }
    }
    let row = DocumentCells.Row(
      node: 0, number: rows, offset: rowStart, pointer: pointer, bytes: rowStart..<offset)
    sink?.take(row, tape, keys) { document?.line(tape, keys) ?? [] }
  }

  private func giveOnly(_ place: RowPlace) {
    let row = DocumentCells.Row(
      node: 0, number: place.number, offset: place.offset,
      pointer: DocumentPointer(place.pointer ?? "", isXML: true), bytes: 0..<0)
    sink?.take(row, tape, keys) { [] }
    stop(.done)
  }
}

extension [UInt8] {
  /// Without the spaces and line ends around it.
  fileprivate var trimmedOfLayout: ArraySlice<UInt8> {
    var range = indices
    while let first = range.first, self[first].isJSONSpace { range.removeFirst() }
    while let last = range.last, self[last].isJSONSpace { range.removeLast() }
    return self[range]
  }
}
