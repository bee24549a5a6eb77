import Diagnostics

extension RuleReading {
  /// As a chapter in Markdown, its heading at the level given.
  package func markdown(level: Int = 2) -> String {
    let marks = String(repeating: "#", count: level)
    var lines = ["\(marks) \(RuleReading.escaped(title))", "", "`\(rule)`"]
    for section in sections {
      lines += ["", "\(marks)# \(section.kind.heading.text(in: language))", ""]
      var before: Line?
      for line in section.lines {
        let isItem = !line.marker.isEmpty
        if let before, !isItem || before.marker.isEmpty { lines.append("") }
        let indent = isItem ? String(repeating: " ", count: line.level * 2) + "- " : ""
        let gap = line.marker.isEmpty || line.marker.hasSuffix("、") ? "" : " "
        lines.append(indent + line.marker + gap + RuleReading.escaped(line.text))
        before = line
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Names in backticks stay code; marks that Markdown would read are made plain.
  private static func escaped(_ text: String) -> String {
    var isCode = false
    return text.reduce(into: "") { result, letter in
      if letter == "`" { isCode.toggle() }
      if !isCode, "*_<>[]#|\\".contains(letter) { result.append("\\") }
      result.append(letter)
    }
  }
}
