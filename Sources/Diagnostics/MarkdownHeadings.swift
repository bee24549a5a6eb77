/// The headings of a literate file, so that a diagnostic can name the article it stands under.
///
/// Only ATX headings count (`## 政府採購法 第34條`), and none inside a fenced block, where `#` opens
/// a comment of the rule language.
package struct MarkdownHeadings: Sendable {
  private struct Heading {
    let start: Int
    let text: String
  }

  private let headings: [Heading]

  /// A file whose name does not end in `.md` has none.
  package init(of lines: LineTable) {
    let file = lines.file
    guard file.name.hasSuffix(".md") else {
      headings = []
      return
    }
    var headings: [Heading] = []
    var fence: Fence?
    for line in 1...lines.lineCount {
      let content = lines.content(of: line)
      let start = MarkdownHeadings.startOfText(file.bytes, content)
      let bytes = file.bytes[start..<content.upperBound]
      if let open = fence {
        if open.isClosed(by: bytes) { fence = nil }
      } else if start - content.lowerBound > 3 {
        continue
      } else if let opened = Fence(opening: bytes) {
        fence = opened
      } else if let text = MarkdownHeadings.headingText(bytes) {
        headings.append(Heading(start: content.lowerBound, text: text))
      }
    }
    self.headings = headings
  }

  /// The heading that an offset stands under.
  package func heading(at offset: Int) -> String? {
    headings.last { $0.start <= offset }?.text
  }

  /// Skips up to four spaces; four make the line a block of code.
  private static func startOfText(_ bytes: [UInt8], _ content: Range<Int>) -> Int {
    content.prefix(4).first { bytes[$0] != UInt8(ascii: " ") }
      ?? min(content.lowerBound + 4, content.upperBound)
  }

  private static func headingText(_ line: ArraySlice<UInt8>) -> String? {
    let hash = UInt8(ascii: "#")
    let level = line.prefix(7).prefix { $0 == hash }.count
    guard 1...6 ~= level, let next = line.dropFirst(level).first, next.isBlank else { return nil }
    var text = line.dropFirst(level).drop(while: \.isBlank)
    // A longer one is cut: it is a signpost, whatever stands on its line.
    if text.count > 400 {
      return String(decoding: text.prefix(400), as: UTF8.self).prefix(80) + "…"
    }
    while text.last?.isBlank == true { text.removeLast() }
    let marks = text.reversed().prefix { $0 == hash }.count
    if marks == text.count || text.dropLast(marks).last?.isBlank == true {
      text.removeLast(marks)
      while text.last?.isBlank == true { text.removeLast() }
    }
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }
}

/// The opening line of a fenced block: three or more backticks or tildes.
private struct Fence {
  let mark: UInt8
  let length: Int

  init?(opening line: ArraySlice<UInt8>) {
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let length = line.prefix { $0 == mark }.count
    guard length >= 3, mark == UInt8(ascii: "~") || !line.dropFirst(length).contains(mark) else {
      return nil
    }
    self.mark = mark
    self.length = length
  }

  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let count = line.prefix { $0 == mark }.count
    return count >= length && line.dropFirst(count).allSatisfy(\.isBlank)
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
