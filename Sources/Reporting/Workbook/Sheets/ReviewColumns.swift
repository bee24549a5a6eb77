import Diagnostics
import Findings

/// What the auditor fills in beside each finding; the only cells that stay open under protection.
///
/// What was filled in before stands there again.
struct ReviewColumns {
  private let voice: Voice
  private let history: ReviewHistory?

  typealias Column = TableSheet<Finding>.Column

  init(_ ledger: Ledger) {
    voice = ledger.voice
    history = ledger.history
  }

  var all: [Column] { [status] + names + [day, note] }

  /// How the finding stands to the review before; nothing where there was none.
  var change: [Column] {
    guard let history else { return [] }
    let voice = voice
    let words: [ReviewChange] = [.new, .unchanged, .changed([])]
    return [
      Column(
        heading: voice.words("Since the last review", "與前次比較"), width: .fitting(12...22),
        emphases: words.map { (voice.words($0.word), $0.tone) }
      ) { finding, _ in
        .text(
          voice.words(ReviewChange(finding, since: history[finding.fingerprint]).word), .grade)
      },
      Column(heading: voice.words("What changed", "變動內容"), width: .fixed(36)) { finding, _ in
        let change = ReviewChange(finding, since: history[finding.fingerprint])
        guard case .changed(let changes) = change else { return .blank() }
        return .text(changes.map(voice.sentence).joined(separator: "\n"), .text)
      },
    ]
  }

  private var status: Column {
    let (voice, history) = (voice, history)
    let statuses = ReviewStatus.allCases
    return Column(
      heading: voice.words(ReviewHeading.status.wording), width: .fitting(11...18),
      emphases: statuses.map { (voice.words($0.wording), $0.tone) },
      choice: (
        .words(statuses.map { voice.words($0.wording) }),
        voice.words(ReviewHeading.status.wording),
        voice.sentence(
          "Choose one of the words in the list; the next scan reads them back.",
          "請由清單選取；下次掃描會讀回。")
      )
    ) { finding, _ in
      .text(voice.text(of: history?[finding.fingerprint]?.status ?? .known(.open)), .input)
    }
  }

  private var names: [Column] {
    let history = history
    let parts: [(ReviewHeading, @Sendable (ReviewRow) -> String)] = [
      (.reviewer, { $0.reviewer }), (.secondReviewer, { $0.secondReviewer }),
    ]
    return parts.map { heading, part in
      Column(heading: voice.words(heading.wording), width: .fixed(10)) { finding, _ in
        .text(history?[finding.fingerprint].map(part) ?? "", .input)
      }
    }
  }

  private var day: Column {
    let history = history
    let heading = voice.words(ReviewHeading.reviewedOn.wording)
    return Column(
      heading: heading, width: .fixed(11),
      choice: (
        .day, heading,
        voice.sentence("A day such as 2026-01-31.", "請填日期，例如 2026-01-31。")
      )
    ) { finding, _ in .day(history?[finding.fingerprint]?.reviewedOn ?? "") }
  }

  private var note: Column {
    let history = history
    return Column(heading: voice.words(ReviewHeading.note.wording), width: .fixed(24)) {
      finding, _ in .text(history?[finding.fingerprint]?.note ?? "", .input)
    }
  }
}

extension Voice {
  /// A word that nobody knows stays as it was written.
  func text(of status: ReviewRow.Status) -> String {
    switch status {
    case .known(let status): words(status.wording)
    case .unknown(let text): text
    }
  }
}

extension Cell {
  /// A day that was typed, as a day where it is one.
  static func day(_ text: String) -> Cell {
    CellReading.day(text).map { Cell(.day($0), .inputDate) } ?? .text(text, .inputDate)
  }
}
