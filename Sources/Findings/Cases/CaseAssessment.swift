import FlagSemantics

/// What findings about one subject prove together.
struct CaseAssessment {
  private let rules: CaseRules
  private let subject: CaseSubject
  private let findings: [Finding]

  init(_ rules: CaseRules, _ subject: CaseSubject, _ findings: [Finding]) {
    self.rules = rules
    self.subject = subject
    self.findings = findings
  }

  var whole: Case {
    let (groups, rows) = (self.groups, self.rows)
    let (priority, basis) = urgency(groups, rows)
    let isStatistical = !groups.isEmpty && groups.allSatisfy(\.isStatistical)
    let isCapped = isStatistical && priority > .third
    return Case(
      id: subject.id, subject: subject, findings: findings.map(\.fingerprint), groups: groups,
      rows: rows, score: score(of: groups), priority: isCapped ? .third : priority,
      reason: .init(basis: basis, cappedFrom: isCapped ? priority : nil))
  }

  // MARK: Points

  /// For each group the most that one of its findings gives.
  private var groups: [Case.Group] {
    let byGroup = Dictionary(grouping: findings) { group(of: $0) }
    return byGroup.map { name, findings in
      Case.Group(
        name: name, points: findings.map(points).max() ?? Points(0),
        isStatistical: rules.statistics.contains(name), findings: findings.map(\.fingerprint))
    }.sorted { ($1.points, $0.name) < ($0.points, $1.name) }
  }

  private func group(of finding: Finding) -> String {
    rules.sign(of: finding.rule).groups.first ?? finding.rule
  }

  private func points(_ finding: Finding) -> Points {
    if rules.unscored.contains(group(of: finding)) { return Points(0) }
    let confidence = rules.sign(of: finding.rule).confidence
    return Points(hundredths: rules.weight(finding.severity) * confidence)
  }

  private func score(of groups: [Case.Group]) -> Points {
    groups.reduce(Points(0)) { $0 + $1.points }
  }

  // MARK: Urgency

  /// The most urgent of what the rows, a finding of the gravest severity, and the points say.
  private func urgency(
    _ groups: [Case.Group], _ rows: [Case.Row]
  ) -> (Priority, Case.Reason.Basis) {
    var found: [(Priority, Case.Reason.Basis)] = rows.map { ($0.priority, .row($0.code)) }
    let heldBack = Set(rows.filter(\.isBelowConfidence).flatMap(\.findings))
    let sure = findings.filter { !heldBack.contains($0.fingerprint) }
    if let gravest = sure.first(where: { $0.severity == .critical }) {
      found.append((.first, .critical(gravest.rule)))
    }
    let points = score(of: CaseAssessment(rules, subject, sure).groups)
    if !sure.isEmpty || rows.isEmpty { found.append((rules.limits.priority(points), .score)) }
    return found.dropFirst().reduce(found.first ?? (.fourth, .score)) { best, next in
      next.0 > best.0 ? next : best
    }
  }

  // MARK: The matrix

  var rows: [Case.Row] { rules.matrix.compactMap(row) }

  private func row(_ row: CaseRow) -> Case.Row? {
    let conditions = row.conditions(on: meeting)
    if let met = met(conditions, least: row.confidence) {
      return told(row, row.priority, met, isBelow: false)
    }
    guard let below = row.below, let met = met(conditions, least: 0) else { return nil }
    return told(row, below, met, isBelow: true)
  }

  private func told(
    _ row: CaseRow, _ priority: Priority, _ rules: Set<String>, isBelow: Bool
  ) -> Case.Row {
    Case.Row(
      code: row.code.value, priority: priority, isBelowConfidence: isBelow,
      findings: findings.filter { rules.contains($0.rule) }.map(\.fingerprint))
  }

  /// A subject of its own stands in for the matter to which it leads nowhere.
  private var meeting: CaseRow.Meeting {
    switch subject.kind {
    case .pair: .pair
    case .matter, .own, .group: .matter
    case .party: .party
    }
  }

  /// The rules whose findings meet one of the conditions: all that bear on it, where enough do.
  private func met(_ conditions: [CaseCondition], least confidence: Int) -> Set<String>? {
    let signs = Set(findings.map(\.rule)).sorted().map { ($0, rules.sign(of: $0)) }
      .filter { $0.1.confidence >= confidence }
    for condition in conditions {
      let meeting = ConditionMeeting(condition, signs)
      if meeting.isMet { return meeting.bearing }
    }
    return nil
  }
}
