internal import CByteScan

/// The stretch of a document that is in memory, and where it lies in the whole.
///
/// Bytes stay as long as somebody keeps them: `fill(keeping:)` forgets those before an index, moves
/// the rest to the front and reads on. It reads at least as much as it has kept, so that a long row
/// is moved and scanned again only a few times. Lines are counted as bytes are forgotten.
struct DocumentWindow<Source: DocumentBytes & ~Copyable>: ~Copyable {
  private var source: Source
  private let piece: Int
  /// The bytes, and `padding` more that mean nothing.
  private(set) var bytes: [UInt8]
  private(set) var isAtEnd = false
  /// How many bytes of the document lie before the first that is here.
  private(set) var base = 0
  private var line = LinePosition()

  static var padding: Int { 64 }

  init(_ source: consuming Source, piece: Int) {
    self.source = source
    self.piece = max(1, piece)
    bytes = [UInt8](repeating: 0, count: Self.padding)
  }

  /// Where the text begins, behind a byte order mark.
  private(set) var start = 0

  /// Reads the beginning.
  mutating func open() throws(SourceTrouble) {
    while count < 3, !isAtEnd { try fill(keeping: 0) }
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    line = LinePosition(characters: -1)
    start = 3
  }

  consuming func giveBack() -> Source { source }

  /// How many bytes are here.
  var count: Int { bytes.count - Self.padding }

  /// Forgets the bytes before an index and reads more behind the others.
  ///
  /// Nothing is read when the document is at its end.
  mutating func fill(keeping index: Int, atLeast least: Int = 0) throws(SourceTrouble) {
    bytes.removeLast(Self.padding)
    defer { bytes.append(contentsOf: repeatElement(0, count: Self.padding)) }
    if index > 0 {
      line.pass(bytes, index)
      bytes.removeFirst(index)
      base += index
    }
    let wanted = bytes.count + max(least, piece < 64 ? piece : max(piece, bytes.count))
    while bytes.count < wanted, !isAtEnd {
      let count = try source.read(into: &bytes, atMost: wanted - bytes.count)
      if count <= 0 { isAtEnd = true }
    }
  }

  /// Where a byte that is here, or was a moment ago, stands as people count.
  func place(of offset: Int) -> DocumentPlace {
    var line = line
    line.pass(bytes, max(0, min(offset - base, count)))
    return DocumentPlace(line: line.line, column: line.characters + 1, offset: offset)
  }

  /// How many lines end in a stretch of the document.
  func breaks(in range: Range<Int>) -> Int {
    let start = max(0, range.lowerBound - base)
    return LinePosition.breaks(bytes[start..<max(start, range.upperBound - base)])
  }
}

/// A place in a text: lines and characters count from 1, bytes from 0.
struct DocumentPlace: Equatable {
  let line: Int
  let column: Int
  let offset: Int
}

/// Counts lines, and the characters of the last one.
struct LinePosition {
  private(set) var line = 1
  private(set) var characters: Int

  /// A byte order mark is no character of the first line.
  init(characters: Int = 0) { self.characters = characters }

  /// Goes past the first bytes.
  mutating func pass(_ bytes: [UInt8], _ count: Int) {
    let breaks = Self.breaks(bytes[..<count])
    line += breaks
    // Safe: at most as many bytes are looked at as there are.
    unsafe bytes.withUnsafeBufferPointer { all in
      guard let start = all.baseAddress else { return }
      var first = 0
      if breaks > 0 {
        characters = 0
        first = count
        while unsafe first > 0 && all[first - 1] != 0x0A { first -= 1 }
      }
      characters += unsafe Int(stringscan_characters(start + first, count - first))
    }
  }

  static func breaks(_ bytes: ArraySlice<UInt8>) -> Int {
    // Safe: the buffer holds as many bytes as it says.
    unsafe bytes.withUnsafeBufferPointer { part in
      guard let start = part.baseAddress else { return 0 }
      return unsafe Int(stringscan_count(start, part.count, 0x0A))
    }
  }
}
