/// Where the lines of a file begin, and so the line and column of every offset.
///
/// A line ends at LF or CRLF; a lone CR is part of the text. The offset after a last line end is
/// column 1 of one more, empty line. A byte order mark is no part of the first line. Building reads
/// the file once; after that a question costs little, even on one line of many megabytes.
package struct LineTable: Sendable {
  /// A place as editors count it: both numbers start at 1, the column counts code points.
  package struct Position: Sendable, Hashable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  package let file: SourceFile
  private let starts: [Int]
  /// For each block of bytes, its first code point and how many stand before it in the file.
  private let milestones: [(offset: Int, codePoints: Int)]
  private static let blockShift = 14

  package init(_ file: SourceFile) {
    let bytes = file.bytes
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var starts = [offset]
    var milestones = [(offset: offset, codePoints: 0)]
    var codePoints = 0
    let end = bytes.count
    while offset < end {
      if offset >> LineTable.blockShift >= milestones.count {
        milestones.append((offset, codePoints))
      }
      let byte = bytes[offset]
      offset += byte < 0x80 ? 1 : CodePoint.read(bytes, at: offset, before: end).length
      codePoints += 1
      if byte == 0x0A { starts.append(offset) }
    }
    self.file = file
    self.starts = starts
    self.milestones = milestones
  }

  /// An empty file has one line, too.
  package var lineCount: Int { starts.count }

  /// The line that holds an offset; an offset outside the file counts as its nearer end.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line without its line end; a number outside the file counts as the nearest line.
  package func content(of line: Int) -> Range<Int> {
    let index = min(max(line, 1), starts.count) - 1
    let start = starts[index]
    guard index + 1 < starts.count else { return start..<file.bytes.count }
    var end = starts[index + 1] - 1
    if end > start, file.bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The line and column of an offset; inside a character it is that of the character.
  package func position(at offset: Int) -> Position {
    let line = line(at: offset)
    let content = content(of: line)
    let target = min(max(offset, content.lowerBound), content.upperBound)
    let block = min(target >> LineTable.blockShift, milestones.count - 1)
    let before =
      milestones[block].offset <= content.lowerBound
      ? codePoints(from: content.lowerBound, to: target)
      : codePoints(before: target) - codePoints(before: content.lowerBound)
    return Position(line: line, column: before + 1)
  }

  /// How many code points of the file end at or before `offset`.
  private func codePoints(before offset: Int) -> Int {
    var block = min(offset >> LineTable.blockShift, milestones.count - 1)
    if block > 0, milestones[block].offset > offset { block -= 1 }
    return milestones[block].codePoints + codePoints(from: milestones[block].offset, to: offset)
  }

  /// How many of the code points from `start` on end at or before `end`.
  private func codePoints(from start: Int, to end: Int) -> Int {
    var count = 0
    var offset = start
    while offset < end {
      offset += CodePoint.read(file.bytes, at: offset, before: file.bytes.count).length
      if offset <= end { count += 1 }
    }
    return count
  }
}
