import Tables
import Values

/// The hashes of the canonical forms of texts that follow each other.
struct HashedRun: Sendable {
  private(set) var hashes: [UInt32] = []
  /// Of each cell its number, or where it has no form the sign of its absence.
  private(set) var numbers: [UInt32] = []

  /// `first` is the number of the first cell of the column.
  init(_ cells: TextCells, _ places: Range<Int>, _ form: CanonicalForm, first: UInt32) {
    hashes.reserveCapacity(places.count)
    numbers.reserveCapacity(places.count)
    var next = first + UInt32(places.lowerBound)
    var writer = CanonicalWriter()
    var bytes: [UInt8] = []
    cells.forEach(in: places) { absence, text in
      bytes.removeAll(keepingCapacity: true)
      let isWritten =
        !absence.isAbsent && writer.append(text, as: form, to: &bytes) == .written
      numbers.append(isWritten ? next : absence.isAbsent ? absence : .missing)
      next += 1
      hashes.append(isWritten ? UInt32(truncatingIfNeeded: TextHash.hash(bytes.span)) : 0)
    }
  }
}
