/// A cell as readers of values see it, with a place to read on from.
///
/// The text is folded on the way in: white space is trimmed and single, full-width letters, digits
/// and signs are the ASCII ones, and what takes no room is gone. It lies in the scan itself, so
/// that reading a cell allocates nothing.
struct CellScan: ~Copyable {
  /// Longer than every value: an amount in Chinese words has 60 characters.
  static let capacity = 64

  private var characters: InlineArray<64, UInt16>
  private(set) var count = 0
  /// The cell goes on behind what is kept.
  private(set) var isCut = false
  /// Where reading goes on.
  var index = 0

  /// Stands behind the last character; a cell never holds it.
  static let end: Unicode.Scalar = "\0"
  static let other: Unicode.Scalar = "\u{FFFD}"

  init(_ cell: Span<UInt8>) {
    characters = InlineArray(repeating: 0)
    var position = 0
    var space: Unicode.Scalar?
    while position < cell.count {
      guard let character = CellScan.folded(cell.character(at: &position)) else { continue }
      if character == " " || character == "\n" {
        space = character == "\n" ? character : space ?? character
        continue
      }
      if let space, count > 0 { append(space) }
      space = nil
      append(character)
      if isCut { break }
    }
  }

  private mutating func append(_ character: Unicode.Scalar) {
    guard count < CellScan.capacity else {
      isCut = true
      return
    }
    characters[count] = UInt16(exactly: character.value) ?? 0xFFFD
    count += 1
  }

  // MARK: Reading on

  var isAtEnd: Bool { index >= count }

  /// The character at the place, or `end`.
  @inline(__always) var next: Unicode.Scalar { self[ahead: 0] }

  /// The character some places behind the next one.
  @inline(__always) subscript(ahead distance: Int) -> Unicode.Scalar {
    guard index + distance < count else { return CellScan.end }
    return Unicode.Scalar(characters[index + distance]) ?? CellScan.other
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == character else { return false }
    index += 1
    return true
  }

  /// Takes a word whole or not at all. Written in capitals, it stands for small letters too.
  mutating func take(word: String) -> Bool {
    guard next.capital == word.unicodeScalars.first else { return false }
    var position = index
    for letter in word.unicodeScalars {
      guard position < count,
        (Unicode.Scalar(characters[position]) ?? CellScan.other).capital == letter
      else { return false }
      position += 1
    }
    index = position
    return true
  }

  mutating func take<Meaning>(_ words: WordTable<Meaning>) -> Meaning? {
    words.take(from: &self)
  }

  mutating func skipSpaces() {
    while next == " " || next == "\n" { index += 1 }
  }

  /// What was not read, for a trouble.
  var rest: String { text(index..<max(index, count)) }

  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for position in range { text.append(Unicode.Scalar(characters[position]) ?? CellScan.other) }
    return String(text)
  }

  /// A run of digits; nil where there is none. Beyond 18 digits only the width is right.
  mutating func digits() -> (value: Int, width: Int)? {
    var value = 0
    let start = index
    while let digit = next.digit {
      value = value &* 10 &+ digit
      index += 1
    }
    return index == start ? nil : (value, index - start)
  }
}

extension Unicode.Scalar {
  /// What an ASCII digit is worth.
  var digit: Int? {
    value >= 0x30 && value <= 0x39 ? Int(value) - 0x30 : nil
  }

  /// The capital of an ASCII letter, anything else as it is.
  var capital: Unicode.Scalar {
    self >= "a" && self <= "z" ? Unicode.Scalar(UInt8(truncatingIfNeeded: value) - 32) : self
  }
}
