/// What a number format makes of a number: the only part of a style that changes what a cell says.
enum NumberFormat: Sendable, Equatable {
  case plain
  case percent
  /// A day, perhaps with a time that the sheet does not show.
  case date
  case dateAndTime
  /// A time of day.
  case time
  /// Hours or minutes that go on beyond a day: `[h]:mm`.
  case elapsed

  /// The formats that workbooks mean by number alone.
  ///
  /// 27 to 36 and 50 to 58 are dates and times of East Asian versions; some of them are a date in
  /// one and a time in another, and then the number itself tells which.
  init(builtIn id: Int) {
    self =
      switch id {
      case 9, 10: .percent
      case 14...17, 27...31, 36, 50, 51, 54, 57, 58: .date
      case 18...21, 32...35, 45, 47, 52, 53, 55, 56: .time
      case 22: .dateAndTime
      case 46: .elapsed
      default: .plain
      }
  }

  /// Reads a format as people write it: `yyyy/m/d`, `[$-404]e"年"m"月"d"日"`, `0.0%`.
  ///
  /// The first section decides. Texts in quotes, escaped characters, colours, conditions and
  /// languages say nothing about the kind.
  init(code: String) {
    var scan = Scan()
    scan.read(Array(code.utf8))
    self = scan.format
  }

  private struct Scan {
    private var hasDay = false
    private var hasTime = false
    private var isElapsed = false
    private var hasPercent = false
    private var hasDigits = false
    /// The last letter of a date that was read: what `m` means depends on its neighbours.
    private var last: UInt8 = 0
    private var hasOpenM = false

    var format: NumberFormat {
      if hasDigits { return hasPercent ? .percent : .plain }
      if isElapsed { return .elapsed }
      switch (hasDay || hasOpenM, hasTime) {
      case (true, true): return .dateAndTime
      case (true, false): return .date
      case (false, true): return .time
      case (false, false): return hasPercent ? .percent : .plain
      }
    }

    mutating func read(_ code: [UInt8]) {
      var position = 0
      while position < code.count {
        let byte = code[position]
        switch byte {
        case UInt8(ascii: ";"): return
        case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): position += 2
        case UInt8(ascii: "\""): position = end(of: byte, in: code, after: position)
        case UInt8(ascii: "["):
          let end = end(of: UInt8(ascii: "]"), in: code, after: position)
          readBracket(code[min(position + 1, code.count)..<max(position + 1, end - 1)])
          position = end
        default:
          position += read(code[position...])
        }
      }
    }

    private func end(of byte: UInt8, in code: [UInt8], after start: Int) -> Int {
      (code[(start + 1)...].firstIndex(of: byte) ?? code.count - 1) + 1
    }

    private mutating func readBracket(_ inside: ArraySlice<UInt8>) {
      guard let first = inside.first.map({ $0 | 0x20 }), inside.allSatisfy({ $0 | 0x20 == first })
      else { return }
      if first == UInt8(ascii: "h") || first == UInt8(ascii: "m") || first == UInt8(ascii: "s") {
        isElapsed = true
        hasTime = true
        last = first
      }
    }

    /// Reads one sign or word and tells how long it was.
    private mutating func read(_ rest: ArraySlice<UInt8>) -> Int {
      if starts(rest, with: "general") { return 7 }
      // The same word as Chinese programs write it.
      if starts(rest, with: "g/") { return 2 }
      if starts(rest, with: "am/pm") { return time(5) }
      if starts(rest, with: "a/p") { return time(3) }
      let byte = rest[rest.startIndex] | 0x20
      switch byte {
      case UInt8(ascii: "y"), UInt8(ascii: "d"), UInt8(ascii: "b"), UInt8(ascii: "g"):
        day(byte)
      case UInt8(ascii: "a") where starts(rest, with: "aaa"):
        day(byte)
        return 3
      case UInt8(ascii: "e"):
        let next = rest.dropFirst().first
        if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") {
          hasDigits = true
          return 2
        }
        day(byte)
      case UInt8(ascii: "h"):
        _ = time(1)
        last = byte
      case UInt8(ascii: "s"):
        // Minutes stand before seconds.
        hasOpenM = false
        _ = time(1)
        last = byte
      case UInt8(ascii: "m"):
        // Minutes stand behind hours, months everywhere else.
        if last != UInt8(ascii: "h"), last != byte { hasOpenM = true }
        last = byte
      default: sign(rest[rest.startIndex])
      }
      return 1
    }

    private mutating func sign(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "%"): hasPercent = true
      // Behind seconds stand parts of a second.
      case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"):
        if last != UInt8(ascii: "s") { hasDigits = true }
      default: break
      }
    }

    private mutating func day(_ byte: UInt8) {
      hasDay = true
      last = byte
    }

    private mutating func time(_ length: Int) -> Int {
      hasTime = true
      return length
    }

    private func starts(_ rest: ArraySlice<UInt8>, with word: StaticString) -> Bool {
      rest.count >= word.utf8CodeUnitCount
        && zip(rest, word.description.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }
}
