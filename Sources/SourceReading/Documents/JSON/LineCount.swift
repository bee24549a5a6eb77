/// Counts the lines up to a place that only moves forward.
struct LineCount {
  private var line = 1
  private var offset: Int

  init(offset: Int) { self.offset = offset }

  mutating func advance<Source: DocumentBytes & ~Copyable>(
    to target: Int, in cursor: borrowing JSONCursor<Source>
  ) -> Int {
    if target > offset {
      line += cursor.window.breaks(in: offset..<target)
      offset = target
    }
    return line
  }
}
