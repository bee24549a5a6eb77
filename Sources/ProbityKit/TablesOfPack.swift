import Diagnostics
package import Files
package import FlagSemantics
import Scanning
import SourceReading

extension Pack {
  /// Reads the files that some rules ask, themselves or through definitions: lists, office days,
  /// rates.
  package func tables(for rules: [CheckedRule], in folder: WorkFolder) -> PackTables {
    var tables = references(for: rules, in: folder)
    let asked = Set(rules.flatMap { checked.parameters(readBy: $0) })
    for list in checked.lists where asked.contains(list.name) {
      guard case .file(let path) = list.source else { continue }
      do throws(SourceTrouble) {
        tables.add(list.name, try ListFile(table(path, in: folder), list, checked.model))
      } catch {
        tables.add(error.named(shown(path)))
      }
    }
    return tables
  }

  /// What is the same for all data, and so for tests as well: office days and rates, where
  /// a rule asks them.
  package func references(for rules: [CheckedRule], in folder: WorkFolder) -> PackTables {
    var tables = PackTables()
    func isAsked(_ table: String) -> Bool {
      rules.contains { checked.fieldsRead[$0.name]?.contains(table) ?? false }
    }
    if let file = checked.model.calendar, isAsked(FieldsRead.calendar) {
      do throws(SourceTrouble) {
        tables.add(try CalendarFile(table(file.path, in: folder)))
      } catch {
        tables.add(error.named(shown(file.path)))
      }
    }
    if let file = checked.model.rates, isAsked(FieldsRead.rates) {
      do throws(SourceTrouble) {
        tables.add(try RatesFile(table(file.path, in: folder)))
      } catch {
        tables.add(error.named(shown(file.path)))
      }
    }
    return tables
  }

  private func table(_ path: String, in folder: WorkFolder) throws(SourceTrouble) -> PackTable {
    let shown = shown(path)
    return try PackTable(at: folder.located(shown), shown: shown, path: path)
  }

  private func shown(_ path: String) -> String {
    root == "." ? path : root.hasSuffix("/") ? root + path : root + "/" + path
  }
}
