internal import Synchronization

/// How far a scan has come.
package enum ScanProgress: Sendable, Hashable {
  /// Subjects through; those of several rules that judge the same ones count once. The percentage is
  /// of the blocks of all subjects.
  case judging(subjects: Int, percent: Int)
  /// Findings whose evidence is gathered.
  case gathering(findings: Int, of: Int)
  /// The rows of findings are read again.
  case reading
  case assessing
}

/// Adds up what the threads have done, and tells it on.
final class ScanMeter: Sendable {
  private struct State {
    var subjects = 0
    var blocks = 0
    var findings = 0
  }

  private let listener: @Sendable (ScanProgress) -> Void
  private let state = Mutex(State())

  init(_ tell: @escaping @Sendable (ScanProgress) -> Void) { listener = tell }

  /// One block more is through, of so many.
  func judged(_ subjects: Int, blocks: Int) {
    listener(
      state.withLock { state in
        state.subjects += subjects
        state.blocks += 1
        return .judging(subjects: state.subjects, percent: 100 * state.blocks / max(1, blocks))
      })
  }

  func gathered(_ findings: Int, of all: Int) {
    listener(
      state.withLock { state in
        state.findings += findings
        return .gathering(findings: state.findings, of: all)
      })
  }

  func tell(_ progress: ScanProgress) { listener(progress) }
}
