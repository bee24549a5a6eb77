import Tables
import Values

/// The hashes of the canonical forms of texts that follow each other.
struct HashedRun: Sendable {
  private(set) var hashes: [UInt32] = []
  /// The sign of an absence where there is no form.
  private(set) var absences: [UInt32] = []

  init(_ cells: TextCells, _ places: Range<Int>, _ form: CanonicalForm) {
    hashes.reserveCapacity(places.count)
    absences.reserveCapacity(places.count)
    var writer = CanonicalWriter()
    var bytes: [UInt8] = []
    cells.forEach(in: places) { absence, text in
      bytes.removeAll(keepingCapacity: true)
      let isWritten =
        !absence.isAbsent && writer.append(text, as: form, to: &bytes) == .written
      absences.append(isWritten ? 0 : absence.isAbsent ? absence : .missing)
      hashes.append(isWritten ? UInt32(truncatingIfNeeded: TextHash.hash(bytes.span)) : 0)
    }
  }
}
