import TestSupport
import Testing
import Values

@Suite struct ExactDecimalArithmeticTests {
  static let nines = String(repeating: "9", count: 38)

  @Test(
    arguments: [
      ("0.1", "0.2", "0.3", "-0.1", "0.02"),
      ("1.5", "-1.5", "0", "3", "-2.25"),
      ("0.25", "0.75", "1", "-0.5", "0.1875"),
      ("100", "0.01", "100.01", "99.99", "1"),
      ("0", "7", "7", "-7", "0"),
      (
        "12500000000000000000000", "8000000000000000", "12500008000000000000000",
        "12499992000000000000000", nil
      ),
      (nines, "1", nil, "99999999999999999999999999999999999998", nines),
      (nines, "-1", "99999999999999999999999999999999999998", nil, "-" + nines),
      (nines, nines, nil, "0", nil),
      (nines, "0.1", nil, nil, "9999999999999999999999999999999999999.9"),
      (
        "0.00000000000000000000000000000000000001", "0.1",
        "0.10000000000000000000000000000000000001",
        "-0.09999999999999999999999999999999999999", nil
      ),
    ] as [(String, String, String?, String?, String?)])
  func computes(
    left: String, right: String, sum: String?, difference: String?, product: String?
  ) throws {
    let (a, b) = (try #require(ExactDecimal(left)), try #require(ExactDecimal(right)))
    #expect(a.adding(b)?.description == sum)
    #expect(b.adding(a)?.description == sum)
    #expect(a.subtracting(b)?.description == difference)
    #expect(a.multiplied(by: b)?.description == product)
    #expect(b.multiplied(by: a)?.description == product)
  }

  /// 2⁶⁴ · 5⁶⁴ has 65 digits on the way, but only one when it is done.
  @Test func productsThatEndInZerosFit() throws {
    let two = try #require(power(of: ExactDecimal(2), 70))
    let half = try #require(power(of: ExactDecimal("0.5") ?? 0, 30))
    let five = try #require(power(of: ExactDecimal(5), 40))
    #expect(two.multiplied(by: half) == power(of: 2, 40))
    #expect(two.multiplied(by: five) == nil)
    let fiveHundredths = try #require(five.scaled(byPowerOfTen: -28))
    #expect(two.multiplied(by: fiveHundredths)?.description == "1073741824" + zeros(12))
  }

  @Test func agreesWithIntegers() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<5_000 {
      let a = Int.random(in: -3_000_000_000...3_000_000_000, using: &generator)
      let b = Int.random(in: -3_000_000_000...3_000_000_000, using: &generator)
      let (x, y) = (ExactDecimal(a), ExactDecimal(b))
      #expect(x.adding(y)?.integer == a + b)
      #expect(x.subtracting(y)?.integer == a - b)
      #expect(x.multiplied(by: y)?.integer == a * b)
      #expect((x < y) == (a < b))
      #expect((x == y) == (a == b))
    }
  }

  @Test func obeysTheLawsOfAlgebra() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<5_000 {
      let a = decimal(&generator), b = decimal(&generator), c = decimal(&generator)
      #expect(a.adding(b)?.adding(c) == b.adding(c).flatMap { a.adding($0) })
      #expect(a.multiplied(by: b)?.multiplied(by: c) == b.multiplied(by: c)?.multiplied(by: a))
      let spread = a.multiplied(by: b).flatMap { ab in a.multiplied(by: c)?.adding(ab) }
      #expect(b.adding(c)?.multiplied(by: a) == spread)
      #expect(a.adding(b)?.subtracting(b) == a)
      #expect((a < b) == (-b < -a))
      #expect((a < b) == (a.subtracting(b)?.isNegative == true))
    }
  }

  @Test(arguments: [
    ("1", "0.99999999999999999999999999999999999999"),
    ("10000000000000000000000000000000000000", "9999999999999999999999999999999999999.9"),
    ("0.1", "0.01"), ("0", "-1"), ("-0.1", "-1"), ("1", "0"), ("20", "3"),
    (nines, "1" + String(repeating: "0", count: 37)),
    (nines, "0.00000000000000000000000000000000000001"),
  ])
  func comparesAcrossMagnitudes(greater: String, less: String) throws {
    let (a, b) = (try #require(ExactDecimal(greater)), try #require(ExactDecimal(less)))
    #expect(b < a)
    #expect(!(a < b))
    #expect(-a < -b)
  }

  @Test(arguments: [Int.min, Int.min + 1, -10, -1, 0, 1, 10, 1_000_000, Int.max - 1, Int.max])
  func holdsEveryMachineInteger(value: Int) {
    #expect(ExactDecimal(value).integer == value)
    #expect(ExactDecimal(value).description == "\(value)")
    #expect(ExactDecimal(value).absolute.description == "\(value.magnitude)")
  }

  @Test func integersOutOfReachAreNone() {
    #expect(ExactDecimal("0.5")?.integer == nil)
    #expect(ExactDecimal("9223372036854775808")?.integer == nil)
    #expect(ExactDecimal(Self.nines)?.integer == nil)
  }

  @Test(arguments: [
    Int.min, -101, -100, -39, -38, 0, 37, 38, 100, Int.max,
  ])
  func movingThePointNeverTraps(power: Int) {
    #expect(ExactDecimal.zero.scaled(byPowerOfTen: power) == 0)
    let moved = ExactDecimal(1).scaled(byPowerOfTen: power)
    #expect((moved != nil) == (-38...37).contains(power))
    #expect(moved.flatMap { $0.scaled(byPowerOfTen: -power) } == (moved == nil ? nil : 1))
  }

  private func power(of base: ExactDecimal, _ exponent: Int) -> ExactDecimal? {
    (0..<exponent).reduce(ExactDecimal.one) { product, _ in product?.multiplied(by: base) }
  }

  private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  private func decimal(_ generator: inout SeededGenerator) -> ExactDecimal {
    let digits = ExactDecimal(Int.random(in: -1_000_000...1_000_000, using: &generator))
    let power = Int.random(in: -4...3, using: &generator)
    return digits.scaled(byPowerOfTen: power) ?? digits
  }
}
