extension Column {
  /// The column without some of its rows, which are given in order.
  package func dropping(_ rows: [Int]) -> Column {
    if rows.isEmpty { return self }
    switch self {
    case .truths(let values): return .truths(values.dropping(rows))
    case .codes(let values): return .codes(values.dropping(rows))
    case .decimals(let values): return .decimals(values.dropping(rows))
    case .days(let values): return .days(values.dropping(rows))
    case .moments(let values): return .moments(Moments(packed: values.packed.dropping(rows)))
    case .lengths(let values): return .lengths(values.dropping(rows))
    case .coded(let values, let dictionary): return .coded(values.dropping(rows), dictionary)
    case .plain(let texts): return .plain(texts.dropping(rows))
    case .serials(let texts): return .serials(Apart(texts.value.dropping(rows)))
    }
  }
}

extension Array {
  package func dropping(_ rows: [Int]) -> [Element] {
    var kept: [Element] = []
    kept.reserveCapacity(count - rows.count)
    var start = 0
    for row in rows {
      kept += self[start..<row]
      start = row + 1
    }
    return kept + self[start...]
  }
}

extension Decimals {
  func dropping(_ rows: [Int]) -> Decimals {
    var passed = 0
    var kept: [Other] = []
    for other in others {
      while passed < rows.count, rows[passed] < other.row { passed += 1 }
      if passed < rows.count, rows[passed] == other.row { continue }
      kept.append(Other(row: other.row - passed, value: other.value))
    }
    return Decimals(scale: scale, scaled: scaled.dropping(rows), others: kept)
  }
}

extension PlainTexts {
  func dropping(_ rows: [Int]) -> PlainTexts {
    var kept = PlainTexts(beginAlike: beginAlike)
    for row in Array(0..<count).dropping(rows) { kept.append(self, row) }
    return kept
  }

  /// Adds one row of another column.
  package mutating func append(_ other: PlainTexts, _ row: Int) {
    switch other.presence(row) {
    case .value:
      append(other[row].span)
    case .none: appendAbsent(isNone: true)
    case .missing: appendAbsent()
    }
  }
}

extension SerialTexts {
  func dropping(_ rows: [Int]) -> SerialTexts {
    var kept = SerialTexts()
    for row in Array(0..<count).dropping(rows) { kept.append(self, row) }
    return kept
  }
}

extension Origins {
  /// The origins without those of some rows, which are given in order.
  package func dropping(_ rows: [Int]) -> Origins {
    if rows.isEmpty { return self }
    var kept = Origins()
    kept.append(contentsOf: self, droppingRows: rows)
    return kept
  }
}
