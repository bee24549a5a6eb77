package import Diagnostics
import Findings
import FlagSemantics

/// The findings in the form of SARIF 2.1.0, one result each; those set aside are suppressed there.
extension Scan {
  package func sarif(in language: Language, tool: SARIFTool) -> JSONValue {
    SARIFScan(self, language).log(by: tool)
  }
}

private struct SARIFScan {
  private let scan: Scan
  private let language: Language
  private let ruleIndex: [String: Int]
  /// The files that were read, each once.
  private let files: [String]
  private let fileIndex: [String: Int]
  /// Those in which a row is a line.
  private let texts: Set<String>

  init(_ scan: Scan, _ language: Language) {
    self.scan = scan
    self.language = language
    let names = scan.report.rules.map(\.rule)
    ruleIndex = Dictionary(zip(names, names.indices)) { first, _ in first }
    var files: [String] = []
    for source in scan.sources where !files.contains(source.path) { files.append(source.path) }
    self.files = files
    fileIndex = Dictionary(uniqueKeysWithValues: zip(files, files.indices))
    texts = Set(scan.sources.filter(\.isText).map(\.path))
  }

  func log(by tool: SARIFTool) -> JSONValue {
    tool.log(
      in: language, rules: scan.report.rules.map(rule), artifacts: files.map(artifact),
      results: scan.report.findings.map(result),
      properties: ["cases": .array(scan.report.cases.map { scan.json(of: $0) })])
  }

  private func artifact(_ path: String) -> JSONValue {
    let hash = scan.sources.first { $0.path == path }?.sha256
    return .object(skippingNil: [
      ("location", ["uri": .string(URIReference.ofFile(path))]),
      ("hashes", hash.map { ["sha-256": .string($0)] }),
    ])
  }

  private func rule(_ summary: RuleSummary) -> JSONValue {
    let checked = scan.rule(named: summary.rule)
    let titles = checked?.titles.entries ?? []
    let title = titles.first { $0.language == language.rawValue } ?? titles.first
    let level = checked?.levels.first ?? .medium
    return .object(skippingNil: [
      ("id", .string(summary.rule)),
      ("shortDescription", title.map { SARIFTool.message($0.text) }),
      ("defaultConfiguration", ["level": .string(level.sarifLevel)]),
      (
        "properties",
        [
          "meaning": .string(summary.meaning),
          "laws": .array((checked?.laws ?? []).map { .string($0) }),
          "flagged": .integer(summary.flagged), "clear": .integer(summary.clear),
          "outside": .integer(summary.outside), "undecided": .integer(summary.undecided),
        ]
      ),
    ])
  }

  private func result(_ finding: Finding) -> JSONValue {
    let message = finding.message(in: language.rawValue) ?? finding.messages.first?.text ?? ""
    let places = finding.evidence.flatMap { record in record.places.map { (record, $0) } }
    let related = places.dropFirst().enumerated().map { index, one in
      location(of: one.0, one.1, id: index + 1)
    }
    return .object(skippingNil: [
      ("ruleId", .string(finding.rule)),
      ("ruleIndex", ruleIndex[finding.rule].map(JSONValue.integer)),
      ("level", .string(finding.severity.sarifLevel)),
      ("message", SARIFTool.message(message)),
      ("locations", places.first.map { [location(of: $0.0, $0.1, id: nil)] }),
      ("relatedLocations", related.isEmpty ? nil : .array(related)),
      ("fingerprints", ["probity/v1": .string(finding.fingerprint)]),
      (
        "suppressions",
        finding.suppression.map {
          [["kind": "external", "justification": .string($0.because)]]
        }
      ),
      (
        "properties",
        .object(skippingNil: [
          ("subject", .string(finding.subject.text)),
          ("severity", .string(finding.severity.rawValue)),
          ("day", finding.day.map { .string($0) }),
          ("priority", finding.priority.map { .string($0.rawValue) }),
          ("cases", finding.cases.isEmpty ? nil : .array(finding.cases.map { .string($0) })),
        ])
      ),
    ])
  }

  /// A line of a text is a region; a row of a sheet, or a place in a document, has a name.
  private func location(of record: EvidenceRecord, _ place: RowPlace, id: Int?) -> JSONValue {
    let isLine = texts.contains(place.path)
    let physical = JSONValue.object(skippingNil: [
      (
        "artifactLocation",
        .object(skippingNil: [
          ("uri", .string(URIReference.ofFile(place.path))),
          ("index", fileIndex[place.path].map(JSONValue.integer)),
        ])
      ), ("region", isLine ? ["startLine": .integer(place.number)] : nil),
    ])
    let named = isLine ? nil : place.pointer ?? place.part.map { "\($0) \(place.number)" }
    return .object(skippingNil: [
      ("id", id.map(JSONValue.integer)), ("physicalLocation", physical),
      ("logicalLocations", named.map { [["fullyQualifiedName": .string($0)]] }),
      ("message", SARIFTool.message("\(record.role) \(record.key.joined(separator: "/"))")),
    ])
  }
}

extension Severity {
  fileprivate var sarifLevel: String {
    switch self {
    case .critical, .high: "error"
    case .medium: "warning"
    case .low, .info: "note"
    }
  }
}
