/// A number in words as it adds up: sections of four digits, each closed by its size.
///
///     五百捌拾伍萬參仟    section 585, closed by 萬; section 3000
struct NumeralSum {
  struct Number {
    let value: UInt128
    let width: Int
    let isChinese: Bool
  }

  private var total: UInt128 = 0
  private var section: UInt128 = 0
  /// What comes next must be smaller than the size before it; nil before the first size.
  private var totalLimit: UInt128?
  private var sectionLimit: UInt128?
  /// 零 stands before what comes next.
  var hasZero = false

  var isEmpty: Bool { totalLimit == nil && sectionLimit == nil }

  /// Ten, hundred or thousand times a number; 十 alone is ten.
  mutating func add(_ number: Number?, _ power: Int) -> Bool {
    let isTen = power == 1 && section == 0 && !hasZero
    guard let value = number?.value ?? (isTen ? 1 : nil), value > 0,
      let term = PowerOfTen.shift(value, by: power), isBelow(sectionLimit, term)
    else { return false }
    section += term
    sectionLimit = PowerOfTen[power]
    hasZero = false
    return true
  }

  /// Ends a section: so many ten thousands, hundred millions.
  mutating func close(_ number: Number?, _ power: Int) -> Bool {
    guard take(number, isAlone: sectionLimit == nil, isBeforeUnit: false), section > 0,
      let term = PowerOfTen.shift(section, by: power), isBelow(totalLimit, term)
    else { return false }
    total += term
    totalLimit = PowerOfTen[power]
    (section, sectionLimit) = (0, nil)
    return true
  }

  /// The whole, with a last number that has no size; nil where it does not add up.
  mutating func finish(_ number: Number?, isBeforeUnit: Bool) -> UInt128? {
    guard take(number, isAlone: isEmpty, isBeforeUnit: isBeforeUnit), isBelow(totalLimit, section)
    else { return nil }
    return total + section
  }

  /// Adds a number without a size of its own, if it can only be meant as it stands.
  private mutating func take(_ number: Number?, isAlone: Bool, isBeforeUnit: Bool) -> Bool {
    guard let number else { return !hasZero }
    let isClear =
      isAlone
      || (number.isChinese
        ? hasZero || sectionLimit == 10 : isBeforeUnit || number.width >= 3)
    guard isClear, isBelow(sectionLimit, number.value) else { return false }
    section += number.value
    hasZero = false
    return true
  }

  private func isBelow(_ limit: UInt128?, _ value: UInt128) -> Bool {
    // Below 10³⁸, of which 128 bits hold three.
    value < limit ?? PowerOfTen[38]
  }
}
