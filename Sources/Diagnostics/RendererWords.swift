/// The words that the renderer itself says.
enum RendererWords {
  /// What stands after the message's code.
  static let colon = Wording(en: ": ", zh: "：")
  static let fix = Wording(en: "fix: ", zh: "修正：")
  static let separator = Wording(en: ", ", zh: "、")
  /// How the fix is put in.
  static let command = "[probity check --fix]"

  static func moreLines(_ count: Int) -> Wording {
    Wording(
      en: count == 1 ? "and 1 more line" : "and \(count) more lines", zh: "其後還有 \(count) 行")
  }

  static func inBrackets(_ text: String, _ remark: String) -> Wording {
    Wording(en: "\(text) (\(remark))", zh: "\(text)（\(remark)）")
  }

  static func write(_ text: String) -> Wording {
    Wording(en: "write `\(text)`", zh: "改寫為 `\(text)`")
  }

  static func insert(_ text: String) -> Wording {
    Wording(en: "insert `\(text)`", zh: "插入 `\(text)`")
  }

  static func remove(_ text: String) -> Wording {
    Wording(en: "remove `\(text)`", zh: "刪除 `\(text)`")
  }

  static func furtherEdits(_ count: Int) -> Wording {
    Wording(
      en: count == 1 ? "and 1 more change" : "and \(count) more changes", zh: "另有 \(count) 處")
  }

  static func count(errors: Int, warnings: Int) -> Wording {
    if errors == 0, warnings == 0 { return Wording(en: "no problems found", zh: "沒有發現問題") }
    var english: [String] = []
    var chinese: [String] = []
    if errors > 0 {
      english.append(errors == 1 ? "1 error" : "\(errors) errors")
      chinese.append("\(errors) 個錯誤")
    }
    if warnings > 0 {
      english.append(warnings == 1 ? "1 warning" : "\(warnings) warnings")
      chinese.append("\(warnings) 個警告")
    }
    return Wording(
      en: english.joined(separator: ", "), zh: chinese.joined(separator: "、"))
  }
}

extension Gravity {
  /// Its name in the reader's language.
  package var wording: Wording {
    switch self {
    case .error: Wording(en: "error", zh: "錯誤")
    case .note: Wording(en: "note", zh: "附註")
    case .warning: Wording(en: "warning", zh: "警告")
    }
  }
}
