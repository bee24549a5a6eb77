package import Values

/// How far first digits depart from Benford's law: d comes first with the frequency
/// log₁₀(1 + 1/d).
package enum Benford {
  /// The frequencies of 1 to 9, in units of 10⁻¹⁸.
  private static let expected: [Int128] = [
    301_029_995_663_981_195, 176_091_259_055_681_242, 124_938_736_608_299_953,
    96_910_013_008_056_414, 79_181_246_047_624_828, 66_946_789_630_613_198,
    57_991_946_977_686_755, 51_152_522_447_381_289, 45_757_490_560_675_125,
  ]

  /// The mean absolute deviation of the nine frequencies (Nigrini 2012), for values of any one
  /// scale. Zero has no first digit and is left out; a sign is no digit.
  package static func gap(_ values: [Int64]) throws(Undefined) -> ExactDecimal {
    var counts = [Int128](repeating: 0, count: 10)
    for value in values {
      var digits = value.magnitude
      while digits >= 10 { digits /= 10 }
      counts[Int(digits)] += 1
    }
    let total = counts[1...].reduce(0, +)
    guard total > 0 else { throw .tooFew }
    var deviation: Int128 = 0
    for (count, share) in zip(counts[1...], expected) {
      deviation += Int128((count * one - total * share).magnitude)
    }
    guard let mean = Ratio(deviation, 9 * total * one) else { throw .tooLarge }
    return NineDigits.of(mean)
  }

  private static let one: Int128 = 1_000_000_000_000_000_000
}
