/// Which signs the words of a list begin with: most cells are told apart by their first.
struct FirstSigns: Sendable {
  /// For each byte, whether a cell that begins with it may be a word of the list.
  private var bytes: [Bool]
  /// The first three bytes of words that begin with a sign of three.
  private var triples: [UInt32] = []

  init(_ words: [String]) {
    // Signs of two bytes, and all that folding may turn into another, are looked at closely.
    bytes = (0..<256).map { byte in
      let byte = UInt8(byte)
      return byte >= 0x80 && !(0xE4...0xE9).contains(byte) || !byte.isLetterOrDigit && byte < 0x80
    }
    for word in words {
      let text = Array(word.utf8)
      guard let first = text.first else { continue }
      if first < 0x80 {
        for byte in [first, first.otherCase] { bytes[Int(byte)] = true }
      } else if text.count >= 3 {
        triples.append(FirstSigns.triple(text[0], text[1], text[2]))
      }
    }
  }

  @inline(__always)
  func mayBegin(_ cell: Span<UInt8>) -> Bool {
    guard cell.count > 0 else { return false }
    let first = cell[0]
    if bytes[Int(first)] { return true }
    guard first >= 0x80, cell.count >= 3 else { return first >= 0x80 }
    return triples.contains(FirstSigns.triple(first, cell[1], cell[2]))
  }

  private static func triple(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }

  fileprivate var otherCase: UInt8 {
    (0x41...0x5A).contains(self) ? self | 0x20 : (0x61...0x7A).contains(self) ? self & 0xDF : self
  }
}
