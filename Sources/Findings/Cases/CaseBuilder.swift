package import FlagSemantics

/// Puts findings together to cases.
///
/// A finding stands in the matter to which its subject leads and with the pair of parties that its
/// subject is; where it leads to neither, in a case of its own subject. What an office has set aside
/// stands in none.
package struct CaseBuilder {
  private let rules: CaseRules
  private let findings: [Finding]

  /// The most urgent first, then those with more points, then in the order of their subjects.
  package static func cases(of findings: [Finding], by rules: CaseRules) -> [Case] {
    CaseBuilder(
      rules: rules, findings: findings.filter { $0.suppression == nil }
    ).cases()
  }

  private func cases() -> [Case] {
    var standing: [CaseSubject: [Finding]] = [:]
    for finding in findings {
      for subject in subjects(of: finding) { standing[subject, default: []].append(finding) }
    }
    let met = standing.map { CaseAssessment(rules, $0.key, $0.value).whole }
    let told = withoutCovered(met + parties())
    return told.indices.sorted { precedes(told[$0], told[$1]) }.map { told[$0] }
  }

  private func subjects(of finding: Finding) -> [CaseSubject] {
    let standing = finding.standing
    let met =
      (standing.pair.isEmpty ? [] : [CaseSubject(.pair, standing.pair)])
      + (standing.matter.map { [CaseSubject(.matter, [$0])] } ?? [])
    return met.isEmpty ? [own(finding.subject)] : met
  }

  /// Of windows of one group all.
  private func own(_ subject: SubjectName) -> CaseSubject {
    func record(_ key: [String]) -> RecordName { RecordName(record: subject.record, key: key) }
    switch subject.shape {
    case .record: return CaseSubject(.own, [record(subject.key)])
    case .group: return CaseSubject(.group, [record(subject.key)])
    case .pair:
      let half = subject.key.count / 2
      return CaseSubject(
        .own, [record(Array(subject.key[..<half])), record(Array(subject.key[half...]))])
    }
  }

  /// What is known of one party makes a case only where a row of the matrix asks for it, and then of
  /// the findings that meet it.
  private func parties() -> [Case] {
    guard rules.matrix.contains(where: { !$0.conditions(on: .party).isEmpty }) else { return [] }
    var standing: [RecordName: [Finding]] = [:]
    for finding in findings {
      for party in finding.standing.parties { standing[party, default: []].append(finding) }
    }
    return standing.compactMap { party, findings in
      let subject = CaseSubject(.party, [party])
      let meeting = Set(
        CaseAssessment(rules, subject, findings).rows.flatMap(\.findings))
      guard !meeting.isEmpty else { return nil }
      return CaseAssessment(
        rules, subject, findings.filter { meeting.contains($0.fingerprint) }
      ).whole
    }
  }

  // MARK: Which are told

  /// Leaves out a case that another covers: one with all of its findings that is as urgent and meets
  /// every row that it meets. Of two that are alike, the one with fewer findings beside it stays in
  /// the order pair, matter, party.
  private func withoutCovered(_ cases: [Case]) -> [Case] {
    var holding: [String: [Int]] = [:]
    for (place, one) in cases.enumerated() {
      for finding in one.findings { holding[finding, default: []].append(place) }
    }
    return cases.enumerated().filter { place, one in
      let others = one.findings.first.flatMap { holding[$0] } ?? []
      return !others.contains { $0 != place && covers(cases[$0], one) }
    }.map(\.element)
  }

  private func covers(_ other: Case, _ one: Case) -> Bool {
    guard other.findings.count >= one.findings.count, other.priority >= one.priority,
      Set(other.rows.map(\.code)).isSuperset(of: one.rows.map(\.code)),
      Set(other.findings).isSuperset(of: one.findings)
    else { return false }
    let isAlike =
      other.findings.count == one.findings.count && other.priority == one.priority
      && other.rows.count == one.rows.count
    return !isAlike || precedesAlike(other.subject, one.subject)
  }

  private func precedesAlike(_ left: CaseSubject, _ right: CaseSubject) -> Bool {
    if left.kind != right.kind { return left.kind.rank < right.kind.rank }
    return left.records.lexicographicallyPrecedes(right.records)
  }

  private func precedes(_ left: Case, _ right: Case) -> Bool {
    if left.priority != right.priority { return left.priority > right.priority }
    if left.score != right.score { return left.score > right.score }
    return precedesAlike(left.subject, right.subject)
  }
}

extension CaseSubject.Kind {
  fileprivate var rank: Int { CaseSubject.Kind.allCases.firstIndex(of: self) ?? 0 }
}
