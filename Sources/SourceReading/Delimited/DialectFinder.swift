/// Finds out how a delimited text is written, from its beginning.
///
/// Each delimiter and quote is tried on the sample; the pair under which the most records have the
/// same number of cells wins. The header is the first record that is as wide and as full as the
/// table; titles, blank lines and notes above it are passed over and counted.
///
///     let dialect = DialectFinder.find(in: try stream.peek(1 << 18))
package enum DialectFinder {
  /// How many bytes are worth looking at.
  package static let sampleSize = 1 << 18

  /// In the order in which they are preferred where several fit as well.
  private static let delimiters = [",", "\t", ";", "|"].map { UInt8(ascii: $0) }
  private static let quotes: [UInt8?] = [UInt8(ascii: "\""), nil, UInt8(ascii: "'")]

  /// `sample` is UTF-8, with or without its mark. `isWhole`: it is the whole text, so that its last line counts as well.
  /// `told`: the delimiter, where the user or a mapping names it.
  package static func find(
    in sample: [UInt8], isWhole: Bool = false, delimiter told: UInt8? = nil
  ) -> Dialect {
    let sample = Array(sample.prefix(sampleSize))
    let lineEnd = LineEnds(sample).most
    let opening = Opening(sample)
    let given = told ?? opening.delimiter
    let best = best(
      in: sample, isWhole: isWhole, lineEnd, opening, given.map { [$0] } ?? delimiters)
    let passed = opening.lines
    if let best {
      return Dialect(
        delimiter: best.delimiter, quote: best.quote, lineEnd: lineEnd,
        headerLine: best.header.line, skippedLines: passed + best.header.above)
    }
    let delimiter = given ?? absent(from: sample)
    let table = SampleTable(
      sample, from: opening.length, line: opening.lines, isWhole: isWhole, delimiter: delimiter,
      quote: UInt8(ascii: "\""), lineEnd: lineEnd)
    return Dialect(
      delimiter: delimiter, lineEnd: lineEnd, headerLine: table.records.first?.line ?? passed,
      skippedLines: passed)
  }

  /// Whether nearly all lines have the same number of cells, and more than one.
  static func isTable(_ sample: [UInt8]) -> Bool {
    let sample = Array(sample.prefix(sampleSize))
    let fit = best(
      in: sample, isWhole: false, LineEnds(sample).most, Opening(sample), delimiters)
    return fit.map { $0.share >= 0.8 && $0.rows > 1 } ?? false
  }

  private static func best(
    in sample: [UInt8], isWhole: Bool, _ lineEnd: Dialect.LineEnd, _ opening: Opening,
    _ candidates: [UInt8]
  ) -> Fit? {
    var fits: [Fit] = []
    for delimiter in candidates {
      for quote in quotes {
        let table = SampleTable(
          sample, from: opening.length, line: opening.lines, isWhole: isWhole,
          delimiter: delimiter, quote: quote, lineEnd: lineEnd)
        if let fit = Fit(table, delimiter, quote) { fits.append(fit) }
      }
    }
    // Where quotes close as they should, they are quotes.
    if fits.contains(where: \.hasSoundQuotes) { fits.removeAll { $0.quote == nil } }
    // The first of equals is preferred.
    return fits.reduce(nil) { best, fit in fit.score > best?.score ?? 0 ? fit : best }
  }

  /// For a single column: a delimiter that parts nothing.
  private static func absent(from sample: [UInt8]) -> UInt8 {
    delimiters.first { !sample.contains($0) } ?? 0x1F
  }
}

/// One way to cut a sample, and how well it fits.
private struct Fit {
  let delimiter: UInt8
  let quote: UInt8?
  let score: Double
  /// How many of the records from the header on are as wide as it, from 0 to 1.
  let share: Double
  let rows: Int
  let header: HeaderLine
  /// Cells stand in double quotes, and none of them breaks off.
  let hasSoundQuotes: Bool

  /// Nil where the records agree on nothing.
  init?(_ table: SampleTable, _ delimiter: UInt8, _ quote: UInt8?) {
    guard let width = table.width, let header = HeaderLine(table, width: width) else { return nil }
    // Apostrophes are letters, unless most records have cells that stand in them.
    if quote == UInt8(ascii: "'") {
      let wrapped = table.records.count { $0.quoted > 0 && !$0.hasBrokenQuote }
      if wrapped * 2 < table.records.count { return nil }
    }
    let body = table.records[header.index...]
    rows = table.fitting(width, in: body)
    share = Double(rows) / Double(body.count)
    // Prose has commas too: then few of its lines agree, or the first ones do not.
    if share < (header.above == 0 ? 0.5 : 0.6) { return nil }
    self.delimiter = delimiter
    self.quote = quote
    self.header = header
    hasSoundQuotes =
      quote == UInt8(ascii: "\"") && table.records.contains { $0.quoted > 0 }
      && !table.records.contains(where: \.hasBrokenQuote)
    score = table.score(width: width) * (header.above == 0 ? 1 : 0.85)
  }
}

/// What some programs write before the table to say how it is written: `sep=;`.
private struct Opening {
  var delimiter: UInt8?
  var length = 0
  var lines = 0

  init(_ sample: [UInt8]) {
    if sample.starts(with: TextEncoding.utf8.mark) { length = 3 }
    let line = sample[length...].prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count == 5, let sign = line.last,
      String(decoding: line.dropLast(), as: UTF8.self).lowercased() == "sep=",
      line.endIndex < sample.endIndex
    else { return }
    delimiter = sign
    length = line.endIndex + (sample[line.endIndex...].starts(with: [0x0D, 0x0A]) ? 2 : 1)
    lines = 1
  }
}

/// Which line ends a sample has, outside quotes.
private struct LineEnds {
  let most: Dialect.LineEnd

  init(_ sample: [UInt8]) {
    var (newlines, both, returns) = (0, 0, 0)
    var isQuoted = false
    var last: UInt8 = 0
    for byte in sample {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted {
        let follows = last == UInt8(ascii: "\r")
        if byte == UInt8(ascii: "\n") {
          if follows { both += 1 } else { newlines += 1 }
        } else if follows {
          returns += 1
        }
      }
      last = byte
    }
    if last == UInt8(ascii: "\r") { returns += 1 }
    if both > 0, both >= newlines, both >= returns {
      most = .returnAndNewline
    } else {
      // Returns alone end lines only where hardly anything else could.
      most = returns > 10 * (newlines + both) ? .carriageReturn : .newline
    }
  }
}
