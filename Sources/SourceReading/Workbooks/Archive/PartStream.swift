internal import CZlib

/// The bytes of one part of an archive, unpacked piece by piece and held to what was promised.
///
/// A part that unpacks to more or less than the table of contents says, or to something with
/// another checksum, is damaged; one that swells beyond measure is an attack. So memory is one
/// piece of input and one of output, whatever the archive claims.
struct PartStream: ~Copyable {
  private let archive: Archive
  private let entry: ArchiveEntry
  private let limit: Int
  private var inflater: Inflater?
  private var input: [UInt8] = []
  private var inputPosition = 0
  private var packedOffset: Int
  private var packedLeft: Int
  private var produced = 0
  private var checksum: UInt = 0
  private(set) var isAtEnd = false

  private static let piece = 1 << 16

  init(_ entry: ArchiveEntry, of archive: Archive, limit: Int) throws(SourceTrouble) {
    if entry.isEncrypted { throw .encryptedPart(archive.name, entry.name) }
    if case .other(let number) = entry.method {
      throw .unknownPacking(archive.name, entry.name, number)
    }
    if entry.size > limit { throw .swollenPart(archive.name, entry.name) }
    let header = LittleEndian(
      try archive.bytes.read(30 + entry.rawName.count, at: entry.offset))
    guard header.four(0) == 0x0403_4B50, header.bytes.count == 30 + entry.rawName.count,
      header.two(26) == entry.rawName.count, header.bytes[30...].elementsEqual(entry.rawName)
    else { throw .damagedArchive(archive.name, .part(entry.name)) }
    if header.two(6) & 1 != 0 { throw .encryptedPart(archive.name, entry.name) }
    if entry.method == .stored, entry.packedSize != entry.size {
      throw .damagedArchive(archive.name, .part(entry.name))
    }
    self.archive = archive
    self.entry = entry
    self.limit = limit
    packedOffset = entry.offset + 30 + entry.rawName.count + header.two(28)
    packedLeft = entry.packedSize
    inflater = entry.method == .deflated ? Inflater() : nil
  }

  /// Fills the output from its beginning and tells how much of it; zero is the end of the part.
  mutating func next(into output: inout [UInt8]) throws(SourceTrouble) -> Int {
    var count = 0
    while count < output.count, !isAtEnd {
      if inputPosition == input.count, packedLeft > 0 { try refill() }
      let before = (inputPosition, count)
      let hasEnded = try unpack(into: &output, count: &count)
      if hasEnded {
        isAtEnd = true
      } else if before == (inputPosition, count), inputPosition == input.count, packedLeft == 0 {
        throw damage
      }
    }
    try account(for: output, count)
    return count
  }

  private var damage: SourceTrouble { .damagedArchive(archive.name, .part(entry.name)) }

  private mutating func refill() throws(SourceTrouble) {
    input = try archive.bytes.read(min(Self.piece, packedLeft), at: packedOffset)
    if input.isEmpty { throw .truncatedArchive(archive.name) }
    inputPosition = 0
    packedOffset += input.count
    packedLeft -= input.count
  }

  private mutating func unpack(
    into output: inout [UInt8], count: inout Int
  ) throws(SourceTrouble) -> Bool {
    if entry.method == .stored {
      let some = min(output.count - count, input.count - inputPosition)
      output.replaceSubrange(
        count..<count + some, with: input[inputPosition..<inputPosition + some])
      count += some
      inputPosition += some
      return packedLeft == 0 && inputPosition == input.count
    }
    switch inflater?.unpack(input, from: &inputPosition, into: &output, count: &count) {
    case .more: return false
    case .ended: return true
    case .damaged: throw damage
    case nil: throw .outOfMemory(archive.name)
    }
  }

  private mutating func account(for output: [UInt8], _ count: Int) throws(SourceTrouble) {
    produced += count
    // Safe: the sum is taken over bytes that are there.
    checksum = unsafe output.withUnsafeBufferPointer { bytes in
      unsafe crc32(checksum, bytes.baseAddress, UInt32(count))
    }
    if produced > limit || isSwollen { throw .swollenPart(archive.name, entry.name) }
    if produced > entry.size { throw damage }
    if isAtEnd, produced != entry.size || checksum != UInt(entry.checksum) { throw damage }
  }

  private var isSwollen: Bool {
    produced > archive.limits.unsuspected
      && produced / archive.limits.swelling > entry.packedSize
  }
}
