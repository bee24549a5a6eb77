/// The bytes of any source from front to back: a file, standard input (`-`), gzip or zstd of them.
///
/// How it is packed is seen from its first bytes. Memory stays bounded, whatever the source holds.
///
///     var stream = try ByteStream(opening: "awards.csv.gz", hashing: true)
///     let head = try stream.peek(4096)
///     while try stream.read(into: &buffer, atMost: 1 << 18) > 0 { … }
///     let hash = try stream.hash()
package struct ByteStream: ~Copyable {
  package let compression: Compression
  private var raw: RawBytes
  private var unpacker: Unpacker?
  /// Bytes that were looked at and not yet given.
  private var ahead: [UInt8] = []
  private var nextAhead = 0
  /// How many bytes were given, unpacked.
  package private(set) var position = 0

  private static let mostAtOnce = 1 << 24

  package init(
    opening path: String, hashing: Bool = false, limit: ExpansionLimit = ExpansionLimit()
  ) throws(SourceTrouble) {
    var raw = try RawBytes(opening: path, hashing: hashing)
    var head: [UInt8] = []
    while head.count < Compression.markLength {
      if try raw.read(into: &head, atMost: Compression.markLength - head.count) == 0 { break }
    }
    let compression = Compression(of: head)
    let unpacker = Unpacker(compression, head: head, limit: limit)
    if unpacker == nil, compression != .none { throw .needsTooMuchMemory(path, compression) }
    self.init(compression, raw, unpacker, head: compression == .none ? head : [])
  }

  private init(
    _ compression: Compression, _ raw: consuming RawBytes, _ unpacker: consuming Unpacker?,
    head: [UInt8]
  ) {
    self.compression = compression
    self.raw = raw
    self.unpacker = unpacker
    ahead = head
  }

  /// As the user gave it.
  package var path: String { raw.path }
  /// How many bytes lie on the disk; nil where the system does not know.
  package var packedSize: Int? { raw.size }
  /// How many of them were read: for showing how far the work has come.
  package var packedPosition: Int { raw.position }
  /// What is worth knowing, complete once all is read.
  package var notes: [SourceNote] { raw.notes }
  /// Whether `RandomFile` may read the same bytes.
  package var isPlainFile: Bool { compression == .none && raw.size != nil }

  /// Appends at most `count` bytes, as many as are at hand; 0 at the end.
  package mutating func read(
    into buffer: inout [UInt8], atMost count: Int
  ) throws(SourceTrouble) -> Int {
    let done: Int
    if nextAhead < ahead.count {
      done = min(count, ahead.count - nextAhead)
      buffer.append(contentsOf: ahead[nextAhead..<nextAhead + done])
      nextAhead += done
      if nextAhead == ahead.count {
        ahead = []
        nextAhead = 0
      }
    } else {
      done = try readOn(into: &buffer, atMost: count)
    }
    position += done
    return done
  }

  /// The next bytes, which stay where they are; fewer than `count` only at the end.
  package mutating func peek(_ count: Int) throws(SourceTrouble) -> [UInt8] {
    while ahead.count - nextAhead < count {
      let missing = min(count - (ahead.count - nextAhead), ByteStream.mostAtOnce)
      let done =
        try unpacker == nil
        ? raw.read(into: &ahead, atMost: missing)
        : unpacker?.read(from: &raw, into: &ahead, atMost: missing) ?? 0
      if done == 0 { break }
    }
    return Array(ahead[nextAhead...].prefix(count))
  }

  /// The hash of the source as it lies there, packed; what was not read is read for it.
  ///
  /// Nil unless `hashing` was asked for.
  package mutating func hash() throws(SourceTrouble) -> FileHash? { try raw.hash() }

  private mutating func readOn(
    into buffer: inout [UInt8], atMost count: Int
  ) throws(SourceTrouble) -> Int {
    if count <= 0 { return 0 }
    let count = min(count, ByteStream.mostAtOnce)
    if unpacker == nil { return try raw.read(into: &buffer, atMost: count) }
    return try unpacker?.read(from: &raw, into: &buffer, atMost: count) ?? 0
  }
}
