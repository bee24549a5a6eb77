import SourceReading
import Workers

/// Cutting a delimited file into rows and cells, once to find its chunks and once for the cells.
///
/// The sum over all ends and places shows that every cell was really found, and is the same for any
/// number of threads.
enum TokeniseBenchmark {
  static func run(_ path: String) throws {
    let file = try SharedFile(opening: path)
    for threads in [1, 2] {
      let workers = Workers(threads)
      var best: (find: Duration, cut: Duration) = (.seconds(999), .seconds(999))
      var sum = Sum()
      for _ in 0..<5 {
        let clock = ContinuousClock()
        let start = clock.now
        let text = try DelimitedFile(file, of: path, Dialect(), workers)
        let found = clock.now
        let sums = workers.map(text.chunks.count) { chunk in
          var sum = Sum()
          let tally = try? text.forEachBatch(inChunk: chunk) { batch, _ in sum.add(batch) }
          sum.rejected += tally?.rejected ?? 1 << 30
          return sum
        }
        let end = clock.now
        best = (min(best.find, found - start), min(best.cut, end - found))
        sum = sums.reduce(into: Sum()) { $0.add($1) }
      }
      print(
        """
        tokenise, \(threads) threads: chunks \(Stopwatch.rate(ofBytes: file.size, in: best.find)) \
        MB/s, cells \(Stopwatch.rate(ofBytes: file.size, in: best.cut)) MB/s; best of 5; \
        \(sum.rows) rows, \(sum.cells) cells, \(sum.batches) batches, \(sum.rejected) rejected, \
        sum \(sum.total)
        """)
    }
  }

  private struct Sum {
    var rows = 0
    var cells = 0
    var batches = 0
    var rejected = 0
    var total: UInt64 = 0

    mutating func add(_ batch: CellBatch) {
      rows += batch.rows
      cells += batch.ends.count - 1
      batches += 1
      for end in batch.ends.dropFirst() { total &+= UInt64(end) }
      for place in batch.places {
        total &+= UInt64(truncatingIfNeeded: place.offset &* 31 &+ place.number)
      }
    }

    mutating func add(_ other: Sum) {
      rows += other.rows
      cells += other.cells
      batches += other.batches
      rejected += other.rejected
      total &+= other.total
    }
  }
}
