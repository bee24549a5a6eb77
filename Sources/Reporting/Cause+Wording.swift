package import Diagnostics
package import Findings

extension Cause {
  /// Why something was not known, in a few words.
  package var wording: Wording {
    switch self {
    case .missing(let name): Wording(en: "\(name) missing", zh: "缺 \(name)")
    case .imprecise(let name):
      Wording(en: "\(name) not precise enough", zh: "\(name) 不夠精確")
    case .noRecords(let name):
      Wording(en: "no \(name) in the data", zh: "資料中沒有任何 \(name)")
    case .open(let name): Wording(en: "\(name) may be incomplete", zh: "\(name) 可能不完整")
    case .notInForce(let name):
      Wording(en: "\(name) not in force on the day", zh: "\(name) 於該日尚未生效")
    case .tooFew(let name): Wording(en: "too few values for \(name)", zh: "\(name) 的數值太少")
    case .outOfRange(let name): Wording(en: "\(name) out of range", zh: "\(name) 超出定義範圍")
    case .divisionByZero: Wording(en: "division by zero", zh: "除以零")
    case .currencies: Wording(en: "different currencies", zh: "幣別不同")
    case .tooLarge: Wording(en: "a result is too large", zh: "結果過大")
    case .noCalendar: Wording(en: "no table of office days", zh: "沒有辦公日曆")
    case .noRate(let currency, let into):
      Wording(
        en: "no rate of \(currency) in \(into) on the day", zh: "該日沒有 \(currency) 兌 \(into) 的匯率")
    case .beyondCalendar(let first, let last):
      Wording(
        en: "beyond the table of office days (\(first) to \(last))",
        zh: "超出辦公日曆（\(first) 至 \(last)）")
    }
  }
}
