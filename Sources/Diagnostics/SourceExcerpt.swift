/// The lines of one file that a diagnostic points at, with all that is to be drawn on them.
struct SourceExcerpt {
  /// A place on one line; a longer place is kept up to the end of its first line.
  struct Target {
    let range: Range<Int>
    let isMain: Bool
    let label: [String]
  }

  let lines: LineTable
  /// By line number, each with at least one target.
  let targets: [(line: Int, targets: [Target])]

  /// The excerpts of every file concerned: that of the diagnostic first, then as they are named.
  static func all(
    of diagnostic: Diagnostic, in language: Language, outlines: FileOutlines
  ) -> [SourceExcerpt] {
    let labels = [Diagnostic.Label(diagnostic.place, diagnostic.label)] + diagnostic.others
    var files: [SourceFile] = []
    for label in labels where !files.contains(label.place.file) { files.append(label.place.file) }
    return files.map { file in
      let lines = outlines[file].lines
      var byLine: [Int: [Target]] = [:]
      for (index, label) in labels.enumerated() where label.place.file == file {
        let line = lines.line(at: label.place.range.lowerBound)
        byLine[line, default: []].append(
          target(label, isMain: index == 0, line: line, lines: lines, language: language))
      }
      let sorted = byLine.sorted { $0.key < $1.key }
      return SourceExcerpt(
        lines: lines, targets: sorted.map { (line: $0.key, targets: $0.value) })
    }
  }

  private static func target(
    _ label: Diagnostic.Label, isMain: Bool, line: Int, lines: LineTable, language: Language
  ) -> Target {
    let range = label.place.range
    let following = lines.line(at: max(range.lowerBound, range.upperBound - 1)) - line
    var text = (label.text?.text(in: language) ?? "").split(separator: "\n").map {
      DisplayWidth.drawn(String($0))
    }
    if following > 0 {
      let more = RendererWords.moreLines(following).text(in: language)
      if let last = text.popLast() {
        text.append(RendererWords.inBrackets(last, more).text(in: language))
      } else {
        text = [more]
      }
    }
    return Target(
      range: range.clamped(to: lines.content(of: line)), isMain: isMain, label: text)
  }

  /// The line as drawn: once, or in several windows when its targets lie too far apart for one.
  func drawings(
    of line: Int, _ targets: [Target], limit: Int
  ) -> [(line: DrawnLine, targets: [Target])] {
    let content = lines.content(of: line)
    if let whole = DrawnLine(whole: content, of: lines.file, limit: limit) {
      return [(whole, targets)]
    }
    return clusters(targets, limit: limit).map { cluster in
      let start = cluster.map(\.range.lowerBound).min() ?? content.lowerBound
      let end = cluster.map(\.range.upperBound).max() ?? start
      let window = DrawnLine(around: start..<end, in: content, of: lines.file, limit: limit)
      return (window, cluster)
    }
  }

  /// Targets that begin near enough to one another to share a window, from left to right.
  private func clusters(_ targets: [Target], limit: Int) -> [[Target]] {
    var clusters: [[Target]] = []
    var start = 0
    for target in targets.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let reach = start..<max(start, target.range.lowerBound)
      if !clusters.isEmpty,
        DrawnLine.columns(of: reach, of: lines.file, limit: limit * 3 / 5) != nil
      {
        clusters[clusters.count - 1].append(target)
      } else {
        clusters.append([target])
        start = target.range.lowerBound
      }
    }
    return clusters
  }
}
