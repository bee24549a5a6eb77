extension Column {
  /// Whether two rows hold the same, absences included.
  package func isSame(_ row: Int, _ other: Int) -> Bool { sameness(row, other) }

  /// The same, for many rows: what is asked of each does not touch the column as a whole.
  package var sameness: @Sendable (_ row: Int, _ other: Int) -> Bool {
    switch self {
    case .truths(let values): { values[$0] == values[$1] }
    case .codes(let values): { values[$0] == values[$1] }
    case .decimals(let decimals):
      {
        decimals.scaled[$0] == decimals.scaled[$1]
          && (decimals.scaled[$0] != Decimals.apart || decimals[$0] == decimals[$1])
      }
    case .days(let values): { values[$0] == values[$1] }
    case .moments(let moments): { moments.packed[$0] == moments.packed[$1] }
    case .lengths(let values): { values[$0] == values[$1] }
    case .coded(let numbers, _): { numbers[$0] == numbers[$1] }
    case .plain(let texts):
      { texts.presence($0) == texts.presence($1) && texts[$0] == texts[$1] }
    case .serials(let texts):
      {
        texts.value.presence($0) == texts.value.presence($1)
          && texts.value[$0] == texts.value[$1]
      }
    }
  }

  /// Whether a row holds what a row of another column of its kind does: a value that is no text, or
  /// none.
  package func holds(_ row: Int, valueOf other: Column, at place: Int) -> Bool {
    if presence(row) == .none { return other.presence(place) == .none }
    guard presence(row) == .value, other.presence(place) == .value else { return false }
    return switch (self, other) {
    case (.truths(let own), .truths(let values)): own[row] == values[place]
    case (.codes(let own), .codes(let values)): own[row] == values[place]
    case (.decimals(let own), .decimals(let values)): own[row] == values[place]
    case (.days(let own), .days(let values)): own[row] == values[place]
    case (.moments(let own), .moments(let values)): own.packed[row] == values.packed[place]
    case (.lengths(let own), .lengths(let values)): own[row] == values[place]
    default: false
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
      for row in 0..<texts.value.count { copied.append(texts.value, sources[row] ?? row) }
      return .serials(Apart(copied))
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
