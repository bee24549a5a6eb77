/// A report in the form of SARIF 2.1.0: one run, with the kinds of mistake as its rules.
struct SARIFLog {
  private let report: DiagnosticReport
  private let language: Language
  private let tool: SARIFTool
  /// The kinds used, by code.
  private let rules: [DiagnosticKind]
  private let ruleIndex: [DiagnosticKind: Int]
  /// The files pointed into, as they first come; two of one name are one artifact.
  private let files: [SourceFile]
  /// By URI.
  private let fileIndex: [String: Int]

  init(report: DiagnosticReport, language: Language, tool: SARIFTool) {
    self.report = report
    self.language = language
    self.tool = tool
    rules = Set(report.diagnostics.map(\.kind)).sorted { $0.code < $1.code }
    ruleIndex = Dictionary(uniqueKeysWithValues: zip(rules, rules.indices))
    var files: [SourceFile] = []
    var fileIndex: [String: Int] = [:]
    for file in report.diagnostics.flatMap(\.files) {
      let uri = URIReference.ofFile(file.name)
      guard fileIndex[uri] == nil else { continue }
      fileIndex[uri] = files.count
      files.append(file)
    }
    (self.files, self.fileIndex) = (files, fileIndex)
  }

  var json: JSONValue {
    tool.log(
      in: language, rules: rules.map(rule),
      artifacts: files.map { file in
        [
          "location": ["uri": .string(URIReference.ofFile(file.name))],
          "length": .integer(file.bytes.count),
        ]
      },
      results: report.diagnostics.map(result))
  }

  private func rule(_ kind: DiagnosticKind) -> JSONValue {
    let blanks = [Wording](repeating: "…", count: 10)
    let explanation = text(kind.explanation)
    return [
      "id": .string(kind.code), "name": .string(kind.slug),
      "shortDescription": text(kind.message.filled(with: blanks)),
      "fullDescription": explanation, "help": explanation,
      "defaultConfiguration": ["level": .string(kind.gravity.rawValue)],
    ]
  }

  private func result(_ diagnostic: Diagnostic) -> JSONValue {
    let message = ([diagnostic.message] + diagnostic.notes).map { $0.text(in: language) }
    let heading = report.outlines[diagnostic.place.file].headings
      .heading(at: diagnostic.place.range.lowerBound)
    let location = JSONValue.object(skippingNil: [
      ("physicalLocation", physical(diagnostic.place)),
      ("logicalLocations", heading.map { [["name": .string($0), "kind": "heading"]] }),
      ("message", diagnostic.label.map(text)),
    ])
    let related = diagnostic.others.enumerated().map { number, label in
      JSONValue.object(skippingNil: [
        ("id", .integer(number + 1)),
        ("physicalLocation", physical(label.place)),
        ("message", label.text.map(text)),
      ])
    }
    return .object(skippingNil: [
      ("ruleId", .string(diagnostic.kind.code)),
      ("ruleIndex", ruleIndex[diagnostic.kind].map(JSONValue.integer)),
      ("level", .string(diagnostic.gravity.rawValue)),
      ("message", text(message.joined(separator: "\n"))),
      ("locations", [location]),
      ("relatedLocations", related.isEmpty ? nil : .array(related)),
      ("fixes", diagnostic.fix.flatMap(fixes)),
    ])
  }

  /// Nil for a fix without edits, since the format asks for at least one.
  private func fixes(_ fix: Fix) -> JSONValue? {
    if fix.edits.isEmpty { return nil }
    let replacements = fix.edits.map { edit -> JSONValue in
      [
        "deletedRegion": region(Place(fix.file, edit.range)),
        "insertedContent": ["text": .string(edit.replacement)],
      ]
    }
    return [
      [
        "artifactChanges": [
          ["artifactLocation": artifact(fix.file), "replacements": .array(replacements)]
        ]
      ]
    ]
  }

  private func physical(_ place: Place) -> JSONValue {
    ["artifactLocation": artifact(place.file), "region": region(place)]
  }

  private func artifact(_ file: SourceFile) -> JSONValue {
    let uri = URIReference.ofFile(file.name)
    return .object(skippingNil: [
      ("uri", .string(uri)), ("index", fileIndex[uri].map(JSONValue.integer)),
    ])
  }

  private func region(_ place: Place) -> JSONValue {
    let lines = report.outlines[place.file].lines
    let start = lines.position(at: place.range.lowerBound)
    let end = lines.position(at: place.range.upperBound)
    return [
      "startLine": .integer(start.line), "startColumn": .integer(start.column),
      "endLine": .integer(end.line), "endColumn": .integer(end.column),
    ]
  }

  private func text(_ wording: Wording) -> JSONValue { text(wording.text(in: language)) }

  private func text(_ plain: String) -> JSONValue { SARIFTool.message(plain) }
}
