import FlagSemantics
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

  private struct Known: Sendable {
    var fields: [String: Knowledge] = [:]
    /// The fill that gave all rows of a table; nil for several.
    var fill: FillIdentity?
    var followers: [Followers] = []
  }

  private let tables = Mutex<[String: Known]>([:])
  private let keys = Mutex<[RecordID: TextDictionary]>([:])

  /// Nil while no text of the field was read.
  func knowledge(of field: String, in table: String) -> Knowledge? {
    tables.withLock { $0[table]?.fields[field] }
  }

  /// What follows keys in a table that so far is of this fill alone: each text of it was taken as a
  /// value by the same rules, so what is equal to it is one too.
  func followers(in table: String, of fill: FillIdentity) -> [Followers] {
    tables.withLock { tables in
      guard let known = tables[table], known.fill == fill else { return [] }
      return known.followers
    }
  }

  func learn(_ column: Column, of field: String, in table: String) {
    switch column {
    case .plain: tables.withLock { $0[table, default: Known()].fields[field] = .plain }
    case .coded(_, let dictionary) where dictionary.count > 0:
      tables.withLock { tables in
        if case .coded(let known)? = tables[table]?.fields[field],
          !dictionary.hasGrown(since: known)
        {
          return
        }
        tables[table, default: Known()].fields[field] = .coded(dictionary)
      }
    default: break
    }
  }

  /// The keys of a kind of record that are known by now.
  func keys(of record: RecordID, atLeast known: TextDictionary) -> TextDictionary {
    keys.withLock { keys in
      if let later = keys[record], later.count > known.count { later } else { known }
    }
  }

  func learn(keys dictionary: TextDictionary, of record: RecordID) {
    keys.withLock { keys in
      if let known = keys[record], !dictionary.hasGrown(since: known) { return }
      keys[record] = dictionary
    }
  }

  func learn(_ followers: [Followers]?, of fill: FillIdentity?, in table: String) {
    tables.withLock { tables in
      tables[table, default: Known()].fill = fill
      if let followers { tables[table]?.followers = followers }
    }
  }
}

extension TextDictionary {
  /// Whether it is worth telling again: what others know is copied when it grows.
  fileprivate func hasGrown(since known: TextDictionary) -> Bool { count >= known.count * 3 / 2 }
}
