/// What a diagnostic needs to know about a file besides its bytes.
package struct FileOutline: Sendable {
  package let lines: LineTable
  package let headings: MarkdownHeadings

  package init(of file: SourceFile) {
    lines = LineTable(file)
    headings = MarkdownHeadings(of: lines)
  }
}

/// The outlines of all files that some diagnostics speak of, each read once.
package struct FileOutlines: Sendable {
  private let outlines: [SourceFile: FileOutline]

  package init(for diagnostics: [Diagnostic]) {
    var outlines: [SourceFile: FileOutline] = [:]
    for file in diagnostics.flatMap(\.files) where outlines[file] == nil {
      outlines[file] = FileOutline(of: file)
    }
    self.outlines = outlines
  }

  package subscript(file: SourceFile) -> FileOutline {
    outlines[file] ?? FileOutline(of: file)
  }
}

extension Diagnostic {
  /// The files it points into, its own first.
  var files: [SourceFile] {
    [place.file] + others.map(\.place.file) + (fix.map { [$0.file] } ?? [])
  }
}
