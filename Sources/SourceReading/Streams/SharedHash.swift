internal import Synchronization

/// The SHA-256 of a file whose pieces several threads read, each at a place of its own.
///
/// Bytes are hashed by whoever read them, while they are in the cache of the processor. A hash is
/// taken from front to back: what comes too soon waits, and what nobody read, or too much waited
/// for, is read in the end.
package final class SharedHash: PositionedBytes {
  private let file: any PositionedBytes
  private let context: Mutex<HashContext?>
  private let progress = Mutex(Progress())
  private let mostWaiting: Int

  private struct Progress {
    /// Whether a thread hashes; what others read meanwhile waits for it.
    var isHashing = false
    /// So many bytes are hashed.
    var position = 0
    /// What was read before its turn, by its place.
    var waiting: [Int: [UInt8]] = [:]
    var waitingBytes = 0

    mutating func keep(_ bytes: ArraySlice<UInt8>, at offset: Int, most: Int) {
      let known = waiting[offset]?.count ?? 0
      guard bytes.count > known, waitingBytes - known + bytes.count <= most else { return }
      waitingBytes += bytes.count - known
      waiting[offset] = Array(bytes)
    }

    /// What comes next of what waits, with what of it is hashed already.
    mutating func next() -> (bytes: [UInt8], hashed: Int)? {
      while let offset = waiting.keys.first(where: { $0 <= position }),
        let bytes = waiting.removeValue(forKey: offset)
      {
        waitingBytes -= bytes.count
        if offset + bytes.count > position { return (bytes, position - offset) }
      }
      return nil
    }
  }

  /// Nil when the library forbids the algorithm.
  package init?(_ file: any PositionedBytes, mostWaiting: Int = 32 << 20) {
    guard let context = HashContext() else { return nil }
    self.file = file
    self.mostWaiting = mostWaiting
    self.context = Mutex(context)
  }

  /// Hashes what stands before the first piece, which nobody else reads again.
  package func read(upTo end: Int) throws(SourceTrouble) {
    var bytes: [UInt8] = []
    while bytes.count < end {
      if try read(into: &bytes, atMost: end - bytes.count, from: bytes.count) == 0 { return }
    }
  }

  package var size: Int { file.size }

  package func read(
    into bytes: inout [UInt8], atMost count: Int, from offset: Int
  ) throws(SourceTrouble) -> Int {
    let start = bytes.count
    let done = try file.read(into: &bytes, atMost: count, from: offset)
    if done > 0 { add(bytes, start..<start + done, at: offset) }
    return done
  }

  private func add(_ bytes: [UInt8], _ range: Range<Int>, at offset: Int) {
    let end = offset + range.count
    let position: Int? = progress.withLock { progress in
      if end <= progress.position { return nil }
      if offset <= progress.position, !progress.isHashing {
        progress.isHashing = true
        return progress.position
      }
      progress.keep(bytes[range], at: offset, most: mostWaiting)
      return nil
    }
    guard let position else { return }
    update(bytes, range.lowerBound + position - offset..<range.upperBound)
    hashWaiting(from: end)
  }

  private func update(_ bytes: [UInt8], _ range: Range<Int>) {
    context.withLock { $0?.update(bytes, range) }
  }

  /// Hashes what waited for the bytes before `position`.
  private func hashWaiting(from position: Int) {
    var position = position
    while true {
      let next = progress.withLock { progress in
        progress.position = position
        let next = progress.next()
        progress.isHashing = next != nil
        return next
      }
      guard let next else { return }
      update(next.bytes, next.hashed..<next.bytes.count)
      position += next.bytes.count - next.hashed
    }
  }

  /// The hash of the whole file, once all has been read that will be; nil where it has shrunk.
  package func finish() throws(SourceTrouble) -> FileHash? {
    var bytes: [UInt8] = []
    while true {
      let position = progress.withLock { $0.position }
      if position == size { break }
      bytes.removeAll(keepingCapacity: true)
      if try read(into: &bytes, atMost: 1 << 19, from: position) == 0 { return nil }
    }
    return context.withLock { $0.take()?.finish() }
  }
}
