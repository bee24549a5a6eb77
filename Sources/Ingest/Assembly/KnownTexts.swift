import Synchronization
import Tables

/// What the tables in the making have in their columns of texts, for the pieces that are read next.
///
/// It may be a little behind: a piece numbers for itself what it does not find here, and its numbers
/// become those of the table when it joins. So the tables are the same whoever read what when.
final class KnownTexts: Sendable {
  enum Knowledge: Sendable {
    case plain
    case coded(TextDictionary)
  }

  private let fields = Mutex<[String: Knowledge]>([:])

  /// Nil while no text of the field was read.
  func knowledge(of field: String, in table: String) -> Knowledge? {
    fields.withLock { $0["\(table).\(field)"] }
  }

  func learn(_ column: Column, of field: String, in table: String) {
    let name = "\(table).\(field)"
    switch column {
    case .plain: fields.withLock { $0[name] = .plain }
    case .coded(_, let dictionary) where dictionary.count > 0:
      fields.withLock { fields in
        // A dictionary that is known here is copied when it grows, so it is not told every time.
        if case .coded(let known)? = fields[name], dictionary.count < known.count * 3 / 2 { return }
        fields[name] = .coded(dictionary)
      }
    default: break
    }
  }
}
