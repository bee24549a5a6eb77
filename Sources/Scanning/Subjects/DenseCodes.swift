import Values

/// Values as small numbers from 0, so that what is equal can be put together by counting.
struct DenseCodes {
  private(set) var codes: [UInt32]
  private(set) var count: Int

  /// Rows without a value have none: they are put with nobody.
  init(_ vector: Vector) {
    let vector = vector.settled
    switch vector.values {
    case .records(let values), .texts(let values): self.init(small: values)
    case .codes(let values): self.init(small: values.map { UInt32($0) })
    case .truths(let values): self.init(small: values.map { UInt32($0) })
    default: self.init(keyed: vector)
    }
    for row in codes.indices where vector.reason(row) != .present { codes[row] = .max }
  }

  private init(small values: [UInt32]) {
    codes = values
    count = Int((values.lazy.filter { $0 < .max - 1 }.max() ?? 0)) + 1
  }

  private init(keyed vector: Vector) {
    let keys = KeyCodes(vector)
    var numbers: [KeyCodes.Code: UInt32] = [:]
    codes = (0..<vector.count).map { row in
      let next = UInt32(numbers.count)
      return numbers[keys[row], default: next].taking(next, into: &numbers, for: keys[row])
    }
    count = numbers.count
  }

  /// Codes for both values together.
  mutating func combine(_ other: DenseCodes) {
    var numbers: [UInt64: UInt32] = [:]
    for row in codes.indices {
      guard codes[row] < .max, other.codes[row] < .max else {
        codes[row] = .max
        continue
      }
      let pair = UInt64(codes[row]) << 32 | UInt64(other.codes[row])
      let next = UInt32(numbers.count)
      if let known = numbers[pair] {
        codes[row] = known
      } else {
        numbers[pair] = next
        codes[row] = next
      }
    }
    count = numbers.count
  }
}

extension UInt32 {
  fileprivate func taking(
    _ next: UInt32, into numbers: inout [KeyCodes.Code: UInt32], for key: KeyCodes.Code
  ) -> UInt32 {
    if self == next { numbers[key] = next }
    return self
  }
}
