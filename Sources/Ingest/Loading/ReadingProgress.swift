internal import Synchronization

/// How far the reading of some sources has come.
package struct ReadingProgress: Sendable, Hashable {
  /// Sources read to their ends, of how many.
  package let done: Int
  package let sources: Int
  /// Of the bytes of all sources.
  package let percent: Int
  package let rows: Int

  package init(done: Int, sources: Int, percent: Int, rows: Int) {
    self.done = done
    self.sources = sources
    self.percent = percent
    self.rows = rows
  }
}

/// Adds up what the threads have done, and tells it on.
final class ReadingMeter: Sendable {
  /// What a source amounts to.
  struct Work: Sendable {
    let bytes: Int
    let pieces: Int
  }

  private struct State {
    var rows = 0
    var open: [Int]
    var done = 0
    var bytesDone = 0.0
  }

  private let work: [Work]
  private let bytes: Int
  private let listener: (@Sendable (ReadingProgress) -> Void)?
  private let state: Mutex<State>

  init(_ work: [Work], _ tell: (@Sendable (ReadingProgress) -> Void)?) {
    self.work = work
    listener = tell
    bytes = max(1, work.reduce(0) { $0 + $1.bytes })
    state = Mutex(State(open: work.map(\.pieces)))
  }

  func read(rows: Int) {
    guard listener != nil else { return }
    tell(
      state.withLock { state in
        state.rows += rows
        return progress(state)
      })
  }

  func finish(pieceOf source: Int) {
    guard listener != nil else { return }
    tell(
      state.withLock { state in
        state.open[source] -= 1
        if state.open[source] == 0 { state.done += 1 }
        state.bytesDone += Double(work[source].bytes) / Double(max(1, work[source].pieces))
        return progress(state)
      })
  }

  private func tell(_ progress: ReadingProgress) { listener?(progress) }

  private func progress(_ state: State) -> ReadingProgress {
    ReadingProgress(
      done: state.done, sources: work.count,
      percent: min(100, Int(100 * state.bytesDone / Double(bytes))), rows: state.rows)
  }
}

extension PlannedPart {
  var work: ReadingMeter.Work {
    ReadingMeter.Work(bytes: report.bytes ?? 1, pieces: reader.pieces)
  }
}
