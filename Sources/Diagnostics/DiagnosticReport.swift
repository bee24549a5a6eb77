/// All that was found wrong in some files, in the order a reader wants it.
///
/// Diagnostics stand by file (in the order given, then as they come), by offset and by code, so the
/// same input always gives the same bytes, whoever found what first.
package struct DiagnosticReport: Sendable {
  package let diagnostics: [Diagnostic]
  package let errors: Int
  package let warnings: Int
  let outlines: FileOutlines

  package init(_ diagnostics: [Diagnostic], files: [SourceFile] = []) {
    var ranks: [SourceFile: Int] = [:]
    for file in files + diagnostics.map(\.place.file) where ranks[file] == nil {
      ranks[file] = ranks.count
    }
    func key(_ diagnostic: Diagnostic) -> (Int, Int, String, Int) {
      let place = diagnostic.place
      return (
        ranks[place.file] ?? 0, place.range.lowerBound, diagnostic.kind.code,
        place.range.upperBound
      )
    }
    self.diagnostics = diagnostics.sorted { key($0) < key($1) }
    errors = diagnostics.count { $0.gravity == .error }
    warnings = diagnostics.count { $0.gravity == .warning }
    outlines = FileOutlines(for: diagnostics)
  }

  package var hasErrors: Bool { errors > 0 }

  /// `2 errors, 1 warning`
  package func summary(in language: Language) -> String {
    RendererWords.count(errors: errors, warnings: warnings).text(in: language)
  }

  /// Every diagnostic drawn, an empty line between two, and the summary; ends in a line end.
  /// A report without diagnostics is the summary alone.
  package func text(in language: Language, colours: Bool = false) -> String {
    let renderer = DiagnosticRenderer(language: language, colours: colours)
    let drawn = diagnostics.map { renderer.text(of: $0, outlines: outlines) }
    return (drawn + [summary(in: language)]).joined(separator: "\n\n") + "\n"
  }

  /// `{"errors":1,"warnings":0,"diagnostics":[…]}`
  package func json(in language: Language) -> JSONValue {
    [
      "errors": .integer(errors), "warnings": .integer(warnings),
      "diagnostics": .array(diagnostics.map { $0.json(in: language, outlines: outlines) }),
    ]
  }

  /// The report as a SARIF 2.1.0 log, for code review tools.
  package func sarif(in language: Language, tool: SARIFTool) -> JSONValue {
    SARIFLog(report: self, language: language, tool: tool).json
  }
}
