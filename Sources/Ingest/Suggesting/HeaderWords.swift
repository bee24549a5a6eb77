import Values

/// A header or a label as it is compared: its words in Latin letters, and the rest as one text.
///
/// `bidderTaxID`, `bidder_tax_id` and `Bidder tax-id` have the same words; words that say the same in
/// procurement (`supplier`, `vendor`) count as one.
struct HeaderWords: Sendable, Hashable {
  let words: Set<String>
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
    self.words = Set(EnglishHeaders.plain(words))
    self.rest = HeaderWords.plain(rest)
  }

  /// Whether it names a thing that many records have.
  var isVague: Bool { rest.isEmpty && words.subtracting(EnglishHeaders.vague).isEmpty }

  var isEmpty: Bool { words.isEmpty && rest.isEmpty }

  /// What forms put around a name: 是否, 之, brackets, 日期 for 日.
  private static func plain(_ text: String) -> String {
    var plain = ""
    var depth = 0
    for sign in text {
      if "（【［".contains(sign) { depth += 1 }
      if depth == 0, !sign.isWhitespace, !"，、：；．／－—".contains(sign) { plain.append(sign) }
      if "）】］".contains(sign) { depth = max(0, depth - 1) }
    }
    for (long, short) in [("是否", ""), ("日期", "日"), ("之", ""), ("臺", "台"), ("代號", "代碼")] {
      plain = plain.split(separator: long, omittingEmptySubsequences: false).joined(separator: short)
    }
    return plain
  }

  /// How alike two are, in hundredths.
  func likeness(to other: HeaderWords) -> Int {
    if isEmpty || other.isEmpty { return 0 }
    if words == other.words, rest == other.rest { return 100 }
    if !rest.isEmpty, !other.rest.isEmpty {
      return HeaderWords.likeness(Array(rest), Array(other.rest))
    }
    guard !words.isEmpty, !other.words.isEmpty else { return 0 }
    let dice = HeaderWords.dice(words, other.words) * 95 / 100
    let isVague = words.intersection(other.words).subtracting(EnglishHeaders.vague).isEmpty
    return isVague ? dice / 2 : dice
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
}
