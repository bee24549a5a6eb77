import Diagnostics

extension OrderSign {
  /// "{0} is at least {1}"; 以上 and 以下 include the figure itself, as in the law.
  func phrase(isNumeral: Bool) -> Wording {
    let bound = bound(isNumeral)
    return Wording(en: "{0} " + bound.english.shifted, zh: "{0}" + bound.chinese.shifted)
  }

  /// What follows the subject of the comparison; `{0}` is the bound.
  func bound(_ isNumeral: Bool) -> Wording {
    switch self {
    case .less: Wording(en: "is less than {0}", zh: "未達{0}")
    case .lessOrEqual:
      Wording(en: "is at most {0}", zh: isNumeral ? "在{0}以下" : "不逾{0}")
    case .greater: Wording(en: "is more than {0}", zh: "逾{0}")
    case .greaterOrEqual:
      Wording(en: "is at least {0}", zh: isNumeral ? "在{0}以上" : "不低於{0}")
    }
  }

  /// For records counted: "there are at least {1} {0}".
  var countPhrase: Wording {
    switch self {
    case .less: Wording(en: "there are fewer than {1} {0}", zh: "{0}未達 {1} 筆")
    case .lessOrEqual: Wording(en: "there are at most {1} {0}", zh: "{0}至多 {1} 筆")
    case .greater: Wording(en: "there are more than {1} {0}", zh: "{0}逾 {1} 筆")
    case .greaterOrEqual: Wording(en: "there are at least {1} {0}", zh: "{0}至少 {1} 筆")
    }
  }
}

extension String {
  /// The first argument becomes the second.
  fileprivate var shifted: String {
    split(separator: "{0}", omittingEmptySubsequences: false).joined(separator: "{1}")
  }
}
