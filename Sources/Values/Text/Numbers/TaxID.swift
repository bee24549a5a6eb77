/// The business number of Taiwan: eight digits, of which the check digit depends on the day.
///
/// Until 2023-03-31 the weighted sum is divisible by 10, from 2023-04-01 by 5, so that more
/// numbers could be given out. Every number of the old rule is one of the new.
package struct TaxID: Sendable, Hashable, CustomStringConvertible {
  package let description: String

  /// The day from which the sum needs to be divisible by 5 only.
  package static let changedOn = CalendarDate(year: 2023, month: 4, day: 1) ?? .first

  private static let weights: [UInt8] = [1, 2, 1, 2, 1, 2, 4, 1]

  /// Exactly eight digits, in any width, grouped or not, and not all of them 0. Digits that were
  /// lost are not filled in. The check digit is not looked at.
  package init?(_ text: String) {
    guard let canonical = CanonicalForm.taxID.text(of: text) else { return nil }
    self.init(canonical: canonical.utf8.span)
  }

  /// The same for a canonical form.
  package init?(canonical: Span<UInt8>) {
    guard canonical.count == 8 else { return nil }
    var digits: [UInt8] = []
    for index in canonical.indices {
      guard canonical[index] &- UInt8(ascii: "0") < 10 else { return nil }
      digits.append(canonical[index])
    }
    guard digits.contains(where: { $0 != UInt8(ascii: "0") }) else { return nil }
    description = String(decoding: digits, as: UTF8.self)
  }

  /// Whether the check digit was right by the rule of a day.
  package func isValid(on day: CalendarDate) -> Bool {
    let divisor = day < TaxID.changedOn ? 10 : 5
    return sums.contains { $0 % divisor == 0 }
  }

  /// The sum of the digits of all products. A 7 in the seventh place makes 28, whose digits add up
  /// to 10, which counts as 1 or as 0: two sums.
  private var sums: [Int] {
    var sum = 0
    var hasSeven = false
    for (place, byte) in description.utf8.enumerated() {
      let digit = byte - UInt8(ascii: "0")
      let product = digit * TaxID.weights[place]
      if place == 6, digit == 7 {
        hasSeven = true
      } else {
        sum += Int(product / 10 + product % 10)
      }
    }
    return hasSeven ? [sum, sum + 1] : [sum]
  }
}
