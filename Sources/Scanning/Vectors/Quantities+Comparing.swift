import Values

extension Quantities {
  /// For each row 2 where the comparison holds, else 0.
  func compared(with other: Quantities, _ holds: (Int) -> Bool) -> [UInt8] {
    let signs: (less: UInt8, same: UInt8, more: UInt8) = (
      holds(-1) ? 2 : 0, holds(0) ? 2 : 0, holds(1) ? 2 : 0
    )
    var result = [UInt8](repeating: 0, count: count)
    if case .scaled(let left, let scale) = self, case .scaled(let right, let otherScale) = other {
      if scale == otherScale {
        for row in left.indices {
          result[row] =
            left[row] < right[row]
            ? signs.less : left[row] == right[row] ? signs.same : signs.more
        }
        return result
      }
      let (up, otherUp) = (
        PowersOfTen.wide[max(0, otherScale - scale)], PowersOfTen.wide[max(0, scale - otherScale)]
      )
      for row in left.indices {
        let (a, b) = (Int128(left[row]) * up, Int128(right[row]) * otherUp)
        result[row] = a < b ? signs.less : a == b ? signs.same : signs.more
      }
      return result
    }
    for row in 0..<count {
      let (a, b) = (self[row], other[row])
      result[row] = a < b ? signs.less : a == b ? signs.same : signs.more
    }
    return result
  }
}
