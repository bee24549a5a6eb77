/// Joins the columns of the pieces of a table, in their order.
package struct ColumnJoin {
  /// What a piece gives to the column: its part, or so many rows in which the field was not supplied.
  package enum Part: Sendable {
    case column(Column)
    case unsupplied(Int)
  }

  private let parts: [Part]

  package init(_ parts: [Part]) { self.parts = parts }

  /// Nil when no piece has the field.
  package func joined() -> Column? {
    let first = parts.lazy.compactMap { part in
      if case .column(let column) = part { column } else { nil }
    }.first
    guard let first else { return nil }
    if parts.count == 1 { return first }
    switch first {
    case .truths:
      return .truths(values { if case .truths(let values) = $0 { values } else { nil } })
    case .codes: return .codes(values { if case .codes(let values) = $0 { values } else { nil } })
    case .days: return .days(values { if case .days(let values) = $0 { values } else { nil } })
    case .lengths:
      return .lengths(values { if case .lengths(let values) = $0 { values } else { nil } })
    case .moments:
      return .moments(
        Moments(
          packed: values { if case .moments(let moments) = $0 { moments.packed } else { nil } }))
    case .decimals(let decimals): return .decimals(self.decimals(scale: decimals.scale))
    case .coded, .plain: return texts()
    }
  }

  private func values<Value: Absent>(_ values: (Column) -> [Value]?) -> [Value] {
    var joined: [Value] = []
    joined.reserveCapacity(rows)
    for part in parts {
      switch part {
      case .unsupplied(let rows): joined += repeatElement(Value.missing, count: rows)
      case .column(let column): joined += values(column) ?? []
      }
    }
    return joined
  }

  private var rows: Int {
    parts.reduce(0) { sum, part in
      switch part {
      case .unsupplied(let rows): sum + rows
      case .column(let column): sum + column.count
      }
    }
  }

  private func decimals(scale: Int) -> Decimals {
    var others: [Decimals.Other] = []
    var row = 0
    for part in parts {
      switch part {
      case .unsupplied(let rows): row += rows
      case .column(let column):
        if case .decimals(let decimals) = column {
          others += decimals.others.map { Decimals.Other(row: $0.row + row, value: $0.value) }
        }
        row += column.count
      }
    }
    let scaled = values { column -> [Int64]? in
      if case .decimals(let decimals) = column { decimals.scaled } else { nil }
    }
    return Decimals(scale: scale, scaled: scaled, others: others)
  }

  // MARK: Texts

  /// Coded where every piece is; one piece of plain texts makes the whole plain.
  private func texts() -> Column {
    let isCoded = parts.allSatisfy { part in
      if case .column(.plain) = part { false } else { true }
    }
    return isCoded ? coded() : plain()
  }

  private func coded() -> Column {
    var dictionary = TextDictionary()
    var joined: [UInt32] = []
    joined.reserveCapacity(rows)
    for part in parts {
      switch part {
      case .unsupplied(let rows): joined += repeatElement(.missing, count: rows)
      case .column(.coded(let numbers, let texts)):
        if dictionary.count == 0 {
          dictionary = texts
          joined += numbers
        } else {
          let renumbered = dictionary.numbers(of: texts)
          for number in numbers {
            joined.append(number.isAbsent ? number : renumbered[Int(number)])
          }
        }
      case .column: break
      }
    }
    return .coded(joined, dictionary)
  }

  private func plain() -> Column {
    var joined = PlainTexts()
    for part in parts {
      switch part {
      case .unsupplied(let rows): for _ in 0..<rows { joined.appendAbsent() }
      case .column(.plain(let texts)): joined.append(contentsOf: texts)
      case .column(.coded(let numbers, let dictionary)):
        for number in numbers {
          joined.append(number, of: dictionary)
        }
      case .column: break
      }
    }
    return .plain(joined)
  }
}
