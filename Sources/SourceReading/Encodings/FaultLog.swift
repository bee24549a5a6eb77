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
  private var afterReturn = false

  mutating func startPiece() { counted = 0 }

  mutating func count(_ text: [UInt8], to end: Int) {
    var ends = 0
    var afterReturn = afterReturn
    for byte in text[counted..<end] {
      let isNewline = byte == UInt8(ascii: "\n")
      let isReturn = byte == UInt8(ascii: "\r")
      if isReturn || (isNewline && !afterReturn) { ends += 1 }
      afterReturn = isReturn
    }
    line += ends
    self.afterReturn = afterReturn
    counted = end
  }
}
