import Values

/// Exact numbers: in 64 bits at one scale, or as fractions where that is not enough.
enum Quantities: Sendable {
  case scaled([Int64], scale: Int)
  case exact([Ratio])

  var count: Int {
    switch self {
    case .scaled(let values, _): values.count
    case .exact(let values): values.count
    }
  }

  subscript(row: Int) -> Ratio {
    switch self {
    case .scaled(let values, let scale): Ratio(values[row], scale: scale)
    case .exact(let values): values[row]
    }
  }

  var exact: [Ratio] {
    switch self {
    case .scaled(let values, let scale): values.map { Ratio($0, scale: scale) }
    case .exact(let values): values
    }
  }

  /// The values of some rows; what is not in range is 0.
  func gathered(_ rows: [UInt32]) -> Quantities {
    switch self {
    case .scaled(let values, let scale): .scaled(gather(values, rows, 0), scale: scale)
    case .exact(let values): .exact(gather(values, rows, .zero))
    }
  }

  init(repeating value: Ratio, count: Int) {
    if value.denominator == 1, let whole = Int64(exactly: value.numerator) {
      self = .scaled(Array(repeating: whole, count: count), scale: 0)
    } else {
      self = .exact(Array(repeating: value, count: count))
    }
  }

  init(repeating value: ExactDecimal, count: Int) {
    for scale in 0..<10 {
      if let scaled = value.scaled(byPowerOfTen: scale)?.integer,
        let narrow = Int64(exactly: scaled)
      {
        self = .scaled(Array(repeating: narrow, count: count), scale: scale)
        return
      }
    }
    self = .exact(Array(repeating: Ratio(value), count: count))
  }
}

enum PowersOfTen {
  static let narrow: [Int64] = (0..<19).map { power in
    (0..<power).reduce(1) { product, _ in product * 10 }
  }
  static let wide: [Int128] = (0..<38).map { power in
    (0..<power).reduce(1) { product, _ in product * 10 }
  }
}

/// The values of some rows in their order; beyond the end stands the blank.
func gather<Value>(_ values: [Value], _ rows: [UInt32], _ blank: Value) -> [Value] {
  let count = UInt32(truncatingIfNeeded: values.count)
  var gathered = [Value](repeating: blank, count: rows.count)
  for place in rows.indices {
    let row = rows[place]
    if row < count { gathered[place] = values[Int(row)] }
  }
  return gathered
}
