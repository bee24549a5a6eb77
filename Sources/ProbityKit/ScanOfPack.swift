package import FlagSemantics
package import Ingest
package import Scanning
import Workers

extension Pack {
  /// The rules of the pack over data that were read.
  package func scanner(
    _ rules: [CheckedRule], over supply: Supply, lists: [String: [Dataset.ListEntry]] = [:],
    threads: Int? = nil
  ) -> Scanner {
    Scanner(
      checked, rules,
      Dataset(model: supply.model, tables: supply.tables, keys: supply.keys, lists: lists),
      threads.map { Workers($0) } ?? .forThisMachine)
  }

  /// The fields that rules read, themselves or to show their findings.
  package func fieldsRead(by rules: [CheckedRule]) -> Set<String> {
    rules.reduce(into: []) { fields, rule in
      guard let read = checked.fieldsRead[rule.name] else { return }
      fields.formUnion(read.deciding.union(read.shown))
    }
  }
}
