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
        name: rule.name, titles: rule.titles,
        subject: checked.recordJudged(by: rule).map { checked.model[$0].name },
        fields: (checked.fieldsRead[rule.name]?.deciding ?? []).sorted())
    }
  }
}
