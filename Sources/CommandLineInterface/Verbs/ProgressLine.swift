internal import Diagnostics
internal import Files
internal import Ingest
internal import Scanning
internal import Synchronization

/// One line on the terminal that says how far a run has come, for what takes over a second.
///
/// It is drawn over again and again, and gone at the end: nothing of it reaches a file or a pipe.
final class ProgressLine: Sendable {
  private struct State {
    var lastDrawn: ContinuousClock.Instant?
  }

  private let language: Language
  private let write: @Sendable (String) -> Void
  private let start: ContinuousClock.Instant
  private let state = Mutex(State())

  private static let patience = Duration.seconds(1)
  private static let pause = Duration.milliseconds(200)

  /// Nil where nobody could see it.
  init?(_ console: Console, _ language: Language) {
    guard console.showsProgress else { return nil }
    self.language = language
    start = .now
    write = { _ = StandardStream.errors.write(Array($0.utf8)) }
  }

  init(
    _ language: Language, startedAt start: ContinuousClock.Instant,
    write: @escaping @Sendable (String) -> Void
  ) {
    self.language = language
    self.start = start
    self.write = write
  }

  func show(_ progress: ReadingProgress) {
    show { ProgressLine.text(progress, in: $0) }
  }

  func show(_ progress: ScanProgress) {
    switch progress {
    case .judging, .gathering: show { ProgressLine.text(progress, in: $0) }
    case .reading, .assessing: show(isStage: true) { ProgressLine.text(progress, in: $0) }
    }
  }

  /// How much of the result is written.
  func show(written bytes: Int) {
    show { language in
      Wording(en: "writing, {0} MB", zh: "寫入中，{0} MB").filled(
        with: [Wording(verbatim: (bytes / 1_000_000).grouped)]
      ).text(in: language)
    }
  }

  /// How many limits of a calibration have been tried.
  func show(limit done: Int, of all: Int) {
    show { language in
      Wording(en: "limit {0} of {1}", zh: "門檻第 {0}／{1} 項").filled(
        with: [min(done + 1, all), all].map { Wording(verbatim: $0.grouped) }
      ).text(in: language)
    }
  }

  /// A stage is shown at once, since nothing more may come of it for a while.
  private func show(isStage: Bool = false, _ text: (Language) -> String) {
    let now = ContinuousClock.now
    guard now - start > ProgressLine.patience else { return }
    state.withLock { state in
      if !isStage, let last = state.lastDrawn, now - last < ProgressLine.pause { return }
      state.lastDrawn = now
      write("\r" + text(language) + ProgressLine.clear)
    }
  }

  /// Takes the line away.
  func end() {
    state.withLock { state in
      if state.lastDrawn != nil { write("\r" + ProgressLine.clear) }
      state.lastDrawn = nil
    }
  }

  static func text(_ progress: ReadingProgress, in language: Language) -> String {
    let current = min(progress.done + 1, progress.sources)
    return Wording(
      en: "reading {0} of {1} sources, {2} %, {3} rows", zh: "讀取第 {0}／{1} 個來源，{2} %，{3} 列"
    ).filled(
      with: [current, progress.sources, progress.percent, progress.rows].map {
        Wording(verbatim: $0.grouped)
      }
    ).text(in: language)
  }

  static func text(_ progress: ScanProgress, in language: Language) -> String {
    let (wording, numbers): (Wording, [Int]) =
      switch progress {
      case .judging(let subjects, let percent):
        (
          Wording(en: "judging, {0} %, {1} subjects", zh: "判定中，{0} %，{1} 個對象"),
          [percent, subjects]
        )
      case .gathering(let findings, let all):
        (
          Wording(en: "evidence of {0} of {1} findings", zh: "蒐集證據，{0}／{1} 項發現"),
          [findings, all]
        )
      case .reading:
        (Wording(en: "reading the rows of findings again", zh: "重新讀取發現所涉各列"), [])
      case .assessing: (Wording(en: "putting cases together", zh: "彙整案件"), [])
      }
    return wording.filled(with: numbers.map { Wording(verbatim: $0.grouped) }).text(in: language)
  }

  private static let clear = "\u{1B}[K"
}
