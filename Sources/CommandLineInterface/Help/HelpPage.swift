internal import Diagnostics

/// What `--help` shows: of the program, or of one verb.
struct HelpPage {
  private let program: Program
  private let verb: Verb?

  private static let width = 80

  init(_ program: Program, _ verb: Verb? = nil) {
    self.program = program
    self.verb = verb
  }

  func text(in language: Language) -> String {
    var page = Page(language: language)
    page.paragraph(verb?.summary ?? program.summary)
    page.line(
      Wording(en: "Usage: {0}", zh: "用法：{0}").filled(with: [Usage(program, verb).line]))
    for paragraph in verb?.discussion ?? program.discussion { page.paragraph(paragraph) }
    if let verb {
      page.list(
        Wording(en: "Arguments:", zh: "引數："), verb.parameters.map { ($0.name, $0.help) })
      page.list(
        Wording(en: "Options:", zh: "選項："), verb.options.map { ($0.usage, $0.fullHelp) })
    } else {
      page.list(
        Wording(en: "Verbs:", zh: "指令："),
        program.verbs.map { (Wording(verbatim: $0.name), $0.summary) })
    }
    page.list(
      Wording(en: "Common options:", zh: "共用選項："),
      Option.common.map { ($0.usage, $0.fullHelp) })
    page.examples(verb?.examples ?? [])
    return page.text
  }

  private struct Page {
    let language: Language
    private(set) var text = ""

    init(language: Language) { self.language = language }

    mutating func line(_ wording: Wording) {
      separate()
      text += wording.text(in: language) + "\n"
    }

    mutating func paragraph(_ wording: Wording) {
      separate()
      let layout = TextLayout(width: HelpPage.width)
      for line in layout.lines(of: wording.text(in: language)) { text += line + "\n" }
    }

    /// Terms in one column, what they mean in the next.
    mutating func list(_ title: Wording, _ rows: [(term: Wording, meaning: Wording)]) {
      if rows.isEmpty { return }
      line(title)
      let terms = rows.map { $0.term.text(in: language) }
      let longest = terms.map(DisplayWidth.columns).filter { $0 <= 26 }.max() ?? 0
      let column = longest + 4
      let layout = TextLayout(width: HelpPage.width - column)
      for (term, row) in zip(terms, rows) {
        let meaning = layout.lines(of: row.meaning.text(in: language))
        var start = "  " + term
        for line in meaning {
          let gap = column - DisplayWidth.columns(of: start)
          if gap < 2 && start.count > 2 {
            text += start + "\n"
            start = ""
          }
          text += start + spaces(column - DisplayWidth.columns(of: start)) + line + "\n"
          start = ""
        }
      }
    }

    mutating func examples(_ examples: [Verb.Example]) {
      if examples.isEmpty { return }
      line(Wording(en: "Examples:", zh: "範例："))
      let layout = TextLayout(width: HelpPage.width - 6)
      for example in examples {
        text += "  " + example.command + "\n"
        for line in layout.lines(of: example.purpose.text(in: language)) {
          text += spaces(6) + line + "\n"
        }
      }
    }

    private mutating func separate() { if !text.isEmpty { text += "\n" } }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
  }
}
