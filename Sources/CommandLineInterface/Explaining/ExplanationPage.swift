internal import Diagnostics
internal import FlagSemantics

/// The long form of a kind of mistake: what it is, why it matters, wrong and right.
struct ExplanationPage {
  private let language: Language
  private let usesColor: Bool

  init(language: Language, usesColor: Bool) {
    self.language = language
    self.usesColor = usesColor
  }

  // MARK: For people

  /// Every kind in one line.
  func list(of kinds: [DiagnosticKind]) -> String {
    AlignedRows(
      kinds.map { [$0.code, $0.gravity.wording.text(in: language), $0.slug, message(of: $0)] }
    ).text
  }

  func text(of kind: DiagnosticKind) -> String {
    let gravity = kind.gravity.wording.text(in: language)
    let layout = TextLayout(width: 80)
    var lines = ["\(gravity)[\(kind.code)] \(kind.slug)"]
    lines += layout.lines(of: message(of: kind)) + [""]
    for paragraph in paragraphs(of: kind) { lines += layout.lines(of: paragraph) + [""] }
    for (title, _, text) in examples(of: kind, usesColor) {
      lines += [title.text(in: language), ""] + text.map { $0.isEmpty ? "" : "    " + $0 } + [""]
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  // MARK: For documents and machines

  func markdown(of kind: DiagnosticKind) -> String {
    let gravity = kind.gravity.wording.text(in: language)
    var parts = ["## \(kind.code) `\(kind.slug)` (\(gravity))", "**\(message(of: kind))**"]
    parts += paragraphs(of: kind)
    for (title, marked, text) in examples(of: kind, false) {
      parts += [title.text(in: language), fence(marked, text)]
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// A fence longer than any in the text.
  private func fence(_ language: String, _ lines: [String]) -> String {
    let marks = lines.contains { $0.contains("```") } ? "````" : "```"
    return ([marks + language] + lines + [marks]).joined(separator: "\n")
  }

  func json(of kinds: [DiagnosticKind]) -> JSONValue {
    .array(
      kinds.map { kind in
        .object(skippingNil: [
          ("code", .string(kind.code)),
          ("name", .string(kind.slug)),
          ("severity", .string(kind.gravity.rawValue)),
          ("message", .string(message(of: kind))),
          ("explanation", .string(kind.explanation.text(in: language))),
          ("wrong", ["file": .string(kind.wrong.file), "text": .string(kind.wrong.text)]),
          ("output", demonstration(of: kind, false).map(JSONValue.string)),
          ("right", ["file": .string(kind.right.file), "text": .string(kind.right.text)]),
        ])
      })
  }

  // MARK: Parts

  /// The message with `…` where names of the case will stand.
  private func message(of kind: DiagnosticKind) -> String {
    let holes = (0..<10).map { _ in Wording(verbatim: "…") }
    return kind.message.filled(with: holes).text(in: language)
  }

  private func paragraphs(of kind: DiagnosticKind) -> [String] {
    kind.explanation.text(in: language).split(separator: "\n").map(String.init)
  }

  /// Wrong, what is said of it, and right: a title, the language of the text, and its lines.
  private func examples(
    of kind: DiagnosticKind, _ colours: Bool
  ) -> [(title: Wording, language: String, lines: [String])] {
    let said = demonstration(of: kind, colours)?.lines ?? []
    let all = [
      (ExplanationPage.wrong(kind), kind.wrong.language, kind.wrong.lines),
      (ExplanationPage.said, "text", said),
      (ExplanationPage.right, kind.right.language, kind.right.lines),
    ]
    return all.filter { !$0.2.isEmpty }
  }

  /// What the checker prints for the wrong example, where it is small enough to show the mistake.
  private func demonstration(of kind: DiagnosticKind, _ colours: Bool) -> String? {
    let report = kind.demonstration
    let own = report.diagnostics.filter { $0.kind == kind }
    guard !own.isEmpty else { return nil }
    let renderer = DiagnosticRenderer(language: language, colours: colours)
    return own.map(renderer.text).joined(separator: "\n\n")
  }

  private static func wrong(_ kind: DiagnosticKind) -> Wording {
    Wording(en: "Wrong, in `\(kind.wrong.file)`:", zh: "錯誤範例（`\(kind.wrong.file)`）：")
  }
  private static let said = Wording(en: "What `probity check` says:", zh: "`probity check` 的輸出：")
  private static let right = Wording(en: "Right:", zh: "正確寫法：")
}

extension DiagnosticKind.Sample {
  /// Its lines, with everything unprintable made visible.
  fileprivate var lines: [String] { text.lines.map(DisplayWidth.drawn) }

  /// What a fence in Markdown calls it.
  fileprivate var language: String {
    file.hasSuffix(".md") ? "markdown" : file.split(separator: ".").last.map(String.init) ?? "text"
  }
}

extension String {
  /// Without the empty lines at the end.
  fileprivate var lines: [String] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map(String.init)
  }
}
