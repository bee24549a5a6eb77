internal import Diagnostics
internal import FlagSemantics
internal import Ingest
internal import ProbityKit
internal import Scanning

/// Expressions of the rule language, asked of data one after the other.
struct AskingSession {
  let pack: Pack
  let supply: Supply
  let threads: Int?
  let language: Language
  let usesColor: Bool
  /// Reads the files of the pack that a rule asks, as its lists.
  let tables: (CheckedRule) -> PackTables

  private(set) var clauses = AskedClauses()
  /// The one subject that is asked; nil for all.
  private var subject: String?
  private var lineNumber = 0
  private(set) var hasEnded = false

  init(
    _ pack: Pack, _ supply: Supply, threads: Int?, language: Language, usesColor: Bool,
    tables: @escaping (CheckedRule) -> PackTables
  ) {
    self.pack = pack
    self.supply = supply
    self.threads = threads
    self.language = language
    self.usesColor = usesColor
    self.tables = tables
  }

  var prompt: String { (subject.map { clauses.prompt + " " + $0 } ?? clauses.prompt) + "> " }

  /// What there is to say to a line.
  enum Reply {
    case answer(String)
    case complaint(String)
    case nothing
  }

  mutating func reply(to typed: String) -> Reply {
    lineNumber += 1
    let line = typed.trimmingBlanks
    if line.isEmpty || line.hasPrefix("#") { return .nothing }
    if line.hasPrefix(":") { return command(line) }
    if AskedClauses.isClause(line) { return say(line) }
    // A clause of a rule may be pasted as it stands there.
    let bare = line.hasPrefix("flag when ") ? String(line.dropFirst(10)).trimmingBlanks : line
    return ask(bare)
  }

  // MARK: Clauses and questions

  private mutating func say(_ line: String) -> Reply {
    let said = clauses.saying(line)
    // A subject that stands for nothing yet is found by what the clause names.
    let whole = said.lines.isEmpty ? said : said.withSubject(for: line, in: pack.checked.model)
    if said.lines.contains(line) {
      let question = Question(line, number: lineNumber, as: .clause, whole, in: pack)
      if let complaint = complaint(question.mistakes) { return complaint }
    }
    if line.hasPrefix("for each") { subject = nil }
    clauses = whole
    return .nothing
  }

  private func ask(_ line: String) -> Reply {
    let clauses = clauses.withSubject(for: line, in: pack.checked.model)
    var question = Question(line, number: lineNumber, as: .value, clauses, in: pack)
    if let shown = question.asked?.rule.show.first, shown.type == .truth {
      question = Question(line, number: lineNumber, as: .condition, clauses, in: pack)
    }
    if let complaint = complaint(question.mistakes) { return complaint }
    guard let (asked, rule) = question.asked else { return .nothing }
    let tables = tables(rule)
    if !tables.troubles.isEmpty {
      return .complaint(
        tables.troubles.map { Failure(table: $0).text(in: language) }.joined())
    }
    let page = AnswerPage(
      rule: rule, subject: clauses.subject ?? "",
      scanner: asked.scanner(
        [rule], over: supply, tables: tables, threads: threads, tracing: true),
      supply: supply, lists: ListStanding(pack: asked.checked, lists: tables), language: language)
    do throws(Failure) {
      guard let subject else { return .answer(page.text) }
      return .answer(try page.text(of: subject))
    } catch {
      return .complaint(error.text(in: language))
    }
  }

  private func complaint(_ mistakes: [Diagnostic]) -> Reply? {
    guard !mistakes.isEmpty else { return nil }
    let renderer = DiagnosticRenderer(language: language, colours: usesColor)
    let outlines = FileOutlines(for: mistakes)
    return .complaint(
      mistakes.map { renderer.text(of: $0, outlines: outlines) + "\n" }.joined())
  }

  // MARK: Commands

  private mutating func command(_ line: String) -> Reply {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count > 1 ? words[1].trimmingBlanks : nil
    switch (words[0], rest) {
    case (":quit", nil), (":q", nil):
      hasEnded = true
      return .nothing
    case (":help", nil): return .answer(AskingHelp.text(in: language))
    case (":fields", let record): return fields(of: record)
    case (":clauses", nil):
      return .answer(
        clauses.lines.isEmpty
          ? Wording(en: "none\n", zh: "無\n").text(in: language)
          : clauses.lines.map { $0 + "\n" }.joined())
    case (":on", let key?):
      subject = key
      return .nothing
    case (":all", nil):
      subject = nil
      return .nothing
    default:
      return .complaint(
        Failure(
          .wrongUse,
          Wording(en: "`{0}` is no command", zh: "沒有指令 `{0}`")
            .filled(with: [Wording(verbatim: line)]),
          advice: [Wording(en: "`:help` tells them", zh: "`:help` 會列出所有指令")]
        ).text(in: language))
    }
  }

  private func fields(of name: String?) -> Reply {
    let list = FieldList(model: pack.checked.model, pack: pack.checked, language: language)
    guard let name else { return .answer(list.records) }
    if let text = list.fields(of: name) { return .answer(text) }
    let near = Suggestion.closest(to: name, among: pack.checked.model.records.map(\.name))
    return .complaint(
      Failure(
        .wrongUse,
        Wording(en: "the model has no record `{0}`", zh: "資料模型沒有 `{0}` 這種紀錄")
          .filled(with: [Wording(verbatim: name)]),
        advice: [
          near.map { near in
            Wording(en: "did you mean `{0}`?", zh: "是否為 `{0}`？")
              .filled(with: [Wording(verbatim: near)])
          } ?? Wording(en: "`:fields` lists the records", zh: "`:fields` 會列出所有紀錄種類")
        ]
      ).text(in: language))
  }
}

extension String {
  /// Without white space around it.
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
