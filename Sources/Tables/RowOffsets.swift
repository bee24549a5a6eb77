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

  mutating func append(_ offset: UInt32) { append(1) { _ in offset } }

  /// So many more, which are asked for one after the other.
  @inline(__always)
  mutating func append(_ rows: Int, _ offset: (_ index: Int) -> UInt32) {
    // Taken out, so that each row asks nobody who else has them.
    var (starts, far, last) = (self.starts, self.far, self.last)
    (self.starts, self.far) = ([], [:])
    let first = count
    steps.append(addingCapacity: rows) { steps in
      for index in 0..<rows {
        let offset = offset(index)
        if (first + index) % RowOffsets.stride == 0 {
          starts.append(offset)
          steps.append(0)
        } else if offset >= last, offset - last < RowOffsets.isFar {
          steps.append(UInt16(truncatingIfNeeded: offset - last))
        } else {
          far[first + index] = offset
          steps.append(RowOffsets.isFar)
        }
        last = offset
      }
    }
    (self.starts, self.far, self.last) = (starts, far, last)
  }

  mutating func append(contentsOf other: RowOffsets) {
    var offset: UInt32 = 0
    append(other.count) { row in
      offset =
        row % RowOffsets.stride == 0
        ? other.starts[row / RowOffsets.stride] : other.offset(of: row, after: offset)
      return offset
    }
  }

  subscript(row: Int) -> UInt32 {
    let start = row / RowOffsets.stride * RowOffsets.stride
    var offset = starts[row / RowOffsets.stride]
    for next in start..<row { offset = self.offset(of: next + 1, after: offset) }
    return offset
  }

  private func offset(of row: Int, after last: UInt32) -> UInt32 {
    steps[row] == RowOffsets.isFar ? far[row] ?? last : last + UInt32(steps[row])
  }
}
