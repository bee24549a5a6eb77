import FlagSyntax

extension CaseRules {
  /// What a manifest says; where it says nothing, the standard.
  init(_ table: TOMLTable?, rules: [PackManifest.RuleMetadata]) {
    matter = table?.text(.matter)
    party = table?.text(.party)
    bids = table?.text(.bids)
    awards = table?.text(.awards)
    amount = table?.text(.amount)
    groups = (table?.members(.groups) ?? []).map {
      EvidenceGroup(id: $0.id, titles: Labels($0.value.titles))
    }
    statistics = Set((table?.texts(.statistics) ?? []).map(\.value))
    unscored = Set((table?.texts(.unscored) ?? []).map(\.value))
    let weights = table?[ManifestKey.weights.name]?.table
    self.weights = Dictionary(
      uniqueKeysWithValues: Severity.allCases.map {
        ($0, weights?.whole(.weight($0)) ?? CaseRules.standardWeights[$0] ?? 0)
      })
    let limits = table?[ManifestKey.limits.name]?.table
    let standard = CaseRules.standardLimits
    self.limits = Limits(
      first: limits?.whole(.limit(.first)) ?? standard.first,
      second: limits?.whole(.limit(.second)) ?? standard.second,
      third: limits?.whole(.limit(.third)) ?? standard.third)
    matrix = (table?.members(.matrix) ?? []).compactMap { member in
      member.value.table.flatMap { CaseRow(member.id, $0) }
    }
    limitsPlace = table?.entry(ManifestKey.limits.name)?.key.place
    namedGroups =
      (table?.texts(.statistics) ?? []) + (table?.texts(.unscored) ?? [])
      + (table?.members(.matrix) ?? []).flatMap { member in
        member.value.table.map(CaseRow.groups) ?? []
      }
    signs = Dictionary(
      rules.map { rule in
        (
          rule.rule.value,
          RuleSign(
            cards: rule.cards.map(\.value), groups: rule.evidence.map(\.value),
            confidence: rule.confidence)
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A pack that says nothing of cases.
  package static let standard = CaseRules(nil, rules: [])
}

extension CaseRow {
  /// Nil without a priority; that is reported.
  fileprivate init?(_ code: Placed<String>, _ table: TOMLTable) {
    guard let priority = table.priority(.rowPriority) else { return nil }
    self.code = code
    titles = Labels(table[ManifestKey.rowTitle.name]?.titles ?? [])
    conditions = Meeting.allCases.map { meeting in
      Conditions(
        meeting: meeting,
        any: table.texts(.conditions(meeting)).compactMap { CaseCondition($0.value) })
    }
    self.priority = priority
    confidence = table.whole(.rowConfidence) ?? 0
    below = table.priority(.below)
    next = Labels(table[ManifestKey.next.name]?.titles ?? [])
  }
}

extension CaseRow {
  /// The groups that the conditions of a row name, each at the condition.
  fileprivate static func groups(_ row: TOMLTable) -> [Placed<String>] {
    Meeting.allCases.flatMap { row.texts(.conditions($0)) }.flatMap { text in
      (CaseCondition(text.value)?.groups ?? []).map { Placed($0, at: text.place) }
    }
  }
}

extension TOMLTable {
  fileprivate func priority(_ key: ManifestKey) -> Priority? {
    text(key).flatMap { Priority(rawValue: $0.value) }
  }
}

extension Labels {
  fileprivate init(_ titles: [PackManifest.LocalTitle]) {
    self.init(
      titles.map {
        Entry(language: $0.language.value, text: $0.text.value, place: $0.text.place)
      })
  }
}
