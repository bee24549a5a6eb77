import Tables

/// Different texts with a number for each, in many small dictionaries instead of a large one.
///
/// The hash of a text says in which dictionary it stands. Each is small enough for the cache of a
/// processor, and several threads fill them side by side; the numbers are the same for any number
/// of threads.
struct PartedTexts: Sendable {
  static let parts = 64

  var dictionaries = [TextDictionary](repeating: TextDictionary(), count: parts)

  /// Above every number that a text has.
  var limit: UInt32 {
    UInt32(PartedTexts.parts * (dictionaries.lazy.map(\.count).max() ?? 0))
  }

  /// Every number that a text has.
  var numbers: some Sequence<UInt32> {
    dictionaries.enumerated().lazy.flatMap { part, dictionary in
      (0..<UInt32(dictionary.count)).lazy.map { PartedTexts.number($0, in: part) }
    }
  }

  subscript(number: UInt32) -> ArraySlice<UInt8> {
    dictionaries[PartedTexts.part(ofNumber: number)][PartedTexts.place(number)]
  }

  func holds(_ number: UInt32) -> Bool {
    PartedTexts.place(number) < dictionaries[PartedTexts.part(ofNumber: number)].count
  }

  func text(_ number: UInt32) -> String {
    dictionaries[PartedTexts.part(ofNumber: number)].text(PartedTexts.place(number))
  }

  func find(_ text: String) -> UInt32? {
    let bytes = Array(text.utf8)
    let hash = TextHash.hash(bytes.span)
    let part = PartedTexts.part(ofHash: hash)
    return dictionaries[part].find(bytes.span, hash: hash).map { PartedTexts.number($0, in: part) }
  }

  /// The number of a text, a new one when it was not met before.
  mutating func number(of text: Span<UInt8>) -> UInt32 {
    let hash = TextHash.hash(text)
    let part = PartedTexts.part(ofHash: hash)
    return PartedTexts.number(dictionaries[part].number(of: text, hash: hash), in: part)
  }

  /// The lower bits of the hash, because a dictionary places its texts by the upper ones.
  static func part(ofHash hash: UInt64) -> Int { Int(hash & UInt64(parts - 1)) }

  /// From the number in its dictionary.
  static func number(_ place: UInt32, in part: Int) -> UInt32 {
    place * UInt32(parts) + UInt32(part)
  }

  private static func part(ofNumber number: UInt32) -> Int { Int(number % UInt32(parts)) }
  private static func place(_ number: UInt32) -> UInt32 { number / UInt32(parts) }
}
