/// Finds names and keys of persons wherever they stand in a text.
struct KnownNames {
  private var byFirst: [Unicode.Scalar: [Entry]] = [:]

  private struct Entry {
    let scalars: [Unicode.Scalar]
    let person: Int
  }

  /// A name of at least two signs; a key that could not be taken for a number or a word.
  mutating func add(_ text: String, of person: Int, isKey: Bool) {
    let scalars = Array(text.unicodeScalars)
    let hasLetter = scalars.contains { $0.properties.isAlphabetic }
    guard let first = scalars.first,
      isKey ? scalars.count > 5 || (scalars.count > 2 && hasLetter) : scalars.count > 1
    else { return }
    byFirst[first, default: []].append(Entry(scalars: scalars, person: person))
  }

  /// The longest name that begins at each place.
  mutating func finish() {
    for first in byFirst.keys { byFirst[first]?.sort { $0.scalars.count > $1.scalars.count } }
  }

  /// Who is named in a text, in the order of the text.
  func people(in text: String) -> [Int] {
    var people: [Int] = []
    _ = replacing(in: text) { person in
      people.append(person)
      return ""
    }
    return people
  }

  /// The text with each name replaced.
  func replacing(in text: String, _ code: (_ person: Int) -> String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var place = 0
    while place < scalars.count {
      if let entry = entry(at: place, in: scalars) {
        result.append(contentsOf: code(entry.person).unicodeScalars)
        place += entry.scalars.count
      } else {
        result.append(scalars[place])
        place += 1
      }
    }
    return String(result)
  }

  private func entry(at place: Int, in text: [Unicode.Scalar]) -> Entry? {
    byFirst[text[place]]?.first { entry in
      let end = place + entry.scalars.count
      guard end <= text.count, text[place..<end].elementsEqual(entry.scalars) else { return false }
      // Letters and digits of ASCII are parts of a longer word: `P12` is not in `P123`.
      let isTorn =
        (place > 0 && KnownNames.join(text[place - 1], text[place]))
        || (end < text.count && KnownNames.join(text[end - 1], text[end]))
      return !isTorn
    }
  }

  private static func join(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    left.isASCII && right.isASCII && left.properties.isAlphabetic
      || left.isWordSign && right.isWordSign
  }
}

extension Unicode.Scalar {
  fileprivate var isWordSign: Bool {
    isASCII && (properties.isAlphabetic || properties.numericType != nil)
  }
}
