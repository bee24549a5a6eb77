import Tables
import Values

/// Cells of columns, and texts that stand in none, one after the other, each with a number.
struct NumberedCells: Sendable {
  private struct Stretch {
    let first: Int
    /// Nil for texts that stand in no column; they begin at a place among all of these.
    let cells: TextCells?
    let place: Int
  }

  private var stretches: [Stretch] = []
  private var alone = PlainTexts()
  private(set) var count = 0

  /// The number of the first cell.
  mutating func add(_ cells: TextCells) -> Int {
    defer { count += cells.count }
    stretches.append(Stretch(first: count, cells: cells, place: 0))
    return count
  }

  mutating func add(_ text: Span<UInt8>) {
    if stretches.last?.cells != nil || stretches.isEmpty {
      stretches.append(Stretch(first: count, cells: nil, place: alone.count))
    }
    alone.append(text)
    count += 1
  }

  /// The text as it was given; nil where there is none.
  subscript(number: UInt32) -> ArraySlice<UInt8>? {
    guard Int(number) < count else { return nil }
    let stretch = stretches[place(of: Int(number))]
    let cell = Int(number) - stretch.first
    guard let cells = stretch.cells else { return alone[stretch.place + cell] }
    return cells[cell]
  }

  private func place(of number: Int) -> Int {
    var (low, high) = (0, stretches.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if stretches[middle].first <= number { low = middle } else { high = middle }
    }
    return low
  }

  /// The canonical form; nil where there is none.
  func canonical(_ number: UInt32, as form: CanonicalForm) -> [UInt8]? {
    var writer = CanonicalWriter()
    var bytes: [UInt8] = []
    guard let text = self[number], writer.append(text.span, as: form, to: &bytes) == .written
    else { return nil }
    return bytes
  }
}

/// Compares texts with those of cells by their canonical forms.
struct CellComparison {
  let cells: NumberedCells
  let form: CanonicalForm
  private var writer = CanonicalWriter()
  private var bytes: [UInt8] = []

  init(_ cells: NumberedCells, _ form: CanonicalForm) {
    self.cells = cells
    self.form = form
  }

  /// Whether the cell has this text, which is canonical.
  mutating func isSame(_ text: Span<UInt8>, _ number: UInt32) -> Bool {
    guard let other = cells[number] else { return false }
    bytes.removeAll(keepingCapacity: true)
    guard writer.append(other.span, as: form, to: &bytes) == .written, bytes.count == text.count
    else { return false }
    return bytes.indices.allSatisfy { bytes[$0] == text[$0] }
  }

  /// The same for the text of another cell. Most are the same as they are given.
  mutating func isSame(_ text: Span<UInt8>, of own: UInt32, _ number: UInt32) -> Bool {
    if let left = cells[own], let right = cells[number], left == right { return true }
    return isSame(text, number)
  }
}
