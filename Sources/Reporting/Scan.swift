package import Findings
package import FlagSemantics

/// A scan as it is reported: what was found, by which rules, in what.
///
/// Plain values throughout: text, JSON, SARIF and the workbook are made of it alone.
package struct Scan: Sendable {
  package let report: ScanReport
  package let rules: [ReportedRule]
  /// The records and fields that findings name.
  package let model: ReportedModel
  package let sources: [ScannedSource]
  package let lists: [ScannedList]
  package let tables: [Finding.TableUse]
  /// Firms and agencies to which findings lead; empty where nobody asked for them.
  package let parties: [ScannedParty]
  /// What cases rest on.
  package let terms: CaseTerms
  /// What the pack is called.
  package let pack: String
  /// The day on which the data end, as the model says.
  package let dataDay: String?
  package let run: RunRecord?
  /// The fingerprints of findings that were found and are not told, because nobody asked for such.
  package let untold: Set<String>
  /// Whether persons stand under codes.
  package let isMasked: Bool

  package init(
    report: ScanReport, rules: [ReportedRule], model: ReportedModel, sources: [ScannedSource],
    lists: [ScannedList], tables: [Finding.TableUse] = [],
    parties: [ScannedParty] = [], cases terms: CaseTerms, pack: String,
    dataDay: String?, run: RunRecord? = nil, untold: Set<String> = [], isMasked: Bool = false
  ) {
    self.untold = untold
    self.isMasked = isMasked
    self.report = report
    self.rules = rules
    self.model = model.keeping(report.namedFields.merging(parties.namedFields) { $0.union($1) })
    self.sources = sources
    self.lists = lists
    self.tables = tables
    self.parties = parties
    self.terms = terms
    self.pack = pack
    self.dataDay = dataDay
    self.run = run
    rulePlaces = Dictionary(
      zip(rules.map(\.name), rules.indices), uniquingKeysWith: { first, _ in first })
    places = Dictionary(
      zip(report.findings.map(\.fingerprint), report.findings.indices),
      uniquingKeysWith: { first, _ in first })
    order = Scan.order(of: report.findings)
  }

  private let places: [String: Int]
  private let rulePlaces: [String: Int]
  /// The places of the findings that nobody set aside, the most urgent first.
  private let order: [Int]

  package func rule(named name: String) -> ReportedRule? { rulePlaces[name].map { rules[$0] } }

  /// The most urgent first, of these the most serious; then in the order of the rules and of their
  /// subjects.
  package var findings: [Finding] { order.map { report.findings[$0] } }

  package var findingCount: Int { order.count }

  private static func order(of findings: [Finding]) -> [Int] {
    var places: [Priority: [Severity: [Int]]] = [:]
    for (place, finding) in findings.enumerated() where finding.suppression == nil {
      guard let priority = finding.priority else { continue }
      places[priority, default: [:]][finding.severity, default: []].append(place)
    }
    return Priority.allCases.flatMap { priority in
      Severity.allCases.flatMap { places[priority]?[$0] ?? [] }
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
    if findings.count == report.findings.count { return self }
    let told = Set(findings.map(\.fingerprint))
    return replacing(
      report.replacing(
        findings, cases: report.cases.filter { $0.findings.contains(where: told.contains) }),
      parties: parties.compactMap { $0.keeping(told) },
      untold: untold.union(report.findings.map(\.fingerprint)).subtracting(told))
  }

  /// The same scan, with something of it told otherwise.
  package func replacing(
    _ report: ScanReport, sources: [ScannedSource]? = nil, parties: [ScannedParty],
    untold: Set<String>, isMasked: Bool? = nil
  ) -> Scan {
    Scan(
      report: report, rules: rules, model: model, sources: sources ?? self.sources, lists: lists,
      tables: tables, parties: parties, cases: terms, pack: pack, dataDay: dataDay, run: run,
      untold: untold, isMasked: isMasked ?? self.isMasked)
  }

  /// The fingerprints of all that was found, told or not.
  var found: Set<String> { untold.union(report.findings.map(\.fingerprint)) }
}

extension ScanReport {
  /// The records in findings and undecided subjects, each with the fields that evidence shows.
  fileprivate var namedFields: [String: Set<String>] {
    var names: [String: Set<String>] = [:]
    for finding in findings {
      names[finding.subject.record, default: []].formUnion([])
      for record in finding.evidence {
        for cell in record.cells { names[record.record, default: []].insert(cell.field) }
      }
    }
    for record in cases.flatMap(\.subject.records) {
      names[record.record, default: []].formUnion([])
    }
    for subject in undecided { names[subject.subject.record, default: []].formUnion([]) }
    return names
  }
}

extension ScannedParty {
  /// With only the findings that are told; nil where none is.
  fileprivate func keeping(_ told: Set<String>) -> ScannedParty? {
    let kept = findings.filter(told.contains)
    if kept.isEmpty { return nil }
    return ScannedParty(name: name, title: title, findings: kept, roles: roles, contest: contest)
  }
}

extension [ScannedParty] {
  /// The records of the parties, and of those that name them.
  fileprivate var namedFields: [String: Set<String>] {
    var names: [String: Set<String>] = [:]
    for party in self {
      names[party.name.record, default: []].formUnion(["name"])
      for role in party.roles { names[role.record, default: []].insert(role.field) }
    }
    return names
  }
}
