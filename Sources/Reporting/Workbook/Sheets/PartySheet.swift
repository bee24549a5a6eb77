import Diagnostics
import Findings
import FlagSemantics

/// Firms, agencies and the like of one kind: what was found of each, and its part in the data.
struct PartySheet {
  let ledger: Ledger
  let kind: ReportedModel.Record
  private let lines: [Line]
  /// The fields by which records name one of them.
  private let roles: [Role]

  struct Line: Sendable {
    let party: ScannedParty
    /// Places in the ledger, the most urgent first.
    let findings: [Int]
  }

  private struct Role: Hashable, Sendable {
    let record: String
    let field: String
  }

  static func all(_ ledger: Ledger) -> [PartySheet] {
    ledger.scan.model.records.compactMap { kind in
      let parties = ledger.scan.parties.filter { $0.name.record == kind.name }
      return parties.isEmpty ? nil : PartySheet(ledger, kind, parties)
    }
  }

  private init(_ ledger: Ledger, _ kind: ReportedModel.Record, _ parties: [ScannedParty]) {
    self.ledger = ledger
    self.kind = kind
    let places = Dictionary(
      ledger.findings.enumerated().map { ($0.element.fingerprint, $0.offset) }
    ) { first, _ in first }
    lines = parties.map { party in
      Line(party: party, findings: party.findings.compactMap { places[$0] }.sorted())
    }.sorted { PartySheet.precedes($0, $1, ledger) }
    var roles: [Role] = []
    for role in parties.flatMap(\.roles) {
      let role = Role(record: role.record, field: role.field)
      if !roles.contains(role) { roles.append(role) }
    }
    self.roles = roles
  }

  /// By priority, then by how much was found.
  private static func precedes(_ left: Line, _ right: Line, _ ledger: Ledger) -> Bool {
    func rank(_ line: Line) -> Int {
      line.findings.first.flatMap { ledger.findings[$0].priority?.rank } ?? Priority.allCases.count
    }
    if rank(left) != rank(right) { return rank(left) < rank(right) }
    if left.findings.count != right.findings.count {
      return left.findings.count > right.findings.count
    }
    return left.party.name < right.party.name
  }

  /// The plural of its name in English: `Vendors`, 廠商.
  private var name: String {
    let plural = kind.plural.prefix(1).uppercased() + kind.plural.dropFirst()
    let words = Wording(en: plural, zh: kind.labels.text(in: .chinese) ?? plural)
    // These may not stand in the name of a sheet.
    let forbidden = Set("[]:*?/\\'".unicodeScalars)
    let safe = ledger.voice.words(words).unicodeScalars.filter { !forbidden.contains($0) }
    return String(String(String.UnicodeScalarView(safe)).prefix(28))
  }

  func table() -> TableSheet<Line> {
    TableSheet(
      name: name, key: "parties_\(kind.name)",
      columns: who + counts + contest + roles.flatMap(columns), items: lines, frozenColumns: 2,
      voice: ledger.voice)
  }

  // MARK: Columns

  private typealias Column = TableSheet<Line>.Column

  private var who: [Column] {
    let (ledger, voice) = (ledger, ledger.voice)
    return [
      Column(
        heading: voice.words("Priority", "優先"), width: .fixed(9),
        emphases: Priority.allCases.map { ($0.rawValue, $0.tone) }
      ) { line, _ in
        .text(line.findings.first.flatMap { ledger.findings[$0].priority?.rawValue } ?? "", .grade)
      },
      Column(heading: voice.words("Name", "名稱"), width: .fitting(18...36)) { line, _ in
        .text(line.party.title ?? line.party.name.text, .text)
      },
      Column(heading: voice.words("Key", "代碼"), width: .fitting(10...24)) { line, _ in
        .text(line.party.name.text, .code)
      },
      Column(heading: voice.words("Findings", "發現數"), width: .fixed(11), bar: .serious) {
        line, index in
        let first = index < Ledger.linkLimit ? line.findings.first : nil
        return Cell(
          .number(Double(line.findings.count)), .number,
          link: first.map { ledger.findingPlaces.place(of: $0) })
      },
      Column(heading: voice.words("Their numbers", "發現編號"), width: .fixed(22)) { line, _ in
        let shown = line.findings.prefix(12).map { "\($0 + 1)" }
        let rest = line.findings.count > 12 ? ["…"] : []
        return .text((shown + rest).joined(separator: ", "), .text)
      },
    ]
  }

