package import Findings
package import FlagSemantics
package import Ingest
package import Reporting
package import Scanning
package import SQLEngines
package import SourceReading
import Values
import Workers

extension Pack {
  /// The rules of the pack over data that were read.
  package func scanner(
    _ rules: [CheckedRule], over supply: Supply, tables: PackTables = PackTables(),
    threads: Int? = nil, tracing: Bool = false
  ) -> Scanner {
    Scanner(
      checked, rules, dataset(supply, tables), threads.map { Workers($0) } ?? .forThisMachine,
      tracing: tracing)
  }

  /// What a scanner judges: the records that were read, and what stands in files of the pack.
  func dataset(_ supply: Supply, _ tables: PackTables) -> Dataset {
    Dataset(
      model: supply.model, tables: supply.tables, keys: supply.keys,
      lists: tables.entries, listFiles: tables.files,
      references: tables.references,
      sources: supply.sources.map { .init(path: $0.path, part: $0.part) },
      asGiven: { supply.asGiven($0) })
  }

  /// A whole scan, as it is reported.
  package func scan(
    _ rules: [CheckedRule], over supply: Supply, tables: PackTables = PackTables(),
    threads: Int? = nil, run: RunRecord? = nil,
    tellsParties: Bool = false, tellsAll: Bool = false, drawing lot: Lot? = nil,
    by engine: DatabaseEngine? = nil, progress: (@Sendable (ScanProgress) -> Void)? = nil
  ) throws(SourceTrouble) -> Scan {
    let scanner = scanner(rules, over: supply, tables: tables, threads: threads)
    var report = scanner.report(
      progress: progress, drawing: lot, tellingAll: tellsAll,
      sieves: try engine?.sieves(scanner) ?? [:])
    let matters = MattersOfScan(supply, checked.cases)
    report = report.replacing(matters.withStakes(report.findings))
    return Scan(
      report: report,
      rules: rules.map { rule in
        let family = family(of: rule)
        return ReportedRule(
          rule, in: checked, family: family, familyTitles: titles(ofFamily: family))
      },
      model: ReportedModel(checked.model), sources: supply.sources.map(ScannedSource.init),
      lists: tables.scanned, tables: tables.counted,
      parties: tellsParties ? PartiesOfScan(supply, matters).parties(of: report.findings) : [],
      cases: CaseTerms(checked.cases), pack: manifest?.name.value ?? root,
      dataDay: checked.model.dataDay?.description, run: run)
  }

  /// The fields that tell of the parties behind findings.
  package var partyFields: Set<String> { PartyKinds(checked.model).fields }

  /// The fields that tell of the matters that findings are about.
  package var matterFields: Set<String> { checked.cases.fields(in: checked.model) }

  /// The fields that tell who persons are.
  package var personFields: Set<String> { PersonFields(checked.model).fields }

  /// The fields that rules read, themselves or to show their findings.
  package func fieldsRead(by rules: [CheckedRule]) -> Set<String> {
    rules.reduce(into: []) { fields, rule in
      guard let read = checked.fieldsRead[rule.name] else { return }
      fields.formUnion(read.deciding.union(read.shown))
    }
  }
}

extension ScannedSource {
  init(_ source: SourceReport) {
    let rejected = source.rejected.map { row in
      Trouble(
        row: row.place.number, pointer: row.place.pointer, columns: [], text: nil,
        reason: row.reason, isRejection: true)
    }
    let faults = source.faults.map { fault in
      Trouble(
        row: fault.place.number, pointer: fault.place.pointer, columns: fault.columns,
        text: fault.text.isEmpty ? nil : fault.text, reason: fault.reason,
        isRejection: fault.isRejection)
    }
    self.init(
      path: source.path, part: source.part, sha256: source.sha256, mapping: source.mapping,
      isText: source.form.isDelimited, rows: source.rows, rejectedRows: source.rejectedRows,
      format: source.format, details: source.details,
      columns: source.columns.map { column in
        Column(
          name: column.name, filled: column.filled, distinct: column.distinct,
          fields: column.fields, unread: column.unread)
      },
      troubles: (rejected + faults).sorted { $0.row < $1.row }, unlisted: source.unlisted)
  }
}
