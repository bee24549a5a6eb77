import Findings
import Scanning
package import SourceReading

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

  var scanned: [ScannedList] {
    files.map { name, file in
      ScannedList(
        name: name, path: file.path, sha256: file.sha256, entries: entries[name]?.count ?? 0)
    }.sorted { $0.name < $1.name }
  }
}
