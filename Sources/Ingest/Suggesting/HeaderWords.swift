import Values

/// A header or a label as it is compared: its words in Latin letters, and the rest as one text.
///
/// `bidderTaxID`, `bidder_tax_id` and `Bidder tax-id` have the same words; words that say the same in
/// procurement (`supplier`, `vendor`) count as one.
struct HeaderWords: Sendable, Hashable {
  let words: [String]
  /// Everything but Latin words, digits included: `投標廠商1`.
  let rest: String

  init(_ text: String) {
    var words: [String] = []
    var rest = ""
    var word = ""
    var previousIsLower = false
    for character in text {
      if character.isASCII, character.isLetter {
        if character.isUppercase, previousIsLower {
          words.append(word)
          word = ""
        }
        previousIsLower = character.isLowercase
        word += character.lowercased()
      } else {
        if !word.isEmpty { words.append(word) }
        word = ""
        previousIsLower = false
        if !character.isASCII || character.isNumber { rest.append(character) }
      }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words.map { HeaderWords.plain[$0] ?? $0 }.filter { !HeaderWords.filler.contains($0) }
    self.rest = rest
  }

  var isEmpty: Bool { words.isEmpty && rest.isEmpty }

  /// How alike two are, in hundredths.
  func likeness(to other: HeaderWords) -> Int {
    if isEmpty || other.isEmpty { return 0 }
    if words == other.words, rest == other.rest { return 100 }
    if !rest.isEmpty, !other.rest.isEmpty { return HeaderWords.likeness(Array(rest), Array(other.rest)) }
    if !words.isEmpty, !other.words.isEmpty {
      return HeaderWords.dice(Set(words), Set(other.words)) * 95 / 100
    }
    return 0
  }

  /// Texts without blanks between words: pairs of characters, and more when one holds the other.
  private static func likeness(_ left: [Character], _ right: [Character]) -> Int {
    if left == right { return 100 }
    let pairs = dice(pairs(left), pairs(right))
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    let isInside = short.count >= 2 && String(long).contains(String(short))
    return isInside ? max(pairs, 60 + 30 * short.count / long.count) : pairs * 90 / 100
  }

  private static func pairs(_ text: [Character]) -> Set<String> {
    guard text.count > 1 else { return [String(text)] }
    return Set(zip(text, text.dropFirst()).map { String([$0, $1]) })
  }

  private static func dice(_ left: Set<String>, _ right: Set<String>) -> Int {
    let common = left.intersection(right).count
    return left.isEmpty && right.isEmpty ? 0 : 200 * common / (left.count + right.count)
  }

  /// Words of other systems with the word that stands for them here.
  private static let plain: [String: String] = [
    "supplier": "vendor", "bidder": "vendor", "company": "vendor", "firm": "vendor",
    "contractor": "vendor", "tenderer": "vendor", "suppliers": "vendor", "vendors": "vendor",
    "agency": "buyer", "org": "buyer", "organisation": "buyer", "organization": "buyer",
    "unit": "buyer", "entity": "buyer", "authority": "buyer",
    "announcement": "notice", "announced": "notice", "published": "notice",
    "publication": "notice", "awarded": "award", "winning": "winner", "won": "winner",
    "wins": "winner", "winners": "winner", "price": "amount", "value": "amount", "sum": "amount",
    "total": "amount", "cost": "amount", "date": "day", "on": "day", "at": "time",
    "datetime": "time", "no": "number", "id": "number", "code": "number", "num": "number",
    "identifier": "number", "key": "number", "job": "case", "subject": "title",
    "category": "class", "procedure": "method", "way": "method", "telephone": "phone",
    "tel": "phone", "mail": "email", "owner": "representative", "responsible": "representative",
    "location": "address", "addr": "address", "ban": "taxid", "vat": "taxid", "tender": "tender",
    "estimated": "budget", "estimate": "budget",
  ]

  private static let filler: Set<String> = ["the", "of", "a", "an", "in", "is", "for", "and", "its"]
}
