/// The names that have come in the objects that are open, to find one that comes twice.
///
/// For each container 64 bits say which names can't have come yet, so that most names cost one look.
/// Objects with many names are looked through once, when they close.
struct JSONNames {
  private var seen: [UInt64] = []

  private static let few = 64

  mutating func removeAll() { seen.removeAll(keepingCapacity: true) }
  mutating func open() { seen.append(0) }
  mutating func close() { seen.removeLast() }

  /// Whether a name has come before in the object that is open; once one was found nobody asks.
  mutating func isRepeated(
    _ key: UInt32, in tape: DocumentTape, unlessFound isFound: Bool
  ) -> Bool {
    let bit = UInt64(1) << UInt64(key & 63)
    let depth = seen.count - 1
    if seen[depth] & bit == 0 {
      seen[depth] |= bit
      return false
    }
    let node = Int(tape.open)
    guard !isFound, tape.nodes[node].end <= Self.few else { return false }
    var child = tape.firstChild(node)
    while let current = child {
      if tape.nodes[current].key == key { return true }
      child = tape.next(current)
    }
    return false
  }

  /// The name that comes twice in an object with many, which is about to close.
  static func repeated(inClosing tape: DocumentTape) -> UInt32? {
    let node = Int(tape.open)
    return tape.nodes[node].end > few ? tape.repeatedKey(node) : nil
  }
}
