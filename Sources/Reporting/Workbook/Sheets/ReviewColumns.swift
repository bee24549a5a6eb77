import Findings

/// What the auditor fills in beside each finding; the only cells that stay open under protection.
enum ReviewColumns {
  static func all(_ voice: Voice) -> [TableSheet<Finding>.Column] {
    let statuses = ReviewStatus.allCases
    let open = voice.words(ReviewStatus.open.wording)
    return [
      .init(
        heading: voice.words("Status", "處理狀態"), width: .fitting(13...26),
        emphases: statuses.map { (voice.words($0.wording), $0.tone) },
        choice: (
          .words(statuses.map { voice.words($0.wording) }), voice.words("Status", "處理狀態"),
          voice.sentence(
            "Choose one of the words in the list; the next scan reads them back.",
            "請由清單選取；下次掃描會讀回。")
        )
      ) { _, _ in .text(open, .input) },
      .init(heading: voice.words("Reviewer", "查核人員"), width: .fixed(14)) { _, _ in
        .blank(.input)
      },
      .init(heading: voice.words("Second reviewer", "複核人員"), width: .fixed(14)) { _, _ in
        .blank(.input)
      },
      .init(
        heading: voice.words("Reviewed on", "查核日期"), width: .fixed(13),
        choice: (
          .day, voice.words("Reviewed on", "查核日期"),
          voice.sentence("A day such as 2026-01-31.", "請填日期，例如 2026-01-31。")
        )
      ) { _, _ in .blank(.inputDate) },
      .init(heading: voice.words("Note", "備註"), width: .fixed(40)) { _, _ in .blank(.input) },
    ]
  }
}
