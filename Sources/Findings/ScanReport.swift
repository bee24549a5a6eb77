package import FlagSemantics

/// What a scan found: every rule with its outcomes, and every finding.
package struct ScanReport: Sendable {
  /// In the order of the files of the pack.
  package let rules: [RuleSummary]
  /// In the order of the rules, and of the keys of their subjects.
  package let findings: [Finding]
  package let undecided: [UndecidedSubject]
  /// Findings about the same put together, the most urgent first.
  package let cases: [Case]
  /// Where one was asked for.
  package let sample: ScanSample?
  /// Where they were asked for: all that is neither among the findings nor among the undecided.
  package let judged: [JudgedSubject]?

  package init(
    rules: [RuleSummary], findings: [Finding], undecided: [UndecidedSubject], cases: [Case],
    sample: ScanSample? = nil, judged: [JudgedSubject]? = nil
  ) {
    self.sample = sample
    self.judged = judged
    self.rules = rules
    self.findings = findings
    self.undecided = undecided
    self.cases = cases
  }

  /// With something of it told otherwise.
  package func replacing(
    _ findings: [Finding], undecided: [UndecidedSubject]? = nil, cases: [Case]? = nil,
    sample: ScanSample? = nil, judged: [JudgedSubject]? = nil
  ) -> ScanReport {
    ScanReport(
      rules: rules, findings: findings, undecided: undecided ?? self.undecided,
      cases: cases ?? self.cases, sample: sample ?? self.sample, judged: judged ?? self.judged)
  }

  /// With the findings put together to cases.
  package init(
    rules: [RuleSummary], findings: [Finding], undecided: [UndecidedSubject],
    casesBy caseRules: CaseRules, sample: ScanSample? = nil, judged: [JudgedSubject]? = nil
  ) {
    let cases = CaseBuilder.cases(of: findings, by: caseRules)
    var standing: [String: [Case]] = [:]
    for one in cases {
      for finding in one.findings { standing[finding, default: []].append(one) }
    }
    self.init(
      rules: rules,
      findings: findings.map { $0.standing(in: standing[$0.fingerprint] ?? []) },
      undecided: undecided, cases: cases, sample: sample, judged: judged)
  }
}

/// A list of the pack, in a file, that rules of a scan asked.
package struct ScannedList: Sendable, Hashable {
  package let name: String
  package let path: String
  package let sha256: String
  package let entries: Int

  package init(name: String, path: String, sha256: String, entries: Int) {
    self.name = name
    self.path = path
    self.sha256 = sha256
    self.entries = entries
  }
}

/// How many subjects of a rule had which outcome, and what was missing.
package struct RuleSummary: Sendable, Hashable {
  package let rule: String
  /// The rule by its meaning: the same as long as it decides alike.
  package let meaning: String
  package let flagged: Int
  /// Flagged, and set aside by an exception of the office.
  package let suppressed: Int
  package let clear: Int
  package let outside: Int
  package let undecided: Int
  /// For each cause, how many undecided subjects have it; the most frequent first. That there are no
  /// records to judge is a cause of no subject.
  package let causes: [CauseCount]
  /// Records that make no subject: without what a pair shares or a group needs, or not sure to belong.
  package let leftOut: Int

  package struct CauseCount: Sendable, Hashable {
    package let cause: Cause
    package let subjects: Int

    package init(cause: Cause, subjects: Int) {
      self.cause = cause
      self.subjects = subjects
    }
  }

  package init(
    rule: String, meaning: String, flagged: Int, suppressed: Int, clear: Int, outside: Int,
    undecided: Int, causes: [CauseCount], leftOut: Int
  ) {
    self.rule = rule
    self.meaning = meaning
    self.flagged = flagged
    self.suppressed = suppressed
    self.clear = clear
    self.outside = outside
    self.undecided = undecided
    self.causes = causes
    self.leftOut = leftOut
  }

  package var subjects: Int { flagged + clear + outside + undecided }
  /// Subjects to which the rule applies, or may.
  package var judged: Int { subjects - outside }
  /// How much of what was asked was left open: all of it where there was nobody to judge.
  package var undecidedShare: (undecided: Int, judged: Int) {
    isIdle ? (1, 1) : (undecided, max(1, judged))
  }
  /// Whether nobody was judged because of what the data lack.
  package var isIdle: Bool { judged == 0 && (leftOut > 0 || !causes.isEmpty) }
  /// Whether the data can decide it for nobody, so that nobody need be named.
  package var isNeverDecided: Bool { judged > 0 && undecided == judged }
}

/// A subject that could not be judged, and why.
package struct UndecidedSubject: Sendable, Hashable {
  package let rule: String
  package let subject: SubjectName
  package let causes: [Cause]

  package init(rule: String, subject: SubjectName, causes: [Cause]) {
    self.rule = rule
    self.subject = subject
    self.causes = causes
  }
}

/// A subject that gave no finding: clear, outside the rule, or undecided where nobody is decided.
package struct JudgedSubject: Sendable, Hashable {
  package enum Outcome: String, Sendable { case clear, outside, undecided }

  package let rule: String
  package let subject: SubjectName
  package let outcome: Outcome

  package init(rule: String, subject: SubjectName, outcome: Outcome) {
    self.rule = rule
    self.subject = subject
    self.outcome = outcome
  }
}
