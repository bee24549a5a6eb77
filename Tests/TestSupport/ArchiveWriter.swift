/// Writes zip archives, sound ones and every wrong kind that a test wants.
package struct ArchiveWriter {
  package var parts: [Part]
  package var comment: [UInt8] = []
  /// What the end claims, where that differs.
  package var count: Int?
  /// Writes the table of contents with the numbers of 64 bits.
  package var isLong = false

  package struct Part {
    package var name: String
    /// As they lie in the archive.
    package var bytes: [UInt8]
    package var method = 0
    package var flags = 0
    /// What the archive claims of the unpacked part.
    package var size: Int
    package var checksum: UInt32
    /// What the header before the part says, where that differs.
    package var localName: String?
    /// The sizes stand behind the part, and before it there are none.
    package var hasDescriptor = false
    /// Points here instead of at its own place.
    package var offset: Int?

    package init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
      size = bytes.count
      checksum = ArchiveWriter.checksum(bytes)
    }

    package init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  package init(_ parts: [Part]) { self.parts = parts }

  package func bytes() -> [UInt8] {
    var file: [UInt8] = []
    var table: [UInt8] = []
    for part in parts {
      let offset = part.offset ?? file.count
      let sizes = [Int(part.checksum), part.bytes.count, part.size]
      let flags = part.flags | (part.hasDescriptor ? 8 : 0)
      let local = Array((part.localName ?? part.name).utf8)
      file += numbers([(0x0403_4B50, 4), (20, 2), (flags, 2), (part.method, 2), (0, 4)])
      file += numbers((part.hasDescriptor ? [0, 0, 0] : sizes).map { ($0, 4) })
      file += numbers([(local.count, 2), (0, 2)]) + local + part.bytes
      if part.hasDescriptor { file += numbers([(0x0807_4B50, 4)] + sizes.map { ($0, 4) }) }

      let name = Array(part.name.utf8)
      let extra = numbers([(1, 2), (24, 2), (part.size, 8), (part.bytes.count, 8), (offset, 8)])
      table += numbers([(0x0201_4B50, 4), (45, 2), (20, 2), (flags, 2), (part.method, 2), (0, 4)])
      table += numbers(
        [Int(part.checksum)].map { ($0, 4) }
          + (isLong ? [-1, -1] : [part.bytes.count, part.size]).map { ($0, 4) })
      table += numbers([(name.count, 2), (isLong ? extra.count : 0, 2), (0, 2), (0, 2), (0, 2)])
      table += numbers([(0, 4), (isLong ? -1 : offset, 4)]) + name + (isLong ? extra : [])
    }
    let start = file.count
    file += table
    if isLong {
      let end = file.count
      file += numbers([(0x0606_4B50, 4), (44, 8), (45, 2), (45, 2), (0, 4), (0, 4)])
      file += numbers([parts.count, parts.count, table.count, start].map { ($0, 8) })
      file += numbers([(0x0706_4B50, 4), (0, 4), (end, 8), (1, 4)])
    }
    file += numbers([(0x0605_4B50, 4), (0, 2), (0, 2)])
    let count = isLong ? -1 : count ?? parts.count
    file += numbers([(count, 2), (count, 2)])
    file += numbers([(isLong ? -1 : table.count, 4), (isLong ? -1 : start, 4)])
    return file + numbers([(comment.count, 2)]) + comment
  }

  private func numbers(_ numbers: [(value: Int, length: Int)]) -> [UInt8] {
    numbers.flatMap { number in
      (0..<number.length).map { UInt8(truncatingIfNeeded: number.value >> (8 * $0)) }
    }
  }

  package static func checksum(_ bytes: [UInt8]) -> UInt32 {
    let table = (0..<256 as Range<UInt32>).map { byte in
      (0..<8).reduce(byte) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    var sum = ~0 as UInt32
    for byte in bytes { sum = sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
    return ~sum
  }
}
