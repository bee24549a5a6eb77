import Diagnostics
import Findings

/// Every subject that could not be judged, with all of its causes.
struct UndecidedSubjectsSheet {
  let ledger: Ledger

  func table() -> TableSheet<UndecidedSubject> {
    let (ledger, voice) = (ledger, ledger.voice)
    return TableSheet(
      name: voice.name(.undecidedSubjects), key: "undecided_subjects",
      columns: [
        .init(heading: voice.words("Rule", "規則"), width: .fitting(20...40)) { one, index in
          .text(
            ledger.title(ofRule: one.rule), .text,
            link: index < Ledger.linkLimit ? ledger.place(ofRule: one.rule) : nil)
        },
        .init(heading: voice.words("Subject", "對象"), width: .fitting(14...36)) { one, _ in
          .text(one.subject.text, .word)
        },
        .init(heading: voice.words("Why", "原因"), width: .fixed(50)) { one, _ in
          .text(one.causes.map { voice.words($0.wording) }.joined(separator: "\n"), .text)
        },
        .init(heading: voice.words("What would decide", "補足方式"), width: .fixed(60)) { one, _ in
          .text(one.causes.map { voice.sentence($0.remedy) }.joined(separator: "\n"), .text)
        },
      ], items: ledger.scan.report.undecided, frozenColumns: 2, voice: voice)
  }
}
