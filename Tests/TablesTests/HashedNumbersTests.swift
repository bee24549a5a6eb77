import Tables
import Testing

/// Numbers of texts that lie elsewhere.
@Suite struct HashedNumbersTests {
  @Test("a text has the number it was first met with")
  func first() {
    let texts = (0..<5_000).map { "text \($0 % 1_700)" }
    var numbers = HashedNumbers()
    for (place, text) in texts.enumerated() {
      let number = numbers.number(hash(text), or: UInt32(place)) { texts[Int($0)] == text }
      #expect(number == UInt32(place % 1_700))
    }
    #expect(numbers.all == Array(0..<1_700))
    #expect(numbers.find(hash("text 8")) { texts[Int($0)] == "text 8" } == 8)
    #expect(numbers.find(hash("no text")) { texts[Int($0)] == "no text" } == nil)
  }

  @Test("where hashes agree, the caller says what is the same")
  func collisions() {
    let texts = ["a", "b", "a", "c", "b"]
    var numbers = HashedNumbers()
    let found = texts.indices.map { place in
      numbers.number(7 << 32, or: UInt32(place)) { texts[Int($0)] == texts[place] }
    }
    #expect(found == [0, 1, 0, 3, 1])
  }

  @Test("an empty one finds nothing")
  func empty() {
    #expect(HashedNumbers().find(1) { _ in true } == nil)
    #expect(HashedNumbers().all.isEmpty)
  }

  private func hash(_ text: String) -> UInt64 {
    let bytes = Array(text.utf8)
    return TextHash.hash(bytes.span)
  }
}
