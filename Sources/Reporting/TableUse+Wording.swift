import Diagnostics
import Findings

extension Finding.TableUse {
  /// `office days calendar/office-days.csv (2024-01-01 to 2025-12-31)`,
  /// `rate rates.csv row 3: 1 USD = 32.85 TWD (2025-03-03), Bank of Taiwan`
  var wording: Wording {
    let file = Wording(verbatim: path ?? "")
    switch kind {
    case .calendar:
      return Wording(en: "office days {0} ({1})", zh: "辦公日曆 {0}（{1}）").filled(with: [file, days])
    case .rates:
      let place = Wording(en: "rate {0} row {1}", zh: "匯率 {0} 第 {1} 列")
        .filled(with: [file, Wording(verbatim: line.map(String.init) ?? "?")])
      let said = Wording(en: "{0}: {1} ({2})", zh: "{0}：{1}（{2}）")
        .filled(with: [place, Wording(verbatim: rate ?? ""), days])
      guard let source else { return said }
      return Wording(en: "{0}, {1}", zh: "{0}，{1}").filled(with: [said, Wording(verbatim: source)])
    }
  }

  private var days: Wording {
    from == until
      ? Wording(verbatim: from)
      : Wording(en: "{0} to {1}", zh: "{0} 至 {1}")
        .filled(with: [Wording(verbatim: from), Wording(verbatim: until)])
  }
}
