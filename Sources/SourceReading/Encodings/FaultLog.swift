internal import Glibc

/// Gathers the faults of one text, with their lines.
struct FaultLog {
  /// Those that nobody has taken yet.
  private(set) var faults: [EncodingFault] = []
  private(set) var undecodable = FaultCount()
  private(set) var otherEncoding = FaultCount()
  private(set) var ownCharacters = FaultCount()
  private var lines = LineCounter()

  /// Where the bytes being decoded begin in the source, and the text they become in the whole.
  var sourceStart = 0
  private var textStart = 0

  /// `text` is what the current bytes have become so far.
  mutating func add(
    _ kind: EncodingFault.Kind, at offset: Int, _ bytes: ArraySlice<UInt8>, in text: [UInt8]
  ) {
    lines.count(text, to: text.count)
    let fault = EncodingFault(
      kind: kind, line: lines.line, sourceOffset: sourceStart + offset,
      textOffset: textStart + text.count, bytes: Array(bytes.prefix(8)))
    faults.append(fault)
    switch kind {
    case .undecodable: undecodable.add(fault)
    case .otherEncoding: otherEncoding.add(fault)
    case .ownCharacter: ownCharacters.add(fault)
    }
  }

  /// The current bytes are decoded, and `text` is given away.
  mutating func endPiece(_ text: [UInt8]) {
    lines.count(text, to: text.count)
    lines.startPiece()
    textStart += text.count
  }

  /// For those who do not ask for them.
  mutating func forget() { faults.removeAll(keepingCapacity: true) }

  mutating func take() -> [EncodingFault] {
    defer { faults.removeAll(keepingCapacity: true) }
    return faults
  }
}

/// How often a kind of fault was met, and on which lines first.
struct FaultCount {
  private(set) var count = 0
  private(set) var firstLines: [Int] = []

  mutating func add(_ fault: EncodingFault) {
    count += 1
    if firstLines.count < 5, firstLines.last != fault.line { firstLines.append(fault.line) }
  }
}

/// Counts line ends of every kind: `\n`, `\r\n`, `\r`.
private struct LineCounter {
  private(set) var line = 1
  private var counted = 0
  /// The bytes counted so far ended in a return, to which a newline may belong.
  private var afterReturn = false

  mutating func startPiece() { counted = 0 }

  mutating func count(_ text: [UInt8], to end: Int) {
    if counted == end { return }
    let piece = text[counted..<end]
    line += count(UInt8(ascii: "\n"), in: piece) { _ in true }
    line += count(UInt8(ascii: "\r"), in: piece) { index in
      index + 1 == end || text[index + 1] != UInt8(ascii: "\n")
    }
    if afterReturn, piece.first == UInt8(ascii: "\n") { line -= 1 }
    afterReturn = piece.last == UInt8(ascii: "\r")
    counted = end
  }

  private func count(
    _ byte: UInt8, in piece: ArraySlice<UInt8>, where isWanted: (Int) -> Bool
  ) -> Int {
    var count = 0
    // Safe: the search stays within the slice, which lives through the closure.
    unsafe piece.withUnsafeBytes { bytes in
      var next = 0
      while next < bytes.count, let base = bytes.baseAddress,
        let found = unsafe memchr(base + next, Int32(byte), bytes.count - next)
      {
        let index = unsafe base.distance(to: UnsafeRawPointer(found))
        if isWanted(piece.startIndex + index) { count += 1 }
        next = index + 1
      }
    }
    return count
  }
}
