import Findings
import FlagSemantics
package import Ingest
package import Reporting
import Tables

/// Puts codes in the place of persons, in everything that a scan tells.
package struct PersonMask {
  private let fields: PersonFields
  private var known = KnownNames()
  private var people: [(record: String, key: String, title: String?)] = []
  private var places: [RecordName: Int] = [:]
  package private(set) var codes: PersonCodes

  package init(_ supply: Supply, _ codes: PersonCodes) {
    fields = PersonFields(supply.model)
    self.codes = codes
    for id in fields.persons { addPeople(of: supply, id) }
    addNames(of: supply)
    known.finish()
  }

  // MARK: Who there is

  private mutating func addPeople(of supply: Supply, _ id: RecordID) {
    let record = supply.model[id]
    guard let table = supply.tables[record.name], let keys = supply.keys[record.name] else {
      return
    }
    for number in table.rowsByKey.indices {
      guard let row = table.row(ofKey: UInt32(number)) else { continue }
      let key = keys.text(UInt32(number))
      let title = table.columns["name"].map {
        supply.text($0, row, field: record.fields["name"], isKeyOf: nil)
      }
      places[RecordName(record: record.name, key: [key])] = people.count
      known.add(key, of: people.count, isKey: true)
      if let title, !title.isEmpty { known.add(title, of: people.count, isKey: false) }
      people.append((record.name, key, title.flatMap { $0.isEmpty ? nil : $0 }))
    }
  }

  /// Names that stand in other records.
  private mutating func addNames(of supply: Supply) {
    var seen: Set<String> = []
    for record in supply.model.records {
      guard let table = supply.tables[record.name] else { continue }
      for field in record.fieldOrder {
        guard case .name? = fields.meaning(of: field, in: record.name),
          let column = table.columns[field]
        else { continue }
        for row in 0..<table.rows {
          let text = supply.text(column, row, field: record.fields[field], isKeyOf: nil)
          guard !text.isEmpty, seen.insert(text).inserted else { continue }
          known.add(text, of: people.count, isKey: false)
          people.append(("", "", text))
        }
      }
    }
  }

  // MARK: Codes

  private mutating func code(_ person: Int) -> String {
    let (record, key, title) = people[person]
    return record.isEmpty
      ? codes.code(ofName: title ?? "")
      : codes.code(ofRecord: record, key: key, title: title)
  }

  private mutating func code(_ record: String, _ key: String) -> String {
    let place = places[RecordName(record: record, key: [key])]
    return place.map { code($0) } ?? codes.code(ofRecord: record, key: key, title: nil)
  }

  /// A text in which persons may be named.
  private mutating func text(_ text: String) -> String {
    let named = known.people(in: text)
    if named.isEmpty { return text }
    var own: [Int: String] = [:]
    for person in named { own[person] = code(person) }
    return known.replacing(in: text) { own[$0] ?? "" }
  }

  /// The key of a record: of a person a code; of a relation, the keys of whose ends it has, those of
  /// persons.
  private mutating func key(_ key: [String], of record: String) -> [String] {
    if fields.isPerson(record) { return key.map { code(record, $0) } }
    let isRecord = fields.model.record(named: record) != nil
    return key.map { part in
      for id in fields.persons where !isRecord {
        let name = fields.model[id].name
        if places[RecordName(record: name, key: [part])] != nil { return code(name, part) }
      }
      return text(part)
    }
  }

  // MARK: A scan

  package mutating func masked(_ scan: Scan) -> Scan {
    let findings = scan.report.findings.map { masked($0) }
    let undecided = scan.report.undecided.map { one in
      UndecidedSubject(rule: one.rule, subject: masked(one.subject), causes: one.causes)
    }
    let cases = scan.report.cases.map { $0.replacing(masked($0.subject)) }
    let sample = scan.report.sample.map { sample in
      ScanSample(
        size: sample.size, seed: sample.seed, clear: sample.clear,
        subjects: sample.subjects.map {
          .init(rule: $0.rule, subject: masked($0.subject), isFlagged: $0.isFlagged)
        })
    }
    let judged = scan.report.judged?.map { one in
      JudgedSubject(rule: one.rule, subject: masked(one.subject), outcome: one.outcome)
    }
    let parties = scan.parties.map { party in
      ScannedParty(
        name: party.name, title: party.title.map { text($0) }, findings: party.findings,
        roles: party.roles, contest: party.contest.map { masked($0) })
    }
    return scan.replacing(
      scan.report.replacing(
        findings, undecided: undecided, cases: cases, sample: sample, judged: judged),
      sources: scan.sources.map { masked($0) }, parties: parties, untold: scan.untold,
      isMasked: true)
  }

  private mutating func masked(_ contest: ScannedParty.Contest) -> ScannedParty.Contest {
    let most = contest.mostOften.map { most in
      ScannedParty.Meeting(
        rival: most.rival, title: most.title.map { text($0) }, times: most.times)
    }
    return .init(
      matters: contest.matters, won: contest.won, rivals: contest.rivals, mostOften: most)
  }

  private mutating func masked(_ finding: Finding) -> Finding {
    finding.replacing(
      subject: masked(finding.subject),
      messages: finding.messages.map { .init(language: $0.language, text: text($0.text)) },
      comparisons: finding.comparisons.map { one in
        Comparison(
          clause: one.clause, expression: one.expression, value: one.value.map { text($0) },
          sign: one.sign, limit: one.limit, limitValue: one.limitValue.map { text($0) },
          isThreshold: one.isThreshold, parameter: one.parameter,
          members: one.members.map { text($0) })
      },
      shown: finding.shown.map { shown in
        .init(expression: shown.expression, values: shown.values.map { text($0) })
      }, evidence: finding.evidence.map { masked($0) })
  }

  private mutating func masked(_ subject: SubjectName) -> SubjectName {
    SubjectName(
      shape: subject.shape, record: subject.record, key: key(subject.key, of: subject.record),
      firstDay: subject.firstDay)
  }

  private mutating func masked(_ subject: CaseSubject) -> CaseSubject {
    CaseSubject(
      subject.kind,
      subject.records.map { RecordName(record: $0.record, key: key($0.key, of: $0.record)) })
  }

  private mutating func masked(_ record: EvidenceRecord) -> EvidenceRecord {
    EvidenceRecord(
      role: record.role, record: record.record, key: key(record.key, of: record.record),
      place: record.place, cells: record.cells.map { masked($0, in: record) })
  }

  private mutating func masked(
    _ cell: EvidenceRecord.Cell, in record: EvidenceRecord
  ) -> EvidenceRecord.Cell {
    if cell.isNone { return cell }
    func both(_ change: (String) -> String) -> EvidenceRecord.Cell {
      .init(
        field: cell.field, given: cell.given.map(change), compared: cell.compared.map(change),
        place: cell.place)
    }
    switch fields.meaning(of: cell.field, in: record.record) {
    case .ofPerson:
      let code = code(record.record, record.key.first ?? "")
      return both { _ in code }
    case .reference(let person):
      // As given or as compared, it is the key of one and the same.
      guard let key = cell.given else { return cell }
      let code = code(person, key)
      return both { _ in code }
    case .name:
      guard let name = cell.given else { return cell }
      let code = codes.code(ofName: name)
      return both { _ in code }
    case nil:
      let (given, compared) = (cell.given.map { text($0) }, cell.compared.map { text($0) })
      return .init(field: cell.field, given: given, compared: compared, place: cell.place)
    }
  }

  /// What could not be read is told by its text, which may be of a person.
  private mutating func masked(_ source: ScannedSource) -> ScannedSource {
    let personal = Set(
      source.columns.filter { column in
        column.fields.contains { field in
          let parts = field.split(separator: ".").map(String.init)
          return parts.count == 2 && fields.meaning(of: parts[1], in: parts[0]) != nil
        }
      }.map(\.name))
    return source.replacing(
      source.troubles.map { trouble in
        let isPersonal = trouble.columns.contains { personal.contains($0) }
        return trouble.replacing(isPersonal ? "…" : trouble.text.map { text($0) })
      })
  }
}
