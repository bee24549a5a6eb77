package import Diagnostics

extension RuleReading {
  package var json: JSONValue {
    [
      "rule": .string(rule), "title": .string(title),
      "sections": .array(
        sections.map { section in
          [
            "kind": .string(section.kind.rawValue),
            "heading": .string(section.kind.heading.text(in: language)),
            "lines": .array(
              section.lines.map { line in
                ["level": .integer(line.level), "marker": .string(line.marker), "text": .string(line.text)]
              }),
          ]
        }),
    ]
  }
}
