package import Diagnostics
package import Findings

extension Finding.ListUse {
  /// `lists/debarred.csv row 2 (2024-01-01 to 2024-12-31)`
  package var wording: Wording {
    let file = Wording(verbatim: path ?? name)
    guard let line else {
      return Wording(en: "{0}: not in it", zh: "{0}：不在其中").filled(with: [file])
    }
    let place = Wording(en: "{0} row {1}", zh: "{0} 第 {1} 列")
      .filled(with: [file, Wording(verbatim: "\(line)")])
    guard let days else { return place }
    return Wording(en: "{0} ({1})", zh: "{0}（{1}）").filled(with: [place, days])
  }

  private var days: Wording? {
    let (first, last) = (Wording(verbatim: from ?? ""), Wording(verbatim: until ?? ""))
    switch (from, until) {
    case (_?, _?): return Wording(en: "{0} to {1}", zh: "{0} 至 {1}").filled(with: [first, last])
    case (_?, nil): return Wording(en: "from {0}", zh: "自 {0} 起").filled(with: [first])
    case (nil, _?): return Wording(en: "until {0}", zh: "至 {0} 止").filled(with: [last])
    case (nil, nil): return nil
    }
  }
}
