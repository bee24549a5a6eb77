import Statistics
import TestSupport
import Testing
import Values

/// Statistics against values that were worked out with 60 digits by another program.
@Suite struct SampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let values: [Int64]
    let stdev: String
    let cv: String?
    let skewness: String?
    let kurtosis: String?
    let distance: String?

    init(
      _ values: [Int64], _ stdev: String, _ cv: String?, _ skewness: String?,
      _ kurtosis: String? = nil, distance: String? = nil
    ) {
      self.values = values
      self.stdev = stdev
      self.cv = cv
      self.skewness = skewness
      self.kurtosis = kurtosis
      self.distance = distance
    }

    var testDescription: String { "\(values)" }
  }

  static let cases = [
    Case([100, 101, 102, 103], "1.29099445", "0.0127191571", "0", "-1.2", distance: "1"),
    Case(
      [90, 100, 95, 110], "8.53912564", "0.0864721584", "0.752837199", "0.342857143",
      distance: "0.654653671"),
    Case([94, 100, 106], "6", "0.06", "0", distance: "1.41421356"),
    Case(
      [3, 4, 5, 2, 3, 4, 5, 6, 4, 7], "1.49443412", "0.347542818", "0.359543071", "-0.151799637",
      distance: "0.75"),
    Case(
      [10_000, 10_300, 10_305, 10_310], "152.554635", "0.0149142989", "-1.99570431", "3.98568617",
      distance: "60"),
    Case(
      [-5, -3, -10, -11, -20], "6.61059755", "0.674550771", "-0.920095319", "0.833486063",
      distance: "2.330272"),
    Case([0, 0, 0, 1], "0.5", "2", "2", "4", distance: "0"),
    Case(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 1_000_000], "316226.185", "3.16211955", "3.16227766", "10",
      distance: "0.0000030000165"),
    Case(
      [1, 2, 4, 8, 16], "6.09918027", "0.983738754", "1.32531471", "1.30376344",
      distance: "0.161514571"),
    Case(
      [2, 4, 4, 4, 5, 5, 7, 9], "2.13808994", "0.427617987", "0.818487553", "0.940625",
      distance: "1.05131497"),
    Case([10, 11, 11, 12], "0.816496581", "0.0742269619", "0", "1.5", distance: "1.73205081"),
    // At the ends of 64 bits, where the sum of squares alone needs 130.
    Case(
      [.max, .min, 0, 1], "7530851730000000000", nil, "-0.000000000000000000398361315", "1.5",
      distance: "1.73205081"),
    Case(
      [.max, .max - 1, .max - 2, .max - 7], "3.10912635", "0.000000000000000000337092154",
      "-1.59707798", "2.7039239", distance: "5"),
  ]

  @Test(arguments: cases)
  func statistics(_ expected: Case) throws {
    let sample = Sample(expected.values)
    #expect(try sample.standardDeviation().description == expected.stdev)
    if let cv = expected.cv { #expect(try sample.variation().description == cv) }
    if let skewness = expected.skewness {
      #expect(try sample.skewness().description == skewness)
    }
    if let kurtosis = expected.kurtosis {
      #expect(try sample.kurtosis().description == kurtosis)
    }
    if let distance = expected.distance {
      #expect(try sample.relativeDistance().description == distance)
    }
  }

  /// Money in cents is money: only what has a unit changes with the scale.
  @Test(arguments: cases)
  func scales(_ expected: Case) throws {
    let (plain, cents) = (Sample(expected.values), Sample(expected.values, scale: 2))
    let hundredth = try plain.standardDeviation().scaled(byPowerOfTen: -2)
    #expect(try cents.standardDeviation() == hundredth)
    #expect((try? cents.variation()) == (try? plain.variation()))
    #expect(try cents.skewness() == plain.skewness())
    #expect(try cents.relativeDistance() == plain.relativeDistance())
    #expect(try cents.mean() == plain.mean().divided(by: Ratio(100)))
  }

  /// Sums are exact, so moving all values by the same changes nothing but their place.
  @Test func aShiftChangesNoShape() throws {
    for expected in SampleTests.cases where expected.values.allSatisfy({ $0.magnitude < 1 << 40 }) {
      let moved = Sample(expected.values.map { $0 + 9_000_000_000_000_000_000 })
      #expect(try moved.standardDeviation().description == expected.stdev)
      #expect(try moved.skewness().description == expected.skewness)
      if let kurtosis = expected.kurtosis {
        #expect(try moved.kurtosis().description == kurtosis)
      }
    }
  }

  @Test func theOrderChangesNothing() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let count = Int.random(in: 4...40, using: &generator)
      let values = (0..<count).map { _ in
        Int64.random(in: .min ... .max, using: &generator)
          >> Int64.random(
            in: 0...62, using: &generator)
      }
      let shuffled = values.shuffled(using: &generator)
      #expect(try all(Sample(values)) == all(Sample(shuffled)))
    }
  }

  private func all(_ sample: Sample) throws -> [String?] {
    [
      try sample.mean().description, try sample.median().description,
      try sample.standardDeviation().description, (try? sample.variation())?.description,
      (try? sample.skewness())?.description, (try? sample.kurtosis())?.description,
      try sample.relativeDistance().description, (try? sample.concentration())?.description,
      (try? sample.unevenSteps())?.description, (try? sample.unevenRatios())?.description,
    ]
  }

  @Test func valuesAllTheSame() throws {
    for value in [0, 5, -5, Int64.max, .min] {
      let same = Sample([value, value, value, value])
      #expect(try same.standardDeviation() == .zero)
      #expect(try same.mean() == Ratio(Int128(value), 1))
      #expect(throws: Undefined.divisionByZero) { try same.skewness() }
      #expect(throws: Undefined.divisionByZero) { try same.kurtosis() }
      #expect(throws: Undefined.divisionByZero) { try same.unevenSteps() }
      #expect(try same.relativeDistance() == .aboveEveryLimit)
    }
    #expect(throws: Undefined.divisionByZero) { try Sample([0, 0]).variation() }
    #expect(throws: Undefined.divisionByZero) { try Sample([-1, 1]).variation() }
    #expect(try Sample([7, 7]).variation() == .zero)
  }

  @Test func noDeviationAmongTheLosersIsAboveEveryLimit() throws {
    let distance = try Sample([90, 100, 100, 100]).relativeDistance()
    #expect(distance == .aboveEveryLimit)
    #expect(ExactDecimal.aboveEveryLimit.description == String(repeating: "9", count: 38))
    #expect(ExactDecimal.aboveEveryLimit.adding(.one) == nil)
  }

  @Test func tooFewValues() {
    let (none, one) = (Sample([]), Sample([1]))
    #expect(throws: Undefined.tooFew) { try none.mean() }
    #expect(throws: Undefined.tooFew) { try none.median() }
    #expect(throws: Undefined.tooFew) { try none.percentile(.zero) }
    #expect(throws: Undefined.tooFew) { try none.concentration() }
    #expect(throws: Undefined.tooFew) { try one.standardDeviation() }
    #expect(throws: Undefined.tooFew) { try one.variation() }
    #expect(throws: Undefined.tooFew) { try one.spread() }
    #expect(throws: Undefined.tooFew) { try Sample([1, 2]).skewness() }
    #expect(throws: Undefined.tooFew) { try Sample([1, 2]).relativeDistance() }
    #expect(throws: Undefined.tooFew) { try Sample([1, 2]).unevenSteps() }
    #expect(throws: Undefined.tooFew) { try Sample([1, 2, 4]).kurtosis() }
  }

  /// Sums of squares in 128 bits and in 512: doubling a value loses no bit, so the digits are the same.
  @Test func sizesMakeNoDifference() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let count = Int.random(in: 3...12, using: &generator)
      let values = (0..<count).map { _ in Int64.random(in: 1...1 << 20, using: &generator) }
      let wide = values.map { $0 << 42 }
      #expect(try Sample(values).variation() == Sample(wide).variation())
      #expect(try Sample(values).relativeDistance() == Sample(wide).relativeDistance())
    }
  }
}
