import FlagSemantics
import Workers

/// The order of records by the bytes of their keys.
///
/// Keys of one kind mostly begin alike, so of each the eight bytes after the common beginning are
/// kept as a number; only where they are equal are whole keys compared.
struct KeyOrder: Sendable {
  private let heads: [UInt64]
  private let ids: [UInt32]
  private let keys: RecordKeys

  /// Of records by their place in a list.
  init(_ ids: [UInt32], _ keys: RecordKeys, _ workers: Workers = Workers(1)) {
    self.ids = ids
    self.keys = keys
    guard let texts = keys.texts else {
      heads = []
      return
    }
    let parts = (ids.count + KeyOrder.partSize - 1) / KeyOrder.partSize
    @Sendable func part(_ index: Int) -> ArraySlice<UInt32> {
      ids[index * KeyOrder.partSize..<min(ids.count, (index + 1) * KeyOrder.partSize)]
    }
    let first = ids.first.flatMap { texts[$0].map { Array($0) } } ?? []
    let shared = workers.map(parts) { KeyOrder.sharedBeginning(part($0), texts, first) }.min() ?? 0
    var heads: [UInt64] = []
    heads.reserveCapacity(ids.count)
    let work: @Sendable (Int) -> [UInt64] = { KeyOrder.heads(part($0), texts, after: shared) }
    workers.forEach(parts, work) { heads += $1 }
    self.heads = heads
  }

  private static let partSize = 1 << 15

  private static func heads(
    _ ids: ArraySlice<UInt32>, _ keys: KeyTexts, after shared: Int
  ) -> [UInt64] {
    var heads: [UInt64] = []
    heads.reserveCapacity(ids.count)
    keys.forEach(of: ids) { isReady, key in
      let end = min(key.count, shared + 8)
      guard isReady, end > shared else { return heads.append(0) }
      var head: UInt64 = 0
      for index in shared..<end { head = head << 8 | UInt64(key[index]) }
      heads.append(head << UInt64(8 * (8 - (end - shared))))
    }
    return heads
  }

  /// How many bytes all keys begin with like the first one.
  private static func sharedBeginning(
    _ ids: ArraySlice<UInt32>, _ keys: KeyTexts, _ first: [UInt8]
  ) -> Int {
    var shared = first.count
    keys.forEach(of: ids) { isReady, key in
      let most = isReady ? min(shared, key.count) : 0
      var same = 0
      while same < most, key[same] == first[same] { same += 1 }
      shared = same
    }
    return shared
  }

  func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    if keys.texts != nil {
      let (a, b) = (heads[Int(left)], heads[Int(right)])
      if a != b { return a < b }
    }
    return keys.precedes(ids[Int(left)], ids[Int(right)])
  }

  private static let few = 32

  /// Puts some places of the list in order.
  func sort(_ places: inout ArraySlice<UInt32>) {
    guard places.count <= KeyOrder.few else { return places.sort { precedes($0, $1) } }
    // By insertion: what shares a value is mostly few, and mostly in order.
    for place in places.indices.dropFirst() {
      let moved = places[place]
      var target = place
      while target > places.startIndex, precedes(moved, places[target - 1]) {
        places[target] = places[target - 1]
        target -= 1
      }
      places[target] = moved
    }
  }
}

/// The keys of the records of one kind, or of a view.
struct RecordKeys: Sendable {
  private let store: Store
  private let record: RecordID
  /// Those of a view, by the numbers of its records.
  private let keysOfView: [String]?

  init(_ record: RecordID, _ store: Store, ofView keysOfView: [String]? = nil) {
    self.record = record
    self.store = store
    self.keysOfView = keysOfView
  }

  /// Nil for a view.
  var texts: KeyTexts? { keysOfView == nil ? store[record].keys : nil }

  func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    guard let keysOfView else { return store.precedes(left, right, record) }
    return keysOfView[Int(left)].utf8.lexicographicallyPrecedes(keysOfView[Int(right)].utf8)
  }
}
