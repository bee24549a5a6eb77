/// What findings must meet together, as a row of the matrix says it:
///
///     2 of CONTACT, MONEY, TRACE
///     1 of cards A05, A06 and 1 of PRICE_SHAPE, PATTERN
package struct CaseCondition: Sendable, Hashable {
  package let requirements: [Requirement]

  package struct Requirement: Sendable, Hashable {
    /// How many of the names are needed, each by a rule of its own.
    package let least: Int
    /// Cards of the catalogue instead of evidence groups.
    package let asksCards: Bool
    package let names: [String]
  }

  /// Nil for a text that has not this form.
  package init?(_ text: String) {
    var requirements: [Requirement] = []
    for part in CaseCondition.parts(of: text.split(whereSeparator: \.isWhitespace)) {
      guard let requirement = Requirement(part) else { return nil }
      requirements.append(requirement)
    }
    if requirements.isEmpty { return nil }
    self.requirements = requirements
  }

  private static func parts(of words: [Substring]) -> [[Substring]] {
    words.split(separator: "and", omittingEmptySubsequences: false).map(Array.init)
  }

  /// The evidence groups that it names.
  package var groups: [String] { requirements.filter { !$0.asksCards }.flatMap(\.names) }
}

extension CaseCondition.Requirement {
  /// `2 of CONTACT, MONEY` in words.
  fileprivate init?(_ words: [Substring]) {
    guard words.count >= 3, let least = Int(words[0]), words[1] == "of" else { return nil }
    asksCards = words[2] == "cards"
    let names = words.dropFirst(asksCards ? 3 : 2).joined(separator: " ")
      .split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").joined(separator: " ") }
    guard names.allSatisfy(TextForm.isCode), Set(names).count == names.count,
      (1...names.count).contains(least)
    else { return nil }
    self.least = least
    self.names = names
  }
}
