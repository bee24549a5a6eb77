import Diagnostics

/// Reads one file from front to back; the topics stand in extensions.
struct TOMLReader {
  let file: SourceFile
  var position = 0
  private(set) var diagnostics: [Diagnostic]
  /// Set where the rest of a statement makes no sense, so that brackets around it keep quiet.
  var isAbandoned = false

  /// How deep arrays, inline tables and dotted keys may nest.
  static let depthLimit = 32

  init(_ file: SourceFile) {
    self.file = file
    diagnostics = Encoding.mistakes(of: file)
    if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }  // byte order mark
  }

  mutating func readDocument() -> TOMLTable {
    let root = TOMLTableBuilder(.header)
    var current = root
    while skipToStatement() {
      isAbandoned = false
      if byte == UInt8(ascii: "[") {
        current = readHeader(in: root)
      } else {
        readEntry(into: current)
      }
    }
    return root.built()
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func place(from start: Int, to end: Int? = nil) -> Place {
    Place(file, start..<(end ?? position))
  }
}

// MARK: - Moving over bytes

extension TOMLReader {
  /// The byte here, or `nil` at the end of the file.
  var byte: UInt8? { byte(ahead: 0) }

  func byte(ahead count: Int) -> UInt8? {
    let index = position + count
    return index < file.bytes.count ? file.bytes[index] : nil
  }

  /// Whether three of these quotes stand here.
  func standsThrice(_ quote: UInt8) -> Bool {
    (0..<3).allSatisfy { byte(ahead: $0) == quote }
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  var isAtLineEnd: Bool {
    byte == nil || byte == UInt8(ascii: "\n")
      || (byte == UInt8(ascii: "\r") && byte(ahead: 1) == UInt8(ascii: "\n"))
  }

  mutating func skipBlanks() {
    while byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { position += 1 }
  }

  mutating func skipLine() {
    while !isAtLineEnd { position += 1 }
  }

  /// Passes over blanks, line ends and comments; says whether anything follows.
  mutating func skipToStatement() -> Bool {
    while let byte {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"): position += 1
      case UInt8(ascii: "\r") where isAtLineEnd: position += 1
      case UInt8(ascii: "#"): skipComment()
      default: return true
      }
    }
    return false
  }

  mutating func skipComment() {
    while !isAtLineEnd {
      if let byte, TOMLReader.isForbidden(byte) { reportForbiddenCharacter() }
      position += 1
    }
  }

  /// Control characters but the tab may stand nowhere, not even in a comment.
  static func isForbidden(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != UInt8(ascii: "\t")) || byte == 0x7F
  }

  mutating func reportForbiddenCharacter() {
    let code = String(byte ?? 0, radix: 16, uppercase: true)
    report(
      Diagnostic(
        .controlCharacter, at: place(from: position, to: position + 1),
        [Wording(verbatim: "U+" + String(repeating: "0", count: 4 - code.utf8.count) + code)]))
  }
}
