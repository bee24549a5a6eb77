/// Finds out how a delimited text is written, from its beginning.
package enum DialectFinder {
  package static func find(in sample: [UInt8]) -> Dialect {
    let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
    var best = (score: -1, delimiter: UInt8(ascii: ","), header: 0)
    for delimiter in candidates {
      let counts = fields(sample, delimiter)
      guard let width = Dictionary(grouping: counts.filter { $0 > 1 }, by: { $0 })
        .max(by: { ($0.value.count * $0.key, $0.key) < ($1.value.count * $1.key, $1.key) })?.key
      else { continue }
      let score = counts.filter { $0 == width }.count * 100 / max(1, counts.count) + width
      if score > best.score {
        best = (score, delimiter, counts.firstIndex(of: width) ?? 0)
      }
    }
    var lineEnd = Dialect.LineEnd.newline
    if let feed = sample.firstIndex(of: 0x0A) {
      if feed > 0, sample[feed - 1] == 0x0D { lineEnd = .returnAndNewline }
    } else if sample.contains(0x0D) {
      lineEnd = .carriageReturn
    }
    return Dialect(
      delimiter: best.delimiter, lineEnd: lineEnd, headerLine: best.header,
      skippedLines: best.header)
  }

  private static func fields(_ sample: [UInt8], _ delimiter: UInt8) -> [Int] {
    var counts: [Int] = []
    var count = 1
    var isQuoted = false
    for byte in sample.prefix(64 << 10) {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == delimiter { count += 1 }
      if byte == 0x0A {
        counts.append(count)
        count = 1
        if counts.count == 200 { break }
      }
    }
    if counts.isEmpty { counts.append(count) }
    return counts
  }
}
