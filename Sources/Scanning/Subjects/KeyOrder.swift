import FlagSemantics

/// The order of records by the bytes of their keys.
///
/// Keys of one kind mostly begin alike, so of each the eight bytes after the common beginning are
/// kept as a number; only where they are equal are whole keys compared.
struct KeyOrder: Sendable {
  private let heads: [UInt64]
  private let ids: [UInt32]
  private let store: Store
  private let record: RecordID

  /// Of records by their place in a list.
  init(_ ids: [UInt32], _ record: RecordID, _ store: Store) {
    self.ids = ids
    self.store = store
    self.record = record
    let kind = store[record]
    let shared = KeyOrder.sharedBeginning(ids, kind)
    heads = ids.map { id in
      guard let bytes = kind.keyBytes(id) else { return 0 }
      var head: UInt64 = 0
      for byte in bytes.dropFirst(shared).prefix(8) { head = head << 8 | UInt64(byte) }
      let count = max(0, min(8, bytes.count - shared))
      return count == 0 ? 0 : head << UInt64(8 * (8 - count))
    }
  }

  /// How many bytes all keys begin with alike.
  private static func sharedBeginning(_ ids: [UInt32], _ kind: Kind) -> Int {
    guard let first = ids.first.flatMap({ kind.keyBytes($0) }) else { return 0 }
    var shared = first.count
    for id in ids where shared > 0 {
      guard let bytes = kind.keyBytes(id) else { return 0 }
      if bytes.count < shared { shared = bytes.count }
      while !first.prefix(shared).elementsEqual(bytes.prefix(shared)) { shared -= 1 }
    }
    return shared
  }

  func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    let (a, b) = (heads[Int(left)], heads[Int(right)])
    if a != b { return a < b }
    return store.precedes(ids[Int(left)], ids[Int(right)], record)
  }
}
