import Findings
package import FlagSemantics
package import Ingest
package import Reporting
package import Scanning
import Values
import Workers

extension Pack {
  /// The rules of the pack over data that were read.
  package func scanner(
    _ rules: [CheckedRule], over supply: Supply, tables: PackTables = PackTables(),
    threads: Int? = nil, tracing: Bool = false
  ) -> Scanner {
    Scanner(
      checked, rules,
      Dataset(
        model: supply.model, tables: supply.tables, keys: supply.keys,
        lists: tables.entries, listFiles: tables.files,
        references: tables.references,
        sources: supply.sources.map { .init(path: $0.path, part: $0.part) }),
      threads.map { Workers($0) } ?? .forThisMachine, tracing: tracing)
  }

  /// A whole scan, as it is reported.
  package func scan(
    _ rules: [CheckedRule], over supply: Supply, tables: PackTables = PackTables(),
    threads: Int? = nil,
    progress: (@Sendable (JudgingProgress) -> Void)? = nil
  ) -> Scan {
    Scan(
      report: scanner(rules, over: supply, tables: tables, threads: threads).report(
        progress: progress), rules: rules,
      sources: supply.sources.map { source in
        ScannedSource(
          path: source.path, part: source.part, sha256: source.sha256, mapping: source.mapping,
          isText: source.form.isDelimited,
          rows: source.rows, rejectedRows: source.rejectedRows)
      },
      lists: tables.scanned, tables: tables.counted, checked: checked,
      pack: manifest?.name.value ?? root,
      dataDay: checked.model.dataDay?.description)
  }

  /// The fields that rules read, themselves or to show their findings.
  package func fieldsRead(by rules: [CheckedRule]) -> Set<String> {
    rules.reduce(into: []) { fields, rule in
      guard let read = checked.fieldsRead[rule.name] else { return }
      fields.formUnion(read.deciding.union(read.shown))
    }
  }
}
