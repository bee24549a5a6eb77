package import Findings
package import FlagSemantics
package import Scanning
package import SourceReading
import Tables
import Values

/// What stands in files of a pack beside its rules, as it was read, and what could not be: lists,
/// and the tables of office days and of rates.
package struct PackTables: Sendable {
  /// What is wrong with the files; a scan over lists that are not whole would call clear who is not.
  package private(set) var troubles: [SourceTrouble] = []
  private(set) var entries: [String: [Dataset.ListEntry]] = [:]
  private(set) var files: [String: Dataset.PackFile] = [:]
  package private(set) var references = ReferenceTables()

  package init() {}

  mutating func add(_ name: String, _ list: ListFile) {
    entries[name] = list.entries
    files[name] = list.file
    troubles += list.troubles
  }

  mutating func add(_ file: CalendarFile) {
    references = ReferenceTables(
      calendar: file.calendar.map { .init($0, from: file.table.file) }, rates: references.rates)
    troubles += file.troubles
  }

  mutating func add(_ file: RatesFile) {
    references = ReferenceTables(
      calendar: references.calendar, rates: file.rates.map { .init($0, from: file.table.file) })
    troubles += file.troubles
  }

  mutating func add(_ trouble: SourceTrouble) { troubles.append(trouble) }

  /// The entries of a value, on whatever days.
  package func standing(of value: String, in list: NamedList) -> [Finding.ListUse] {
    func canonical(_ text: String) -> String {
      guard case .text(let kind) = list.scalar else { return text }
      return CanonicalForm(kind).text(of: text) ?? text
    }
    func written(_ day: Int32) -> String? {
      day.isAbsent ? nil : CalendarDate(dayNumber: Int(day))?.description
    }
    let file = files[list.name]
    return (entries[list.name] ?? []).filter { canonical($0.value) == canonical(value) }.map {
      Finding.ListUse(
        name: list.name, path: file?.path, sha256: file?.sha256, line: $0.line,
        from: written($0.from), until: written($0.until))
    }
  }

  /// The tables by which was counted.
  var counted: [Finding.TableUse] { references.uses }

  var scanned: [ScannedList] {
    files.map { name, file in
      ScannedList(
        name: name, path: file.path, sha256: file.sha256, entries: entries[name]?.count ?? 0)
    }.sorted { $0.name < $1.name }
  }
}
