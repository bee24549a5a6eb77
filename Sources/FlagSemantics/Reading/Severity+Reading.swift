package import Diagnostics

extension Severity {
  /// "high", 高.
  package var label: Wording {
    switch self {
    case .critical: Wording(en: "critical", zh: "極高")
    case .high: Wording(en: "high", zh: "高")
    case .medium: Wording(en: "medium", zh: "中")
    case .low: Wording(en: "low", zh: "低")
    case .info: Wording(en: "for information", zh: "僅供參考")
    }
  }
}
