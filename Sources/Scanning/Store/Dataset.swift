package import FlagSemantics
package import Tables

/// The data that a scan runs over.
package struct Dataset: Sendable {
  package let model: Model
  /// By the name of the record or link; what was not supplied is not here.
  package let tables: [String: Table]
  /// The keys of each kind of record by their numbers, also those that only references name.
  package let keys: [String: TextDictionary]
  package let lists: [String: [ListEntry]]
  /// What the lists were read from, by their names.
  package let listFiles: [String: PackFile]
  package let references: ReferenceTables
  /// Tables that are complete whatever the model says: those that a test gives.
  package let complete: Set<String>
  /// What the rows came from, by the place that their origins name.
  package let sources: [Source]
  /// How each of some cells stands in its source, where these can be read again.
  package let asGiven: (@Sendable ([TableCell]) -> [String?])?

  package init(
    model: Model, tables: [String: Table], keys: [String: TextDictionary],
    lists: [String: [ListEntry]] = [:], listFiles: [String: PackFile] = [:],
    references: ReferenceTables = ReferenceTables(),
    complete: Set<String> = [], sources: [Source] = [],
    asGiven: (@Sendable ([TableCell]) -> [String?])? = nil
  ) {
    self.model = model
    self.tables = tables
    self.keys = keys
    self.lists = lists
    self.listFiles = listFiles
    self.references = references
    self.complete = complete
    self.sources = sources
    self.asGiven = asGiven
  }

  /// A file, or a sheet or table of one.
  package struct Source: Sendable, Hashable {
    package let path: String
    package let part: String?

    package init(path: String, part: String? = nil) {
      self.path = path
      self.part = part
    }
  }

  /// A file of the pack: of a list, or of the office days.
  package struct PackFile: Sendable, Hashable {
    package let path: String
    package let sha256: String

    package init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// One value of a list in a file, and the days on which it stands there, both included.
  package struct ListEntry: Sendable, Hashable {
    package let value: String
    /// In days, both included; none where there is no limit, missing where nobody knows it.
    package let from: Int32
    package let until: Int32
    /// The line of its file, from 1.
    package let line: Int?

    package init(value: String, from: Int32 = .none, until: Int32 = .none, line: Int? = nil) {
      self.value = value
      self.from = from
      self.until = until
      self.line = line
    }
  }
}
