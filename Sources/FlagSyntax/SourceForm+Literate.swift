import Diagnostics

/// Literate rules: the statute in prose, the rule in a block fenced with ```` ```flag ````.
extension SourceForm {
  /// The parts of a file that are code.
  func regions(of file: SourceFile) -> [Range<Int>] {
    switch self {
    case .flag, .model, .mapping: [file.bytes.indices]
    case .literate: SourceForm.fencedBlocks(in: file.bytes)
    }
  }

  private static func fencedBlocks(in bytes: [UInt8]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var fence: (marks: [UInt8], isFlag: Bool, start: Int)?
    var line = 0
    while line < bytes.count {
      let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
      let next = min(end + 1, bytes.count)
      let content = bytes[line..<end].drop { $0 == 0x20 || $0 == 0x09 }
      let marks = content.prefix { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
      if let open = fence {
        if marks.count >= open.marks.count, marks.first == open.marks.first,
          content.dropFirst(marks.count).allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 })
        {
          if open.isFlag { blocks.append(open.start..<line) }
          fence = nil
        }
      } else if marks.count >= 3, Set(marks).count == 1 {
        let word = content.dropFirst(marks.count).drop { $0 == 0x20 }
        let name = word.prefix { $0 > 0x20 }
        let isInline = marks.first == UInt8(ascii: "`") && word.contains(UInt8(ascii: "`"))
        fence = isInline ? nil : (Array(marks), Array(name) == Array("flag".utf8), next)
      }
      line = next
    }
    if let open = fence, open.isFlag { blocks.append(open.start..<bytes.count) }
    return blocks
  }
}
