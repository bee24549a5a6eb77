/// Turns the bytes of a packed file into those that were packed.
///
/// A file may have several members, one behind the other, as `cat a.gz b.gz` makes them. A file
/// that ends within a member, or whose checksum is wrong, is a trouble; bytes behind the last
/// member are noted.
struct Unpacker: ~Copyable {
  private let handle: Handle
  private let limit: ExpansionLimit
  private let compression: Compression
  private var input: [UInt8]
  private var next = 0
  private var state = State.isInMember
  private var given = 0

  private enum State { case isInMember, isBetween, isOver }

  private enum Handle: ~Copyable {
    case gzip(GzipHandle)
    case zstd(ZstdHandle)
  }

  private static let pieceSize = 1 << 17

  /// `head` has been read already; nil when there is no memory for the library.
  init?(_ compression: Compression, head: [UInt8], limit: ExpansionLimit) {
    switch compression {
    case .none: return nil
    case .gzip:
      guard let gzip = GzipHandle() else { return nil }
      handle = .gzip(gzip)
    case .zstd:
      guard let zstd = ZstdHandle() else { return nil }
      handle = .zstd(zstd)
    }
    self.compression = compression
    self.limit = limit
    input = head
  }

  /// Appends at most `count` bytes; 0 at the end.
  mutating func read(
    from raw: inout RawBytes, into buffer: inout [UInt8], atMost count: Int
  ) throws(SourceTrouble) -> Int {
    while true {
      switch state {
      case .isOver: return 0
      case .isBetween: try beginMember(raw: &raw)
      case .isInMember:
        let step = step(into: &buffer, atMost: count)
        next += step.taken
        given += step.given
        try check(step, raw)
        if step.given > 0 { return step.given }
        if step.taken == 0, state == .isInMember, try fill(from: &raw) == 0 {
          throw .endsEarly(raw.path, compression, at: raw.position)
        }
      }
    }
  }

  private mutating func step(into buffer: inout [UInt8], atMost count: Int) -> UnpackStep {
    let range = next..<input.count
    switch handle {
    case .gzip(let gzip): return gzip.step(&input, range, into: &buffer, atMost: count)
    case .zstd(let zstd): return zstd.step(&input, range, into: &buffer, atMost: count)
    }
  }

  private mutating func check(
    _ step: UnpackStep, _ raw: borrowing RawBytes
  ) throws(SourceTrouble) {
    let place = raw.position - (input.count - next)
    switch step.state {
    case .isGoing: break
    case .hasEnded: state = .isBetween
    case .isDamaged: throw .isDamaged(raw.path, compression, at: place)
    case .isTooWide: throw .needsTooMuchMemory(raw.path, compression)
    }
    if !limit.allows(given, from: place) {
      throw .isBomb(raw.path, compression, given: given, from: place)
    }
  }

  private mutating func beginMember(raw: inout RawBytes) throws(SourceTrouble) {
    while input.count - next < Compression.markLength, try fill(from: &raw) > 0 {}
    if next == input.count {
      state = .isOver
    } else if Compression(of: input[next...]) == compression {
      switch handle {
      case .gzip(let gzip): gzip.beginMember()
      case .zstd(let zstd): zstd.beginMember()
      }
      state = .isInMember
    } else {
      try passOverRest(of: &raw)
      state = .isOver
    }
  }

  /// Zeros are what a tape or a block device fills up with; anything else is worth a note.
  private mutating func passOverRest(of raw: inout RawBytes) throws(SourceTrouble) {
    let start = raw.position - (input.count - next)
    var isPadding = true
    repeat {
      isPadding = isPadding && input[next...].allSatisfy { $0 == 0 }
      next = input.count
    } while try fill(from: &raw) > 0
    if !isPadding {
      raw.note(.hasBytesBehind(compression, count: raw.position - start, at: start))
    }
  }

  private mutating func fill(from raw: inout RawBytes) throws(SourceTrouble) -> Int {
    input.removeSubrange(..<next)
    next = 0
    return try raw.read(into: &input, atMost: Unpacker.pieceSize)
  }
}
