import Synchronization
import Tables
import Values

/// Canonical forms of texts that follow each other, ready to be numbered.
struct CanonicalRun: Sendable {
  private let form: CanonicalForm
  /// The number of the first cell.
  private let first: UInt32
  private var writer = CanonicalWriter()
  private var bytes: [UInt8] = []
  /// Where each form begins, and where the last one ends.
  private var starts: [UInt32] = [0]
  /// The sign of an absence where there is no form.
  private var absences: [UInt32] = []
  private var hashes: [UInt64] = []
  /// The texts by the part of the numbers they belong to, in their order within each.
  private var order: [UInt32] = []
  private var firsts: [Int] = []

  /// `first` is the number of the first cell of the column.
  init(_ cells: TextCells, _ places: Range<Int>, _ form: CanonicalForm, first: UInt32) {
    self.form = form
    self.first = first + UInt32(places.lowerBound)
    cells.forEach(in: places) { absence, text in add(text, absence) }
    sortByPart()
  }

  private mutating func add(_ text: Span<UInt8>, _ absence: UInt32) {
    let start = bytes.count
    let isWritten =
      !absence.isAbsent && writer.append(text, as: form, to: &bytes) == .written
    absences.append(isWritten ? 0 : absence.isAbsent ? absence : .missing)
    hashes.append(isWritten ? TextHash.hash(bytes.span.extracting(start..<bytes.count)) : 0)
    starts.append(UInt32(bytes.count))
  }

  private mutating func sortByPart() {
    firsts = Array(repeating: 0, count: TextPool.partCount + 1)
    for place in absences.indices where !absences[place].isAbsent {
      firsts[TextPool.part(of: hashes[place]) + 1] += 1
    }
    for part in 0..<TextPool.partCount { firsts[part + 1] += firsts[part] }
    order = Array(repeating: 0, count: firsts[TextPool.partCount])
    var next = firsts
    for place in absences.indices where !absences[place].isAbsent {
      let part = TextPool.part(of: hashes[place])
      order[next[part]] = UInt32(place)
      next[part] += 1
    }
  }

  /// The numbers in one part of the texts that belong there, in their order.
  func numbers(
    in part: inout HashedNumbers, _ place: Int, _ comparison: inout CellComparison
  ) -> [UInt32] {
    let all = bytes.span
    return order[firsts[place]..<firsts[place + 1]].map { place in
      let text = all.extracting(Int(starts[Int(place)])..<Int(starts[Int(place) + 1]))
      let own = first + place
      return part.number(hashes[Int(place)], or: own) { comparison.isSame(text, of: own, $0) }
    }
  }

  /// The numbers of all texts in their order, from those in each part.
  func numbers(_ found: [[UInt32]]) -> [UInt32] {
    var numbers = absences
    for part in 0..<TextPool.partCount {
      for (place, own) in zip(order[firsts[part]..<firsts[part + 1]], found[part]) {
        numbers[Int(place)] = own
      }
    }
    return numbers
  }
}

/// Values of which each is given away once, to whichever thread asks for it.
final class Handout<Value: Sendable>: Sendable {
  private let values: Mutex<[Value?]>

  init(_ values: [Value]) { self.values = Mutex(values) }

  func take(_ place: Int) -> Value? {
    values.withLock { values in
      let value = values[place]
      values[place] = nil
      return value
    }
  }
}
