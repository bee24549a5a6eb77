/// The little grammar that English labels need: plurals, articles, which labels are half a sentence.
enum English {
  /// `base price` to `base prices`, `day of the award` to `days of the award`.
  static func plural(_ label: String) -> String {
    guard !label.hasPrefix("`") else { return label }
    var words = label.split(separator: " ").map(String.init)
    let end = words.firstIndex { ends.contains($0) } ?? words.count
    guard end > 0 else { return label }
    words[end - 1] = pluralWord(words[end - 1])
    return words.joined(separator: " ")
  }

  private static let ends: Set<String> = [
    "of", "the", "in", "for", "at", "to", "by", "that", "which", "with", "from", "on", "stated",
  ]

  private static func pluralWord(_ word: String) -> String {
    if word == "person" { return "people" }
    if word.hasSuffix("s") || word.hasSuffix("x") || word.hasSuffix("ch") || word.hasSuffix("sh") {
      return word + "es"
    }
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    return word + "s"
  }

  /// `an official`, `a person`.
  static func indefinite(_ label: String) -> String {
    "aeiou".contains(label.prefix(1).lowercased()) ? "an \(label)" : "a \(label)"
  }

  /// Whether a label holds a verb, so that "of the tender" can't follow it.
  static func isClause(_ label: String) -> Bool {
    label.split(separator: " ").contains { verbs.contains(String($0)) }
  }

  private static let verbs: Set<String> = ["was", "were", "is", "are", "has", "had"]

  /// Whether a label says by itself whose it is: `day of the award` of an award.
  static func names(_ owner: String, in label: String) -> Bool {
    label.split(separator: " ").contains { $0 == owner } || isClause(label)
  }

  /// Labels of parameters that are questions: `how far apart split purchases may be`.
  static func isQuestion(_ label: String) -> Bool {
    ["how", "what", "when", "where", "which", "who", "whether"]
      .contains(label.prefix { $0 != " " }.lowercased())
  }

  /// With a capital letter, as sentences begin.
  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// `a`, `a or b`, `a, b or c`.
  static func list(_ items: [String], _ word: String) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}

/// The same for Chinese.
enum Chinese {
  /// With a space between Chinese and figures or Latin words, but not inside 「」, where texts of
  /// the data and of authors stand as they are.
  static func spaced(_ text: String) -> String {
    var result = ""
    var depth = 0
    var before: Character = " "
    for letter in text {
      if letter == "「" { depth += 1 }
      if depth == 0, isHan(before) && isLatin(letter) || isLatin(before) && isHan(letter) {
        result.append(" ")
      }
      if letter == "」" { depth -= 1 }
      result.append(letter)
      before = letter
    }
    return result
  }

  private static func isHan(_ letter: Character) -> Bool {
    letter.unicodeScalars.first.map { 0x3400...0x9FFF ~= $0.value } ?? false
  }

  private static func isLatin(_ letter: Character) -> Bool {
    letter.isASCII && (letter.isLetter || letter.isNumber || letter == "%" || letter == "`")
      || letter == "−"
  }

  /// `甲`, `甲或乙`, `甲、乙或丙`.
  static func list(_ items: [String], _ word: String) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: "、") + word + last
  }

  /// The heavenly stems stand for names of one letter: `a` is 甲.
  static func stem(_ name: String) -> String? {
    let stems = ["a": "甲", "b": "乙", "c": "丙", "d": "丁"]
    return stems[name]
  }
}
