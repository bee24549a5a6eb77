/// Finds out in which encoding a text stands.
///
/// UTF-8 and UTF-16 prove themselves. Big5 is taken when nearly all of its pairs are characters, of
/// those that are in use. Nothing else is taken without being told: a wrong guess makes wrong names.
package enum EncodingDetector {
  /// How many bytes are worth looking at.
  package static let sampleSize = 1 << 20

  /// `isWhole`: the sample is the whole text, so that its end is one of a character too.
  package static func find(in sample: [UInt8], isWhole: Bool = false) -> EncodingFinding {
    if let marked = fromMark(sample) { return marked }
    if let wide = WideText(sample).encoding { return EncodingFinding(wide) }
    if sample.allSatisfy({ $0 < 0x80 }) { return EncodingFinding(.utf8, isASCII: true) }

    let check = UTF8Check.check(sample, 0..<sample.count)
    if check == .valid { return EncodingFinding(.utf8) }
    if case .cutShort = check, !isWhole { return EncodingFinding(.utf8) }

    let lines = LineStatistics(isWhole ? sample[...] : wholeLines(of: sample))
    if lines.isMostlyUTF8 { return EncodingFinding(.utf8, isMixed: true) }
    let pairs = lines.pairs
    if pairs.isBig5 { return EncodingFinding(.big5, isMixed: lines.utf8Lines > 0) }
    return EncodingFinding(nil, guess: pairs.isGB18030 ? .gb18030 : pairs.isLatin ? .latin1 : nil)
  }

  /// Looks at the beginning, and where that is ASCII alone, in a few places of the rest.
  package static func find(in file: borrowing RandomFile) throws(SourceTrouble) -> EncodingFinding {
    var head: [UInt8] = []
    try file.read(sampleSize, at: 0, into: &head)
    let finding = find(in: head, isWhole: head.count == file.size)
    if !finding.isASCII || head.count == file.size { return finding }
    let places = 16
    let step = (file.size - head.count) / places
    for place in 1...places {
      var piece: [UInt8] = []
      try file.read(1 << 16, at: head.count + place * step - min(step, 1 << 16), into: &piece)
      // From a line end on, so that no character is cut.
      guard let newline = piece.firstIndex(of: UInt8(ascii: "\n")) else { continue }
      let more = find(in: Array(piece[newline...]))
      if !more.isASCII { return more }
    }
    return finding
  }

  private static func fromMark(_ sample: [UInt8]) -> EncodingFinding? {
    // UTF-32 begins like UTF-16 and is none.
    if sample.starts(with: [0xFF, 0xFE, 0, 0]) { return EncodingFinding(nil) }
    let marked = TextEncoding.allCases.first {
      !$0.mark.isEmpty && sample.starts(with: $0.mark)
    }
    return marked.map { EncodingFinding($0, markLength: $0.mark.count) }
  }

  private static func wholeLines(of sample: [UInt8]) -> ArraySlice<UInt8> {
    guard let newline = sample.lastIndex(of: UInt8(ascii: "\n")) else { return sample[...] }
    return sample[...newline]
  }
}

/// What was found out about the encoding of a text.
package struct EncodingFinding: Sendable, Hashable {
  /// Nil when it can't be told.
  package let encoding: TextEncoding?
  /// How many bytes at the beginning belong to no character: the byte order mark.
  package let markLength: Int
  /// Nothing beyond ASCII was seen, which fits every encoding but UTF-16.
  package let isASCII: Bool
  /// Some bytes fit the encoding not at all: lines of another one, or damage.
  package let isMixed: Bool
  /// What it looks like, where that is too little to go by.
  package let guess: TextEncoding?

  init(
    _ encoding: TextEncoding?, markLength: Int = 0, isASCII: Bool = false, isMixed: Bool = false,
    guess: TextEncoding? = nil
  ) {
    self.encoding = encoding
    self.markLength = markLength
    self.isASCII = isASCII
    self.isMixed = isMixed
    self.guess = guess
  }
}
