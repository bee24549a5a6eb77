package import Findings
import FlagSemantics
import Plans
import Values
import Workers

/// Tells what a scan found: findings with their evidence, and what could not be decided.
extension Scanner {
  package func report(
    progress: (@Sendable (ScanProgress) -> Void)? = nil, drawing lot: Lot? = nil,
    tellingAll: Bool = false, sieves: [String: Sieve] = [:]
  ) -> ScanReport {
    let meter = progress.map(ScanMeter.init)
    let runs = run(meter, drawing: lot, tellingAll: tellingAll, sieves: sieves)
    let flagged = runs.reduce(0) { $0 + $1.flagged.count }
    var summaries: [RuleSummary] = []
    var drafts: [FindingDraft] = []
    var undecided: [UndecidedSubject] = []
    var judged: [JudgedSubject] = []
    for (rule, run) in zip(plan.rules, runs) {
      let own = inOrder(
        self.findings(of: rule, run) { meter?.gathered($0, of: flagged) },
        of: \.finding.subject)
      let summary = summary(of: rule, run, own)
      summaries.append(summary)
      drafts += own
      if !summary.isNeverDecided { undecided += inOrder(self.undecided(rule, run), of: \.subject) }
      if tellingAll { judged += inOrder(rest(rule, run, summary), of: \.subject) }
    }
    meter?.tell(.reading)
    let findings = GivenCells(store.data).showing(drafts)
    meter?.tell(.assessing)
    return ScanReport(
      rules: summaries, findings: findings, undecided: undecided, casesBy: pack.cases,
      sample: lot.map { sample($0, runs, findings) }, judged: tellingAll ? judged : nil)
  }

  /// All that gave no finding and is not told to be undecided.
  private func rest(
    _ rule: RulePlan, _ run: RuleRun, _ summary: RuleSummary
  ) -> [JudgedSubject] {
    let unnamed = summary.isNeverDecided ? run.undecided.map(\.spot) : []
    let name = rule.rule.name
    return through(rule, run.rest.map(\.spot)) { evaluator, row, place in
      JudgedSubject(
        rule: name, subject: evaluator.subjectName(row),
        outcome: run.rest[place].isClear ? .clear : .outside)
    }
      + through(rule, unnamed) { evaluator, row, _ in
        JudgedSubject(rule: name, subject: evaluator.subjectName(row), outcome: .undecided)
      }
  }

  /// Of all rules together, as many findings and as many clear subjects as were asked for.
  private func sample(_ lot: Lot, _ runs: [RuleRun], _ findings: [Finding]) -> ScanSample {
    var clear = Draw<(rule: Int, spot: RuleRun.Spot)>(size: lot.size)
    for (rule, run) in runs.enumerated() {
      for (rank, spot) in run.drawn.drawn { clear.add((rule, spot), rank: rank) }
    }
    var flagged = Draw<Finding>(size: lot.size)
    for finding in findings where finding.suppression == nil {
      flagged.add(finding, rank: lot.rank(finding.fingerprint))
    }
    var subjects: [ScanSample.Subject] = []
    for (place, rule) in plan.rules.enumerated() {
      let name = rule.rule.name
      let spots = clear.drawn.map(\.thing).filter { $0.rule == place }.map(\.spot)
      let own =
        flagged.drawn.map(\.thing).filter { $0.rule == name }.map {
          ScanSample.Subject(rule: name, subject: $0.subject, isFlagged: true)
        }
        + through(rule, spots) { evaluator, row, _ in
          ScanSample.Subject(rule: name, subject: evaluator.subjectName(row), isFlagged: false)
        }
      subjects += inOrder(own, of: \.subject)
    }
    return ScanSample(
      size: lot.size, seed: lot.seed, clear: runs.reduce(0) { $0 + $1.clear }, subjects: subjects)
  }

  /// By the bytes of the names of their subjects.
  private func inOrder<Item>(_ items: [Item], of subject: KeyPath<Item, SubjectName>) -> [Item] {
    let names = items.map { Array($0[keyPath: subject].text.utf8) }
    return items.indices.sorted { names[$0].lexicographicallyPrecedes(names[$1]) }
      .map { items[$0] }
  }

