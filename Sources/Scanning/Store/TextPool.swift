import Tables
import Values
import Workers

/// The canonical texts of one form, each with a number: two texts are the same when their numbers are.
struct TextPool: Sendable {
  private var writer = CanonicalWriter()
  private var bytes: [UInt8] = []
  private(set) var texts = TextDictionary()
  let form: CanonicalForm

  init(_ form: CanonicalForm) { self.form = form }

  /// The number of a text; missing when it has no canonical form.
  mutating func number(_ text: Span<UInt8>) -> UInt32 {
    bytes.removeAll(keepingCapacity: true)
    guard writer.append(text, as: form, to: &bytes) == .written else { return .missing }
    return texts.number(of: bytes)
  }

  mutating func number(_ text: String) -> UInt32 {
    let bytes = Array(text.utf8)
    return number(bytes.span)
  }

  /// The numbers of a column, row by row.
  mutating func numbers(_ column: Column, _ workers: Workers) -> [UInt32] {
    switch column {
    case .coded(let rows, let dictionary):
      let known = numbers(dictionary.count, workers) { (dictionary[UInt32($0)], 0) }
      return rows.map { $0.isAbsent ? $0 : known[Int($0)] }
    case .plain(let plain):
      return numbers(plain.count, workers) { row in
        switch plain.presence(row) {
        case .value: (plain[row], 0)
        case .none: ([], .none)
        case .missing: ([], .missing)
        }
      }
    default: return Array(repeating: .missing, count: column.count)
    }
  }

  /// The forms are written by several threads and numbered by one, in the order of the texts, so
  /// the numbers do not depend on the threads.
  private mutating func numbers(
    _ count: Int, _ workers: Workers,
    _ text: @escaping @Sendable (Int) -> (bytes: ArraySlice<UInt8>, absence: UInt32)
  ) -> [UInt32] {
    let size = TextPool.partSize
    let parts = workers.map((count + size - 1) / size) { [form] part in
      var forms = CanonicalForms(form)
      for place in part * size..<min(count, (part + 1) * size) {
        let (bytes, absence) = text(place)
        forms.add(bytes, absence)
      }
      return forms
    }
    var all: [UInt32] = []
    all.reserveCapacity(count)
    for part in parts { part.number(in: &texts, to: &all) }
    return all
  }

  private static let partSize = 1 << 16
}

/// Canonical forms of texts that follow each other, ready to be numbered.
private struct CanonicalForms: Sendable {
  private let form: CanonicalForm
  private var writer = CanonicalWriter()
  private var bytes: [UInt8] = []
  /// Where each form ends; the sign of an absence where there is none.
  private var ends: [UInt32] = []
  private var hashes: [UInt64] = []

  init(_ form: CanonicalForm) { self.form = form }

  mutating func add(_ text: ArraySlice<UInt8>, _ absence: UInt32) {
    let start = bytes.count
    guard !absence.isAbsent, writer.append(text.span, as: form, to: &bytes) == .written else {
      ends.append(absence.isAbsent ? absence : .missing)
      hashes.append(0)
      return
    }
    ends.append(UInt32(bytes.count))
    hashes.append(TextHash.hash(bytes.span.extracting(start..<bytes.count)))
  }

  func number(in texts: inout TextDictionary, to numbers: inout [UInt32]) {
    var start = 0
    let all = bytes.span
    for (place, end) in ends.enumerated() {
      guard !end.isAbsent else {
        numbers.append(end)
        continue
      }
      numbers.append(
        texts.number(of: all.extracting(start..<Int(end)), hash: hashes[place]))
      start = Int(end)
    }
  }
}
