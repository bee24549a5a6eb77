/// Mixes numbers and texts into one number, the same in every run.
package struct StableHasher {
  package private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  package init() {}

  package mutating func add(_ word: UInt64) {
    let product = (value ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    value = product.high ^ product.low &+ 1
  }

  package mutating func add(_ text: ArraySlice<UInt8>) {
    add(TextHash.hash(text.span))
  }
}

extension Column {
  /// Mixes what stands in a row.
  package func feed(_ row: Int, to hasher: inout StableHasher) {
    switch self {
    case .truths(let values): hasher.add(UInt64(values[row]))
    case .codes(let values): hasher.add(UInt64(values[row]))
    case .decimals(let decimals): hasher.add(UInt64(bitPattern: decimals.scaled[row]))
    case .days(let values): hasher.add(UInt64(bitPattern: Int64(values[row])))
    case .moments(let moments): hasher.add(UInt64(bitPattern: moments.packed[row]))
    case .lengths(let values): hasher.add(UInt64(bitPattern: values[row]))
    case .coded(let numbers, _): hasher.add(UInt64(numbers[row]))
    case .plain(let texts): hasher.add(texts[row])
    case .serials(let texts): hasher.add(texts.value[row])
    }
  }
}
