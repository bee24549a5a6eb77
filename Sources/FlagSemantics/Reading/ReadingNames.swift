import Diagnostics

/// What the names of a rule are called in its reading: "the award", "bid A", "that official".
struct ReadingNames: Sendable {
  private(set) var nouns: [Expression.Element: Noun] = [:]
  /// The texts of each `let`.
  private var lets: [String: Labels] = [:]
  /// How many `any` of the rule look among records of a kind.
  private var witnesses: [String: Int] = [:]

  init() {}

  subscript(element: Expression.Element) -> Noun? { nouns[element] }

  func labels(ofLet name: String) -> Labels { lets[name] ?? Labels() }

  mutating func addLets(_ bindings: [CheckedRule.LetBinding]) {
    for binding in bindings { lets[binding.name] = binding.labels }
  }

  /// The record of a rule or a definition: "the award", 該決標.
  mutating func addSubject(_ name: String, _ record: RecordType) {
    let label = record.label
    nouns[.subject(name)] = Noun(
      label.english, article: "the ", chain: ["該" + label.chinese],
      possessive: "the \(label.english)'s")
  }

  /// "bid A", 投標甲.
  mutating func addMember(_ name: String, _ label: Wording) {
    let stem = Chinese.stem(name)
    let english =
      stem == nil ? "\(label.english) “\(name.spoken)”" : "\(label.english) \(name.uppercased())"
    let chinese = label.chinese + (stem ?? "「\(name.spoken)」")
    nouns[.pairMember(name)] = Noun(english, chain: [chinese], possessive: english + "'s")
  }

  mutating func addMembers(_ name: String, _ label: Wording) {
    nouns[.members(name)] = Noun(
      "\(English.plural(label.english)) in the group", article: "the ",
      chain: ["該組各" + label.chinese])
  }

  mutating func addKey(_ name: String, _ noun: Noun) {
    nouns[.groupKey(name)] = Noun(
      "\(noun.bare) of the group", article: "the ", chain: ["該組之" + noun.chinese])
  }

  /// "that official", 該公務員; by its name where two of a kind are looked for.
  mutating func addWitness(_ name: String, _ label: Wording, isAlone: Bool) {
    let english = isAlone ? "that \(label.english)" : "\(label.english) “\(name.spoken)”"
    let chinese = isAlone ? "該" + label.chinese : label.chinese + "「\(name.spoken)」"
    nouns[.anyMember(name)] = Noun(english, chain: [chinese], possessive: english + "'s")
  }
}

extension RecordType {
  /// What one record is called.
  var label: Wording { labels.reading(orName: name) }
  /// What several are called.
  var pluralLabel: Wording {
    let english = labels.text(in: .english)
    let own = english == name.spoken ? plural.spoken : english.map(English.plural)
    return Wording(en: own ?? "`\(plural)`", zh: labels.text(in: .chinese) ?? "`\(plural)`")
  }
}

extension Labels {
  /// The texts, with the bare name in backticks where a language has none.
  func reading(orName name: String) -> Wording { wording(orName: "`\(name)`") }
}

extension String {
  /// A name as it is spoken: `close_family` to `close family`.
  var spoken: String { String(map { $0 == "_" ? " " : $0 }) }
}
