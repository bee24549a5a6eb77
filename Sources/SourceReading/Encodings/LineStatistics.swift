/// What the lines of a sample look like that is neither ASCII nor UTF-8 as a whole.
struct LineStatistics {
  /// Lines that are surely UTF-8.
  private(set) var utf8Lines = 0
  /// All lines but those, as pairs of bytes.
  private(set) var pairs = PairStatistics()
  private var utf8Characters = 0
  private var badBytes = 0

  init(_ sample: ArraySlice<UInt8>) {
    for bytes in sample.split(separator: UInt8(ascii: "\n")) {
      let line = MixedLine(bytes)
      if line.isASCII { continue }
      if line.isSurelyUTF8 { utf8Lines += 1 } else { pairs.add(bytes) }
      addCharacters(Array(bytes[line.firstCharacter...]))
    }
  }

  /// UTF-8 with damage, or with a few lines of something else.
  var isMostlyUTF8: Bool { utf8Characters >= 3 && utf8Characters >= badBytes }

  private mutating func addCharacters(_ bytes: [UInt8]) {
    var next = 0
    while next < bytes.count {
      switch UTF8Check.check(bytes, next..<bytes.count) {
      case .valid:
        utf8Characters += leads(in: bytes[next...])
        return
      case .cutShort(let start):
        utf8Characters += leads(in: bytes[next..<start])
        badBytes += 1
        return
      case .fault(let start, let count):
        utf8Characters += leads(in: bytes[next..<start])
        badBytes += 1
        next = start + count
      }
    }
  }

  /// Characters of three bytes; those of two are found in Big5 as well.
  private func leads(in bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 >= 0xE0 } }
}

/// How well bytes fit the encodings that have two of them for a character.
struct PairStatistics {
  private var big5 = Share()
  private var gb = Share()
  /// Bytes beyond ASCII, and those of them that stand alone between ASCII letters.
  private var high = 0
  private var alone = 0

  private struct Share {
    /// Pairs that are possible, those of them in frequent use, and what is no pair.
    var pairs = 0
    var frequent = 0
    var broken = 0
    /// Frequent ones with nothing of ASCII in them, which accented letters seldom make.
    var wide = 0

    /// In a few names rare characters may abound.
    var isLikely: Bool {
      broken * 50 <= pairs && wide * 4 >= pairs && pairs > 0
        && (frequent * 5 >= pairs * 4 || (pairs < 20 && frequent * 2 >= pairs))
    }
  }

  var isBig5: Bool {
    big5.isLikely && big5.frequent * gb.pairs >= gb.frequent * big5.pairs
  }
  var isGB18030: Bool { gb.isLikely && !isBig5 }
  var isLatin: Bool { alone * 2 >= high }

  mutating func add(_ line: ArraySlice<UInt8>) {
    PairStatistics.count(line, in: &big5) { lead, trail in
      guard (0x81...0xFE).contains(lead), (0x40...0x7E).contains(trail) || trail >= 0xA1,
        trail != 0xFF
      else { return nil }
      let pair = UInt16(lead) << 8 | UInt16(trail)
      // Signs, and the 5,401 characters of common use.
      return (0xA140...0xA3BF).contains(pair) || (0xA440...0xC67E).contains(pair)
    }
    PairStatistics.count(line, in: &gb) { lead, trail in
      guard (0x81...0xFE).contains(lead), trail >= 0x40, trail != 0x7F, trail != 0xFF else {
        return nil
      }
      // Signs, and the 3,755 characters of common use.
      return trail >= 0xA1 && ((0xA1...0xA3).contains(lead) || (0xB0...0xD7).contains(lead))
    }
    var isAfterHigh = false
    for (index, byte) in line.enumerated() where byte >= 0x80 || isAfterHigh {
      if byte < 0x80 {
        isAfterHigh = false
        continue
      }
      high += 1
      let next = line.dropFirst(index + 1).first ?? 0
      if !isAfterHigh, next < 0x80 { alone += 1 }
      isAfterHigh = true
    }
  }

  private static func count(
    _ line: ArraySlice<UInt8>, in share: inout Share, _ isFrequent: (UInt8, UInt8) -> Bool?
  ) {
    var next = line.startIndex
    while next < line.endIndex {
      if line[next] < 0x80 {
        next += 1
      } else if next + 1 < line.endIndex, let isFrequent = isFrequent(line[next], line[next + 1]) {
        share.pairs += 1
        if isFrequent { share.frequent += 1 }
        if isFrequent, line[next + 1] >= 0x80 { share.wide += 1 }
        next += 2
      } else {
        share.broken += 1
        next += 1
      }
    }
  }
}
