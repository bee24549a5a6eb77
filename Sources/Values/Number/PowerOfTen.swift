/// The powers of ten that 128 bits hold.
enum PowerOfTen {
  private static let table: [UInt128] = {
    var powers: [UInt128] = [1]
    for _ in 1...38 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  /// Ten to the power of 0 to 38.
  static subscript(power: Int) -> UInt128 { table[power] }

  /// Appends `count` zeros to a number; `nil` when it no longer fits.
  static func shift(_ digits: UInt128, by count: Int) -> UInt128? {
    guard count <= 38 else { return digits == 0 ? 0 : nil }
    let (product, overflow) = digits.multipliedReportingOverflow(by: table[count])
    return overflow ? nil : product
  }
}
