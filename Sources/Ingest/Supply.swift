package import FlagSemantics
package import SourceReading
package import Tables
import Workers

/// Data as they were read: typed tables, and where everything in them came from.
package struct Supply: Sendable {
  package let model: Model
  /// By the name of the record or link; what was not supplied is not here.
  package let tables: [String: Table]
  /// The keys of each kind of record by their numbers, also those that only references name.
  package let keys: [String: TextDictionary]
  package let sources: [SourceReport]
  /// Files that are no data, with the reason.
  package let leftAside: [LeftAside]
  package let contradictions: [String: [Contradiction]]
  /// What the sources were read by, by their places.
  let parts: [Int: PlannedPart]
  let workers: Workers

  /// The text of a key or reference in a row; nil where it is absent.
  package func key(_ number: UInt32, of record: String) -> String? {
    number.isAbsent ? nil : keys[record]?.text(number)
  }
}
