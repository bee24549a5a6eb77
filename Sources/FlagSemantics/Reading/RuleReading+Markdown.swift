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
        lines.append(indent + RuleReading.mark(line) + RuleReading.escaped(line.text))
        before = line
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A marker that no Markdown reader takes for a list of its own.
  private static func mark(_ line: Line) -> String {
    if line.marker.isEmpty { return "" }
    if line.marker.hasSuffix(".") { return line.marker.dropLast() + "\\. " }
    return line.marker + (line.marker.isNarrow ? " " : "")
  }

  /// Names in backticks stay code; marks that Markdown would read are made plain.
  private static func escaped(_ text: String) -> String {
    var isCode = false
    return text.reduce(into: "") { result, letter in
      if letter == "`" { isCode.toggle() }
      if !isCode, "*<>[]#|\\".contains(letter) { result.append("\\") }
      result.append(letter)
    }
  }
}
