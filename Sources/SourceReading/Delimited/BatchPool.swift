internal import Synchronization

/// Batches that were used and may be used again, so that not every chunk asks for fresh memory.
///
/// It never holds more of them than threads were reading at once.
final class BatchPool: Sendable {
  private let columns: Int
  private let mostBytes: Int
  private let batches = Mutex<[CellBatch]>([])

  init(columns: Int, mostBytes: Int) {
    self.columns = columns
    self.mostBytes = mostBytes
  }

  func take() -> CellBatch {
    batches.withLock { $0.popLast() } ?? CellBatch(columns: columns)
  }

  func giveBack(_ batch: consuming CellBatch) {
    // One that held a very long row would hold its memory too.
    guard batch.bytes.capacity <= mostBytes else { return }
    let batch = batch
    batches.withLock { $0.append(batch) }
  }

  /// Lets go of all, once no chunk is left to read.
  func empty() { batches.withLock { $0 = [] } }
}
