package import Findings
package import FlagSemantics

/// A scan as it is reported: what was found, by which rules, in what.
package struct Scan: Sendable {
  package let report: ScanReport
  package let rules: [CheckedRule]
  package let sources: [ScannedSource]
  package let lists: [ScannedList]
  package let tables: [Finding.TableUse]
  /// With the words for records and for what cases rest on.
  package let checked: CheckedPack
  /// What the pack is called.
  package let pack: String
  /// The day on which the data end, as the model says.
  package let dataDay: String?

  package init(
    report: ScanReport, rules: [CheckedRule], sources: [ScannedSource],
    lists: [ScannedList], tables: [Finding.TableUse] = [], checked: CheckedPack, pack: String,
    dataDay: String?
  ) {
    self.report = report
    self.rules = rules
    self.sources = sources
    self.lists = lists
    self.tables = tables
    self.checked = checked
    self.pack = pack
    self.dataDay = dataDay
    places = Dictionary(
      zip(report.findings.map(\.fingerprint), report.findings.indices),
      uniquingKeysWith: { first, _ in first })
  }

  private let places: [String: Int]

  package func rule(named name: String) -> CheckedRule? { rules.first { $0.name == name } }

  /// The most urgent first, of these the most serious; then in the order of the rules and of their
  /// subjects.
  package var findings: [Finding] {
    let own = report.findings.filter { $0.suppression == nil }
    return Priority.allCases.flatMap { priority in
      Severity.allCases.flatMap { level in
        own.filter { $0.priority == priority && $0.severity == level }
      }
    }
  }

  /// A finding of a case by its fingerprint, where it is told.
  package func finding(_ fingerprint: String) -> Finding? {
    places[fingerprint].map { report.findings[$0] }
  }
}

extension Scan {
  /// Only findings of at least a level, and of a day or later, and their cases; the counts and what
  /// the cases rest on stay whole.
  ///
  /// A finding of a rule without `as of` has no day of its own and is never too old.
  package func keeping(_ least: Severity?, since day: String?) -> Scan {
    let findings = report.findings.filter { finding in
      least.map { finding.severity >= $0 } ?? true
        && (day.flatMap { since in finding.day.map { $0 >= since } } ?? true)
    }
    let told = Set(findings.map(\.fingerprint))
    return Scan(
      report: ScanReport(
        rules: report.rules, findings: findings, undecided: report.undecided,
        cases: report.cases.filter { $0.findings.contains(where: told.contains) }),
      rules: rules, sources: sources, lists: lists, tables: tables,
      checked: checked, pack: pack, dataDay: dataDay)
  }
}
