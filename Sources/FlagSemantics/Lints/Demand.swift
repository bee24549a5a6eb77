import Values

/// What one atom of a condition asks of one value.
struct Demand {
  /// The value, by its signature.
  let value: String
  let kind: Kind

  enum Kind {
    case size(Range)
    /// The codes that are left, and whether the value may be missing.
    case codes(Set<String>)
    case truth(Bool)
    case missing(Bool)
    case impossible
    /// Nothing that can be reasoned about.
    case something
  }

  /// An interval of exact sizes.
  struct Range {
    var low: (ExactDecimal, open: Bool)?
    var high: (ExactDecimal, open: Bool)?
    /// Whether only whole numbers count, as for `count`.
    var isWhole = false
  }

  static func demands(of atom: Expression, negated: Bool, in model: Model) -> [Demand] {
    switch atom.kind {
    case .literal(.truth(let truth)):
      return truth == negated ? [Demand(value: "", kind: .impossible)] : []
    case .order(let left, let sign, let right):
      return order(left, negated ? sign.negated : sign, right)
    case .equal(let left, let right): return equal(left, right, negated, model)
    case .isIn(let value, let others): return among(value, others, negated, model)
    case .isMissing(let value):
      return [Demand(value: value.signature, kind: .missing(!negated))]
    default: return [Demand(value: atom.signature, kind: .truth(!negated))]
    }
  }

  private static func order(
    _ left: Expression, _ sign: OrderSign, _ right: Expression
  ) -> [Demand] {
    if left.signature == right.signature {
      let holds = sign == .lessOrEqual || sign == .greaterOrEqual
      return holds ? [] : [Demand(value: "", kind: .impossible)]
    }
    switch (left.size, right.size) {
    case (let a?, let b?):
      return holds(a, sign, b) ? [] : [Demand(value: "", kind: .impossible)]
    case (nil, let limit?): return [bound(left, sign, limit)]
    case (let limit?, nil): return [bound(right, sign.mirrored, limit)]
    case (nil, nil): return []
    }
  }

  private static func holds(_ a: ExactDecimal, _ sign: OrderSign, _ b: ExactDecimal) -> Bool {
    switch sign {
    case .less: a < b
    case .lessOrEqual: !(b < a)
    case .greater: b < a
    case .greaterOrEqual: !(a < b)
    }
  }

  private static func bound(
    _ value: Expression, _ sign: OrderSign, _ limit: ExactDecimal
  ) -> Demand {
    var range = value.natural
    switch sign {
    case .less: range.lower(high: (limit, true))
    case .lessOrEqual: range.lower(high: (limit, false))
    case .greater: range.raise(low: (limit, true))
    case .greaterOrEqual: range.raise(low: (limit, false))
    }
    return Demand(value: value.signature, kind: .size(range))
  }

  private static func equal(
    _ left: Expression, _ right: Expression, _ negated: Bool, _ model: Model
  ) -> [Demand] {
    if left.signature == right.signature {
      return negated ? [Demand(value: "", kind: .impossible)] : []
    }
    if let size = right.size, left.size == nil, !negated {
      var range = left.natural
      range.raise(low: (size, false))
      range.lower(high: (size, false))
      return [Demand(value: left.signature, kind: .size(range))]
    }
    if case .literal(.truth(let truth)) = right.kind {
      return [Demand(value: left.signature, kind: .truth(truth != negated))]
    }
    return among(left, [right], negated, model)
  }

  private static func among(
    _ value: Expression, _ others: [Expression], _ negated: Bool, _ model: Model
  ) -> [Demand] {
    guard case .code(let list) = value.type.scalar else { return [] }
    var named: Set<String> = []
    for other in others {
      guard case .literal(.code(let code)) = other.kind else { return [] }
      named.insert(code)
    }
    let all = Set(model[list].codes.map(\.name))
    return [
      Demand(value: value.signature, kind: .codes(negated ? all.subtracting(named) : named))
    ]
  }
}

extension Demand.Kind {
  var isEmpty: Bool {
    switch self {
    case .size(let range): range.isEmpty
    case .codes(let codes): codes.isEmpty
    case .impossible: true
    default: false
    }
  }

  /// Both demands at once; nothing if they exclude each other.
  func and(_ other: Demand.Kind) -> Demand.Kind? {
    switch (self, other) {
    case (.size(var range), .size(let more)):
      if let low = more.low { range.raise(low: low) }
      if let high = more.high { range.lower(high: high) }
      return .size(range)
    case (.codes(let left), .codes(let right)): return .codes(left.intersection(right))
    case (.truth(let left), .truth(let right)): return left == right ? self : nil
    case (.missing(let left), .missing(let right)): return left == right ? self : nil
    case (.missing(true), _), (_, .missing(true)): return nil
    case (.missing(false), let kind), (let kind, .missing(false)): return kind
    default: return .something
    }
  }
}

extension Demand.Range {
  var isEmpty: Bool {
    guard let low, let high else { return false }
    if isWhole, let first = low.0.integer, let last = high.0.integer {
      return first + (low.open ? 1 : 0) > last - (high.open ? 1 : 0)
    }
    if low.0 == high.0 { return low.open || high.open }
    return high.0 < low.0
  }

  mutating func raise(low other: (ExactDecimal, open: Bool)) {
    guard let low else { return self.low = other }
    if low.0 < other.0 || (low.0 == other.0 && other.open) { self.low = other }
  }

  mutating func lower(high other: (ExactDecimal, open: Bool)) {
    guard let high else { return self.high = other }
    if other.0 < high.0 || (high.0 == other.0 && other.open) { self.high = other }
  }
}

extension Expression {
  /// The size of a constant, in the smallest unit of its kind.
  fileprivate var size: ExactDecimal? {
    guard case .literal(let literal) = unnamed.kind else { return nil }
    switch literal {
    case .number(let number): return number
    case .percent(let percent): return percent.fraction
    case .money(let money): return money.amount
    case .span(.duration(let duration)): return ExactDecimal(duration.seconds)
    case .span(.workingDays(let days)): return ExactDecimal(days.count)
    case .span(.period(let period)): return ExactDecimal(period.months)
    default: return nil
    }
  }

  /// The sizes a value can have at all: a count is never negative.
  fileprivate var natural: Demand.Range {
    switch unnamed.kind {
    case .call(.count, _), .call(.howMany, _):
      Demand.Range(low: (.zero, false), high: nil, isWhole: true)
    case .call(.cv, _), .call(.stdev, _), .call(.spread, _):
      Demand.Range(low: (.zero, false), high: nil)
    default: Demand.Range()
    }
  }
}
