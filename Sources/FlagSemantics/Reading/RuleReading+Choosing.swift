extension RuleReading {
  /// The same reading with some of its sections.
  package func keeping(_ isWanted: (Kind) -> Bool) -> RuleReading {
    RuleReading(
      rule: rule, title: title, language: language, sections: sections.filter { isWanted($0.kind) })
  }
}

extension RuleReading.Kind {
  /// What the authors wrote about the rule, which stands in both languages in either reading.
  package var isDocumentation: Bool {
    switch self {
    case .why, .innocent, .next: true
    default: false
    }
  }
}
