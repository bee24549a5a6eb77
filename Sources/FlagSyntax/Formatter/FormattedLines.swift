/// The lines written so far; comments at the end of lines get their column when all are known.
struct FormattedLines {
  private struct Line {
    let start: Int
    var end: Int
    var width: Int
    var comment: Comment?
  }

  struct Comment {
    let bytes: ArraySlice<UInt8>
    /// Where the author put it, unless that is very far out.
    let column: Int?
  }

  private var bytes: [UInt8] = []
  private var lines: [Line] = []

  var isEmpty: Bool { lines.isEmpty }
  var count: Int { lines.count }

  /// The column at which the next text of the current line would stand.
  var column: Int { lines.last?.width ?? 0 }

  mutating func begin(at column: Int) {
    lines.append(Line(start: bytes.count, end: bytes.count, width: 0))
    blanks(column)
  }

  mutating func addEmptyLine() {
    lines.append(Line(start: bytes.count, end: bytes.count, width: 0))
  }

  mutating func blanks(_ count: Int) {
    guard count > 0 else { return }
    append(ArraySlice(repeatElement(0x20, count: count)), width: count)
  }

  mutating func append(_ text: ArraySlice<UInt8>, width: Int) {
    guard !lines.isEmpty else { return }
    bytes += text
    lines[lines.count - 1].end = bytes.count
    lines[lines.count - 1].width += width
  }

  mutating func close(with comment: Comment) {
    guard !lines.isEmpty else { return }
    lines[lines.count - 1].comment = comment
  }

  /// All lines, each after the margin, with the comments of neighbouring lines under one another.
  func joined(margin: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + lines.count * (1 + margin.count))
    var index = 0
    while index < lines.count {
      let run = lines[index...].prefix { $0.comment != nil }
      let column = Columns.place(
        after: run.map(\.width), asWritten: run.map { $0.comment?.column }, gap: 2)
      for line in run.isEmpty ? lines[index...index] : run {
        if line.end > line.start { result += margin }
        result += bytes[line.start..<line.end]
        if let comment = line.comment {
          result += repeatElement(0x20, count: column - line.width)
          result += comment.bytes
        }
        result.append(0x0A)
      }
      index += max(run.count, 1)
    }
    return result
  }
}
