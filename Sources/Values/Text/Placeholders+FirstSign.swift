/// Which signs the words of a list begin with: most cells are told apart by their first.
struct FirstSigns: Sendable {
  /// For each byte, whether a cell that begins with it may be a word of the list.
  private var bytes: [Bool]
  /// The first three bytes of words that begin with a sign of three.
  private var triples: [UInt32] = []
  /// A bit for the last byte of each of these, of which few signs of other words have one.
  private var thirds: UInt64 = 0

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
        thirds |= FirstSigns.bit(text[2])
      }
    }
  }

  @inline(__always)
  func mayBegin(_ cell: Span<UInt8>) -> Bool {
    guard cell.count > 0 else { return false }
    let first = cell[0]
    if bytes[Int(first)] { return true }
    guard first >= 0x80, cell.count >= 3 else { return first >= 0x80 }
    return thirds & FirstSigns.bit(cell[2]) != 0
      && triples.contains(FirstSigns.triple(first, cell[1], cell[2]))
  }

  private static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }

  /// For each byte, whether no cell that begins with it is a word of the list.
  var strangers: [Bool] { (0..<256).map { $0 < 0x80 && !bytes[$0] } }

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
