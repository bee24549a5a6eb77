/// A text that a person wrote, kept as the bytes that were read.
///
/// Offsets everywhere count these bytes, so a place stays right whatever the encoding holds.
package final class SourceFile: Sendable {
  /// The path as the user gave it; it opens every diagnostic.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  package convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text between two offsets; bytes that are not UTF-8 become U+FFFD.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// The whole file as one place.
  package var whole: Place { Place(self, bytes.indices) }
}

extension SourceFile: Hashable {
  package static func == (left: SourceFile, right: SourceFile) -> Bool { left === right }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A range of bytes in one file: what a diagnostic points at.
package struct Place: Sendable, Hashable {
  package let file: SourceFile
  package let range: Range<Int>

  package init(_ file: SourceFile, _ range: Range<Int>) {
    self.file = file
    self.range = range
  }

  package var text: String { file.text(range) }
}
