import Tables
import Values
import Workers

/// The canonical texts of one form, each with a number: two texts are the same when their numbers are.
struct TextPool: Sendable {
  private var writer = CanonicalWriter()
  private var bytes: [UInt8] = []
  private(set) var texts = PartedTexts()
  let form: CanonicalForm

  init(_ form: CanonicalForm) { self.form = form }

  /// The number of a text; missing when it has no canonical form.
  mutating func number(_ text: Span<UInt8>) -> UInt32 {
    // Kept for its room, and taken out while it is read.
    var canonical = bytes
    bytes = []
    defer { bytes = canonical }
    canonical.removeAll(keepingCapacity: true)
    guard writer.append(text, as: form, to: &canonical) == .written else { return .missing }
    return texts.number(of: canonical.span)
  }

  mutating func number(_ text: String) -> UInt32 {
    let bytes = Array(text.utf8)
    return number(bytes.span)
  }

  /// The numbers of a column, row by row.
  ///
  /// The forms are written by several threads and then numbered by several threads, each
  /// dictionary by one and in the order of the texts; some runs at a time, so that little waits.
  mutating func numbers(_ column: Column, _ workers: Workers) -> [UInt32] {
    let cells = TextCells(column)
    var all: [UInt32] = []
    all.reserveCapacity(cells.count)
    let places = stride(from: 0, to: cells.count, by: TextPool.runSize).map {
      $0..<min(cells.count, $0 + TextPool.runSize)
    }
    for start in stride(from: 0, to: places.count, by: TextPool.runsAtATime) {
      let wave = Array(places[start..<min(places.count, start + TextPool.runsAtATime)])
      let runs = workers.map(wave.count) { [form] in CanonicalRun(cells, wave[$0], form) }
      add(runs, to: &all, workers)
    }
    return cells.numbers { all[$0] }
  }

  private mutating func add(
    _ runs: [CanonicalRun], to numbers: inout [UInt32], _ workers: Workers
  ) {
    // Taken out, so that whoever adds to a dictionary is the only one to hold it.
    let dictionaries = Handout(texts.dictionaries)
    texts.dictionaries = []
    let filled = workers.map(PartedTexts.parts) { part in
      var dictionary = dictionaries.take(part) ?? TextDictionary()
      let found = runs.map { $0.numbers(in: &dictionary, part) }
      return (dictionary: dictionary, found: found)
    }
    texts.dictionaries = filled.map(\.dictionary)
    let found = filled.map(\.found)
    let work: @Sendable (Int) -> [UInt32] = { run in runs[run].numbers(found.map { $0[run] }) }
    workers.forEach(runs.count, work) { numbers += $1 }
  }

  private static let runSize = 1 << 15
  private static let runsAtATime = 16
}
