/// What lies between two tokens besides blanks: comments and empty lines.
struct Gap {
  struct Comment {
    /// From `#` to the last character that is no blank.
    let range: Range<Int>
    /// Whether a token stands before it on its line.
    let isTrailing: Bool
    let followsEmptyLine: Bool
  }

  private(set) var comments: [Comment] = []
  /// Whether an empty line stands between the last comment, or the token before, and the next token.
  private(set) var endsWithEmptyLine = false

  var hasEmptyLine: Bool { endsWithEmptyLine || comments.contains { $0.followsEmptyLine } }

  /// Reads a gap; when it starts the file, no token stands before its first comment.
  init(_ range: Range<Int>, in bytes: [UInt8], startsFile: Bool) {
    var position = range.lowerBound
    var isTrailing = !startsFile
    var lineEnds = startsFile ? 1 : 0
    while position < range.upperBound {
      if bytes[position] == 0x0A {
        lineEnds += 1
        isTrailing = false
      } else if bytes[position] == UInt8(ascii: "#") {
        let end = bytes[position..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
        let text = SourceText.trimmedAtEnd(bytes[position..<end])
        comments.append(
          Comment(range: text.indices, isTrailing: isTrailing, followsEmptyLine: lineEnds > 1))
        position = end
        lineEnds = 0
        continue
      }
      position += 1
    }
    endsWithEmptyLine = lineEnds > 1
  }
}
