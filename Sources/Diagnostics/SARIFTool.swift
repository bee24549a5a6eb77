/// The tool that a SARIF log names as its maker.
package struct SARIFTool: Sendable {
  package let name: String
  package let version: String

  package init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}

extension SARIFTool {
  /// A log of SARIF 2.1.0 with one run of this tool.
  package func log(
    in language: Language, rules: [JSONValue], artifacts: [JSONValue], results: [JSONValue],
    properties: JSONValue? = nil
  ) -> JSONValue {
    [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        .object(skippingNil: [
          (
            "tool",
            [
              "driver": [
                "name": .string(name), "version": .string(version), "rules": .array(rules),
              ]
            ]
          ),
          ("language", .string(language.rawValue)),
          ("columnKind", "unicodeCodePoints"),
          ("artifacts", .array(artifacts)),
          ("results", .array(results)),
          ("properties", properties),
        ])
      ],
    ]
  }

  /// A message; braces are doubled because single ones stand for arguments.
  package static func message(_ plain: String) -> JSONValue {
    var escaped = ""
    for scalar in plain.unicodeScalars {
      escaped.unicodeScalars.append(scalar)
      if scalar == "{" || scalar == "}" { escaped.unicodeScalars.append(scalar) }
    }
    return ["text": .string(escaped)]
  }
}
