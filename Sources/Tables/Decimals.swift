package import Values

/// Exact numbers in 64 bits with one scale for the whole column.
///
/// `1,234.5` is kept as 12345000 at scale 4. The rare number that has more decimals, or more digits,
/// stands apart in `others`, in the order of its rows; nothing is rounded.
package struct Decimals: Sendable {
  /// How many decimals the column keeps.
  package let scale: Int
  package internal(set) var scaled: [Int64]
  package internal(set) var others: [Other]

  package struct Other: Sendable, Hashable {
    package let row: Int
    package let value: ExactDecimal
  }

  /// Stands for a number that is in `others`.
  package static let apart = Int64.min + 2

  package init(scale: Int, scaled: [Int64] = [], others: [Other] = []) {
    self.scale = scale
    self.scaled = scaled
    self.others = others
  }

  package var count: Int { scaled.count }

  /// Nil where the value is absent.
  package subscript(row: Int) -> ExactDecimal? {
    let value = scaled[row]
    if value.isAbsent { return nil }
    if value == Decimals.apart { return others[place(of: row)].value }
    return ExactDecimal(Int(value)).scaled(byPowerOfTen: -scale)
  }

  package mutating func reserve(_ rows: Int) { scaled.reserveCapacity(rows) }

  package mutating func append(_ value: ExactDecimal) {
    if let scaled = value.scaled(byPowerOfTen: scale)?.integer, scaled > Int(Decimals.apart) {
      self.scaled.append(Int64(scaled))
    } else {
      others.append(Other(row: scaled.count, value: value))
      scaled.append(Decimals.apart)
    }
  }

  /// A number at the scale of the column, or an absence.
  package mutating func append(scaled value: Int64) { scaled.append(value) }

  private func place(of row: Int) -> Int {
    var (low, high) = (0, others.count)
    while low < high {
      let middle = (low + high) / 2
      if others[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
