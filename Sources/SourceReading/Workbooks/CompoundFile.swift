/// The container of Office 97–2003, in which encrypted workbooks of today are wrapped too.
///
/// Only the names in it are read: they tell one from the other.
struct CompoundFile {
  static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private let head: LittleEndian
  private let sectorSize: Int

  /// More of the directory is not looked through.
  private static let deepest = 256

  /// `head` is the beginning of the file, which starts with the magic.
  init(head: [UInt8]) {
    self.head = LittleEndian(head)
    sectorSize = self.head.two(30) == 12 ? 4096 : 512
  }

  /// Whether something of this name stands in the directory.
  func hasEntry(_ name: String, in bytes: borrowing ArchiveBytes) throws(SourceTrouble) -> Bool {
    let wanted = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    var sector = head.four(48)
    var steps = 0
    while isSector(sector), steps < Self.deepest {
      let directory = try bytes.read(sectorSize, at: (sector + 1) * sectorSize)
      for start in stride(from: 0, to: directory.count - 127, by: 128)
      where directory[start..<start + 64].starts(with: wanted + [0, 0]) {
        return true
      }
      sector = try next(after: sector, in: bytes)
      steps += 1
    }
    return false
  }

  private func isSector(_ number: Int) -> Bool { number < 0xFFFF_FFF0 }

  /// The next sector of a chain, from the table of them; the head knows where its parts are.
  private func next(
    after sector: Int, in bytes: borrowing ArchiveBytes
  ) throws(SourceTrouble) -> Int {
    let (table, place) = sector.quotientAndRemainder(dividingBy: sectorSize / 4)
    guard table < 109 else { return Int(UInt32.max) }
    let tableSector = head.four(76 + 4 * table)
    guard isSector(tableSector) else { return Int(UInt32.max) }
    let entry = try bytes.read(4, at: (tableSector + 1) * sectorSize + 4 * place)
    return entry.count == 4 ? LittleEndian(entry).four(0) : Int(UInt32.max)
  }
}
