import Diagnostics
import Findings

/// Findings of the last review that are there no longer, with what was made of them.
struct GoneSheet {
  let ledger: Ledger

  /// Nil where there was no review, or all of it is still there.
  func table() -> TableSheet<ReviewRow>? {
    let rows = ledger.gone
    if rows.isEmpty { return nil }
    return TableSheet(
      name: ledger.voice.name(.gone), key: "gone", columns: columns, items: rows, tab: .work,
      frozenColumns: 1, voice: ledger.voice)
  }

  private var columns: [TableSheet<ReviewRow>.Column] {
    let voice = ledger.voice
    let texts: [(ReviewHeading, ClosedRange<Int>, @Sendable (ReviewRow) -> String)] = [
      (.subject, 12...26, { $0.subject }), (.rule, 14...32, { $0.rule }),
      (.severity, 10...20, { $0.severity }), (.message, 20...52, { $0.message }),
      (.status, 13...26, { voice.text(of: $0.status) }), (.reviewer, 12...20, { $0.reviewer }),
      (.secondReviewer, 12...20, { $0.secondReviewer }),
    ]
    return texts.map { heading, width, text in
      .init(heading: voice.words(heading.wording), width: .fitting(width)) { row, _ in
        .text(text(row), .text)
      }
    } + [
      .init(heading: voice.words(ReviewHeading.reviewedOn.wording), width: .fixed(13)) { row, _ in
        CellReading.day(row.reviewedOn).map { Cell(.day($0), .date) }
          ?? .text(row.reviewedOn, .text)
      },
      .init(heading: voice.words(ReviewHeading.note.wording), width: .fitting(16...40)) { row, _ in
        .text(row.note, .text)
      },
      .init(heading: voice.words(ReviewHeading.fingerprint.wording), width: .fixed(36)) { row, _ in
        .text(row.fingerprint, .code)
      },
    ]
  }
}
