import Tables

/// Columns of texts that follow a column of keys, and what stood beside each key.
struct Followers: Sendable {
  let keyField: String
  let fields: [String]
  let texts: TextsByKey
}

/// Finds out which columns of texts follow a column of keys, while a table grows.
struct Following {
  /// The field of the keys that each field of texts follows; nil where it follows none.
  private var keyFields: [String: String?] = [:]
  private var nextRows = Following.firstRows

  private static let firstRows = 32_768
  private static let growth = 3
  /// A smaller dictionary stays in the cache of the processor, so a look-up is as fast.
  private static let fewestTexts = 4_096
  /// After so many rows for each key nearly all keys were met.
  private static let rowsPerKey = 4

  /// What is known from now on; nil where nothing changes.
  mutating func followers(in columns: [String: Column], rows: Int) -> [Followers]? {
    guard rows >= nextRows else { return nil }
    nextRows = rows * Following.growth
    var found: [String: [(field: String, met: Met, dictionary: TextDictionary)]] = [:]
    let sorted = columns.sorted { $0.key < $1.key }
    for (field, column) in sorted {
      guard case .coded(let texts, let dictionary) = column,
        dictionary.count >= Following.fewestTexts, keyFields[field] != .some(nil),
        let (keyField, met) = key(of: field, texts, among: sorted)
      else { continue }
      found[keyField, default: []].append((field, met, dictionary))
    }
    if found.isEmpty { return nil }
    if found.values.allSatisfy({ rows >= Following.rowsPerKey * ($0.first?.met.keys ?? 0) }) {
      nextRows = .max
    }
    return found.sorted { $0.key < $1.key }.map { keyField, columns in
      Followers(
        keyField: keyField, fields: columns.map(\.field),
        texts: TextsByKey(columns.map { ($0.met.last, $0.dictionary) }))
    }
  }

  /// The column of keys that a column of texts follows best.
  private mutating func key(
    of field: String, _ texts: [UInt32], among columns: [(key: String, value: Column)]
  ) -> (String, Met)? {
    var best: (field: String, met: Met)?
    var isOpen = false
    for (keyField, column) in columns where keyFields[field].map({ $0 == keyField }) ?? true {
      // Keys of records have no dictionary of their own.
      guard case .coded(let keys, let own) = column, own.count == 0 else { continue }
      let met = Met(texts, beside: keys)
      switch met.isFollowed {
      case true? where met.same > best?.met.same ?? 0: best = (keyField, met)
      case nil: isOpen = true
      default: break
      }
    }
    if let best { keyFields[field] = best.field } else if !isOpen { keyFields[field] = .some(nil) }
    return best
  }

  /// The texts of some rows by the keys beside them.
  private struct Met {
    /// For each key its last text.
    private(set) var last: [UInt32] = []
    private(set) var keys = 0
    /// How often a key came again, and how often with the same text.
    private var again = 0
    private(set) var same = 0

    init(_ texts: [UInt32], beside keys: [UInt32]) {
      let count = keys.lazy.filter { !$0.isAbsent }.max().map { Int($0) + 1 } ?? 0
      last = Array(repeating: .missing, count: count)
      for (key, text) in zip(keys, texts) where !key.isAbsent && !text.isAbsent {
        let before = last[Int(key)]
        last[Int(key)] = text
        if before.isAbsent {
          self.keys += 1
        } else {
          again += 1
          if before == text { same += 1 }
        }
      }
    }

    /// Whether three of four keys that came again had the same text; nil while too few did.
    var isFollowed: Bool? { again < keys * 3 ? nil : same * 4 >= again * 3 }
  }
}
