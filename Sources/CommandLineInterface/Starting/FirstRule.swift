internal import Diagnostics

/// The rule that a pack made from data begins with: a large amount, or a value that is missing.
struct FirstRule {
  let record: String
  let key: String
  /// The language of its texts, as it is written before them.
  let tag: String
  let isChinese: Bool
  /// The language of its comments.
  let language: Language
  let amount: (name: String, label: String, kind: ColumnKind)?
  let other: (name: String, label: String, kind: ColumnKind)

  var name: String { amount == nil ? "value_missing" : "large_value" }
  var parameter: String { "large_from" }

  private func text(_ english: String, _ chinese: String) -> String {
    "\(tag) \"\(isChinese ? chinese : english)\""
  }

  private func comment(_ english: String, _ chinese: String) -> String {
    "# " + (language == .chinese ? chinese : english) + "\n"
  }

  /// The parameter of the rule; nil when it needs none.
  var limits: String? {
    guard let amount else { return nil }
    return comment(
      "A first guess: replace it by a number that you can give reasons for.", "初步設定，請改為有依據的數值。")
        + """
        param \(parameter) \(amount.kind.written)
          \(text("from where on a value is large", "視為偏高之起點"))
          is \(limit(amount.kind))

        """
  }

  /// The limit as it is written, or the next smaller round value.
  private func limit(_ kind: ColumnKind, isReached: Bool = true) -> String {
    switch (kind == .money, isChinese) {
    case (true, true): isReached ? "1000萬 TWD" : "999萬 TWD"
    case (true, false): isReached ? "10_000_000 TWD" : "9_999_999 TWD"
    default: isReached ? "1000" : "999"
    }
  }

  var text: String {
    guard let amount else { return missing }
    let path = "\(record).\(amount.name)"
    return """
      rule \(name)
        \(text("Large: \(amount.label)", "\(amount.label)偏高"))
        severity info
        for each \(record)
        flag when \(path) >= \(parameter)
        say \(text("{\(record).\(key)}: {\(path)}", "{\(record).\(key)}：{\(path)}"))

      test "\(isChinese ? "達門檻者列為紅旗，缺值者無法判定" : "flagged from the limit on, undecided when missing")"
        given \(record)
          | \(key) | \(amount.name) |
          | R1 | \(limit(amount.kind)) |
          | R2 | \(limit(amount.kind, isReached: false)) |
          | R3 | ? |
        expect flagged R1
        expect clear R2
        expect undecided R3

      """
  }

  private var missing: String {
    let path = "\(record).\(other.name)"
    return """
      rule \(name)
        \(text("Missing: \(other.label)", "缺漏：\(other.label)"))
        severity info
        for each \(record)
        flag when \(path) is missing
        say \(text("{\(record).\(key)} has no \(other.label)", "{\(record).\(key)} 缺少\(other.label)"))

      test "\(isChinese ? "缺值者列為紅旗" : "a missing value is flagged")"
        given \(record)
          | \(key) | \(other.name) |
          | R1 | ? |
          | R2 | \(other.kind.cell) |
        expect flagged R1
        expect clear R2

      """
  }
}
