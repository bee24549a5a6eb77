import Diagnostics

/// The kinds of mistake that these tests report.
enum Mistakes {
  static let unknownField = DiagnosticKind(
    "F012", "unknown-field",
    Wording(en: "`{0}` has no field `{1}`", zh: "`{0}` 沒有欄位 `{1}`"),
    explanation: Wording(en: "A field must be in the model.", zh: "欄位必須在資料模型中。"),
    wrong: "flag when tender.nothing", right: "flag when tender.opened")

  static let mixedTypes = DiagnosticKind(
    "F021", "money-with-number",
    Wording(en: "money compared with a plain number", zh: "金額與純數字比較"),
    explanation: Wording(en: "Write the currency.", zh: "請寫出幣別。"),
    wrong: "flag when award.amount >= 5", right: "flag when award.amount >= 5 TWD")

  static let neverDecides = DiagnosticKind(
    "F071", "never-decides",
    Wording(
      en: "this rule can never decide on the data you gave", zh: "以您提供的資料，這條規則永遠無法判定"),
    gravity: .warning,
    explanation: Wording(en: "The column is empty.", zh: "這一欄是空的。"),
    wrong: "flag when tender.empty", right: "flag when tender.full")
}

extension SourceFile {
  /// The place of the n-th occurrence of a text; the end of the file when it is not there.
  func place(of text: String, occurrence: Int = 1) -> Place {
    let wanted = Array(text.utf8)
    var seen = 0
    for start in 0..<max(bytes.count - wanted.count + 1, 0)
    where bytes[start..<start + wanted.count].elementsEqual(wanted) {
      seen += 1
      if seen == occurrence { return Place(self, start..<start + wanted.count) }
    }
    return Place(self, bytes.count..<bytes.count)
  }
}

/// The drawing of a diagnostic of one file: `text` with a mistake at `range`.
func drawing(of text: String, at range: Range<Int>, label: Wording? = nil) -> String {
  drawing(of: SourceFile(name: "a.flag", text: text), at: range, label: label)
}

func drawing(of file: SourceFile, at range: Range<Int>, label: Wording? = nil) -> String {
  DiagnosticRenderer(language: .english).text(
    of: Diagnostic(Mistakes.mixedTypes, at: Place(file, range), label: label))
}