  private func summary(of rule: RulePlan, _ run: RuleRun, _ findings: [FindingDraft]) -> RuleSummary
  {
    let tally = Tally(rule, run, self)
    return RuleSummary(
      rule: tally.rule, meaning: pack.meaning(of: rule.rule), flagged: tally.flagged,
      suppressed: findings.filter { $0.finding.suppression != nil }.count, clear: tally.clear,
      outside: tally.outside, undecided: tally.undecided,
      causes: tally.causes.map { .init(cause: $0.cause, subjects: $0.subjects) },
      leftOut: tally.leftOut)
  }

  // MARK: Subjects again

  /// Works through the subjects named, block by block.
  private func through<Result: Sendable>(
    _ rule: RulePlan, _ spots: [RuleRun.Spot],
    _ tell: @escaping @Sendable (Evaluator, Int, Int) -> Result
  ) -> [Result] {
    guard let space = spaces[rule.frame] else { return [] }
    let blocks = Dictionary(grouping: spots.indices) { spots[$0].block }
      .sorted { $0.key < $1.key }
    return workers.map(blocks.count) { index -> [Result] in
      let (block, places) = blocks[index]
      let rows = space.block(Int(block)).gathered(places.map { spots[$0].row })
      let evaluator = Evaluator(plan, store, shared, rows)
      return places.enumerated().map { tell(evaluator, $0.offset, $0.element) }
    }.flatMap { $0 }
  }

  private func undecided(_ rule: RulePlan, _ run: RuleRun) -> [UndecidedSubject] {
    through(rule, run.undecided.map(\.spot)) { evaluator, row, place in
      UndecidedSubject(
        rule: rule.rule.name, subject: evaluator.subjectName(row),
        causes: store.reasons.causes(run.undecided[place].reason))
    }
  }

  private func findings(
    of rule: RulePlan, _ run: RuleRun, hasGathered: @escaping @Sendable (_ findings: Int) -> Void
  ) -> [FindingDraft] {
    let judge = SeverityJudge(rule, pack)
    return through(rule, run.flagged) { evaluator, row, _ in
      defer { hasGathered(1) }
      return finding(rule, judge, evaluator, row)
    }
  }

  private func finding(
    _ rule: RulePlan, _ judge: SeverityJudge, _ evaluator: Evaluator, _ row: Int
  ) -> FindingDraft {
    let severity = judge.severity(row, evaluator)
    var walk = EvidenceWalk(evaluator, rule)
    if let asOf = rule.asOf { walk.visit(asOf, row) }
    if let scope = rule.scope { walk.visit(scope, row) }
    walk.visit(rule.flag, row)
    let exception = judge.exception(row, evaluator)
    let members = walk.draft.members
    let finding = Finding(
      rule: rule.rule.name, subject: evaluator.subjectName(row),
      standing: evaluator.standing(rule.leads, row),
      day: rule.asOf.flatMap { _ in judge.day(row, evaluator)?.description },
      severity: severity.level,
      possibleSeverity: severity.possible,
      messages: rule.messages.map { message in
        Finding.Message(
          language: message.language,
          text: evaluator.sentence(message, row))
      },
      comparisons: comparisons(rule, evaluator, row),
      shown: rule.show.map {
        Finding.ShownValue(expression: $0.text, values: evaluator.values(of: $0, row))
      },
      evidence: members.map(\.record), parameters: walk.draft.parameters,
      lists: walk.draft.lists, tables: walk.draft.tables, assumptions: walk.draft.assumptions,
      suppression: exception.map { .init(because: $0.because, until: $0.until?.description) })
    return FindingDraft(finding: finding, rows: members.map(\.name.row))
  }
}

extension Scanner {
  /// What was compared with what, first in the scope.
  private func comparisons(_ rule: RulePlan, _ evaluator: Evaluator, _ row: Int) -> [Comparison] {
    var scope = ComparisonWalk(evaluator, rule, .scope)
    if let clause = rule.scope { scope.visit(clause, row) }
    var flag = ComparisonWalk(evaluator, rule, .flag)
    flag.visit(rule.flag, row)
    return scope.found + flag.found
  }
}

extension Evaluator {
  func subjectName(_ row: Int) -> SubjectName {
    let shape: SubjectName.Shape
    let record: RecordID?
    switch plan[root.frame] {
    case .records(let id): (shape, record) = (.record, id)
    case .pairs(let source): (shape, record) = (.pair, plan[source.set].type.record?.records.first)
    case .groups(let source):
      (shape, record) = (.group, plan[source.set].type.record?.records.first)
    default: (shape, record) = (.record, nil)
    }
    return SubjectName(
      shape: shape, record: record.map { model[$0].name } ?? "", key: subject(row),
      firstDay: firstDay(row))
  }
}
