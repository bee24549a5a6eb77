import FlagSemantics
package import Ingest
package import SourceReading
import Workers

extension Pack {
  /// Reads data by the mappings of the pack.
  package func supply(
    from locations: [SourceAddress], leftAside: [LeftAside], troubles: [SourceTrouble],
    encoding: TextEncoding?, duckdb: DuckDBProgram? = nil, threads: Int?, profiles: Bool,
    keepsRows: Bool = false,
    wanted: FieldChoice = .all,
    progress: (@Sendable (ReadingProgress) -> Void)? = nil
  ) -> Supply {
    SupplyReader(
      model: checked.model, mappings: checked.mappings,
      workers: threads.map { Workers($0) } ?? .forThisMachine, encoding: encoding,
      duckdb: duckdb, profiles: profiles, wanted: wanted, keepsRows: keepsRows, progress: progress
    ).read(locations, leftAside: leftAside, troubles: troubles)
  }

  /// What each rule reads, for asking whether some data can decide it.
  package var ruleReads: [RuleReads] {
    rules.map { rule in
      RuleReads(
        name: rule.name, titles: rule.titles, subject: subjectTable(of: rule),
        fields: (checked.fieldsRead[rule.name]?.deciding ?? []).sorted())
    }
  }

  /// The table that a rule judges the records of; nil where they are worked out first.
  private func subjectTable(of rule: CheckedRule) -> String? {
    let record: RecordID? =
      switch rule.subject {
      case .record(let id, _): id
      case .pair(let pair): pair.source.type.record?.records.first
      case .group(let group): group.source.type.record?.records.first
      }
    guard let record, !checked.views.contains(where: { $0.record == record }) else { return nil }
    return checked.model[record].name
  }
}
