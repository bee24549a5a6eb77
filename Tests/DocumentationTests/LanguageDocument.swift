import Files
import Diagnostics
import FlagSyntax
import Testing

internal import Glibc

/// A document of this repository with the blocks of code in it.
struct LanguageDocument {
  private let path: String
  private let bytes: [UInt8]

  init(_ path: String) throws {
    self.path = path
    bytes = try FileBytes.read(Self.root + path)
  }

  var lines: [Substring] { String(decoding: bytes, as: UTF8.self).split(separator: "\n") }

  /// The blocks of rules as one file, each where it stands in the document.
  var rules: ParsedFile { ParsedFile(SourceFile(name: path + ".flag.md", bytes: bytes)) }

  /// The blocks fenced with ```` ```model ````, each a file of its own.
  var models: [ParsedFile] { files(in: "model") }

  /// The blocks of a language, each a file of its own that ends in its name.
  func files(in language: String) -> [ParsedFile] {
    var blocks: [[Substring]] = []
    var open: [Substring]?
    for line in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line == "```" + language {
        open = []
      } else if line == "```", let block = open {
        blocks.append(block)
        open = nil
      } else {
        open?.append(line)
      }
    }
    return blocks.enumerated().map { index, block in
      let text = block.joined(separator: "\n") + "\n"
      return ParsedFile(SourceFile(name: "\(path).\(index + 1).\(language)", text: text))
    }
  }

  /// Holds a document to what the program says, or writes it under `PROBITY_RECORD`.
  static func expect(_ text: String, at path: String) throws {
    // Safe: the values are only compared with nil.
    if unsafe getenv("PROBITY_RECORD") != nil, unsafe getenv("CI") == nil {
      try AtomicFile.write(Array(text.utf8), to: root + path)
    }
    let written = String(decoding: try FileBytes.read(root + path), as: UTF8.self)
    #expect(written == text, "\(path) is out of date: PROBITY_RECORD=1 swift test writes it anew")
  }

  private static let root =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/"
}
