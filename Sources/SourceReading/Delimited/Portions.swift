/// How much of a delimited text is held at once.
///
/// Only tests have a reason to choose other numbers.
package struct Portions: Sendable {
  /// The bytes that are read and cut in one go: they stay in the cache of the processor.
  package var piece = 256 << 10
  /// A longer row is taken for a mistake.
  package var row = 64 << 20
  /// The bytes behind the header that show whether every row has an empty cell at its end.
  package var sample = 64 << 10
  /// The part of a file that one thread takes at a time; nil lets the size of the file decide.
  package var chunk: Int?

  package static let usual = Portions()

  package init(
    piece: Int = 256 << 10, row: Int = 64 << 20, sample: Int = 64 << 10, chunk: Int? = nil
  ) {
    self.piece = piece
    self.row = row
    self.sample = sample
    self.chunk = chunk
  }

  /// The same for any number of threads; small enough that a row over the limit spans a chunk.
  func chunk(ofFileWith size: Int) -> Int {
    min(chunk ?? min(max(size / 256, 2 << 20), 16 << 20), max(1, row / 4))
  }
}
