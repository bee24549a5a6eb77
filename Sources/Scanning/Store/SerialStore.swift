import Tables
import Values
import Workers

/// The canonical serial numbers, ready to be compared.
///
/// They are the texts of a pool, or the cells of columns where rules only ask how far apart two of
/// them are: then nobody looks for equal ones, and each cell has a number of its own.
struct SerialStore: Sendable {
  private var cells = NumberedCells()
  /// By the number.
  private var serials = ShortSerials()

  /// Of no column yet.
  init() {}

  init(_ pool: TextPool) {
    cells = pool.cells
    var parts = SerialParts()
    for number in pool.numbers {
      while parts.serials.count < number { parts.serials.append(nil) }
      if let text = pool.text(number) { parts.add(text.span) } else { parts.serials.append(nil) }
    }
    serials = parts.serials
  }

  /// The numbers of the serials of a column, row by row.
  mutating func numbers(_ column: Column, _ workers: Workers) -> [UInt32] {
    let cells = TextCells(column)
    let first = self.cells.add(cells)
    serials.reserve(first + cells.count)
    var numbers: [UInt32] = []
    numbers.reserveCapacity(cells.count)
    var prefixes = self.prefixes
    let parts = cells.runs(of: SerialStore.partSize)
    workers.forEach(parts.count) { part in
      var serials = SerialParts(from: UInt32(first + parts[part].lowerBound))
      cells.forEach(in: parts[part]) { absence, text in serials.add(text, absence) }
      return serials
    } _: { _, part in
      let series = part.prefixes.map { prefixes.number(of: $0) }
      serials.append(contentsOf: part.serials, series: series)
      numbers += part.numbers
    }
    self.prefixes = prefixes
    return cells.numbers(numbers)
  }

  private var prefixes = TextDictionary()
  private static let partSize = 1 << 16

  func isWithin(_ steps: UInt64, _ left: UInt32, _ right: UInt32) -> Bool {
    guard Int(left) < serials.count, Int(right) < serials.count else { return false }
    if let one = serials[left], let other = serials[right] {
      return one.isWithin(steps, of: other)
    }
    guard let one = serial(left), let other = serial(right) else { return false }
    return one.isWithin(steps, of: other)
  }

  /// A serial as a database is told: the number of its prefix, its counter, and how many digits
  /// that has, less than 0 where it is filled up with zeros.
  struct Parts: Sendable {
    let series: Int64
    let counter: Int64
    let width: Int64

    /// A text that is no serial is in no series.
    static let none = Parts(series: -1, counter: 0, width: 0)
    /// One that a database has no room for.
    static let left = Parts(series: -2, counter: 0, width: 0)
  }

  func parts(of number: UInt32) -> Parts {
    guard Int(number) < serials.count else { return .left }
    if let serial = serials[number] { return serial.parts ?? .left }
    return serial(number) == nil ? .none : .left
  }

  private func serial(_ number: UInt32) -> Serial? {
    canonical(number).flatMap { Serial(canonical: $0.span) }
  }

  func text(_ number: UInt32) -> String? {
    canonical(number).map { String(decoding: $0, as: UTF8.self) }
  }

  private func canonical(_ number: UInt32) -> [UInt8]? {
    cells.canonical(number, as: .serial)
  }
}

extension ShortSerial {
  fileprivate var parts: SerialStore.Parts? {
    Int64(exactly: counter).map {
      .init(
        series: Int64(form.series), counter: $0,
        width: form.isFilledUp ? -Int64(form.width) : Int64(form.width))
    }
  }
}

/// Serials that follow each other, taken apart.
private struct SerialParts: Sendable {
  private var writer = CanonicalWriter()
  private var bytes: [UInt8] = []
  private var known = TextDictionary()
  private var lastSeries: UInt32?
  fileprivate(set) var serials = ShortSerials()
  /// Of each cell its number, or where it has no form the sign of its absence.
  private(set) var numbers: [UInt32] = []
  private var next: UInt32

  /// The number of the first cell.
  init(from first: UInt32 = 0) { next = first }

  /// The prefixes by the number of the series.
  var prefixes: [[UInt8]] { (0..<UInt32(known.count)).map { Array(known[$0]) } }

  /// A cell as it is given.
  mutating func add(_ text: Span<UInt8>, _ absence: UInt32) {
    // Kept for its room, and taken out while it is read.
    var canonical = bytes
    bytes = []
    canonical.removeAll(keepingCapacity: true)
    let isWritten =
      !absence.isAbsent && writer.append(text, as: .serial, to: &canonical) == .written
    numbers.append(isWritten ? next : absence.isAbsent ? absence : .missing)
    next += 1
    if isWritten { add(canonical.span) } else { serials.append(nil) }
    bytes = canonical
  }

  /// A serial in its canonical form.
  mutating func add(_ text: Span<UInt8>) {
    var end = text.count
    while end > 0, (0x30...0x39).contains(text[end - 1]) { end -= 1 }
    let series = series(of: text.extracting(0..<end))
    serials.append(ShortSerial(text.extracting(end..<text.count), series: series))
  }

  /// The number of a prefix; mostly that of the one before.
  private mutating func series(of prefix: Span<UInt8>) -> UInt32 {
    if let lastSeries, known.isEqual(prefix, lastSeries) { return lastSeries }
    let number = known.number(of: prefix)
    lastSeries = number
    return number
  }
}
