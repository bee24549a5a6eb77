import Diagnostics
import Findings

/// Findings and clear subjects drawn by lot, for an auditor to look into by hand and say whether the
/// outcome is right.
struct SampleSheet {
  let ledger: Ledger

  /// Nil where nobody asked for one.
  func table() -> TableSheet<ScanSample.Subject>? {
    guard let sample = ledger.scan.report.sample else { return nil }
    return TableSheet(
      name: ledger.voice.name(.sample), key: "sample", columns: what + answer,
      items: sample.subjects, tab: .work, frozenColumns: 3, voice: ledger.voice)
  }

  private typealias Column = TableSheet<ScanSample.Subject>.Column

  private var what: [Column] {
    let (ledger, voice) = (ledger, ledger.voice)
    let (flagged, clear) = (voice.words("flagged", "紅旗"), voice.words("clear", "無紅旗"))
    return [
      Column(
        heading: voice.words("Outcome", "結果"), width: .fitting(10...18),
        emphases: [(flagged, .notable), (clear, .settled)]
      ) { one, _ in .text(one.isFlagged ? flagged : clear, .grade) },
      Column(heading: voice.words("Rule", "規則"), width: .fitting(20...40)) { one, _ in
        .text(ledger.title(ofRule: one.rule), .text, link: ledger.place(ofRule: one.rule))
      },
      Column(heading: voice.words("Subject", "對象"), width: .fitting(14...30)) { one, _ in
        .text(one.subject.text, .word)
      },
    ]
  }

  private var answer: [Column] {
    let voice = ledger.voice
    let (right, wrong) = (voice.words("right", "正確"), voice.words("wrong", "有誤"))
    let heading = voice.words("Is the outcome right?", "結果是否正確")
    return [
      Column(
        heading: heading, width: .fitting(16...24),
        emphases: [(right, .settled), (wrong, .serious)],
        choice: (
          .words([right, wrong]), heading,
          voice.sentence("Choose one of the words in the list.", "請由清單選取。")
        )
      ) { _, _ in .blank(.input) },
      Column(heading: voice.words("Checked by", "抽查人員"), width: .fixed(14)) { _, _ in
        .blank(.input)
      },
      Column(
        heading: voice.words("Checked on", "抽查日期"), width: .fixed(13),
        choice: (
          .day, voice.words("Checked on", "抽查日期"),
          voice.sentence("A day such as 2026-01-31.", "請填日期，例如 2026-01-31。")
        )
      ) { _, _ in .blank(.inputDate) },
      Column(heading: voice.words("Remarks", "抽查說明"), width: .fixed(44)) { _, _ in
        .blank(.input)
      },
    ]
  }
}

extension Ledger {
  /// How the sample was drawn.
  var sampleRemark: String? {
    guard let sample = scan.report.sample else { return nil }
    let flagged = sample.subjects.count(where: \.isFlagged)
    return voice.sentence(
      "The sheet “{0}” has {1} findings and {2} of {3} clear subjects, drawn by lot with the seed {4}.",
      "「{0}」含隨機抽出之 {1} 項發現，以及 {3} 個無紅旗對象中的 {2} 個；種子為 {4}。",
      voice.name(.sample), flagged.grouped, (sample.subjects.count - flagged).grouped,
      sample.clear.grouped, "\(sample.seed)")
  }
}
