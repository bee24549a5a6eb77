import Tables
import Values

/// The canonical serial numbers, ready to be compared.
///
/// They are the texts of a pool, or the cells of columns where rules only ask how far apart two of
/// them are: then nobody looks for equal ones, and each cell has a number of its own.
struct SerialStore: Sendable {
  private var cells = NumberedCells()
  /// By the number.
  private var serials = ShortSerials()
  /// By the number of the series.
  private var prefixes = TextDictionary()

  /// Of no column yet.
  init() {}

  init(_ pool: TextPool) {
    cells = pool.cells
    var texts = SerialTexts()
    for number in pool.numbers {
      while texts.count < number { texts.appendAbsent() }
      if let text = pool.text(number) { texts.append(text.span) } else { texts.appendAbsent() }
    }
    add(texts)
  }

  /// The numbers of the serials of a column, row by row.
  mutating func numbers(_ column: Column) -> [UInt32] {
    let cells = TextCells(column)
    let first = UInt32(self.cells.add(cells))
    let texts = cells.serials
    add(texts)
    var numbers = Array(first..<first + UInt32(texts.count))
    var writer = CanonicalWriter()
    var bytes: [UInt8] = []
    texts.forEachWithout { row, presence, text in
      bytes.removeAll(keepingCapacity: true)
      let isWritten =
        presence == .value && writer.append(text, as: .serial, to: &bytes) == .written
      if !isWritten { numbers[row] = presence == .none ? .none : .missing }
    }
    return cells.numbers(numbers)
  }

  private mutating func add(_ texts: SerialTexts) {
    if serials.count == 0 {
      (serials, prefixes) = (texts.serials, texts.prefixes)
    } else {
      serials.append(contentsOf: texts.serials, series: prefixes.take(texts.prefixes))
    }
  }

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
