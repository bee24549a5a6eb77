import SourceReading
import TestSupport
import Testing

@Suite struct UTF8CheckTests {
  @Test(
    "what is no UTF-8 is found where it stands",
    arguments: [
      ([], .valid), ([0], .valid), ([0x7F], .valid), ([0xC2, 0x80], .valid),
      ([0xDF, 0xBF], .valid), ([0xE0, 0xA0, 0x80], .valid), ([0xED, 0x9F, 0xBF], .valid),
      ([0xEE, 0x80, 0x80], .valid), ([0xF0, 0x90, 0x80, 0x80], .valid),
      ([0xF4, 0x8F, 0xBF, 0xBF], .valid), ([0xEF, 0xBF, 0xBF, 0x41], .valid),
      ([0x80], .fault(at: 0, count: 1)), ([0xC0, 0xAF], .fault(at: 0, count: 1)),
      ([0xC1, 0x81], .fault(at: 0, count: 1)), ([0xE0, 0x9F, 0x80], .fault(at: 0, count: 1)),
      ([0xED, 0xA0, 0x80, 0x41], .fault(at: 0, count: 1)),
      ([0xF0, 0x8F, 0x80, 0x80], .fault(at: 0, count: 1)),
      ([0xF4, 0x90, 0x80, 0x80], .fault(at: 0, count: 1)),
      ([0xF5, 0x80, 0x80, 0x80], .fault(at: 0, count: 1)), ([0xFF], .fault(at: 0, count: 1)),
      ([0xE4, 0xB8, 0x41], .fault(at: 0, count: 2)),
      ([0xF0, 0x90, 0x80, 0x41], .fault(at: 0, count: 3)),
      ([0x41, 0xE4], .cutShort(at: 1)), ([0x41, 0xE4, 0xB8], .cutShort(at: 1)),
      ([0xF0, 0x90, 0x80], .cutShort(at: 0)), ([0xC3], .cutShort(at: 0)),
    ] as [([UInt8], UTF8Check.Finding)])
  func cases(bytes: [UInt8], finding: UTF8Check.Finding) {
    // Before it as much ASCII or Chinese as reaches each of the fast ways.
    for prefix in ["", "a", "abcdefgh", String(repeating: "x", count: 70), "縣政府", "a決標b"] {
      let before = Array(prefix.utf8)
      #expect(
        UTF8Check.check(before + bytes, 0..<before.count + bytes.count) == moved(before.count))
      let whole = [0xFF] + before + bytes + [0xFF]
      #expect(UTF8Check.check(whole, 1..<whole.count - 1) == moved(before.count + 1))
    }
    func moved(_ by: Int) -> UTF8Check.Finding {
      switch finding {
      case .valid: .valid
      case .cutShort(let start): .cutShort(at: start + by)
      case .fault(let start, let count): .fault(at: start + by, count: count)
      }
    }
  }

  @Test("random bytes are judged as the standard library judges them")
  func random() {
    var random = SeededGenerator(seed: 11)
    let pool: [[UInt8]] = [
      Array("a".utf8), Array("決".utf8), Array("é".utf8), Array("𠮷".utf8), [0xE4], [0x80], [0xED],
      [0xF0, 0x9F], Array("0123456789".utf8), [0xC0], [0xA0],
    ]
    var valid = 0
    for _ in 0..<5000 {
      var bytes: [UInt8] = []
      for _ in 0..<random.next() % 12 {
        let isGood = random.next() % 8 > 0
        bytes += pool[Int(random.next() % (isGood ? 4 : UInt64(pool.count)))]
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((UTF8Check.check(bytes, 0..<bytes.count) == .valid) == isValid)
      if isValid { valid += 1 }
    }
    #expect(valid > 1000 && valid < 4500)
  }
}
