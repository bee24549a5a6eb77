import Diagnostics
import Findings

extension Finding.TableUse {
  /// `office days calendar/office-days.csv (2024-01-01 to 2025-12-31)`
  var wording: Wording {
    Wording(en: "office days {0} ({1} to {2})", zh: "辦公日曆 {0}（{1} 至 {2}）")
      .filled(with: [
        Wording(verbatim: path ?? ""), Wording(verbatim: from), Wording(verbatim: until),
      ])
  }
}
