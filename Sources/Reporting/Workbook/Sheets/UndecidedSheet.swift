import Diagnostics
import Findings

/// Why subjects could not be judged: one row for each rule and cause.
struct UndecidedSheet {
  let ledger: Ledger

  struct Line: Sendable {
    let rule: RuleSummary
    let cause: RuleSummary.CauseCount
  }

  func table() -> TableSheet<Line> {
    let lines = ledger.scan.report.rules.flatMap { rule in
      rule.causes.map { Line(rule: rule, cause: $0) }
    }
    return TableSheet(
      name: ledger.voice.name(.undecided), key: "undecided", columns: columns, items: lines,
      frozenColumns: 1, voice: ledger.voice)
  }

  private var columns: [TableSheet<Line>.Column] {
    let (ledger, voice) = (ledger, ledger.voice)
    return [
      .init(heading: voice.words("Rule", "規則"), width: .fitting(20...40)) { line, index in
        .text(
          ledger.title(ofRule: line.rule.rule), .text,
          link: index < Ledger.linkLimit ? ledger.place(ofRule: line.rule.rule) : nil)
      },
      .init(heading: voice.words("Why", "原因"), width: .fitting(20...44)) { line, _ in
        .text(voice.words(line.cause.cause.wording), .text)
      },
      .init(heading: voice.words("Subjects", "對象數"), width: .fixed(12), bar: .notable) {
        line, _ in .number(line.cause.subjects)
      },
      .init(heading: voice.words("Undecided in all", "無法判定總數"), width: .fixed(14)) {
        line, _ in .number(line.rule.undecided)
      },
      .init(heading: voice.words("Judged", "適用對象數"), width: .fixed(13)) { line, _ in
        .number(line.rule.judged)
      },
      .init(heading: voice.words("Share undecided", "無法判定比例"), width: .fixed(14)) {
        line, _ in
        let judged = line.rule.judged
        return Cell(
          judged == 0 ? .blank : .number(Double(line.rule.undecided) / Double(judged)), .percent)
      },
      .init(heading: voice.words("What would decide", "補足方式"), width: .fixed(52)) { line, _ in
        .text(voice.sentence(line.cause.cause.remedy), .text)
      },
    ]
  }
}

extension Cause {
  /// What to get, so that subjects with this cause can be judged.
  var remedy: Wording {
    let name = Wording(verbatim: self.name)
    let text =
      switch self {
      case .missing:
        Wording(
          en: "Supply {0}: fill the blank cells, or map the column that has it.",
          zh: "補足 {0}：填入空白儲存格，或在對應檔指定其欄位。")
      case .imprecise:
        Wording(en: "Supply {0} with its time of day.", zh: "補足 {0} 的時刻。")
      case .noRecords:
        Wording(
          en: "Supply a file that has {0}, or a mapping that fills {0}: nobody was judged.",
          zh: "提供含有 {0} 的檔案，或可填入 {0} 的對應檔：目前未審查任何對象。")
      case .open:
        Wording(
          en: "Supply all of {0}; what is known can prove a hit and never its absence.",
          zh: "補足完整的 {0}；現有資料只能證明有，無法證明沒有。")
      case .notInForce:
        Wording(en: "Give {0} a value for that day.", zh: "為 {0} 設定該日的值。")
      case .tooFew:
        Wording(en: "More values are needed for {0}.", zh: "{0} 需要更多數值。")
      case .outOfRange, .tooLarge, .divisionByZero:
        Wording(en: "Check the values that the rule computes with.", zh: "檢查規則計算所用的數值。")
      case .currencies:
        Wording(en: "Give all amounts in one currency.", zh: "將金額統一為同一幣別。")
      case .noCalendar:
        Wording(en: "Supply the table of office days.", zh: "提供辦公日曆。")
      case .beyondCalendar(let first, let last):
        Wording(
          en: "Supply a table of office days that reaches further than \(first) to \(last).",
          zh: "提供涵蓋期間超出 \(first) 至 \(last) 的辦公日曆。")
      case .noRate(let currency, let into):
        Wording(
          en: "Supply the rate of \(currency) in \(into) for the day.",
          zh: "補足該日 \(currency) 兌 \(into) 的匯率。")
      }
    return text.filled(with: [name])
  }
}
