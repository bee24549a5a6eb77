/// What each pair of bytes means in an encoding whose characters have one or two of them.
///
/// Asked once of the C library, so that texts are read by looking up, with every byte in sight.
struct PairTable: Sendable {
  /// For each pair up to seven bytes of UTF-8, the first one lowest; above them the length, with
  /// `ownMark` where an office made the character itself.
  private let entries: [UInt64]

  private static let ownMark: UInt64 = 0x80
  private static let leads: ClosedRange<UInt8> = 0x81...0xFE

  struct Entry {
    fileprivate let bits: UInt64
    /// 0 where the pair means nothing.
    var length: Int { Int(bits >> 56 & 7) }
    /// A character of a private area: it means something only on the system that made it.
    var isOwn: Bool { bits >> 56 & PairTable.ownMark != 0 }
    func append(to text: inout [UInt8]) {
      var rest = bits
      for _ in 0..<length {
        text.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
  }

  /// `meaning` gives the UTF-8 of a pair, nil or nothing for none.
  init(_ meaning: (_ lead: UInt8, _ trail: UInt8) -> [UInt8]?) {
    var entries = [UInt64](repeating: 0, count: PairTable.leads.count << 8)
    for lead in PairTable.leads {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F {
        guard let text = meaning(lead, trail), !text.isEmpty, text.count <= 7 else { continue }
        let top = UInt64(text.count) | (PairTable.isPrivate(text) ? PairTable.ownMark : 0)
        let bits = text.reversed().reduce(0) { $0 << 8 | UInt64($1) }
        entries[PairTable.index(lead, trail)] = top << 56 | bits
      }
    }
    self.entries = entries
  }

  static func isLead(_ byte: UInt8) -> Bool { leads.contains(byte) }

  /// `lead` must be one.
  func entry(_ lead: UInt8, _ trail: UInt8) -> Entry {
    Entry(bits: entries[PairTable.index(lead, trail)])
  }

  private static func index(_ lead: UInt8, _ trail: UInt8) -> Int {
    Int(lead - leads.lowerBound) << 8 | Int(trail)
  }

  /// U+E000 to U+F8FF.
  static func isPrivate(_ text: [UInt8]) -> Bool {
    text.count == 3 && (text[0] == 0xEE || (text[0] == 0xEF && text[1] < 0xA4))
  }
}
