import Diagnostics

/// A thing as it is called in both languages, in a form that sentences can be built around.
///
/// English needs the article apart, so that one can say "the bids" and "at least 4 bids". Chinese
/// needs the links of a chain apart, because only the last of several is joined with 的.
struct Noun: Sendable {
  /// `the `, `those `, or nothing before a name.
  let article: String
  /// Without its article: `base price of the award's tender`.
  let bare: String
  /// `該決標`, `標案`, `底價`.
  let chain: [String]
  /// What stands before a thing that belongs to it: `the award's`, `its`.
  let possessive: String?

  init(_ bare: String, article: String = "", chain: [String], possessive: String? = nil) {
    self.article = article
    self.bare = bare
    self.chain = chain
    self.possessive = possessive
  }

  /// A name that takes no article and reads on as it is.
  init(_ wording: Wording, article: String = "") {
    self.init(wording.english, article: article, chain: [wording.chinese])
  }

  var english: String { article + bare }

  var chinese: String {
    var parts = chain
    if parts.count > 1, parts[0] == "其" { parts.replaceSubrange(0...1, with: ["其" + parts[1]]) }
    guard parts.count > 2, let last = parts.last else { return parts.joined(separator: "之") }
    return parts.dropLast().joined(separator: "之") + "的" + last
  }

  var wording: Wording { Wording(en: english, zh: chinese) }
  /// For places that bring their own article: "at least 4 …".
  var bareWording: Wording { Wording(en: bare, zh: chinese) }
}

extension Noun {
  /// The one record that a field of this thing names: "the award's tender".
  func record(_ label: Wording, many: Bool) -> Noun {
    guard let possessive, !many else { return value(label) }
    let isIts = possessive.hasPrefix("its")
    let named = "\(possessive) \(label.english)"
    let (article, bare) = named.hasPrefix("the ") ? ("the ", String(named.dropFirst(4))) : ("", named)
    return Noun(
      bare, article: article, chain: longer(by: label.chinese),
      possessive: isIts && !label.english.contains(" ") ? named + "'s" : nil)
  }

  /// What a field of this thing holds: "the amount of the award".
  func value(_ label: Wording) -> Noun {
    if let possessive, possessive.hasPrefix("its"), !English.isClause(label.english) {
      return Noun("\(possessive) \(label.english)", chain: longer(by: label.chinese))
    }
    let joint = English.isClause(label.english) ? "for" : "of"
    return Noun(
      "\(label.english) \(joint) \(english)", article: "the ", chain: longer(by: label.chinese))
  }

  /// 招標機關 and 機關名稱 make 招標機關名稱: what both say is said once.
  private func longer(by label: String) -> [String] {
    guard let last = chain.last else { return [label] }
    var shared = min(last.count, label.count - 1)
    while shared >= 2 {
      if last.hasSuffix(label.prefix(shared)) {
        return chain.dropLast() + [last + label.dropFirst(shared)]
      }
      shared -= 1
    }
    return chain + [label]
  }
}
