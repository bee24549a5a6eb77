internal import Synchronization

/// How far the judging of subjects has come.
package struct JudgingProgress: Sendable, Hashable {
  /// Subjects through; those of several rules that judge the same ones count once.
  package let judged: Int
  /// Of the blocks of all subjects.
  package let percent: Int

  package init(judged: Int, percent: Int) {
    self.judged = judged
    self.percent = percent
  }
}

/// Adds up what the threads have judged, and tells it on.
final class JudgingMeter: Sendable {
  private struct State {
    var judged = 0
    var blocks = 0
  }

  private let blocks: Int
  private let listener: @Sendable (JudgingProgress) -> Void
  private let state = Mutex(State())

  init(frames: [SubjectSpace], _ tell: @escaping @Sendable (JudgingProgress) -> Void) {
    blocks = max(1, frames.reduce(0) { $0 + $1.blocks })
    listener = tell
  }

  /// One block more is through.
  func judged(_ subjects: Int) {
    listener(
      state.withLock { state in
        state.judged += subjects
        state.blocks += 1
        return JudgingProgress(judged: state.judged, percent: 100 * state.blocks / blocks)
      })
  }
}
