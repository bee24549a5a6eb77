/// Goes from one byte that can end something to the next: delimiters, quotes, line ends.
struct MarkCursor {
  private let delimiter: UInt8
  private let quote: UInt8
  /// What stands between lines of the dialect beside the line feed; the line feed again if nothing.
  private let lineEnd: UInt8
  private var block: Int
  private var bits: UInt64 = 0
  private var blockEnd: Int

  init(_ dialect: Dialect, from start: Int) {
    delimiter = dialect.delimiter
    quote = dialect.quote ?? dialect.delimiter
    lineEnd = dialect.lineEnd == .carriageReturn ? .carriageReturn : .lineFeed
    block = start
    blockEnd = start
  }

  /// The next one, or the number of bytes when there is none.
  @inline(__always)
  mutating func next(in bytes: Span<UInt8>) -> Int {
    while bits == 0 {
      if blockEnd >= bytes.count { return bytes.count }
      block = blockEnd
      bits = ByteScan.marks(in: bytes, from: block, delimiter, quote, lineEnd)
      if lineEnd != .lineFeed {
        bits |= ByteScan.marks(in: bytes, from: block, .lineFeed, .lineFeed, .lineFeed)
      }
      blockEnd = block + 64
    }
    let place = block + bits.trailingZeroBitCount
    bits &= bits - 1
    return place
  }
}
