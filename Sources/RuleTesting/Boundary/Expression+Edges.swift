import FlagSemantics

/// What a comparison can tell apart.
extension Expression {
  /// A literal or a parameter, whose value is moved by itself.
  var isConstant: Bool {
    switch unnamed.kind {
    case .literal, .parameter: true
    case .negative(let value): value.isConstant
    default: false
    }
  }

  /// Whether it only takes whole values, so that `> 2` and `>= 3` are the same.
  func isWhole(in pack: CheckedPack) -> Bool {
    switch unnamed.kind {
    case .literal(let literal): literal.isWhole
    case .parameter(let name, _), .parameterOn(let name, _, _):
      pack.parameter(named: name).map { parameter in
        parameter.values.allSatisfy { $0.value.literalValue?.isWhole ?? false }
      } ?? false
    case .call(let builtin, _): builtin.isWhole
    case .negative(let value): value.isWhole(in: pack)
    case .arithmetic(.minus, let left, let right)
    where left.type.scalar == .date && right.type.scalar == .date:
      true
    case .arithmetic(let sign, let left, let right):
      sign != .over && left.isWhole(in: pack) && right.isWhole(in: pack)
    default: false
    }
  }

  /// Whether it is measured by a root or a chance, so that no data stand exactly at a limit.
  var isRounded: Bool {
    switch unnamed.kind {
    case .call(let builtin, _) where builtin.isRounded: true
    case .filter, .exists: false
    default: unnamed.parts.contains(where: \.isRounded)
    }
  }

  /// Whether it is a share of counted things, as 4 of 5.
  func isShare(in pack: CheckedPack) -> Bool {
    switch unnamed.kind {
    case .arithmetic(.over, let left, let right):
      left.isWhole(in: pack) && right.isWhole(in: pack)
    case .call(let builtin, _): builtin == .turnTaking
    case .arithmetic(_, let left, let right):
      left.isShare(in: pack) || right.isShare(in: pack)
    default: false
    }
  }

  /// The literal that it is.
  var literalValue: Literal? {
    switch unnamed.kind {
    case .literal(let literal): literal
    case .negative(let inner): inner.literalValue
    default: nil
    }
  }
}

extension Builtin {
  fileprivate var isWhole: Bool {
    switch self {
    case .count, .howMany, .workingDays, .year, .month, .hour, .dayOfMonth: true
    default: false
    }
  }

  fileprivate var isRounded: Bool {
    switch self {
    case .stdev, .cv, .skewness, .kurtosis, .relativeDistance, .similarity, .rotationP, .fisher,
      .mannWhitney, .binomialTail, .chanceTail, .wilsonLow, .benfordGap, .unevenSteps,
      .unevenRatios:
      true
    default: false
    }
  }
}
