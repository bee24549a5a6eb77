/// Draws diagnostics as text for people.
///
///     error[F012]: `tender` has no field `base_price_anounced_at`
///        --> rules/02_base_price.flag.md:41:20
///         |
///      41 |   flag when tender.base_price_anounced_at before tender.award_recorded_at
///         |                    ^^^^^^^^^^^^^^^^^^^^^^ not in the model
///         = did you mean `base_price_announced_at`?  [probity check --fix]
///         └ 政府採購法 第34條
///
/// No line ends in a space, and nothing in a file can reach the terminal as a control character.
package struct DiagnosticRenderer: Sendable {
  package let language: Language
  /// Whether ANSI colours are written.
  package let colours: Bool
  /// The most columns of a source line; a longer one is cut to a window.
  private static let lineLimit = 100

  package init(language: Language, colours: Bool = false) {
    self.language = language
    self.colours = colours
  }

  /// The diagnostic drawn, without a line end at the end.
  package func text(of diagnostic: Diagnostic) -> String {
    text(of: diagnostic, outlines: FileOutlines(for: [diagnostic]))
  }

  /// The same with outlines that many diagnostics share.
  package func text(of diagnostic: Diagnostic, outlines: FileOutlines) -> String {
    let excerpts = SourceExcerpt.all(of: diagnostic, in: language, outlines: outlines)
    let last = excerpts.flatMap(\.targets).map(\.line).max() ?? 1
    let gutter = Gutter(digits: String(last).count)
    var lines = [title(of: diagnostic)]
    for (index, excerpt) in excerpts.enumerated() {
      lines += header(of: excerpt, isFirst: index == 0, of: diagnostic, gutter)
      lines += drawing(of: excerpt, gravity: diagnostic.gravity, gutter)
    }
    lines += notes(of: diagnostic, outlines: outlines).flatMap(gutter.note)
    let headings = outlines[diagnostic.place.file].headings
    if let heading = headings.heading(at: diagnostic.place.range.lowerBound) {
      lines.append(gutter.line("└", DisplayWidth.drawn(heading)))
    }
    return lines.map { $0.text(colours: colours) }.joined(separator: "\n")
  }

  private func title(of diagnostic: Diagnostic) -> StyledLine {
    let gravity = diagnostic.gravity.wording.text(in: language)
    var line = StyledLine("\(gravity)[\(diagnostic.kind.code)]", ink(of: diagnostic.gravity))
    let message = DisplayWidth.drawn(diagnostic.message.text(in: language))
    line.add(RendererWords.colon.text(in: language) + message, .strong)
    return line
  }

  private func header(
    of excerpt: SourceExcerpt, isFirst: Bool, of diagnostic: Diagnostic, _ gutter: Gutter
  ) -> [StyledLine] {
    let name = DisplayWidth.drawn(excerpt.lines.file.name)
    if isFirst {
      let position = excerpt.lines.position(at: diagnostic.place.range.lowerBound)
      let path = "\(name):\(position.line):\(position.column)"
      return [gutter.arrow("-->", path), gutter.bar]
    }
    return [gutter.bar, gutter.arrow(":::", "\(name):\(excerpt.targets[0].line)"), gutter.bar]
  }

  private func drawing(
    of excerpt: SourceExcerpt, gravity: Gravity, _ gutter: Gutter
  ) -> [StyledLine] {
    var lines: [StyledLine] = []
    var previous: Int?
    for (line, targets) in excerpt.targets {
      if let previous, line > previous + 1 { lines.append(gutter.gap) }
      previous = line
      for drawing in excerpt.drawings(
        of: line, targets, limit: DiagnosticRenderer.lineLimit)
      {
        lines.append(gutter.source(line, drawing.line.text))
        let marks = drawing.targets.map {
          MarkRows.Mark(
            columns: drawing.line.columns(of: $0.range), isMain: $0.isMain, label: $0.label)
        }
        lines += MarkRows(marks: marks, ink: ink(of: gravity)).lines.map(gutter.marks)
      }
    }
    return lines
  }

  /// The notes and the fix, each as its lines. The command that puts the fix in stands at the note
  /// that already shows what it writes, otherwise at a line of its own.
  private func notes(of diagnostic: Diagnostic, outlines: FileOutlines) -> [[String]] {
    var notes = diagnostic.notes.map { note in
      note.text(in: language).split(separator: "\n", omittingEmptySubsequences: false)
        .map { DisplayWidth.drawn(String($0)) }
    }
    guard let fix = diagnostic.fix else { return notes }
    let description = FixDescription(
      fix: fix, place: diagnostic.place, lines: outlines[fix.file].lines, language: language)
    for note in notes.indices {
      for line in notes[note].indices where description.isSaid(by: notes[note][line]) {
        notes[note][line] += "  " + RendererWords.command
        return notes
      }
    }
    let lead = RendererWords.fix.text(in: language)
    return notes + [[lead + description.text + "  " + RendererWords.command]]
  }

  private func ink(of gravity: Gravity) -> Ink {
    switch gravity {
    case .note: .aside
    case .warning: .warning
    case .error: .error
    }
  }
}

/// What stands at the left of every line under the message.
private struct Gutter {
  /// The width of the longest line number.
  let digits: Int

  private var blank: String { String(repeating: " ", count: digits + 1) }

  var bar: StyledLine { StyledLine(blank + " |", .aside) }
  var gap: StyledLine { StyledLine("...", .aside) }

  func arrow(_ arrow: String, _ path: String) -> StyledLine {
    var line = StyledLine(blank + arrow + " ", .aside)
    line.add(path)
    return line
  }

  func source(_ number: Int, _ text: String) -> StyledLine {
    let padding = String(repeating: " ", count: digits + 1 - String(number).count)
    var line = StyledLine("\(padding)\(number) |", .aside)
    line.add(" " + text)
    return line
  }

  func marks(_ marks: StyledLine) -> StyledLine {
    var line = bar
    line.add(" ")
    line.add(marks)
    return line
  }

  func line(_ sign: String, _ text: String) -> StyledLine {
    var line = StyledLine(blank + " " + sign, .aside)
    line.add(" " + text)
    return line
  }

  /// A note of several lines keeps its text in one column.
  func note(_ lines: [String]) -> [StyledLine] {
    lines.enumerated().map { index, text in line(index == 0 ? "=" : " ", text) }
  }
}
