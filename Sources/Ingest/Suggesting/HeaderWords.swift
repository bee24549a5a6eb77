import Values

/// A header or a label as it is compared: its words in Latin letters, and the rest as one text.
///
/// `bidderTaxID`, `bidder_tax_id` and `Bidder tax-id` have the same words; words that say the same in
/// procurement (`supplier`, `vendor`) count as one.
struct HeaderWords: Sendable, Hashable {
  let words: Set<String>
  /// Everything but Latin words, digits included: `投標廠商1`.
  let rest: String
  private let signs: [Character]
  private let pairs: Set<String>

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
    signs = Array(self.rest)
    pairs = Set(zip(signs, signs.dropFirst()).map { String([$0, $1]) })
  }

  /// Whether it names a thing that many records have.
  var isVague: Bool {
    !words.isEmpty && rest.isEmpty && words.subtracting(EnglishHeaders.vague).isEmpty
  }

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
      plain = plain.split(separator: long, omittingEmptySubsequences: false).joined(
        separator: short)
    }
    return plain
  }

  /// Whether it ends in the name of a record, and says nothing else that a record has: 得標廠商.
  func names(_ owner: HeaderWords) -> Bool {
    if !owner.rest.isEmpty { return rest.hasSuffix(owner.rest) && words.isEmpty }
    return !owner.words.isEmpty && owner.words.isSubset(of: words)
      && words.isDisjoint(with: EnglishHeaders.vague)
  }

  /// How alike two are, in hundredths.
  func likeness(to other: HeaderWords) -> Int {
    if isEmpty || other.isEmpty { return 0 }
    if words == other.words, rest == other.rest { return 100 }
    if !rest.isEmpty, !other.rest.isEmpty { return likenessOfRest(to: other) }
    let common = words.intersection(other.words)
    guard !common.isEmpty else { return 0 }
    let dice = 190 * common.count / (words.count + other.words.count)
    return common.isSubset(of: EnglishHeaders.vague) ? dice / 2 : dice
  }

  /// Texts without blanks between words: pairs of characters, and more when one holds the other.
  private func likenessOfRest(to other: HeaderWords) -> Int {
    if signs == other.signs { return 100 }
    let (short, long) =
      signs.count <= other.signs.count ? (signs, other.signs) : (other.signs, signs)
    let shared = pairs.intersection(other.pairs).count
    let isInside = short.count >= 2 && shared >= short.count - 1 && long.contains(run: short)
    if isInside { return 60 + 30 * short.count / long.count }
    // 持股數 is what 持有股份數 says in short.
    let isShortened = short.count >= 3 && long.contains(inOrder: short)
    let dice = 180 * shared / max(1, pairs.count + other.pairs.count)
    return isShortened ? max(dice, 50 + 30 * short.count / long.count) : dice
  }
}

extension [Character] {
  /// Whether others stand in it, one right after the other.
  fileprivate func contains(run others: [Character]) -> Bool {
    guard others.count <= count else { return false }
    return (0...(count - others.count)).contains { Array(self[$0..<$0 + others.count]) == others }
  }

  /// Whether others stand in it in their order, with anything between.
  fileprivate func contains(inOrder others: [Character]) -> Bool {
    var next = 0
    for sign in self where next < others.count && sign == others[next] { next += 1 }
    return next == others.count
  }
}
