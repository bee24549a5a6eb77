internal import Diagnostics
internal import FlagSemantics
internal import ProbityKit

/// The rules of a pack as a page or as JSON.
struct RuleList {
  let pack: Pack
  let entries: [RuleEntry]
  let language: Language

  /// Each family under its title, the columns aligned over all of them.
  var text: String {
    if entries.isEmpty { return none.text(in: language) + "\n" }
    let lines = AlignedRows(entries.map(row), indent: 2).text
      .split(separator: "\n").map { $0 + "\n" }
    var text = ""
    var family: String?
    for (entry, line) in zip(entries, lines) {
      if entry.family != family { text += (family == nil ? "" : "\n") + heading(entry.family) }
      family = entry.family
      text += line
    }
    return text + "\n" + summary + "\n"
  }

  private func heading(_ family: String) -> String {
    let title = pack.title(ofFamily: family, in: language)
    return AlignedRows([[family] + (title.map { [$0] } ?? [])]).text
  }

  private func row(_ entry: RuleEntry) -> [String] {
    [
      entry.severity, entry.rule.name,
      entry.rule.titles.text(in: language, orName: ""),
      entry.rule.laws.map(\.text).joined(separator: ", "),
      RuleList.tests(entry.tests).text(in: language),
    ]
  }

  private var summary: String {
    let count = Wording(
      en: entries.count == 1 ? "1 rule" : "\(entries.count) rules", zh: "共 \(entries.count) 條規則")
    let tests = RuleList.tests(entries.map(\.tests).reduce(0, +))
    let head = Wording(en: "{0}, {1}", zh: "{0}，{1}").filled(with: [count, tests])
      .text(in: language)
    guard entries.contains(where: { $0.setting != nil }) else { return head }
    let local = Wording(
      en: "* set by local policy; `probity param RULE.severity` shows it",
      zh: "* 由在地政策設定；`probity param 規則.severity` 可查看")
    return head + "\n" + local.text(in: language)
  }

  private var none: Wording {
    pack.rules.isEmpty
      ? Wording(en: "there are no rules in `\(pack.root)`", zh: "`\(pack.root)` 中沒有規則")
      : Wording(en: "no rule fits", zh: "沒有符合的規則")
  }

  private static func tests(_ count: Int) -> Wording {
    switch count {
    case 0: Wording(en: "no test", zh: "無測試")
    case 1: Wording(en: "1 test", zh: "1 項測試")
    default: Wording(en: "\(count) tests", zh: "\(count) 項測試")
    }
  }

  var json: JSONValue {
    .object(skippingNil: [
      ("pack", pack.manifest.map { .string($0.name.value) }),
      ("version", pack.manifest.map { .string($0.version.value.description) }),
      ("rules", .array(entries.map(object))),
    ])
  }

  private func object(_ entry: RuleEntry) -> JSONValue {
    let rule = entry.rule
    return .object(skippingNil: [
      ("name", .string(rule.name)),
      ("family", .string(entry.family)),
      (
        "severity",
        .array(
          rule.severities.map {
            ["level": .string($0.level.rawValue), "conditional": .bool($0.condition != nil)]
          })
      ),
      ("set", entry.setting.map { $0.json }),
      ("titles", rule.titles.json),
      ("laws", .array(rule.laws.map { .string($0.text) })),
      ("parameters", .array(pack.checked.parameters(readBy: rule).map(JSONValue.string))),
      ("tests", .integer(entry.tests)),
      ("file", .string(rule.place.file.name)),
      ("line", .integer(rule.place.line)),
    ])
  }
}
