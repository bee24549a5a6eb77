/// The numbers of texts that lie elsewhere, found by the hashes of the texts.
///
///     let number = numbers.number(hash, or: next) { texts[$0] == text }
///
/// Which texts are the same is for the caller to say: he is asked only where hashes agree.
package struct HashedNumbers: Sendable {
  private struct Slot {
    let hash: UInt32
    let number: UInt32

    static let empty = Slot(hash: 0, number: .missing)
  }

  private var slots: [Slot] = []
  private var count = 0

  package init() {}

  /// All of them, ascending.
  package var all: [UInt32] { slots.map(\.number).filter { $0 != .missing }.sorted() }

  package func find(_ hash: UInt64, where isSame: (UInt32) -> Bool) -> UInt32? {
    if slots.isEmpty { return nil }
    let hash = UInt32(truncatingIfNeeded: hash >> 32)
    let number = slots[index(of: hash, isSame)].number
    return number == .missing ? nil : number
  }

  /// The number of a text; a new one where it has none yet.
  package mutating func number(
    _ hash: UInt64, or new: UInt32, where isSame: (UInt32) -> Bool
  ) -> UInt32 {
    if (count + 1) * 2 > slots.count { grow() }
    let hash = UInt32(truncatingIfNeeded: hash >> 32)
    let index = index(of: hash, isSame)
    if slots[index].number != .missing { return slots[index].number }
    slots[index] = Slot(hash: hash, number: new)
    count += 1
    return new
  }

  /// Where a text stands, or where it has to be put.
  private func index(of hash: UInt32, _ isSame: (UInt32) -> Bool) -> Int {
    var index = place(of: hash)
    while slots[index].number != .missing,
      slots[index].hash != hash || !isSame(slots[index].number)
    {
      index = following(index)
    }
    return index
  }

  private func place(of hash: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(hash) &* UInt64(slots.count)) >> 32)
  }

  private func following(_ index: Int) -> Int { index + 1 == slots.count ? 0 : index + 1 }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: .empty, count: max(64, old.count * 2))
    for slot in old where slot.number != .missing {
      var index = place(of: slot.hash)
      while slots[index].number != .missing { index = following(index) }
      slots[index] = slot
    }
  }
}
