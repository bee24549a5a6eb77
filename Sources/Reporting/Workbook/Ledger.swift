import Diagnostics
import Findings
import FlagSemantics
import Values

/// A scan as a workbook tells it: findings with their numbers, and where each thing stands.
struct Ledger: Sendable {
  let scan: Scan
  let voice: Voice
  /// What was made of an earlier workbook.
  let history: ReviewHistory?
  /// What the review had and is not found any more.
  let gone: [ReviewRow]
  /// In the order of the sheet; the first has number 1.
  let findings: [Finding]
  let evidence: [EvidenceLine]
  /// A case and then its findings, case after case.
  let caseLines: [CaseLine]
  /// The first line of evidence of each finding; nil where there is none.
  let firstEvidence: [Int?]
  let findingPlaces: SheetPlaces
  let evidencePlaces: SheetPlaces
  let casePlaces: SheetPlaces
  private let caseStarts: [String: Int]
  private let ruleRows: [String: Int]
  private let hashes: [SourceKey: String]
  /// What texts stand on thousands of rows, made once.
  let words: LedgerWords
  private let facts: [LedgerFacts]

  /// One value of one record of evidence, or a record of which no value counts.
  struct EvidenceLine: Sendable {
    let finding: Int32
    let record: Int32
    let cell: Int32?
  }

  /// A case, or the finding with this place that stands in it.
  struct CaseLine: Sendable {
    let number: Int
    let one: Case
    let finding: Int?
  }

  private struct SourceKey: Hashable {
    let path: String
    let part: String?
  }

  init(_ scan: Scan, _ voice: Voice, history: ReviewHistory?, capacity: Int) {
    self.scan = scan
    self.voice = voice
    self.history = history
    gone = history?.gone(from: scan.found) ?? []
    findings = Ledger.caseByCase(scan)
    findingPlaces = SheetPlaces(name: voice.name(.findings), capacity: capacity)
    evidencePlaces = SheetPlaces(name: voice.name(.evidence), capacity: capacity)
    casePlaces = SheetPlaces(name: voice.name(.cases), capacity: capacity)
    (caseLines, caseStarts) = Ledger.lines(of: scan.report.cases, findings)
    var lines: [EvidenceLine] = []
    var first: [Int?] = []
    for (index, finding) in findings.enumerated() {
      first.append(finding.evidence.isEmpty ? nil : lines.count)
      for (place, record) in finding.evidence.enumerated() {
        let cells = record.cells.isEmpty ? [nil] : record.cells.indices.map { Int32($0) }
        lines += cells.map {
          EvidenceLine(finding: Int32(index), record: Int32(place), cell: $0)
        }
      }
    }
    evidence = lines
    firstEvidence = first
    ruleRows = Dictionary(
      scan.report.rules.enumerated().map { ($0.element.rule, $0.offset) }
    ) { first, _ in first }
    hashes = Dictionary(
      scan.sources.compactMap { source in
        source.sha256.map { (SourceKey(path: source.path, part: source.part), $0) }
      }
    ) { first, _ in first }
    let words = LedgerWords(scan, voice)
    self.words = words
    facts = findings.map { LedgerFacts($0, words) }
  }

  /// The most urgent first, and those of one case together.
  static func caseByCase(_ scan: Scan) -> [Finding] {
    let places = Dictionary(
      scan.report.cases.enumerated().map { ($0.element.id, $0.offset) }
    ) { first, _ in first }
    let keyed = scan.findings.enumerated().map { place, finding in
      (
        rank: finding.priority?.rank ?? Priority.allCases.count,
        oneCase: finding.cases.first.flatMap { places[$0] } ?? places.count, place: place,
        finding: finding
      )
    }
    return keyed.sorted { ($0.rank, $0.oneCase, $0.place) < ($1.rank, $1.oneCase, $1.place) }
      .map(\.finding)
  }

