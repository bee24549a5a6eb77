import Values

/// Values as codes that are equal when the values are.
struct KeyCodes {
  /// Two words: most values fit in one, a fraction needs four.
  struct Code: Hashable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
    var fourth: UInt64 = 0
  }

  private let vector: Vector

  init(_ vector: Vector) { self.vector = vector.settled }

  subscript(row: Int) -> Code {
    switch vector.values {
    case .truths(let values): Code(first: UInt64(values[row]))
    case .codes(let values): Code(first: UInt64(values[row]))
    case .texts(let values), .records(let values): Code(first: UInt64(values[row]))
    case .times(let times):
      Code(
        first: UInt64(bitPattern: times.earliest[row]),
        second: UInt64(bitPattern: times.latest[row]))
    case .quantities(let quantities): Code(quantities[row])
    case .stretches, .members: Code()
    }
  }
}

extension KeyCodes.Code {
  init(_ ratio: Ratio) {
    let (upper, lower) = (
      UInt128(bitPattern: ratio.numerator), UInt128(bitPattern: ratio.denominator)
    )
    self.init(
      first: UInt64(truncatingIfNeeded: upper), second: UInt64(truncatingIfNeeded: upper >> 64),
      third: UInt64(truncatingIfNeeded: lower), fourth: UInt64(truncatingIfNeeded: lower >> 64))
  }
}
