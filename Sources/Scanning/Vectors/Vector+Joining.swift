import Values

extension Vector {
  var count: Int {
    switch values {
    case .truths(let values): values.count
    case .codes(let values): values.count
    case .quantities(let values): values.count
    case .stretches(let values): values.least.count
    case .times(let values): values.earliest.count
    case .texts(let values), .records(let values): values.count
    case .members(let members): members.rows
    }
  }

  /// The rows of all parts, one part after the other.
  init(joining parts: [Vector]) {
    var parts = parts
    // Two and two, so that no row is copied more often than there are doublings.
    while parts.count > 1 {
      parts = stride(from: 0, to: parts.count, by: 2).map { place in
        place + 1 < parts.count ? parts[place].appending(parts[place + 1]) : parts[place]
      }
    }
    self = parts[0]
  }

  /// The rows of this and then those of another of the same kind.
  func appending(_ other: Vector) -> Vector {
    var joined: [Reason] = []
    if !reasons.isEmpty || !other.reasons.isEmpty {
      joined = reasons.isEmpty ? Array(repeating: .present, count: count) : reasons
      joined +=
        other.reasons.isEmpty ? Array(repeating: .present, count: other.count) : other.reasons
    }
    return Vector(values.appending(other.values), joined)
  }
}

extension Vector.Cells {
  fileprivate func appending(_ other: Vector.Cells) -> Vector.Cells {
    switch (self, other) {
    case (.truths(let left), .truths(let right)): .truths(left + right)
    case (.codes(let left), .codes(let right)): .codes(left + right)
    case (.texts(let left), .texts(let right)): .texts(left + right)
    case (.records(let left), .records(let right)): .records(left + right)
    case (.times(let left), .times(let right)):
      .times(
        Times(earliest: left.earliest + right.earliest, latest: left.latest + right.latest))
    case (.quantities(let left), .quantities(let right)): .quantities(left.appending(right))
    case (.stretches(let left), .stretches(let right)): .stretches(left.appending(right))
    case (.stretches(let left), .quantities(let right)):
      .stretches(left.appending(Stretches(least: right, most: right)))
    case (.quantities(let left), .stretches(let right)):
      .stretches(Stretches(least: left, most: left).appending(right))
    case (.members(let left), .members(let right)): .members(left.appending(right))
    default: self
    }
  }
}

extension Quantities {
  func appending(_ other: Quantities) -> Quantities {
    if case .scaled(let left, let scale) = self, case .scaled(let right, scale) = other {
      return .scaled(left + right, scale: scale)
    }
    return .exact(exact + other.exact)
  }
}

extension Stretches {
  fileprivate func appending(_ other: Stretches) -> Stretches {
    Stretches(
      least: least.appending(other.least), most: most.appending(other.most),
      open: filled(open, least.count) + filled(other.open, other.least.count))
  }

  private func filled(_ open: [UInt8], _ count: Int) -> [UInt8] {
    open.isEmpty ? Array(repeating: 0, count: count) : open
  }
}

extension Members {
  fileprivate func appending(_ other: Members) -> Members {
    var joined = self
    joined.offsets += other.offsets.dropFirst().map { $0 + Int32(ids.count) }
    joined.ids += other.ids
    joined.edges += other.edges
    joined.chains += other.chains
    if !reasons.isEmpty || !other.reasons.isEmpty {
      joined.reasons = filled(reasons, ids.count) + filled(other.reasons, other.ids.count)
    }
    if !strangers.isEmpty || !other.strangers.isEmpty {
      joined.strangers = filled(strangers, ids.count) + filled(other.strangers, other.ids.count)
    }
    if !open.isEmpty || !other.open.isEmpty {
      joined.open = filled(open, rows) + filled(other.open, other.rows)
    }
    return joined
  }

  private func filled(_ reasons: [Reason], _ count: Int) -> [Reason] {
    reasons.isEmpty ? Array(repeating: .present, count: count) : reasons
  }
}
