import SourceReading
import TestSupport

/// A text in a random dialect: mostly sound rows, some with every kind of mistake, or mere noise.
struct RandomText {
  let dialect: Dialect
  private(set) var bytes: [UInt8] = []

  /// No chance at all.
  init(_ bytes: [UInt8]) {
    dialect = Dialect()
    self.bytes = bytes
  }

  init(_ generator: inout SeededGenerator) {
    let delimiter = [",", "\t", ";", "|"].randomElement(using: &generator).map { Array($0.utf8)[0] }
    let lineEnd: Dialect.LineEnd =
      [.newline, .newline, .returnAndNewline, .carriageReturn]
      .randomElement(using: &generator) ?? .newline
    let quote: UInt8? =
      Bool.random(using: &generator)
      ? 0x22 : [0x22, 0x27, nil].randomElement(using: &generator) ?? nil
    dialect = Dialect(
      delimiter: delimiter ?? 44, quote: quote, lineEnd: lineEnd,
      headerLine: [0, 0, 0, 1, 2].randomElement(using: &generator) ?? 0)
    if Int.random(in: 0..<8, using: &generator) == 0 { bytes += [0xEF, 0xBB, 0xBF] }
    if Int.random(in: 0..<4, using: &generator) == 0 {
      addNoise(Int.random(in: 0...80, using: &generator), &generator)
    } else {
      addRows(&generator)
    }
  }

  private mutating func addNoise(_ count: Int, _ generator: inout SeededGenerator) {
    for _ in 0..<count { addLetter(&generator) }
  }

  private mutating func addLetter(_ generator: inout SeededGenerator) {
    switch Int.random(in: 0..<40, using: &generator) {
    case 0..<8: bytes.append(dialect.delimiter)
    case 8..<18: bytes.append(dialect.quote ?? 0x22)
    case 18..<24: bytes.append(10)
    case 24..<27: bytes.append(13)
    case 27: bytes.append(32)
    case 28..<30: bytes += "標".utf8
    case 30 where Bool.random(using: &generator): bytes.append(0)
    case 31 where Bool.random(using: &generator):
      bytes.append(UInt8.random(in: 0x80...0xFF, using: &generator))
    default: bytes.append(UInt8(ascii: "a"))
    }
  }

  private mutating func addRows(_ generator: inout SeededGenerator) {
    let columns = Int.random(in: 1...5, using: &generator)
    let mistakes = [0, 0, 3, 10].randomElement(using: &generator) ?? 0
    let quoted = [0, 30, 100].randomElement(using: &generator) ?? 0
    let rows = Int.random(in: 0...14, using: &generator)
    for row in 0...rows {
      var cells = columns
      if chance(mistakes, &generator) { cells += Int.random(in: -1...1, using: &generator) }
      for cell in 0..<max(cells, 0) {
        if cell > 0 { bytes.append(dialect.delimiter) }
        if chance(mistakes, &generator) {
          addNoise(Int.random(in: 1...6, using: &generator), &generator)
        } else {
          addCell(isQuoted: chance(quoted, &generator), &generator)
        }
      }
      if row < rows || Bool.random(using: &generator) { addLineEnd(mistakes, &generator) }
      if chance(mistakes, &generator) { addLineEnd(mistakes, &generator) }
    }
  }

  private mutating func addLineEnd(_ mistakes: Int, _ generator: inout SeededGenerator) {
    let other = chance(mistakes, &generator)
    switch dialect.lineEnd {
    case .newline: bytes += other ? [13, 10] : [10]
    case .returnAndNewline: bytes += other ? [10] : [13, 10]
    case .carriageReturn: bytes += other ? [13, 10] : [13]
    }
  }

  private mutating func addCell(isQuoted: Bool, _ generator: inout SeededGenerator) {
    let length = Int.random(in: 0...9, using: &generator)
    guard isQuoted, let quote = dialect.quote else {
      for _ in 0..<length { bytes += chance(20, &generator) ? "案".utf8 : "x".utf8 }
      return
    }
    bytes.append(quote)
    for _ in 0..<length {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: bytes += [quote, quote]
      case 1: bytes.append(dialect.delimiter)
      case 2: bytes += [[10], [13, 10], [13]].randomElement(using: &generator) ?? []
      case 3: bytes += "案".utf8
      default: bytes.append(UInt8(ascii: "y"))
      }
    }
    bytes.append(quote)
  }

  private func chance(_ percent: Int, _ generator: inout SeededGenerator) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }
}
