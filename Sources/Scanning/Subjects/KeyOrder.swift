import FlagSemantics
import Workers

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
  init(_ ids: [UInt32], _ record: RecordID, _ store: Store, _ workers: Workers) {
    self.ids = ids
    self.store = store
    self.record = record
    let keys = store[record].keys
    let parts = (ids.count + KeyOrder.partSize - 1) / KeyOrder.partSize
    @Sendable func part(_ index: Int) -> ArraySlice<UInt32> {
      ids[index * KeyOrder.partSize..<min(ids.count, (index + 1) * KeyOrder.partSize)]
    }
    let first = ids.first.flatMap { keys[$0].map { Array($0) } } ?? []
    let shared = workers.map(parts) { KeyOrder.sharedBeginning(part($0), keys, first) }.min() ?? 0
    var heads: [UInt64] = []
    heads.reserveCapacity(ids.count)
    let work: @Sendable (Int) -> [UInt64] = { index in
      part(index).map { KeyOrder.head($0, keys, after: shared) }
    }
    workers.forEach(parts, work) { heads += $1 }
    self.heads = heads
  }

  private static let partSize = 1 << 15

  private static func head(_ id: UInt32, _ keys: KeyTexts, after shared: Int) -> UInt64 {
    guard let key = keys[id], key.count > shared else { return 0 }
    var head: UInt64 = 0
    let start = key.startIndex + shared
    let end = min(key.endIndex, start + 8)
    for index in start..<end { head = head << 8 | UInt64(key[index]) }
    return head << UInt64(8 * (8 - (end - start)))
  }

  /// How many bytes all keys begin with like the first one.
  private static func sharedBeginning(
    _ ids: ArraySlice<UInt32>, _ keys: KeyTexts, _ first: [UInt8]
  ) -> Int {
    var shared = first.count
    for id in ids where shared > 0 {
      guard let key = keys[id] else { return 0 }
      if key.count < shared { shared = key.count }
      var same = 0
      while same < shared, key[key.startIndex + same] == first[same] { same += 1 }
      shared = same
    }
    return shared
  }

  func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    let (a, b) = (heads[Int(left)], heads[Int(right)])
    if a != b { return a < b }
    return store.precedes(ids[Int(left)], ids[Int(right)], record)
  }
}
