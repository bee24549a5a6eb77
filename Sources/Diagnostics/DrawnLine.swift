/// A line of a file as it is drawn: all of it, or a window with `…` where it is cut.
///
/// Only the window is ever read, so a line of many megabytes costs no more than a short one.
struct DrawnLine {
  /// One code point with the bytes it comes from and the columns it takes.
  private struct Cell {
    let range: Range<Int>
    let text: String
    let columns: Int
  }

  private let cells: [Cell]
  private let isCutLeft: Bool
  private let isCutRight: Bool

  /// The whole line, or nil when it is wider than `limit` columns.
  init?(whole content: Range<Int>, of file: SourceFile, limit: Int) {
    guard content.count <= limit * 16 else { return nil }
    cells = DrawnLine.cells(of: file, content)
    guard cells.reduce(0, { $0 + $1.columns }) <= limit else { return nil }
    (isCutLeft, isCutRight) = (false, false)
  }

  /// At most `limit` columns round a range of a longer line.
  init(around range: Range<Int>, in content: Range<Int>, of file: SourceFile, limit: Int) {
    let low = max(content.lowerBound, range.lowerBound - limit * 4)
    let high = min(content.upperBound, range.lowerBound + limit * 8)
    let reach = DrawnLine.aligned(low..<high, in: content, of: file)
    let cells = DrawnLine.cells(of: file, reach)
    let first = cells.firstIndex { $0.range.upperBound > range.lowerBound } ?? cells.count
    let needed = cells[first...].prefix { $0.range.lowerBound < range.upperBound }
      .reduce(0) { $0 + $1.columns }
    let budget = limit - 2
    var columns = 0
    var left = first
    func widenLeft(upTo most: Int) {
      while left > 0, columns + cells[left - 1].columns <= most {
        left -= 1
        columns += cells[left].columns
      }
    }
    widenLeft(upTo: max(limit / 10, (budget - needed) / 2))
    var right = first
    while right < cells.count, columns + cells[right].columns <= budget {
      columns += cells[right].columns
      right += 1
    }
    widenLeft(upTo: budget)
    while left < first, cells[left].columns == 0 { left += 1 }
    self.cells = Array(cells[left..<right])
    isCutLeft = left > 0 || reach.lowerBound > content.lowerBound
    isCutRight = right < cells.count || reach.upperBound < content.upperBound
  }

  var text: String {
    (isCutLeft ? "…" : "") + cells.map(\.text).joined() + (isCutRight ? "…" : "")
  }

  /// The columns of some bytes, counted from 0; never empty, and inside the window.
  func columns(of range: Range<Int>) -> Range<Int> {
    var start = isCutLeft ? 1 : 0
    var count = 0
    var touches = false
    for cell in cells {
      if cell.range.upperBound <= range.lowerBound {
        start += cell.columns
      } else if cell.range.lowerBound < range.upperBound {
        count += cell.columns
        touches = true
      }
    }
    // An accent alone is marked under the letter that carries it.
    if touches, count == 0, start > 0 { start -= 1 }
    return start..<start + max(count, 1)
  }

  /// The columns between two offsets, or nil when they are sure to be more than `limit`.
  static func columns(of range: Range<Int>, of file: SourceFile, limit: Int) -> Int? {
    guard range.count <= limit * 4 else { return nil }
    let columns = cells(of: file, range).reduce(0) { $0 + $1.columns }
    return columns <= limit ? columns : nil
  }

  /// Moves both ends inwards to the beginning of a character, unless they are those of the line.
  private static func aligned(
    _ range: Range<Int>, in content: Range<Int>, of file: SourceFile
  ) -> Range<Int> {
    func isInside(_ offset: Int) -> Bool {
      offset > content.lowerBound && offset < content.upperBound
        && file.bytes[offset] & 0xC0 == 0x80
    }
    let low = (range.lowerBound..<range.lowerBound + 4).first { !isInside($0) }
    let high = (range.upperBound - 3...range.upperBound).last { !isInside($0) }
    let start = low ?? range.lowerBound
    return start..<max(start, high ?? range.upperBound)
  }

  private static func cells(of file: SourceFile, _ range: Range<Int>) -> [Cell] {
    var cells: [Cell] = []
    var meter = DisplayWidth.Meter()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let point = CodePoint.read(file.bytes, at: offset, before: range.upperBound)
      let end = offset + point.length
      cells.append(
        Cell(
          range: offset..<end, text: DisplayWidth.drawn(point.scalar),
          columns: meter.columns(of: point.scalar)))
      offset = end
    }
    return cells
  }
}
