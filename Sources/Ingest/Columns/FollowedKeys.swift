import Tables

/// What stood before beside the keys of the rows of a batch, in one column.
struct KeysOfBatch {
  let texts: TextsByKey
  /// Where it begins for each row.
  let starts: [UInt32]
  let column: Int
  private var row = 0

  init(texts: TextsByKey, starts: [UInt32], column: Int) {
    self.texts = texts
    self.starts = starts
    self.column = column
  }

  /// The number of the cell of the next row, if it holds what stood there before.
  mutating func number(of cell: Span<UInt8>) -> UInt32? {
    defer { row += 1 }
    return texts.number(of: cell, from: starts[row], column: column)
  }
}

/// Which fields of a fill follow which field of a key.
struct FollowedKeys {
  private let followers: [Followers]
  /// By the field that follows: which of the followers it is of, the field of its key, its column.
  private var places: [Int: (followers: Int, key: Int, column: Int)] = [:]
  private var starts: [[UInt32]?]
  /// The fields, each after its key.
  let order: [Int]

  init(_ followers: [Followers], fields: [String]) {
    self.followers = followers
    starts = followers.map { _ in nil }
    for (index, following) in followers.enumerated() {
      guard let key = fields.firstIndex(of: following.keyField) else { continue }
      for (column, name) in following.fields.enumerated() {
        if let field = fields.firstIndex(of: name) { places[field] = (index, key, column) }
      }
    }
    let places = places
    order =
      fields.indices.filter { places[$0] == nil } + fields.indices.filter { places[$0] != nil }
  }

  /// Another batch begins.
  mutating func forget() { for index in starts.indices { starts[index] = nil } }

  /// Nil for a field that follows none.
  mutating func keys(
    beside field: Int, from row: Int, _ takers: [any CellTaker]
  ) -> KeysOfBatch? {
    guard let place = places[field] else { return nil }
    let texts = followers[place.followers].texts
    let found = starts[place.followers] ?? texts.starts(of: takers[place.key].keys(from: row))
    starts[place.followers] = found
    return KeysOfBatch(texts: texts, starts: found, column: place.column)
  }
}
