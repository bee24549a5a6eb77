import Diagnostics

extension RuleReading {
  /// As plain text, wrapped for a page of so many columns.
  package func text(columns: Int = 80) -> String {
    var lines = TextLayout(width: columns).lines(of: title)
    let width = lines.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    lines.append(String(repeating: "=", count: width))
    lines.append(
      Wording(en: "Rule {0}", zh: "規則 {0}").filled(with: [Wording(verbatim: rule)])
        .text(in: language))
    for section in sections {
      lines += ["", section.kind.heading.text(in: language)]
      for line in section.lines { lines += RuleReading.wrapped(line, columns) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Text that goes on stands under the text, not under the marker.
  private static func wrapped(_ line: Line, _ columns: Int) -> [String] {
    let indent = String(repeating: " ", count: 2 + line.level * 4 + (line.marker.isEmpty ? 0 : 2))
    let marker = line.marker.isEmpty ? "" : line.marker + (line.marker.isNarrow ? " " : "")
    let hanging = indent + String(repeating: " ", count: DisplayWidth.columns(of: marker))
    let layout = TextLayout(width: max(columns - DisplayWidth.columns(of: hanging), 20))
    return layout.lines(of: line.text).enumerated().map { index, text in
      (index == 0 ? indent + marker : hanging) + text
    }
  }
}

extension String {
  /// Whether it ends in a narrow character and so needs a space behind it.
  var isNarrow: Bool { DisplayWidth.columns(of: String(suffix(1))) == 1 }
}
