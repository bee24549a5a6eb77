/// Words with what they mean, tried in order: longer ones stand before those that begin alike.
///
/// Written in capitals, a word stands for small letters too. The letters of all words lie in one
/// row, so that looking for a word allocates nothing.
struct WordTable<Meaning: Sendable>: Sendable {
  private struct Word {
    let start: Int
    let end: Int
    let meaning: Meaning
  }

  private let letters: [Unicode.Scalar]
  private let words: [Word]

  init(_ pairs: [(String, Meaning)]) {
    var letters: [Unicode.Scalar] = []
    words = pairs.map { text, meaning in
      let start = letters.count
      letters += text.unicodeScalars
      return Word(start: start, end: letters.count, meaning: meaning)
    }
    self.letters = letters
  }

  /// Moves the scan behind the first word that stands next, and says what it means.
  func take(from scan: inout CellScan) -> Meaning? {
    let first = scan.next.capital
    for word in words where letters[word.start] == first {
      var position = word.start + 1
      while position < word.end, scan[ahead: position - word.start].capital == letters[position] {
        position += 1
      }
      if position == word.end {
        scan.index += word.end - word.start
        return word.meaning
      }
    }
    return nil
  }
}
