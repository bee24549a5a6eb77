import Tables
import TestSupport
import Testing

@Suite struct TextDictionaryTests {
  @Test("a text has one number, in the order in which texts were first met")
  func numbers() {
    var dictionary = TextDictionary()
    let texts = ["甲", "", "乙", "甲", "abc", "乙"]
    #expect(texts.map { dictionary.number(of: Array($0.utf8)) } == [0, 1, 2, 0, 3, 2])
    #expect((0..<4).map { dictionary.text($0) } == ["甲", "", "乙", "abc"])
    #expect(dictionary.find("abc") == 3)
    #expect(dictionary.find("abd") == nil)
  }

  @Test("many texts of all lengths keep apart, as in a dictionary of the library")
  func many() {
    var random = SeededGenerator(seed: 7)
    var dictionary = TextDictionary()
    var known: [String: UInt32] = [:]
    for _ in 0..<50_000 {
      let length = Int.random(in: 0...40, using: &random)
      let text = String((0..<length).map { _ in "abcd甲".randomElement(using: &random) ?? "a" })
      let number = dictionary.number(of: Array(text.utf8))
      #expect(known[text] == nil || known[text] == number)
      if known[text] == nil {
        #expect(number == UInt32(known.count))
        known[text] = number
      }
    }
    #expect(dictionary.count == known.count)
    #expect(known.allSatisfy { dictionary.text($0.value) == $0.key })
  }

  @Test("a guess is right where it is the text, and finds nearly all of them")
  func guesses() {
    var dictionary = TextDictionary()
    let texts = (0..<20_000).map { Array("text \($0)".utf8) } + [[]]
    for text in texts { _ = dictionary.number(of: text) }
    #expect(right(texts, in: dictionary) > texts.count * 99 / 100)
    for (number, text) in texts.enumerated() {
      let found = dictionary.find(text.span)
      #expect(found == UInt32(number))
    }
    #expect(right((0..<1000).map { Array("other \($0)".utf8) }, in: dictionary) == 0)
  }

  /// How many of the guesses are the text.
  private func right(_ texts: [[UInt8]], in dictionary: TextDictionary) -> Int {
    var sought: [TextDictionary.Sought] = []
    for text in texts { sought.append(TextDictionary.Sought(text.span)) }
    var guesses: [TextDictionary.Guess] = []
    dictionary.guess(sought, &guesses)
    var right = 0
    for (text, guess) in zip(texts, guesses) {
      guard let number = dictionary.number(of: text.span, by: guess) else { continue }
      let found = dictionary.find(text.span)
      #expect(number == found)
      right += 1
    }
    return right
  }

  @Test("texts that differ in one byte have different numbers, however long they are")
  func nearly() {
    for length in 0...40 {
      var dictionary = TextDictionary()
      let text = [UInt8](repeating: 0x61, count: length)
      let number = dictionary.number(of: text)
      for place in text.indices {
        var other = text
        other[place] = 0x62
        let isEqual = dictionary.isEqual(other.span, number)
        let found = dictionary.find(other.span)
        #expect(!isEqual && found == nil, "\(length), \(place)")
      }
      let longer = text + [0]
      let isEqual = (dictionary.isEqual(text.span, number), dictionary.isEqual(longer.span, number))
      #expect(isEqual == (true, false), "what fills an entry up is no text")
      #expect(Array(dictionary[number]) == text)
    }
  }

  @Test("the texts of another dictionary get numbers of this one")
  func joined() {
    var first = TextDictionary()
    var second = TextDictionary()
    for text in ["a", "b"] { _ = first.number(of: Array(text.utf8)) }
    for text in ["c", "b", "d"] { _ = second.number(of: Array(text.utf8)) }
    #expect(first.numbers(of: second) == [2, 1, 3])
    #expect(first.text(3) == "d")
  }
}
