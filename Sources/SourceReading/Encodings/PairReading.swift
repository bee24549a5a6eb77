/// Reads Big5 and its relatives line by line, so that a line of UTF-8 among them is not missed.
///
/// Bytes below 0x80 that are not the second half of a character keep their meaning even behind a
/// broken one: a delimiter or a line end is never swallowed.
struct PairReading {
  private let input: [UInt8]
  private let table: PairTable

  /// A line longer than this is read in parts.
  private static let longestLine = 1 << 20

  init(_ input: [UInt8], _ table: PairTable) {
    self.input = input
    self.table = table
  }

  /// `four` gives the meaning of four bytes, in the encoding that has such characters.
  func decode(
    isEnd: Bool, into text: inout [UInt8], _ log: inout FaultLog, _ four: ([UInt8]) -> [UInt8]?
  ) -> Int {
    var next = 0
    while next < input.count {
      let newline = input[next...].firstIndex(of: UInt8(ascii: "\n"))
      if newline == nil, !isEnd, input.count - next < PairReading.longestLine { return next }
      let end = newline.map { $0 + 1 } ?? input.count
      if case let line = MixedLine(input[next..<end]), line.isSurelyUTF8 {
        let first = line.firstCharacter
        text.append(contentsOf: input[next..<first])
        log.add(.otherEncoding, at: first, input[first..<end], in: text)
        text.append(contentsOf: input[first..<end])
        next = end
      } else {
        let isLast = isEnd || newline != nil
        let done = decodeLine(next..<end, isEnd: isLast, into: &text, &log, four)
        if done < end { return done }
        next = end
      }
    }
    return next
  }

  private func decodeLine(
    _ range: Range<Int>, isEnd: Bool, into text: inout [UInt8], _ log: inout FaultLog,
    _ four: ([UInt8]) -> [UInt8]?
  ) -> Int {
    var next = range.lowerBound
    while next < range.upperBound {
      let lead = input[next]
      if lead < 0x80 {
        text.append(lead)
        next += 1
        continue
      }
      let left = range.upperBound - next
      if !isEnd, left < 4 { return next }
      if PairTable.isLead(lead), left > 1 {
        let entry = table.entry(lead, input[next + 1])
        if entry.length > 0 {
          if entry.isOwn { log.add(.ownCharacter, at: next, input[next..<next + 2], in: text) }
          entry.append(to: &text)
          next += 2
          continue
        }
        if left > 3, (0x30...0x39).contains(input[next + 1]),
          let character = four(Array(input[next..<next + 4]))
        {
          text.append(contentsOf: character)
          next += 4
          continue
        }
      }
      // Both halves are lost, unless the second one could stand alone.
      let count = PairTable.isLead(lead) && left > 1 && input[next + 1] >= 0x80 ? 2 : 1
      log.add(.undecodable, at: next, input[next..<next + count], in: text)
      text.append(contentsOf: TextDecoder.replacement)
      next += count
    }
    return next
  }
}

/// What a line looks like whose encoding is not certain.
struct MixedLine {
  /// Whether it holds anything beyond ASCII.
  let isASCII: Bool
  let isUTF8: Bool
  /// Characters of three bytes from U+3000 up, which make up Chinese text.
  let threes: Int
  /// Where the first byte beyond ASCII stands.
  let firstCharacter: Int

  /// Valid, with Chinese characters: text of two bytes to a character is never so by chance.
  var isSurelyUTF8: Bool { isUTF8 && threes >= 2 }

  init(_ line: ArraySlice<UInt8>) {
    let first = line.firstIndex { $0 >= 0x80 }
    isASCII = first == nil
    firstCharacter = first ?? line.endIndex
    guard let first else {
      (isUTF8, threes) = (true, 0)
      return
    }
    let rest = Array(line[first...])
    isUTF8 = UTF8Check.check(rest, 0..<rest.count) == .valid
    threes = isUTF8 ? rest.count { (0xE3...0xEF).contains($0) } : 0
  }
}
