internal import Diagnostics

extension SourceNote {
  /// What stands above the header and was passed over, so that it can be held against the file.
  ///
  /// Nil where nothing does. `sample` is the beginning in which the dialect was found.
  package static func linesAboveHeader(_ dialect: Dialect, in sample: [UInt8]) -> SourceNote? {
    if dialect.skippedLines == 0 { return nil }
    let end = UInt8(ascii: dialect.lineEnd == .carriageReturn ? "\r" : "\n")
    let lines = sample.split(
      separator: end, maxSplits: dialect.headerLine, omittingEmptySubsequences: false
    )
    .prefix(dialect.headerLine)
    .map { line in
      String(decoding: line.filter { $0 != UInt8(ascii: "\r") }.prefix(120), as: UTF8.self)
    }
    let shown = lines.filter { line in line.contains { !$0.isWhitespace } }.prefix(3)
      .map { "`\($0)`" }
    let count = dialect.skippedLines
    return SourceNote(
      at: .line(dialect.headerLine + 1),
      Wording(
        en: "the header stands here; \(count) lines above it were passed over: "
          + shown.joined(separator: ", "),
        zh: "表頭在此；其上 \(count) 行未採用：" + shown.joined(separator: "、")))
  }
}
