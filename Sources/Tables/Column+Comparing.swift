extension Column {
  /// Whether two rows hold the same, absences included.
  package func isSame(_ row: Int, _ other: Int) -> Bool {
    switch self {
    case .truths(let values): values[row] == values[other]
    case .codes(let values): values[row] == values[other]
    case .decimals(let decimals):
      decimals.scaled[row] == decimals.scaled[other]
        && (decimals.scaled[row] != Decimals.apart || decimals[row] == decimals[other])
    case .days(let values): values[row] == values[other]
    case .moments(let moments): moments.packed[row] == moments.packed[other]
    case .lengths(let values): values[row] == values[other]
    case .coded(let numbers, _): numbers[row] == numbers[other]
    case .plain(let texts):
      texts.presence(row) == texts.presence(other) && texts[row] == texts[other]
    case .serials(let texts):
      texts.presence(row) == texts.presence(other) && texts[row] == texts[other]
    }
  }

  /// The column with the values of some rows written over others.
  package func copying(_ moves: [(from: Int, to: Int)]) -> Column {
    if moves.isEmpty { return self }
    switch self {
    case .truths(let values): return .truths(values.copying(moves))
    case .codes(let values): return .codes(values.copying(moves))
    case .decimals(let decimals): return .decimals(decimals.copying(moves))
    case .days(let values): return .days(values.copying(moves))
    case .moments(let moments): return .moments(Moments(packed: moments.packed.copying(moves)))
    case .lengths(let values): return .lengths(values.copying(moves))
    case .coded(let numbers, let dictionary): return .coded(numbers.copying(moves), dictionary)
    case .plain(let texts):
      let sources = Dictionary(moves.map { ($0.to, $0.from) }, uniquingKeysWith: { $1 })
      var copied = PlainTexts(beginAlike: texts.beginAlike)
      for row in 0..<texts.count { copied.append(texts, sources[row] ?? row) }
      return .plain(copied)
    case .serials(let texts):
      let sources = Dictionary(moves.map { ($0.to, $0.from) }, uniquingKeysWith: { $1 })
      var copied = SerialTexts()
      for row in 0..<texts.count { copied.append(texts, sources[row] ?? row) }
      return .serials(copied)
    }
  }
}

extension Array {
  fileprivate func copying(_ moves: [(from: Int, to: Int)]) -> [Element] {
    var values = self
    for move in moves { values[move.to] = self[move.from] }
    return values
  }
}

extension Decimals {
  fileprivate func copying(_ moves: [(from: Int, to: Int)]) -> Decimals {
    var values = Dictionary(others.map { ($0.row, $0.value) }, uniquingKeysWith: { $1 })
    for move in moves where scaled[move.from] == Decimals.apart {
      values[move.to] = self[move.from]
    }
    let scaled = scaled.copying(moves)
    let others = values.filter { scaled[$0.key] == Decimals.apart }
      .map { Other(row: $0.key, value: $0.value) }.sorted { $0.row < $1.row }
    return Decimals(scale: scale, scaled: scaled, others: others)
  }
}
