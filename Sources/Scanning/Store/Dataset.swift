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
  /// Tables that are complete whatever the model says: those that a test gives.
  package let complete: Set<String>

  package init(
    model: Model, tables: [String: Table], keys: [String: TextDictionary],
    lists: [String: [ListEntry]] = [:], complete: Set<String> = []
  ) {
    self.model = model
    self.tables = tables
    self.keys = keys
    self.lists = lists
    self.complete = complete
  }

  /// One value of a list in a file, and the days on which it stands there, both included.
  package struct ListEntry: Sendable, Hashable {
    package let value: String
    package let from: Int32?
    package let until: Int32?

    package init(value: String, from: Int32? = nil, until: Int32? = nil) {
      self.value = value
      self.from = from
      self.until = until
    }
  }
}
