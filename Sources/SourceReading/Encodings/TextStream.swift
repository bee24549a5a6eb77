/// The text of any source in UTF-8, from front to back, whatever its encoding.
///
/// The byte order mark is left out. Bytes that are no character become U+FFFD and a fault with its
/// place, so that the row can be rejected; nothing is dropped.
///
///     var text = try TextStream(ByteStream(opening: path), as: told)
///     while try text.read(into: &buffer, atMost: 1 << 18) > 0 {
///       for fault in text.takeFaults() where fault.spoilsRow { … }
///     }
package struct TextStream: ~Copyable {
  package private(set) var encoding: TextEncoding
  private var stream: ByteStream
  private var decoder: TextDecoder
  private let onFault: OnFault
  /// Nothing beyond ASCII was met yet, and nobody said what it would be.
  private var isOpen: Bool
  private var input: [UInt8] = []
  private var isAtEnd = false
  /// Decoded, and not yet given.
  private var ready: [UInt8] = []
  private var nextReady = 0
  private var log = FaultLog()
  /// What the user said where the mark says something else.
  private var contradicted: TextEncoding?

  package enum OnFault: Sendable {
    /// Go on, with U+FFFD in the text and the place among the faults.
    case mark
    /// Give up with a trouble: for documents that are read whole or not at all.
    case stop
  }

  private static let pieceSize = 1 << 17

  /// `told`: what the user says the encoding is; nil to find out. A mark at the beginning knows
  /// better, and is noted where it differs.
  package init(
    _ stream: consuming ByteStream, as told: TextEncoding? = nil, onFault: OnFault = .mark
  ) throws(SourceTrouble) {
    let path = stream.path
    let sample = try stream.peek(EncodingDetector.sampleSize)
    let isWhole = sample.count < EncodingDetector.sampleSize
    let found = EncodingDetector.find(in: sample, isWhole: isWhole)
    let marked = found.markLength > 0 ? found.encoding : nil
    guard let encoding = marked ?? told ?? found.encoding else {
      throw .encodingUnknown(path, looksLike: found.guess)
    }
    guard let decoder = TextDecoder(encoding) else { throw .encodingMissing(path, encoding) }
    let markLength = found.markLength
    var mark: [UInt8] = []
    while mark.count < markLength {
      if try stream.read(into: &mark, atMost: markLength - mark.count) == 0 { break }
    }
    self.init(
      stream, encoding, decoder, isOpen: told == nil && found.isASCII && !isWhole,
      start: markLength, onFault)
    if let told, let marked, told != marked { contradicted = told }
  }

  private init(
    _ stream: consuming ByteStream, _ encoding: TextEncoding, _ decoder: consuming TextDecoder,
    isOpen: Bool, start: Int, _ onFault: OnFault
  ) {
    self.stream = stream
    self.encoding = encoding
    self.decoder = decoder
    self.isOpen = isOpen
    self.onFault = onFault
    log.sourceStart = start
  }

  package var path: String { stream.path }
  package var packedSize: Int? { stream.packedSize }
  package var packedPosition: Int { stream.packedPosition }
  package mutating func hash() throws(SourceTrouble) -> FileHash? { try stream.hash() }

  /// The faults of what was read, and perhaps of a little that will be read next: their
  /// `textOffset` tells. Each is given once.
  package mutating func takeFaults() -> [EncodingFault] { log.take() }

  /// What is worth knowing about the source and its characters; complete once all is read.
  package var notes: [SourceNote] {
    let told = contradicted.map { [SourceNote.isMarked(as: encoding, not: $0)] } ?? []
    return told + stream.notes + SourceNote.faults(log, in: encoding)
  }

  /// Appends at most `count` bytes of UTF-8, as many as are at hand; 0 at the end.
  ///
  /// A piece may end within a character, as any piece of a file may.
  package mutating func read(
    into buffer: inout [UInt8], atMost count: Int
  ) throws(SourceTrouble) -> Int {
    if count <= 0 { return 0 }
    while nextReady == ready.count {
      if isAtEnd { return 0 }
      try decodeMore()
    }
    let done = min(count, ready.count - nextReady)
    buffer.append(contentsOf: ready[nextReady..<nextReady + done])
    nextReady += done
    return done
  }

  /// The next bytes, which stay where they are; fewer than `count` only at the end.
  package mutating func peek(_ count: Int) throws(SourceTrouble) -> [UInt8] {
    while ready.count - nextReady < count, !isAtEnd { try decodeMore() }
    return Array(ready[nextReady...].prefix(count))
  }

  private mutating func decodeMore() throws(SourceTrouble) {
    let old = input.count
    isAtEnd = try stream.read(into: &input, atMost: TextStream.pieceSize) == 0
    if isOpen { try decide(from: old) }

    let done: Int
    if nextReady == ready.count {
      ready.removeAll(keepingCapacity: true)
      done = decoder.decode(input, isEnd: isAtEnd, into: &ready, &log)
      log.endPiece(ready)
    } else {
      var text: [UInt8] = []
      done = decoder.decode(input, isEnd: isAtEnd, into: &text, &log)
      log.endPiece(text)
      ready.removeSubrange(..<nextReady)
      ready += text
    }
    nextReady = 0
    input.removeSubrange(..<done)
    log.sourceStart += done
    if onFault == .stop {
      if let fault = log.faults.first(where: \.spoilsRow) {
        throw .notInEncoding(path, encoding, fault)
      }
      log.forget()
    }
  }

  /// All was ASCII so far, so it is early enough to learn the encoding from the first that is not.
  private mutating func decide(from start: Int) throws(SourceTrouble) {
    guard let first = input[start...].firstIndex(where: { $0 >= 0x80 }) else { return }
    isOpen = false
    let line = input[..<first].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let more = try stream.peek(EncodingDetector.sampleSize)
    let sample = Array(input[line...]) + more
    let found = EncodingDetector.find(
      in: sample, isWhole: more.count < EncodingDetector.sampleSize)
    guard let better = found.encoding else {
      throw .encodingUnknown(path, looksLike: found.guess)
    }
    if better == encoding { return }
    guard let decoder = TextDecoder(better) else { throw .encodingMissing(path, better) }
    self.decoder = decoder
    encoding = better
  }
}
