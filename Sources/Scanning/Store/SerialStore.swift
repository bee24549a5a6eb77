import Tables
import Values
import Workers

/// The canonical serial numbers, ready to be compared.
///
/// They are the texts of a pool, or the cells of columns where rules only ask how far apart two of
/// them are: then nobody looks for equal ones, and each cell has a number of its own.
struct SerialStore: Sendable {
  private enum Texts: Sendable {
    case pool(PartedTexts)
    /// Columns by the number of their first cell.
    case cells([(first: Int, cells: SerialCells)])
  }

  private var texts: Texts
  /// By the number; nil where there is no serial, or one too long for 64 bits.
  private var short: [ShortSerial?]
  private var prefixes = TextDictionary()

  /// Of no column yet.
  init() {
    texts = .cells([])
    short = []
  }

  init(_ pool: TextPool) {
    let texts = pool.texts
    self.texts = .pool(texts)
    var parts = SerialParts()
    short = Array(repeating: nil, count: Int(texts.limit))
    for number in texts.numbers {
      parts.add(texts[number].span)
      short[Int(number)] = parts.serials.last ?? nil
    }
  }

  /// The numbers of the serials of a column, row by row.
  mutating func numbers(_ column: Column, _ workers: Workers) -> [UInt32] {
    let cells = SerialCells(column)
    let first = short.count
    let size = SerialStore.partSize
    let parts = workers.map((cells.count + size - 1) / size) { part in
      var parts = SerialParts()
      for cell in part * size..<min(cells.count, (part + 1) * size) { parts.add(cells, cell) }
      return parts
    }
    short.reserveCapacity(first + cells.count)
    var hasForm: [Bool] = []
    hasForm.reserveCapacity(cells.count)
    for part in parts {
      let series = part.prefixes.map { prefixes.number(of: $0) }
      short += part.serials.lazy.map { serial in
        serial.map { $0.inSeries(series[Int($0.series)]) }
      }
      hasForm += part.hasForm
    }
    if case .cells(let columns) = texts { texts = .cells(columns + [(first, cells)]) }
    return cells.numbers { hasForm[$0] ? UInt32(first + $0) : .missing }
  }

  private static let partSize = 1 << 16

  func isWithin(_ steps: UInt64, _ left: UInt32, _ right: UInt32) -> Bool {
    guard Int(left) < short.count, Int(right) < short.count else { return false }
    if let one = short[Int(left)], let other = short[Int(right)] {
      return one.isWithin(steps, of: other)
    }
    guard let one = serial(left), let other = serial(right) else { return false }
    return one.isWithin(steps, of: other)
  }

  private func serial(_ number: UInt32) -> Serial? {
    canonical(number).flatMap { Serial(canonical: $0.span) }
  }

  func text(_ number: UInt32) -> String? {
    canonical(number).map { String(decoding: $0, as: UTF8.self) }
  }

  private func canonical(_ number: UInt32) -> [UInt8]? {
    switch texts {
    case .pool(let texts): return texts.holds(number) ? Array(texts[number]) : nil
    case .cells(let columns):
      guard let column = columns.last(where: { $0.first <= Int(number) }) else { return nil }
      var writer = CanonicalWriter()
      var bytes: [UInt8] = []
      let cell = Int(number) - column.first
      guard cell < column.cells.count, column.cells.write(cell, &writer, to: &bytes) else {
        return nil
      }
      return bytes
    }
  }
}

/// The different cells of a column.
private struct SerialCells: Sendable {
  private let column: Column

  init(_ column: Column) { self.column = column }

  var count: Int {
    switch column {
    case .coded(_, let dictionary): dictionary.count
    case .plain(let texts): texts.count
    default: 0
    }
  }

  /// Whether a cell has a canonical form, which is added to the bytes.
  func write(_ cell: Int, _ writer: inout CanonicalWriter, to bytes: inout [UInt8]) -> Bool {
    guard let text = text(cell) else { return false }
    return writer.append(text.span, as: .serial, to: &bytes) == .written
  }

  private func text(_ cell: Int) -> ArraySlice<UInt8>? {
    switch column {
    case .coded(_, let dictionary): dictionary[UInt32(cell)]
    case .plain(let texts): texts.presence(cell) == .value ? texts[cell] : nil
    default: nil
    }
  }

  /// A number for each row from the one of its cell; what is absent stays so.
  func numbers(_ number: (Int) -> UInt32) -> [UInt32] {
    switch column {
    case .coded(let rows, _): return rows.map { $0.isAbsent ? $0 : number(Int($0)) }
    case .plain(let texts):
      return (0..<texts.count).map { row in
        texts.presence(row) == .none ? .none : number(row)
      }
    default: return Array(repeating: .missing, count: column.count)
    }
  }
}

/// Serials that follow each other, taken apart.
private struct SerialParts: Sendable {
  private var writer = CanonicalWriter()
  private var bytes: [UInt8] = []
  private var known = TextDictionary()
  private(set) var serials: [ShortSerial?] = []
  private(set) var hasForm: [Bool] = []

  /// The prefixes by the number of the series.
  var prefixes: [[UInt8]] { (0..<UInt32(known.count)).map { Array(known[$0]) } }

  mutating func add(_ cells: SerialCells, _ cell: Int) {
    // Kept for its room, and taken out while it is read.
    var text = bytes
    bytes = []
    text.removeAll(keepingCapacity: true)
    let isWritten = cells.write(cell, &writer, to: &text)
    hasForm.append(isWritten)
    if isWritten { add(text.span) } else { serials.append(nil) }
    bytes = text
  }

  /// A serial in its canonical form.
  mutating func add(_ text: Span<UInt8>) {
    var end = text.count
    while end > 0, (0x30...0x39).contains(text[end - 1]) { end -= 1 }
    let series = known.number(of: text.extracting(0..<end))
    serials.append(ShortSerial(text.extracting(end..<text.count), series: series))
  }
}
