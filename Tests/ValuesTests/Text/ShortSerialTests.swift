import TestSupport
import Testing
import Values

@Suite struct ShortSerialTests {
  @Test("what short serials say is what serials say")
  func same() throws {
    var random = SeededGenerator(seed: 7)
    var near = 0
    for _ in 0..<20_000 {
      let texts = (0..<2).map { _ in
        let prefix = ["", "ab", "ab-", "cd"].randomElement(using: &random) ?? ""
        let digits = (0..<Int.random(in: 1...4, using: &random)).map { _ in
          String(Int.random(in: 0...3, using: &random))
        }
        return (prefix: prefix, digits: digits.joined())
      }
      let serials = try texts.map { try #require(Serial("\($0.prefix)\($0.digits)")) }
      let prefixes = serials.map(\.prefix)
      let short = try texts.enumerated().map { place, text in
        let bytes = Array(serials[place].counter)
        let serial = ShortSerial(bytes.span, series: prefixes[0] == prefixes[place] ? 0 : 1)
        return try #require(serial)
      }
      let steps = UInt64.random(in: 0...5, using: &random)
      let expected = serials[0].isWithin(steps, of: serials[1])
      #expect(short[0].isWithin(steps, of: short[1]) == expected, "\(texts) within \(steps)")
      near += expected ? 1 : 0
    }
    #expect(near > 100)
  }

  @Test("a counter of twenty digits is not short")
  func long() {
    let digits = [UInt8](repeating: UInt8(ascii: "9"), count: 20)
    #expect(ShortSerial(digits.span, series: 0) == nil)
  }
}
