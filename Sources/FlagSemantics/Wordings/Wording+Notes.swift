package import Diagnostics

/// What the checker says beside a message: labels under the marks, and lines after `=`.
extension Wording {
  package static let notInTheModel = Wording(en: "not in the model", zh: "資料模型中沒有")
  package static let earlierHere = Wording(en: "the earlier one", zh: "先前已寫於此")

  /// Label of a value whose type the model says: ``money(TWD), from procurement.model:11 `amount` ``.
  package static func fromModel(
    _ type: Wording, file: String, line: Int, field: String
  ) -> Wording {
    Wording(
      en: "{0}, from \(file):\(line) `\(field)`", zh: "此為「{0}」，出自 \(file):\(line) `\(field)`"
    ).filled(with: [type])
  }

  /// Label of a path to many: ``one `amount` for each `bid` ``.
  package static func oneForEach(_ field: String, record: String) -> Wording {
    Wording(en: "one `\(field)` for each `\(record)`", zh: "每筆 `\(record)` 各有一個 `\(field)`")
  }

  /// Label of a parameter: each value with the day it holds from.
  package static func history(_ values: [(value: String, from: String?)]) -> Wording {
    Wording(
      en: values.map { entry in entry.from.map { "\(entry.value) from \($0)" } ?? entry.value }
        .joined(separator: ", "),
      zh: values.map { entry in entry.from.map { "自 \($0) 起 \(entry.value)" } ?? entry.value }
        .joined(separator: "，"))
  }
}

/// Proposals.
extension Wording {
  /// ``did you mean `opened_at` "opening time" (a date and time)?``
  package static func didYouMean(
    _ name: String, label: Wording? = nil, type: Wording? = nil
  ) -> Wording {
    Wording(
      en: "did you mean `\(name)`" + (label == nil ? "" : " \"{0}\"")
        + (type == nil ? "" : " ({1})") + "?",
      zh: "是否為 `\(name)`" + (label == nil ? "" : "「{0}」") + (type == nil ? "" : "（{1}）") + "？"
    ).filled(with: [label ?? "", type ?? ""])
  }

  package static func writeInstead(_ text: String) -> Wording {
    Wording(en: "write `\(text)`", zh: "請寫成 `\(text)`")
  }

  /// ``the codes are `open`, `selective`, `limited` ``
  package static func codesAre(_ names: [String]) -> Wording {
    Wording(
      en: "the codes are " + quoted(names, separator: ", "),
      zh: "代碼有 " + quoted(names, separator: "、"))
  }

  /// ``choose from `percent`, `money(TWD)` ``: types, functions, access classes.
  package static func choices(_ names: [String]) -> Wording {
    Wording(
      en: "choose from " + quoted(names, separator: ", "),
      zh: "可用的有 " + quoted(names, separator: "、"))
  }

  /// The first of the days is proposed.
  package static func asOfChoices(_ days: [String]) -> Wording {
    Wording(
      en: "add `as of \(days.first ?? "…")` after `severity`."
        + (days.isEmpty ? "" : " Days this subject has: " + quoted(days, separator: ", ")),
      zh: "請在 `severity` 之後加上 `as of \(days.first ?? "…")`。"
        + (days.isEmpty ? "" : "這個對象有下列日期：" + quoted(days, separator: "、")))
  }

  /// What one value compared with many may have meant.
  package static func someOf(_ proposal: String) -> Wording {
    Wording(en: "one of them: `\(proposal)`", zh: "其中之一：`\(proposal)`")
  }
  package static func everyOf(_ proposal: String) -> Wording {
    Wording(en: "every one: `\(proposal)`", zh: "每一個：`\(proposal)`")
  }
  package static func lowest(_ proposal: String) -> Wording {
    Wording(en: "the lowest: `\(proposal)`", zh: "最低者：`\(proposal)`")
  }
  package static func highest(_ proposal: String) -> Wording {
    Wording(en: "the highest: `\(proposal)`", zh: "最高者：`\(proposal)`")
  }

  /// A limit typed into a rule although a parameter holds it.
  package static func useParameter(_ name: String, value: String, since: String?) -> Wording {
    Wording(
      en: "if the limit comes from a law it will change: `\(name)` is \(value)"
        + (since.map { " since \($0)" } ?? "") + ". Use that?",
      zh: "門檻若出於法規，日後會修正：`\(name)` " + (since.map { "自 \($0) 起" } ?? "")
        + "為 \(value)，是否改用？")
  }

  /// ``add `where count(tender.bids) >= 4` ``
  package static func guardWith(_ condition: String) -> Wording {
    Wording(en: "add `where \(condition)`", zh: "請加上 `where \(condition)`")
  }

  private static func quoted(_ names: [String], separator: String) -> String {
    names.map { "`\($0)`" }.joined(separator: separator)
  }
}

/// Arguments that are more than a name.
extension Wording {
  /// What a published rule says, by the heading of its doc comment.
  package static func documentation(_ heading: String) -> Wording {
    let subject =
      switch heading {
      case "Why": Wording(en: "why the pattern matters", zh: "為何值得注意")
      case "Innocent explanations":
        Wording(en: "how it can come about honestly", zh: "可能的正當理由")
      default: Wording(en: "what to look at next", zh: "後續查核步驟")
      }
    return Wording(en: "{0} (`## \(heading)`)", zh: "{0}（`## \(heading)`）").filled(with: [subject])
  }

  /// When a statistic or a share does not exist.
  package static func thereAreFewer(than least: Int, _ path: String) -> Wording {
    Wording(en: "there are fewer than \(least) `\(path)`", zh: "`\(path)` 不足 \(least) 筆")
  }
  package static func thereAreNone(_ path: String) -> Wording {
    Wording(en: "there are no `\(path)`", zh: "沒有 `\(path)` ")
  }

  /// A language by its tag, as a reader calls it.
  package static func language(_ tag: String) -> Wording {
    switch tag {
    case "zh-TW": Wording(en: "Chinese (`zh-TW`)", zh: "中文（`zh-TW`）")
    case "en": Wording(en: "English (`en`)", zh: "英文（`en`）")
    default: Wording(en: "`\(tag)`", zh: " `\(tag)` ")
    }
  }

  /// For lists and relations whose rows say themselves from when to when they hold.
  package static let differentDays = Wording(en: "different days", zh: "各筆日期不同")

  /// What took the place of a retired rule, and why it went.
  package static func successor(_ rule: String?, because reason: String) -> Wording {
    guard let rule else {
      return Wording(en: "it has no successor (\(reason))", zh: "沒有接替的規則（\(reason)）")
    }
    return Wording(en: "`\(rule)` took its place (\(reason))", zh: "由 `\(rule)` 接替（\(reason)）")
  }
}
