import Values

extension Vector {
  /// The values of some rows in their order.
  func gathered(_ rows: [UInt32]) -> Vector {
    Vector(values.gathered(rows), reasons.isEmpty ? [] : gather(reasons, rows, .present))
  }

  /// One row many times.
  func repeated(_ count: Int) -> Vector { gathered(Array(repeating: 0, count: count)) }

  /// Of rows that are not there: missing for a reason.
  static func missing(like cells: Cells, count: Int, _ reason: Reason) -> Vector {
    Vector(cells, Array(repeating: reason, count: count))
  }
}

extension Vector.Cells {
  func gathered(_ rows: [UInt32]) -> Vector.Cells {
    switch self {
    case .truths(let values): .truths(gather(values, rows, 0))
    case .codes(let values): .codes(gather(values, rows, 0))
    case .quantities(let values): .quantities(values.gathered(rows))
    case .stretches(let values):
      .stretches(
        Stretches(
          least: values.least.gathered(rows), most: values.most.gathered(rows),
          open: values.open.isEmpty ? [] : gather(values.open, rows, 0)))
    case .times(let values):
      .times(
        Times(
          earliest: gather(values.earliest, rows, 0), latest: gather(values.latest, rows, 0)))
    case .texts(let values): .texts(gather(values, rows, 0))
    case .records(let values): .records(gather(values, rows, 0))
    case .members(let members): .members(members.gathered(rows))
    }
  }
}

extension Members {
  /// The sets of some rows in their order.
  func gathered(_ rows: [UInt32]) -> Members {
    var result = Members(offsets: [0], ids: [])
    result.offsets.reserveCapacity(rows.count + 1)
    let count = rows.reduce(0) { $0 + range(Int($1)).count }
    result.ids = Array(capacity: count) { gathered in
      // A span: a slice for each row would count references to what all threads share.
      let own = ids.span
      for row in rows {
        for place in range(Int(row)) { gathered.append(own[place]) }
      }
    }
    for row in rows {
      let range = self.range(Int(row))
      if !edges.isEmpty { result.edges += edges[range] }
      if !chains.isEmpty { result.chains += chains[range] }
      if !reasons.isEmpty { result.reasons += reasons[range] }
      if !strangers.isEmpty { result.strangers += strangers[range] }
      if !open.isEmpty { result.open.append(open[Int(row)]) }
      result.offsets.append(result.offsets[result.offsets.count - 1] + Int32(range.count))
    }
    return result
  }

  /// The members at some places, of sets that begin at the offsets.
  func keeping(_ places: [Int], offsets: [Int32], reasons: [Reason]) -> Members {
    Members(
      offsets: offsets, ids: places.map { ids[$0] },
      edges: edges.isEmpty ? [] : places.map { edges[$0] },
      chains: chains.isEmpty ? [] : places.map { chains[$0] },
      reasons: reasons.contains { $0 != .present } ? reasons : [],
      strangers: strangers.isEmpty ? [] : places.map { strangers[$0] }, open: open)
  }
}