  /// 1 for a finding that stands below another one of its case.
  func level(ofFinding place: Int) -> Int {
    guard place > 0, let own = findings[place].cases.first else { return 0 }
    return findings[place - 1].cases.first == own ? 1 : 0
  }

  private static func lines(
    of cases: [Case], _ findings: [Finding]
  ) -> ([CaseLine], [String: Int]) {
    let places = Dictionary(
      findings.enumerated().map { ($0.element.fingerprint, $0.offset) }
    ) { first, _ in first }
    var lines: [CaseLine] = []
    var starts: [String: Int] = [:]
    for (index, one) in cases.enumerated() {
      starts[one.id] = lines.count
      lines.append(CaseLine(number: index + 1, one: one, finding: nil))
      lines += one.findings.compactMap { places[$0] }.map {
        CaseLine(number: index + 1, one: one, finding: $0)
      }
    }
    return (lines, starts)
  }

  // MARK: Places

  /// Excel opens no sheet with more than 65,530 links.
  static let linkLimit = 65_000

  func place(ofRule rule: String) -> CellPlace? {
    ruleRows[rule].map { CellPlace(sheet: voice.name(.rules), row: $0 + 1) }
  }

  /// The line and the number of the most urgent case in which a finding stands.
  func firstCase(of finding: Finding) -> CaseLine? {
    finding.cases.lazy.compactMap { caseStarts[$0] }.first.map { caseLines[$0] }
  }

  func place(ofCase one: Case) -> CellPlace? {
    caseStarts[one.id].map { casePlaces.place(of: $0) }
  }

  func sha256(of place: RowPlace) -> String? {
    hashes[SourceKey(path: place.path, part: place.part)]
  }

  // MARK: Values

  func kind(of record: EvidenceRecord, _ field: String) -> ReportedModel.Kind {
    words.kind(of: field, in: record.record)
  }

  func name(ofRecord name: String) -> String { words.records[name]?.name ?? name }

  /// What people call a field, before its name in rules.
  func label(_ field: String, of record: EvidenceRecord) -> String {
    words.records[record.record]?.fields[field]?.label ?? field
  }

  func title(ofRule rule: String) -> String { words.rules[rule]?.title ?? rule }

  /// The laws of a rule, one a line, as its reading names them; as they are cited where it has none.
  func laws(ofRule rule: String) -> String { words.rules[rule]?.laws ?? "" }

  func message(_ finding: Finding) -> String { voice.message(of: finding) }

  /// The days that the evidence of a finding names, the first and the last.
  func days(ofFinding place: Int) -> ClosedRange<Int>? { facts[place].days }

  /// The day that a finding is about: that of its rule, else the last of its evidence.
  func day(ofFinding place: Int) -> Int? { facts[place].day }

  func amount(ofFinding place: Int) -> FindingAmount? { facts[place].amount }
}

extension Voice {
  /// The sentence of a finding, one line for each language.
  func message(of finding: Finding) -> String {
    let said = languages.compactMap { finding.message(in: $0.rawValue) }
    let lines = said.isEmpty ? finding.messages.prefix(1).map(\.text) : said
    return lines.joined(separator: "\n")
  }
}

/// What the texts of a report stand for.
enum CellReading {
  /// `2024-03-01`, also before a time: days since 1970-01-01.
  static func day(_ text: String) -> Int? {
    CalendarDate(String(text.prefix(10))).map { Int($0.dayNumber) }
  }

  /// `2024-03-01`.
  static func text(ofDay day: Int) -> String { CalendarDate(dayNumber: day)?.description ?? "" }

  /// `2,950,000 TWD`.
  static func money(_ text: String) -> (amount: Double, currency: String)? {
    let words = text.split(separator: " ")
    guard words.count == 2, let amount = number(String(words[0])) else { return nil }
    return (amount, String(words[1]))
  }

  /// `1,234.5`.
  static func number(_ text: String) -> Double? {
    Double(String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "," })))
  }
}
