import TestSupport
import Testing
import Values

@Suite struct ExactDecimalTextTests {
  @Test(
    arguments: [
      ("3", "3", "3"),
      ("0", "0", "0"),
      ("-0", "0", "0"),
      ("007", "7", "7"),
      ("1_200", "1200", "1,200"),
      ("0.025", "0.025", "0.025"),
      ("-5", "-5", "-5"),
      ("1.50", "1.5", "1.5"),
      ("-0.10", "-0.1", "-0.1"),
      ("1234.5678", "1234.5678", "1,234.5678"),
      ("150萬", "1500000", "1,500,000"),
      ("1.5億", "150000000", "150,000,000"),
      ("0.00001萬", "0.1", "0.1"),
      ("999", "999", "999"),
      ("-1000", "-1000", "-1,000"),
      ("0.12_34", "0.1234", "0.1234"),
      (String(repeating: "9", count: 38), String(repeating: "9", count: 38), nil),
      ("0." + String(repeating: "0", count: 37) + "1", nil, nil),
      ("1" + String(repeating: "0", count: 37), nil, nil),
      (String(repeating: "0", count: 99) + "1." + String(repeating: "0", count: 99), "1", "1"),
    ] as [(String, String?, String?)])
  func readsAndPrints(written: String, plain: String?, grouped: String?) throws {
    let value = try #require(ExactDecimal(written))
    #expect(value.description == plain ?? written)
    if let grouped { #expect(value.grouped == grouped) }
    #expect(ExactDecimal(value.description) == value)
  }

  @Test(arguments: [
    "", "-", "--1", "+1", ".", ".5", "5.", "1..2", "1.2.3", "_1", "1_", "1__2", "1_.5", "1._5",
    "1,200", "1e3", "１２", "1 萬", "萬", "1万", "1萬萬", "1億5", "-萬", "1.萬", "1_萬", " 1", "1 ",
    "0x10", "NaN", "1\u{0}",
  ])
  func refusesWhatIsNoNumber(text: String) {
    #expect(throws: ExactDecimal.ReadingError.malformed) {
      try ExactDecimal(reading: text.utf8.span)
    }
    #expect(ExactDecimal(text) == nil)
  }

  @Test(arguments: [
    "1" + String(repeating: "0", count: 38),
    String(repeating: "9", count: 39),
    "0." + String(repeating: "0", count: 38) + "1",
    "1" + String(repeating: "0", count: 30) + ".123456789",
    String(repeating: "9", count: 36) + "萬",
    "1" + String(repeating: "0", count: 5000),
    "0." + String(repeating: "0", count: 5000) + "1",
  ])
  func saysWhenDigitsDoNotFit(text: String) {
    #expect(throws: ExactDecimal.ReadingError.outOfRange) {
      try ExactDecimal(reading: text.utf8.span)
    }
  }

  @Test func equalNumbersAreOneValue() {
    let forms = ["1500000", "1_500_000", "150萬", "0.015億", "1500000.00"].map { ExactDecimal($0) }
    #expect(Set(forms) == [ExactDecimal(1_500_000)])
  }

  @Test(arguments: [
    (Magnitude.thousand, "1200000"), (.tenThousand, "12000000"), (.million, "1200000000"),
    (.hundredMillion, "120000000000"),
  ])
  func magnitudesMoveThePoint(magnitude: Magnitude, expected: String) {
    let scaled = ExactDecimal(1200).scaled(byPowerOfTen: magnitude.powerOfTen)
    #expect(scaled?.description == expected)
    #expect(magnitude.isAttached == !magnitude.rawValue.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func randomTextsNeverTrapAndSurviveARoundTrip() {
    var generator = SeededGenerator(seed: 20_250_302)
    let alphabet = Array("0123456789._-萬億")
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...45, using: &generator)
      var text = ""
      for _ in 0..<length {
        let last = Int.random(in: 0..<8, using: &generator) == 0 ? alphabet.count : 10
        text.append(alphabet[Int.random(in: 0..<last, using: &generator)])
      }
      guard let value = ExactDecimal(text) else { continue }
      #expect(ExactDecimal(value.description) == value, "\(text)")
    }
  }
}
