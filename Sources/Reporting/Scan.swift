package import Findings
package import FlagSemantics

/// A scan as it is reported: what was found, by which rules, in what.
package struct Scan: Sendable {
  package let report: ScanReport
  package let rules: [CheckedRule]
  package let sources: [ScannedSource]
  package let lists: [ScannedList]
  package let tables: [Finding.TableUse]
  /// What the pack is called.
  package let pack: String
  /// The day on which the data end, as the model says.
  package let dataDay: String?

  package init(
    report: ScanReport, rules: [CheckedRule], sources: [ScannedSource],
    lists: [ScannedList], tables: [Finding.TableUse] = [], pack: String, dataDay: String?
  ) {
    self.report = report
    self.rules = rules
    self.sources = sources
    self.lists = lists
    self.tables = tables
    self.pack = pack
    self.dataDay = dataDay
  }

  func rule(named name: String) -> CheckedRule? { rules.first { $0.name == name } }

  /// The most serious first; then in the order of the rules and of their subjects.
  package var findings: [Finding] {
    let own = report.findings.filter { $0.suppression == nil }
    return Severity.allCases.flatMap { level in own.filter { $0.severity == level } }
  }
}

extension Scan {
  /// Only findings of at least a level, and of a day or later; the counts stay whole.
  ///
  /// A finding of a rule without `as of` has no day of its own and is never too old.
  package func keeping(_ least: Severity?, since day: String?) -> Scan {
    let findings = report.findings.filter { finding in
      least.map { finding.severity >= $0 } ?? true
        && (day.flatMap { since in finding.day.map { $0 >= since } } ?? true)
    }
    return Scan(
      report: ScanReport(
        rules: report.rules, findings: findings, undecided: report.undecided),
      rules: rules, sources: sources, lists: lists, tables: tables, pack: pack, dataDay: dataDay)
  }
}
