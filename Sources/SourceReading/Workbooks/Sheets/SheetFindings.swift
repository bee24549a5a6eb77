/// What a sheet holds besides plain rows and its reader ought to know; counted, with first places.
struct SheetFindings: Sendable {
  var hiddenRows = 0
  var hiddenColumns = 0
  /// `#N/A` and its like, each with how often it stands and where first.
  private(set) var errors: [(code: String, count: Int, first: [CellAddress])] = []
  private(set) var formulasWithoutValue: (count: Int, first: [CellAddress]) = (0, [])
  private(set) var rowsOutOfOrder: (count: Int, first: Int) = (0, 0)
  /// The merged blocks near the top, where headers are.
  private(set) var merges: [CellRange] = []
  private(set) var mergesBelow: (count: Int, first: [CellRange]) = (0, [])

  /// So many rows from the top may belong to the titles and the header.
  static let top = 1000
  private static let shown = 3

  mutating func note(error code: String, _ address: CellAddress) {
    let index = errors.firstIndex { $0.code == code }
    if let index {
      errors[index].count += 1
      if errors[index].first.count < Self.shown { errors[index].first.append(address) }
    } else if errors.count < 20 {
      errors.append((code, 1, [address]))
    } else {
      errors[errors.count - 1].count += 1
    }
  }

  mutating func note(formulaWithoutValue address: CellAddress) {
    formulasWithoutValue.count += 1
    if formulasWithoutValue.first.count < Self.shown { formulasWithoutValue.first.append(address) }
  }

  mutating func note(rowOutOfOrder number: Int) {
    if rowsOutOfOrder.count == 0 { rowsOutOfOrder.first = number }
    rowsOutOfOrder.count += 1
  }

  mutating func merge(_ range: CellRange) {
    if range.first.row <= Self.top, merges.count < 100_000 {
      merges.append(range)
    } else {
      noteBelow(range)
    }
  }

  /// Counts the merged blocks behind the header as blocks of data.
  mutating func keepMerges(upTo header: Int) {
    let data = merges.filter { $0.first.row > header }
    merges.removeAll { $0.first.row > header }
    for range in data { noteBelow(range) }
  }

  private mutating func noteBelow(_ range: CellRange) {
    mergesBelow.count += 1
    if mergesBelow.first.count < Self.shown { mergesBelow.first.append(range) }
  }
}
