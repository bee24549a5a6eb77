internal import Diagnostics

/// The manual page of the whole program, in the language of `man`.
struct ManualPage {
  private let program: Program

  init(_ program: Program) { self.program = program }

  func text(in language: Language) -> String {
    var page = Page(language: language)
    page.title(of: program)
    page.section(Wording(en: "NAME", zh: "名稱"))
    page.body(
      Wording(en: "{0} \u{2010} {1}", zh: "{0} \u{2010} {1}")
        .filled(with: [Wording(verbatim: program.name), program.summary.withoutFullStop]))
    page.section(Wording(en: "SYNOPSIS", zh: "用法"))
    page.bold(Usage(program).line)
    page.section(Wording(en: "DESCRIPTION", zh: "說明"))
    page.paragraphs(program.discussion)
    page.section(Wording(en: "COMMON OPTIONS", zh: "共用選項"))
    for option in Option.common { page.item(option.usage, option.fullHelp) }
    page.section(Wording(en: "VERBS", zh: "指令"))
    for verb in program.verbs { page.verb(verb, of: program) }
    page.section(Wording(en: "EXIT STATUS", zh: "結束代碼"))
    for code in ExitCode.allCases { page.item(Wording(verbatim: "\(code.rawValue)"), code.meaning) }
    page.section(Wording(en: "ENVIRONMENT", zh: "環境變數"))
    for (name, meaning) in ManualPage.variables { page.item(Wording(verbatim: name), meaning) }
    return page.text
  }

  private static let variables = [
    (
      "LC_ALL, LC_MESSAGES, LANG",
      Wording(
        en: "The first that is set decides the language: zh_TW or zh-Hant is zh-TW, else English.",
        zh: "以第一個有設定的變數決定語言：zh_TW 或 zh-Hant 為繁體中文，其餘為英文。")
    ),
    (
      "NO_COLOR", Wording(en: "When set, no colour is used.", zh: "有設定時不使用色彩。")
    ),
  ]
}

private struct Page {
  let language: Language
  private(set) var text = ""

  init(language: Language) { self.language = language }

  mutating func title(of program: Program) {
    let release = program.name + " " + program.version
    text += ".TH \(program.name.uppercased()) 1 \(program.released) \"\(release)\"\n"
    // Lines stay ragged: Chinese has few spaces, and stretching them tears a line apart.
    text += ".ad l\n"
  }

  private mutating func request(_ name: String, _ arguments: [String]) {
    let quoted = arguments.map { "\"" + $0.roff.doubledQuotes + "\"" }
    text += "." + ([name] + quoted).joined(separator: " ") + "\n"
  }

  mutating func section(_ title: Wording) { request("SH", [title.text(in: language)]) }

  /// Prose: short lines where there are spaces, and the places where Chinese may break.
  mutating func body(_ wording: Wording) {
    var line = ""
    for piece in TextLayout.pieces(of: wording.text(in: language)) {
      let isEndOfWord = piece.last == " "
      line += (isEndOfWord ? String(piece.dropLast()) : piece).roff
      if isEndOfWord && line.count > 60 {
        add(line)
        line = ""
      } else {
        line += isEndOfWord ? " " : "\\:"
      }
    }
    if line.hasSuffix("\\:") { line.removeLast(2) }
    if !line.isEmpty { add(line) }
  }

  private mutating func add(_ line: String) {
    // A full stop or an apostrophe at the start of a line would be a request.
    text += (line.first == "." || line.first == "'" ? "\\&" : "") + line + "\n"
  }

  mutating func bold(_ wording: Wording) { request("B", [wording.text(in: language)]) }

  mutating func paragraphs(_ paragraphs: [Wording]) {
    for (place, paragraph) in paragraphs.enumerated() {
      if place > 0 { text += ".PP\n" }
      body(paragraph)
    }
  }

  mutating func item(_ term: Wording, _ meaning: Wording) {
    text += ".TP\n"
    bold(term)
    body(meaning)
  }

  mutating func verb(_ verb: Verb, of program: Program) {
    request("SS", [Usage(program, verb).line.text(in: language)])
    paragraphs([verb.summary] + verb.discussion)
    for parameter in verb.parameters { item(parameter.name, parameter.help) }
    for option in verb.options { item(option.usage, option.fullHelp) }
    if verb.examples.isEmpty { return }
    text += ".PP\n"
    body(Wording(en: "Examples:", zh: "範例："))
    for example in verb.examples { item(Wording(verbatim: example.command), example.purpose) }
  }
}

extension Wording {
  fileprivate var withoutFullStop: Wording {
    Wording(en: String(english.trimmed(".")), zh: String(chinese.trimmed("。")))
  }
}

extension String {
  fileprivate func trimmed(_ mark: Character) -> Substring { last == mark ? dropLast() : self[...] }

  fileprivate var doubledQuotes: String {
    reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) }
  }

  /// Escaped for `man`; code in backticks becomes bold.
  fileprivate var roff: String {
    var isCode = false
    return reduce(into: "") { text, letter in
      switch letter {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      case "\u{2010}": text += "\\-"
      case "`":
        isCode.toggle()
        text += isCode ? "\\fB" : "\\fR"
      default: text.append(letter)
      }
    }
  }
}
