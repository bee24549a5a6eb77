/// One row of a document as a tree in flat arrays, used again for the next row.
///
/// JSON and XML end in the same tape. A child stands behind its parent, so the first child of a
/// node that has any is the node after it; `next` leads to the following one. Texts are copied with
/// their escapes decoded; numbers keep the digits that the document has.
///
///     {"id": 7, "tags": ["a"]}    object(2) · id number 7 · tags array(1) · string a
package struct DocumentTape: Sendable {
  package enum Kind: UInt8, Sendable {
    case object, array, string, number, truth, null

    var isContainer: Bool { self == .object || self == .array }
  }

  package struct Node: Sendable {
    package var kind: Kind
    /// The name under which it stands in its object, in `DocumentKeys`; `noKey` in an array.
    package var key: UInt32
    /// Of a value its text. Of a container where it begins, counted from the row, and how many
    /// children it has.
    package var start: UInt32
    package var end: UInt32
    /// The next child of the same parent; 0 for none. Of a container that is open its last child.
    package var next: UInt32
    package var parent: UInt32
  }

  package static let noKey = UInt32.max

  package private(set) var nodes: [Node] = []
  private(set) var arena: [UInt8] = []
  /// How much of the arena is in use; the rest is room to write into.
  private var used = 0
  /// The container that takes the next node; `noKey` when nothing is open.
  private(set) var open = DocumentTape.noKey

  package init() {}

  mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    used = 0
    open = DocumentTape.noKey
  }

  package var textBytes: Int { used }

  // MARK: Filling

  /// Makes room, so that the next texts need not ask.
  mutating func reserve(_ bytes: Int) {
    let wanted = used + bytes
    if arena.count < wanted {
      let more = max(wanted, arena.count * 2) - arena.count
      arena.append(contentsOf: repeatElement(0, count: more))
    }
  }

  /// One more child of the open container.
  @inline(__always)
  private mutating func link(_ node: Node) {
    let index = UInt32(truncatingIfNeeded: nodes.count)
    if open != DocumentTape.noKey {
      let parent = Int(open)
      let last = Int(nodes[parent].next)
      if last != 0 { nodes[last].next = index }
      nodes[parent].next = index
      nodes[parent].end &+= 1
    }
    nodes.append(node)
  }

  @inline(__always)
  mutating func append(_ kind: Kind, key: UInt32, text: Range<Int>) {
    link(
      Node(
        kind: kind, key: key, start: UInt32(truncatingIfNeeded: text.lowerBound),
        end: UInt32(truncatingIfNeeded: text.upperBound), next: 0, parent: open))
  }

  @inline(__always)
  mutating func begin(_ kind: Kind, key: UInt32, at offset: Int) {
    link(
      Node(
        kind: kind, key: key, start: UInt32(truncatingIfNeeded: offset), end: 0, next: 0,
        parent: open))
    open = UInt32(truncatingIfNeeded: nodes.count - 1)
  }

  /// Closes the container that is open.
  @inline(__always)
  mutating func close() {
    let index = Int(open)
    nodes[index].next = 0
    open = nodes[index].parent
  }

  /// Closes what a document that breaks off has left open.
  mutating func closeAll() {
    while open != DocumentTape.noKey { close() }
  }

  /// Turns the open container, which has no children, into a text.
  mutating func closeAsText(_ text: Range<Int>) {
    let index = Int(open)
    close()
    nodes[index].kind = .string
    nodes[index].start = UInt32(truncatingIfNeeded: text.lowerBound)
    nodes[index].end = UInt32(truncatingIfNeeded: text.upperBound)
  }

  /// Copies a text and says where it stands now.
  @inline(__always)
  mutating func copy(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let count = text.count
    if used + count > arena.count { reserve(count) }
    let start = used
    // Safe: the arena has room for `count` bytes from `start` on, and is another piece of memory.
    unsafe arena.withUnsafeMutableBufferPointer { room in
      if let from = text.baseAddress, let to = room.baseAddress {
        unsafe (to + start).update(from: from, count: count)
      }
    }
    used += count
    return start..<used
  }

  mutating func copy(_ text: some Collection<UInt8>) -> Range<Int> {
    let start = used
    for byte in text { append(byte) }
    return start..<used
  }

  /// One more byte of a text in the making.
  mutating func append(_ byte: UInt8) {
    if used == arena.count { reserve(64) }
    arena[used] = byte
    used += 1
  }

  // MARK: Reading

  /// The bytes of a value as the document means them.
  package func text(_ node: Int) -> ArraySlice<UInt8> {
    arena[Int(nodes[node].start)..<Int(nodes[node].end)]
  }

  /// The index of the first child, nil where there is none.
  package func firstChild(_ node: Int) -> Int? {
    nodes[node].kind.isContainer && nodes[node].end > 0 ? node + 1 : nil
  }

  package func next(_ node: Int) -> Int? {
    let next = Int(nodes[node].next)
    return next == 0 ? nil : next
  }

  /// Where a text stands in the arena, for texts that are not nodes.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { arena[range] }
  /// Where the next text will begin.
  var position: Int { used }
}
