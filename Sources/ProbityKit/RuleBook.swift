import Diagnostics
import FlagSemantics

/// The rules of a pack as pages of a book, in both languages: a contents, and a page for each family.
///
/// It is made from the checked rules alone, so a page that differs from the one stored beside the
/// pack is stale.
package struct RuleBook: Sendable {
  package struct Page: Sendable, Hashable {
    /// Below the folder of the book: `rules/base_price.md`.
    package let path: String
    package let text: String
  }

  /// The contents first, then the families in the order of the manifest.
  package let pages: [Page]

  package init(_ pack: Pack) {
    let chapters = Chapter.chapters(of: pack)
    let title = [Language.chinese, .english].map { pack.title(in: $0) }.joined(separator: " · ")
    var contents = [
      "# \(title)", "",
      "由 `probity read --format book` 產生，請勿手動修改。 Made by `probity read --format book`; not to be edited.",
      "",
    ]
    for chapter in chapters {
      contents += ["## [\(chapter.title)](\(chapter.path))", "", "| | | | |", "|---|---|---|---|"]
      contents += chapter.entries.map(\.row)
      contents.append("")
    }
    contents.append("\(chapters.reduce(0) { $0 + $1.entries.count }) 條規則 · rules")
    pages =
      [Page(path: "RULES.md", text: contents.joined(separator: "\n") + "\n")]
      + chapters.map { Page(path: $0.path, text: $0.text) }
  }
}

/// The rules of one family.
private struct Chapter {
  let path: String
  let title: String
  let entries: [Entry]

  static func chapters(of pack: Pack) -> [Chapter] {
    var families: [String: [CheckedRule]] = [:]
    for rule in pack.checked.rules { families[pack.family(of: rule), default: []].append(rule) }
    let order = pack.familyOrder
    let names = families.keys.sorted {
      (order[$0] ?? order.count, $0) < (order[$1] ?? order.count, $1)
    }
    return names.map { name in
      let titles = [Language.chinese, .english].compactMap {
        pack.title(ofFamily: name, in: $0)
      }
      let path = "rules/\(name).md"
      return Chapter(
        path: path, title: titles.isEmpty ? name : titles.joined(separator: " · "),
        entries: (families[name] ?? []).map { Entry($0, pack, path) })
    }
  }

  var text: String {
    (["# \(title)\n", "[RULES.md](../RULES.md)\n"] + entries.map(\.text)).joined(separator: "\n")
  }
}

/// One rule.
private struct Entry {
  private let rule: CheckedRule
  private let pack: Pack
  private let path: String
  private let cards: [String]
  private let ocp: [String]

  init(_ rule: CheckedRule, _ pack: Pack, _ path: String) {
    self.rule = rule
    self.pack = pack
    self.path = path
    let data = pack.manifest?.rules.first { $0.rule.value == rule.name }
    cards = data?.cards.map(\.value) ?? []
    ocp = data?.ocp.map(\.value) ?? []
  }

  private var titles: [String] {
    [Language.chinese, .english].map { rule.titles.text(in: $0, orName: rule.name) }
  }

  /// Its line in the contents.
  var row: String {
    "| \(cards.joined(separator: ", ")) | [`\(rule.name)`](\(path)#\(rule.name)) "
      + "| \(titles.joined(separator: " · ")) | \(ocp.joined(separator: ", ")) |"
  }

  var text: String {
    let chinese = RuleReading(rule, in: pack.checked, .chinese)
    let english = RuleReading(rule, in: pack.checked, .english).keeping { !$0.isDocumentation }
    return """
      ## \(rule.name)

      \(facts)

      \(chinese.markdown(level: 3))
      \(english.markdown(level: 3))
      """
  }

  /// The card, the code of the Open Contracting Partnership, and the tables that decide.
  private var facts: String {
    let model = pack.checked.model
    let read = pack.checked.fieldsRead[rule.name]?.deciding ?? []
    let records = Set(read.compactMap { $0.split(separator: ".").first.map(String.init) })
    let tables = records.sorted().map { name -> String in
      guard let id = model.record(named: name) else { return "`\(name)`" }
      return "\(model[id].labels.text(in: .chinese, orName: name)) `\(name)`"
    }
    return [
      ("指標卡 · Card", cards), ("OCP", ocp), ("所需資料 · Data needed", tables),
    ].filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: ", "))" }
      .joined(separator: "  \n")
  }
}
