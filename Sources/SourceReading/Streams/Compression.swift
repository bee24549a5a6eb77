/// How the bytes of a file are packed, told by its first bytes and never by its name.
package enum Compression: Sendable, Hashable {
  case none, gzip, zstd

  /// How many bytes are looked at.
  static let markLength = 4

  init(of bytes: some Collection<UInt8>) {
    let bytes = Array(bytes.prefix(Compression.markLength))
    if bytes.starts(with: [0x1F, 0x8B, 8]) {
      self = .gzip
    } else if bytes.count == 4, bytes[1...] == [0xB5, 0x2F, 0xFD], bytes[0] == 0x28 {
      self = .zstd
    } else if bytes.count == 4, bytes[1...] == [0x2A, 0x4D, 0x18], bytes[0] >> 4 == 5 {
      self = .zstd  // A frame to be skipped, with which such a file may begin.
    } else {
      self = .none
    }
  }

  var name: String {
    switch self {
    case .none: ""
    case .gzip: "gzip"
    case .zstd: "zstd"
    }
  }
}

/// How far packed bytes may swell before they are taken for a bomb.
///
/// Exports of tables shrink to a twentieth, monotonous ones to a hundredth. So a file is refused
/// once it has given more than `floor` bytes and more than `ratio` for each of its own.
package struct ExpansionLimit: Sendable {
  package let ratio: Int
  package let floor: Int

  package init(ratio: Int = 500, floor: Int = 1 << 30) {
    self.ratio = ratio
    self.floor = floor
  }

  func allows(_ given: Int, from taken: Int) -> Bool {
    given <= floor || given / ratio <= taken
  }
}
