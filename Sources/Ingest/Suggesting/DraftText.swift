package import Diagnostics
import FlagSemantics
import FlagSyntax

/// The text of a drafted mapping, in the one style.
package struct DraftText {
  private let draft: MappingDraft
  private let language: Language
  private var lines: [String] = []

  /// Whether a text may stand between quotes, as a column of its row.
  static func isWritable(_ text: String) -> Bool {
    !text.contains("\"") && !text.hasPrefix("/") && !text.hasPrefix("../")
      && !text.contains("{n}")
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x20 && scalar.value != 0x7F && !(0x80..<0xA0).contains(scalar.value)
          || scalar == "\n" || scalar == "\r"
      }
  }

  /// `also` are further files with the same columns.
  package static func text(
    _ draft: MappingDraft, named name: String, also others: [String] = [], in language: Language
  ) -> String {
    var text = DraftText(draft: draft, language: language)
    text.write(name, others)
    let file = SourceFile(
      name: "draft.map", bytes: Array((text.lines.joined(separator: "\n") + "\n").utf8))
    let formatted = Formatter.format(ParsedFile(file)) ?? file.bytes
    return String(decoding: formatted, as: UTF8.self)
  }

  /// Several drafts as one file.
  package static func file(_ texts: [String]) -> String {
    let joined = texts.joined(separator: "\n")
    let file = SourceFile(name: "draft.map", bytes: Array(joined.utf8))
    return Formatter.format(ParsedFile(file)).map { String(decoding: $0, as: UTF8.self) } ?? joined
  }

  private init(draft: MappingDraft, language: Language) {
    self.draft = draft
    self.language = language
  }

  private mutating func write(_ name: String, _ others: [String]) {
    head(others)
    if draft.fills.isEmpty {
      comment(Wording(en: "No column could be placed.", zh: "沒有可辨認的欄位。"))
    } else {
      source(name)
    }
    remaining()
  }

  private mutating func comment(_ wording: Wording) { comment(wording.text(in: language)) }

  /// A comment holds one line.
  private mutating func comment(_ text: String, indent: String = "") {
    lines.append(indent + "# " + DraftText.plain(text))
  }

  private mutating func head(_ others: [String]) {
    let name = draft.sample.name
    comment(
      others.isEmpty
        ? Wording(en: "First mapping, drafted from \(name).", zh: "初步對應，依 \(name) 草擬。")
        : Wording(
          en: "First mapping, drafted from \(name) and \(others.count) more with the same columns.",
          zh: "初步對應，依 \(name) 及其他 \(others.count) 個欄位相同的來源草擬。"))
    comment(
      Wording(
        en: "The comments say how sure each line is and why; look at those below 70 % first.",
        zh: "行末註解為可信度及依據；請先檢視低於 70% 者。"))
    if let column = draft.orderColumn {
      comment(
        Wording(
          en: "If rows are corrected by later ones, add `newest by` with \(column) to the fills.",
          zh: "若後列更正前列，請在各 fill 加上 `newest by` 及「\(column)」。"))
    }
    lines.append("")
  }

  private mutating func source(_ name: String) {
    lines.append("source \(name)")
    if let rows = draft.sample.rowPath { lines.append("  rows \"\(rows)\"") }
    if !draft.required.isEmpty {
      lines.append("  with " + draft.required.map { "\"\($0)\"" }.joined(separator: ", "))
    }
    for fill in draft.fills {
      lines.append("")
      for remark in fill.remarks { comment(remark.text(in: language), indent: "  ") }
      var head = "  fill \(fill.target)"
      if let part = fill.part { head += "  " + part.clause }
      if !fill.tests.isEmpty {
        head += "  where " + fill.tests.map { "\($0) is not blank" }.joined(separator: " and ")
      }
      lines.append(head)
      for line in fill.lines { field(line) }
    }
  }

  private mutating func field(_ line: DraftLine) {
    if !line.unknown.isEmpty {
      comment(
        Wording(en: "Not understood, to be added to `as (…)`:", zh: "未能辨認，請補入 `as (…)`：")
          .text(in: language), indent: "    ")
      // A list of codes has few words; what is longer is no list, and may name people.
      for text in line.unknown.prefix(20) {
        comment(
          "  " + (line.unknown.count > 20 || text.count > 40 ? ValueShape.of(text) : text),
          indent: "    ")
      }
    }
    lines.append(
      "    \(line.name) from \(line.value)\(line.modifiers)  # \(line.note.text(in: language))")
  }

  private mutating func remaining() {
    guard !draft.left.isEmpty else { return }
    lines.append("")
    comment(Wording(en: "Not mapped:", zh: "未對應："))
    let columns = Dictionary(draft.sample.columns.map { ($0.name, $0) }) { first, _ in first }
    for name in draft.left {
      let shapes = ValueShape.some(of: columns[name]?.values ?? [])
      let shown =
        shapes.isEmpty
        ? Wording(en: "empty", zh: "空白").text(in: language) : shapes.joined(separator: ", ")
      comment("  \(name.isEmpty ? "?" : name): \(shown)")
    }
  }

  private static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? " " : $0 }))
  }
}

/// What a value looks like, without saying it: `AAA999`, `2023-99-99`.
enum ValueShape {
  static func of(_ text: String) -> String {
    var shape = ""
    for sign in text.prefix(24) {
      if sign.isNumber {
        shape += "9"
      } else if sign.isASCII {
        shape.append(sign.isLetter ? "A" : sign)
      } else {
        shape += sign.isLetter ? "字" : "·"
      }
    }
    return text.count > 24 ? shape + "…" : shape
  }

  /// Up to three different ones.
  static func some(of texts: [String]) -> [String] {
    var shapes: [String] = []
    for text in texts where shapes.count < 3 {
      let shape = of(text)
      if !shapes.contains(shape) { shapes.append(shape) }
    }
    return shapes
  }
}
