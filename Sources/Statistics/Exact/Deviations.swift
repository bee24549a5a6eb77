/// Sums of powers of the deviations from the mean, exact.
///
/// The deviation of a value d from the mean of n is taken n-fold, e = n·d - Σd, which is whole.
/// With d below 2⁶⁴ and n below 2³², e is below 2⁹⁶ and Σe⁴ below 2⁴¹⁶.
struct Deviations {
  let count: UInt32
  /// Σe²
  private(set) var squares = WideInteger()
  /// Σe³ of the values above the mean, and of those below it without their sign.
  private(set) var cubesAbove = WideInteger()
  private(set) var cubesBelow = WideInteger()
  /// Σe⁴
  private(set) var fourths = WideInteger()

  enum Need { case squares, cubes, fourths }

  /// The values are in ascending order, at least one and fewer than 2³².
  init(_ values: ArraySlice<Int64>, _ need: Need) {
    count = UInt32(values.count)
    guard let least = values.first else { return }
    // From the least, so that no size is lost: the difference of two 64-bit numbers has no sign.
    var sum: UInt128 = 0
    for value in values { sum += UInt128(Deviations.distance(value, least)) }
    if need == .squares, let narrow = Deviations.narrowSquares(values, sum) {
      squares = WideInteger(narrow)
      return
    }
    for value in values {
      let scaled = UInt128(Deviations.distance(value, least)) * UInt128(count)
      let size = WideInteger(scaled > sum ? scaled - sum : sum - scaled)
      let square = size * size
      squares += square
      switch need {
      case .squares: break
      case .cubes:
        if scaled > sum { cubesAbove += square * size } else { cubesBelow += square * size }
      case .fourths: fourths += square * square
      }
    }
  }

  /// Σe² where 128 bits surely hold it, as they do for most amounts of money.
  private static func narrowSquares(_ values: ArraySlice<Int64>, _ sum: UInt128) -> UInt128? {
    guard let least = values.first, let most = values.last else { return nil }
    let count = UInt64(values.count)
    let widest = distance(most, least).multipliedReportingOverflow(by: count)
    let bits = 64 - widest.partialValue.leadingZeroBitCount
    guard !widest.overflow, 2 * bits + (64 - count.leadingZeroBitCount) <= 128 else { return nil }
    let mean = UInt64(sum)
    return values.reduce(0) { squares, value in
      let scaled = distance(value, least) * count
      let size = UInt128(scaled > mean ? scaled - mean : mean - scaled)
      return squares + size * size
    }
  }

  /// The standard deviation of a sample, n - 1 below the line.
  var standardDeviation: Double {
    (squares.double / Double(count - 1)).squareRoot() / Double(count)
  }

  private static func distance(_ value: Int64, _ least: Int64) -> UInt64 {
    UInt64(bitPattern: value &- least)
  }
}
