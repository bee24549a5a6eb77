import Tables
import Testing

@Suite struct TextsByKeyTests {
  @Test("a text is found beside its key, and no other is")
  func beside() {
    var names = TextDictionary()
    var phones = TextDictionary()
    let ofNames = ["Alpha", "B", "", "a name of more than two words"].map {
      names.number(of: Array($0.utf8))
    }
    let ofPhones = ["02-1", "02-22222222", "02-1"].map { phones.number(of: Array($0.utf8)) }
    // Key 1 has no phone, key 2 nothing at all, key 4 no name.
    let texts = TextsByKey([
      ([ofNames[0], ofNames[1], .missing, ofNames[2], .none], names),
      ([ofPhones[0], .missing, .missing, ofPhones[1], ofPhones[2]], phones),
    ])
    let starts = texts.starts(of: [0, 1, 2, 3, 4, 5, .missing, .new])
    #expect(starts.map { $0 == .missing } == [false, false, true, false, false, true, true, true])
    func number(_ text: String, _ key: Int, _ column: Int) -> UInt32? {
      let bytes = Array(text.utf8)
      return texts.number(of: bytes.span, from: starts[key], column: column)
    }
    #expect(number("Alpha", 0, 0) == ofNames[0] && number("02-1", 0, 1) == ofPhones[0])
    #expect(number("Alphb", 0, 0) == nil && number("Alph", 0, 0) == nil)
    #expect(number("B", 1, 0) == ofNames[1] && number("02-1", 1, 1) == nil)
    #expect(number("Alpha", 2, 0) == nil && number("", 2, 1) == nil)
    #expect(number("", 3, 0) == ofNames[2] && number("02-22222222", 3, 1) == ofPhones[1])
    #expect(number("", 4, 0) == nil && number("02-1", 4, 1) == ofPhones[2])
    #expect(number("Alpha", 5, 0) == nil && number("Alpha", 6, 0) == nil)
  }
}