  /// One column for each family of rules in which any of them was found.
  private var counts: [Column] {
    let ledger = ledger
    let found = Set(
      lines.flatMap(\.findings).map { ledger.family(ofRule: ledger.findings[$0].rule) })
    var families: [String] = []
    for rule in ledger.scan.report.rules {
      let family = ledger.family(ofRule: rule.rule)
      if found.contains(family), !families.contains(family) { families.append(family) }
    }
    if families.count < 2 { return [] }
    return families.map { family in
      Column(heading: family, width: .fitting(9...16)) { line, _ in
        .number(
          line.findings.count { ledger.family(ofRule: ledger.findings[$0].rule) == family })
      }
    }
  }

  /// How it fared among others; nothing where the pack does not say who takes part.
  private var contest: [Column] {
    guard lines.contains(where: { $0.party.contest != nil }) else { return [] }
    let voice = ledger.voice
    func number(
      _ english: String, _ chinese: String,
      _ count: @escaping @Sendable (ScannedParty.Contest) -> Int
    ) -> Column {
      Column(heading: voice.words(english, chinese), width: .fixed(11)) { line, _ in
        line.party.contest.map { .number(count($0)) } ?? .blank(.number)
      }
    }
    return [
      number("Took part", "參與案數") { $0.matters }, number("Won", "得標案數") { $0.won },
      Column(heading: voice.words("Share won", "得標率"), width: .fixed(11), bar: .slight) {
        line, _ in
        guard let contest = line.party.contest, contest.matters > 0 else { return .blank(.percent) }
        return Cell(.number(Double(contest.won) / Double(contest.matters)), .percent)
      },
      number("Rivals", "同案廠商數") { $0.rivals },
      Column(heading: voice.words("Most often beside", "最常同案者"), width: .fitting(14...36)) {
        line, _ in
        guard let most = line.party.contest?.mostOften else { return .blank() }
        return .text("\(most.title ?? most.rival.text) (\(most.times))", .text)
      },
    ]
  }

  /// How often it is named, and the money of those records.
  private func columns(_ role: Role) -> [Column] {
    let (ledger, voice) = (ledger, ledger.voice)
    let record = ledger.scan.model.record(role.record)
    let field = record?.fields.first { $0.name == role.field }
    let heading = Wording(en: "{0} ({1})", zh: "{0}（{1}）").filled(with: [
      record?.labels.wording(orName: role.record) ?? Wording(verbatim: role.record),
      field?.labels.wording(orName: role.field) ?? Wording(verbatim: role.field),
    ])
    let count = Column(heading: voice.words(heading), width: .fixed(14), bar: .slight) { line, _ in
      .number(line.party.role(role.record, role.field)?.records ?? 0)
    }
    let hasMoney = lines.contains { $0.party.role(role.record, role.field)?.amount != nil }
    if !hasMoney { return [count] }
    let sum = Wording(en: "Sum: {0}", zh: "合計：{0}").filled(with: [heading])
    return [
      count,
      Column(heading: voice.words(sum), width: .fixed(19)) { line, _ in
        guard let amount = line.party.role(role.record, role.field)?.amount,
          let number = CellReading.number(amount.digits)
        else { return .blank(.number) }
        return Cell(.number(number), .money(amount.currency))
      },
    ]
  }
}

extension ScannedParty {
  fileprivate func role(_ record: String, _ field: String) -> Role? {
    roles.first { $0.record == record && $0.field == field }
  }
}
