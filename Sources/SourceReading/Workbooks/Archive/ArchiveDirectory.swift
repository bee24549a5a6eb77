/// The table of contents at the end of a zip archive, with and without the 64-bit extension.
///
/// Only this table is believed, never the headers that stand between the parts: those may lack
/// sizes, and a hostile archive tells two stories.
struct ArchiveDirectory {
  private(set) var entries: [ArchiveEntry] = []

  /// A larger table of contents belongs to no workbook.
  static let largest = 64 << 20

  /// `name` is the archive in troubles.
  init(of bytes: borrowing ArchiveBytes, name: String) throws(SourceTrouble) {
    let end = try Self.end(of: bytes, name: name)
    guard end.size <= Self.largest, end.offset == end.position - end.size else {
      throw .damagedArchive(name, .contents)
    }
    let table = try bytes.read(end.size, at: end.offset)
    guard table.count == end.size else { throw .damagedArchive(name, .contents) }
    var position = 0
    entries.reserveCapacity(min(end.count, table.count / 46))
    while position + 46 <= table.count, entries.count < end.count {
      guard let entry = Self.entry(in: table, at: &position) else {
        throw .damagedArchive(name, .contents)
      }
      entries.append(entry)
    }
    // A count that is too small would hide parts.
    guard entries.count == end.count, position == table.count else {
      throw .damagedArchive(name, .contents)
    }
    try checkPlaces(before: end.offset, name: name)
  }

  private struct End {
    var count: Int
    var size: Int
    var offset: Int
    /// Where the record that says all this begins.
    var position: Int
  }

  private static func end(
    of bytes: borrowing ArchiveBytes, name: String
  ) throws(SourceTrouble) -> End {
    let tailStart = max(0, bytes.size - 22 - 0xFFFF)
    let tail = LittleEndian(try bytes.read(bytes.size - tailStart, at: tailStart))
    var position = tail.bytes.count - 22
    // The comment behind the record must reach exactly to the end of the file.
    while position >= 0,
      tail.four(position) != 0x0605_4B50
        || position + 22 + tail.two(position + 20) != tail.bytes.count
    {
      position -= 1
    }
    guard position >= 0 else { throw .truncatedArchive(name) }
    var end = End(
      count: tail.two(position + 10), size: tail.four(position + 12),
      offset: tail.four(position + 16), position: tailStart + position)
    guard tail.two(position + 4) == tail.two(position + 6) else {
      throw .damagedArchive(name, .severalDisks)
    }
    if end.count == 0xFFFF || end.size == 0xFFFF_FFFF || end.offset == 0xFFFF_FFFF,
      let long = try longEnd(of: bytes, before: end.position)
    {
      end = long
    }
    return end
  }

  /// The record of archives whose numbers need 64 bits.
  private static func longEnd(
    of bytes: borrowing ArchiveBytes, before position: Int
  ) throws(SourceTrouble) -> End? {
    let locator = LittleEndian(try bytes.read(20, at: position - 20))
    guard locator.four(0) == 0x0706_4B50, let place = locator.eight(8), place < position else {
      return nil
    }
    let record = LittleEndian(try bytes.read(56, at: place))
    guard record.four(0) == 0x0606_4B50, let count = record.eight(32), let size = record.eight(40),
      let offset = record.eight(48), size <= largest, offset < position
    else { return nil }
    return End(count: count, size: size, offset: offset, position: place)
  }

  private static func entry(in table: [UInt8], at position: inout Int) -> ArchiveEntry? {
    let header = LittleEndian(Array(table[position..<position + 46]))
    guard header.four(0) == 0x0201_4B50 else { return nil }
    let nameEnd = position + 46 + header.two(28)
    let extraEnd = nameEnd + header.two(30)
    let next = extraEnd + header.two(32)
    guard next <= table.count else { return nil }
    let rawName = Array(table[position + 46..<nameEnd])
    let extra = LittleEndian(Array(table[nameEnd..<extraEnd]))
    position = next

    var sizes = [header.four(24), header.four(20), header.four(42)]
    guard fill(&sizes, from: extra) else { return nil }
    return ArchiveEntry(
      name: String(decoding: rawName.map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self),
      rawName: rawName,
      method: ArchiveEntry.Method(header.two(10)),
      isEncrypted: header.two(8) & 1 != 0,
      checksum: UInt32(truncatingIfNeeded: header.four(16)),
      packedSize: sizes[1], size: sizes[0], offset: sizes[2])
  }

  /// Puts the 64-bit numbers in the place of those that did not fit; false when one is missing.
  private static func fill(_ sizes: inout [Int], from extra: LittleEndian) -> Bool {
    guard sizes.contains(0xFFFF_FFFF) else { return true }
    var position = 0
    while position + 4 <= extra.bytes.count {
      let end = position + 4 + extra.two(position + 2)
      if extra.two(position) == 1, end <= extra.bytes.count {
        var place = position + 4
        for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
          guard place + 8 <= end, let value = extra.eight(place) else { return false }
          sizes[index] = value
          place += 8
        }
        return true
      }
      position = end
    }
    return false
  }

  /// Parts must lie one after the other: an archive in which they share bytes is made to swell.
  private func checkPlaces(before end: Int, name: String) throws(SourceTrouble) {
    var free = 0
    for entry in entries.sorted(by: { $0.offset < $1.offset }) {
      let (headerEnd, isTooLong) = entry.offset.addingReportingOverflow(30 + entry.rawName.count)
      guard !isTooLong, headerEnd <= end, entry.packedSize <= end - headerEnd, entry.size >= 0
      else { throw .damagedArchive(name, .places) }
      guard entry.offset >= free else { throw .damagedArchive(name, .overlap(entry.name)) }
      free = headerEnd + entry.packedSize
    }
    var seen: Set<String> = []
    for entry in entries where !seen.insert(entry.name.lowercased()).inserted {
      throw .damagedArchive(name, .twice(entry.name))
    }
  }
}
