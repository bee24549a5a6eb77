package import Findings
package import FlagSemantics
import Scanning
package import SourceReading
import Tables
import Values

/// The lists of a pack that stand in files, as they were read, and what could not be.
package struct ListSupply: Sendable {
  /// What is wrong with the files; a scan over lists that are not whole would call clear who is not.
  package private(set) var troubles: [SourceTrouble] = []
  private(set) var entries: [String: [Dataset.ListEntry]] = [:]
  private(set) var files: [String: Dataset.ListFile] = [:]

  package init() {}

  mutating func add(_ name: String, _ list: ListFile) {
    entries[name] = list.entries
    files[name] = Dataset.ListFile(path: list.path, sha256: list.sha256)
    troubles += list.troubles
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

  var scanned: [ScannedList] {
    files.map { name, file in
      ScannedList(
        name: name, path: file.path, sha256: file.sha256, entries: entries[name]?.count ?? 0)
    }.sorted { $0.name < $1.name }
  }
}
