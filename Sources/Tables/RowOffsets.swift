/// Where rows begin in their source: one soon after the other in most, so of each the distance from
/// the one before is kept, and every sixteenth in full.
struct RowOffsets: Sendable {
  private var steps: [UInt16] = []
  private var starts: [UInt32] = []
  /// The offsets of rows that lie further from the one before, or before it.
  private var far: [Int: UInt32] = [:]
  private var last: UInt32 = 0

  private static let isFar = UInt16.max
  private static let stride = 16

  var count: Int { steps.count }

  mutating func reserve(_ rows: Int) {
    steps.reserveCapacity(rows)
    starts.reserveCapacity(rows / RowOffsets.stride + 1)
  }

  mutating func append(_ offset: UInt32) {
    if count % RowOffsets.stride == 0 {
      starts.append(offset)
      steps.append(0)
    } else if offset >= last, offset - last < RowOffsets.isFar {
      steps.append(UInt16(truncatingIfNeeded: offset - last))
    } else {
      far[count] = offset
      steps.append(RowOffsets.isFar)
    }
    last = offset
  }

  mutating func append(contentsOf other: RowOffsets) {
    other.forEach { append($0) }
  }

  subscript(row: Int) -> UInt32 {
    let start = row / RowOffsets.stride * RowOffsets.stride
    var offset = starts[row / RowOffsets.stride]
    for next in start..<row { offset = self.offset(of: next + 1, after: offset) }
    return offset
  }

  private func forEach(_ body: (UInt32) -> Void) {
    var offset: UInt32 = 0
    for row in 0..<count {
      offset =
        row % RowOffsets.stride == 0
        ? starts[row / RowOffsets.stride] : self.offset(of: row, after: offset)
      body(offset)
    }
  }

  private func offset(of row: Int, after last: UInt32) -> UInt32 {
    steps[row] == RowOffsets.isFar ? far[row] ?? last : last + UInt32(steps[row])
  }
}
