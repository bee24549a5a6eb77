import Tables
import Values
import Workers

/// The canonical texts of one form, each with a number: two texts are the same when their numbers are.
///
/// The number of a text is that of the first cell that has it, and no canonical form is kept: it is
/// written again where somebody asks. The hash of a text says in which part of the numbers it is
/// looked for. Each part is small enough for the cache of a processor, and several threads fill them
/// side by side; the numbers are the same for any number of threads.
struct TextPool: Sendable {
  let form: CanonicalForm
  private(set) var cells = NumberedCells()
  private var parts = [HashedNumbers](repeating: HashedNumbers(), count: partCount)

  /// The hashes of cells that have no number but their own, by where they begin.
  private var hashes: [(first: Int, hashes: [UInt32])] = []

  static let partCount = 64

  init(_ form: CanonicalForm) { self.form = form }

  /// Above every number that a text has.
  var limit: Int { cells.count }

  /// Every number that a text has, ascending.
  var numbers: [UInt32] { parts.flatMap(\.all).sorted() }

  func text(_ number: UInt32) -> [UInt8]? { cells.canonical(number, as: form) }

  /// The number of a canonical text.
  func find(_ text: String) -> UInt32? {
    let bytes = Array(text.utf8)
    let hash = TextHash.hash(bytes.span)
    var comparison = CellComparison(cells, form)
    return parts[TextPool.part(of: hash)].find(hash) { comparison.isSame(bytes.span, $0) }
  }

  /// The number of a text; missing when it has no canonical form.
  mutating func number(_ text: Span<UInt8>) -> UInt32 {
    var writer = CanonicalWriter()
    var bytes: [UInt8] = []
    guard writer.append(text, as: form, to: &bytes) == .written else { return .missing }
    let hash = TextHash.hash(bytes.span)
    let next = UInt32(cells.count)
    var comparison = CellComparison(cells, form)
    let number = parts[TextPool.part(of: hash)].number(hash, or: next) {
      comparison.isSame(bytes.span, $0)
    }
    if number == next { cells.add(text) }
    return number
  }

  mutating func number(_ text: String) -> UInt32 {
    let bytes = Array(text.utf8)
    return number(bytes.span)
  }

  /// The numbers of a column, row by row.
  ///
  /// The forms are written by several threads and then numbered by several threads, each part by one
  /// and in the order of the texts; some runs at a time, so that little waits.
  mutating func numbers(_ column: Column, _ workers: Workers) -> [UInt32] {
    let own = TextCells(column)
    let first = cells.add(own)
    var all: [UInt32] = []
    all.reserveCapacity(own.count)
    let places = own.runs(of: TextPool.runSize)
    for start in stride(from: 0, to: places.count, by: TextPool.runsAtATime) {
      let wave = Array(places[start..<min(places.count, start + TextPool.runsAtATime)])
      let runs = workers.map(wave.count) { [form] in
        CanonicalRun(own, wave[$0], form, first: UInt32(first))
      }
      add(runs, to: &all, workers)
    }
    return own.numbers(all)
  }

  /// A number for each cell of a column, for texts that are only compared with each other: no cell is
  /// looked for among all the others.
  mutating func places(_ column: Column, _ workers: Workers) -> [UInt32] {
    let own = TextCells(column)
    let first = cells.add(own)
    var numbers: [UInt32] = []
    var found: [UInt32] = []
    numbers.reserveCapacity(own.count)
    found.reserveCapacity(own.count)
    let places = own.runs(of: TextPool.runSize)
    workers.forEach(places.count) { [form] run in
      HashedRun(own, places[run], form, first: UInt32(first))
    } _: { _, run in
      numbers += run.numbers
      found += run.hashes
    }
    hashes.append((first, found))
    return own.numbers(numbers)
  }

  /// Whether two cells of `places` have the same text.
  func areSame(_ left: UInt32, _ right: UInt32) -> Bool {
    guard hash(left) == hash(right) else { return false }
    if let first = cells[left], let second = cells[right], first == second { return true }
    return text(left) == text(right)
  }

  private func hash(_ number: UInt32) -> UInt32? {
    hashes.last { $0.first <= Int(number) }.map { $0.hashes[Int(number) - $0.first] }
  }

  private mutating func add(
    _ runs: [CanonicalRun], to numbers: inout [UInt32], _ workers: Workers
  ) {
    // Taken out, so that whoever adds to a part is the only one to hold it.
    let handout = Handout(parts)
    parts = []
    let filled = workers.map(TextPool.partCount) { [cells, form] place in
      var part = handout.take(place) ?? HashedNumbers()
      var comparison = CellComparison(cells, form)
      let found = runs.map { $0.numbers(in: &part, place, &comparison) }
      return (part: part, found: found)
    }
    parts = filled.map(\.part)
    let found = filled.map(\.found)
    let work: @Sendable (Int) -> [UInt32] = { run in runs[run].numbers(found.map { $0[run] }) }
    workers.forEach(runs.count, work) { numbers += $1 }
  }

  /// The lower bits of the hash, because a part places its numbers by the upper ones.
  static func part(of hash: UInt64) -> Int { Int(hash & UInt64(partCount - 1)) }

  private static let runSize = 1 << 15
  private static let runsAtATime = 16
}
