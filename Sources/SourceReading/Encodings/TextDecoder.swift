/// Turns bytes of one encoding into UTF-8, piece by piece.
enum TextDecoder: ~Copyable {
  case utf8
  case utf16(isBigEndian: Bool)
  case pairs(PairTable)
  case fourBytes(LongTable)
  case single([[UInt8]])

  /// The pairs of an encoding, and the library for its rare longer characters.
  struct LongTable: ~Copyable {
    let pairs: PairTable
    let rest: IconvHandle
  }

  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Nil when the C library of this system lacks the tables.
  init?(_ encoding: TextEncoding) {
    switch encoding {
    case .utf8: self = .utf8
    case .utf16LittleEndian: self = .utf16(isBigEndian: false)
    case .utf16BigEndian: self = .utf16(isBigEndian: true)
    case .big5, .big5HKSCS:
      guard let table = PairTable(encoding) else { return nil }
      self = .pairs(table)
    case .gb18030:
      guard let table = PairTable(encoding), let handle = IconvHandle(from: "GB18030") else {
        return nil
      }
      self = .fourBytes(LongTable(pairs: table, rest: handle))
    case .latin1:
      guard let handle = IconvHandle(from: "CP1252") else { return nil }
      self = .single((0...255).map { handle.text(of: [UInt8($0)]) ?? [] })
    }
  }

  /// Appends the text of `input` and gives how many bytes of it were used.
  ///
  /// What is left is the beginning of something that goes on; with `isEnd` nothing is left.
  func decode(
    _ input: [UInt8], isEnd: Bool, into text: inout [UInt8], _ log: inout FaultLog
  ) -> Int {
    switch self {
    case .utf8: decodeUTF8(input, isEnd: isEnd, into: &text, &log)
    case .utf16(let isBigEndian):
      UTF16Reading(input, isBigEndian: isBigEndian).decode(isEnd: isEnd, into: &text, &log)
    case .pairs(let table):
      PairReading(input, table).decode(isEnd: isEnd, into: &text, &log) { _ in nil }
    case .fourBytes(let table):
      decodeGB18030(input, table, isEnd: isEnd, into: &text, &log)
    case .single(let table):
      decodeBytes(input, table, into: &text, &log)
    }
  }

  private func decodeUTF8(
    _ input: [UInt8], isEnd: Bool, into text: inout [UInt8], _ log: inout FaultLog
  ) -> Int {
    var next = 0
    while true {
      switch UTF8Check.check(input, next..<input.count) {
      case .valid:
        text.append(contentsOf: input[next...])
        return input.count
      case .cutShort(let start):
        text.append(contentsOf: input[next..<start])
        if !isEnd { return start }
        log.add(.undecodable, at: start, input[start...], in: text)
        text.append(contentsOf: TextDecoder.replacement)
        return input.count
      case .fault(let start, let count):
        text.append(contentsOf: input[next..<start])
        log.add(.undecodable, at: start, input[start..<start + count], in: text)
        text.append(contentsOf: TextDecoder.replacement)
        next = start + count
      }
    }
  }

  private func decodeGB18030(
    _ input: [UInt8], _ table: borrowing LongTable, isEnd: Bool, into text: inout [UInt8],
    _ log: inout FaultLog
  ) -> Int {
    PairReading(input, table.pairs).decode(isEnd: isEnd, into: &text, &log) {
      table.rest.text(of: $0)
    }
  }

  private func decodeBytes(
    _ input: [UInt8], _ table: [[UInt8]], into text: inout [UInt8], _ log: inout FaultLog
  ) -> Int {
    for (index, byte) in input.enumerated() {
      let character = table[Int(byte)]
      if character.isEmpty { log.add(.undecodable, at: index, [byte], in: text) }
      text.append(contentsOf: character.isEmpty ? TextDecoder.replacement : character)
    }
    return input.count
  }
}
