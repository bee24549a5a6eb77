import CommandLineInterface
import Diagnostics
import FlagSemantics
import FlagSyntax
import TestSupport
import Testing

@Suite struct ExplainVerbTests {
  private func explain(_ words: String...) -> Run {
    Run(["explain"] + words, of: Probity.program)
  }

  @Test(
    "pages read as recorded",
    arguments: [
      ("explain-field", ["F012"]), ("explain-note", ["only-confirms"]),
      ("explain-two", ["F182", "F090"]), ("explain-markdown", ["F012", "--format", "markdown"]),
      ("explain-json", ["F002", "--format", "json"]),
    ], ["en", "zh-TW"])
  func page(page: (name: String, words: [String]), language: String) {
    let run = Run(["explain"] + page.words + ["--lang", language], of: Probity.program)
    #expect(run.ending == .fine)
    GoldenFile.expect(run.output, "\(page.name).\(language).txt")
  }

  @Test("every kind is explained whole, in both languages", arguments: DiagnosticKind.all)
  func everyKind(kind: DiagnosticKind) {
    for language in ["en", "zh-TW"] {
      let run = explain(kind.code, "--lang", language)
      #expect(run.ending == .fine)
      #expect(
        run.output.split(separator: "\n").first?.contains("[\(kind.code)] \(kind.slug)") == true)
      #expect(run.output.contains(kind.right.text.split(separator: "\n").first ?? ""))
      #expect(run.output.split(separator: "\n").dropFirst().first?.contains("{0}") == false)
    }
  }

  @Test("without a code, every kind in one line")
  func list() {
    for language in Language.allCases {
      let lines = explain("--lang", language.rawValue).output.split(separator: "\n")
      #expect(lines.map { String($0.prefix(4)) } == DiagnosticKind.all.map(\.code))
    }
    let lines = explain().output.split(separator: "\n")
    let field = lines.first { $0.hasPrefix("F012  error    unknown-field ") }
    #expect(field?.hasSuffix("  `…` has no field `…`") == true)
  }

  @Test("what the checker says is shown, but for what can't be shown")
  func demonstrations() {
    let silent = DiagnosticKind.all.filter { kind in
      !kind.demonstration.diagnostics.contains { $0.kind == kind }
    }
    #expect(Set(silent.map(\.code)).isSubset(of: ["F007", "F009"]))
  }

  @Test(
    "a code is found however it is written",
    arguments: ["F012", "f012", "F12", "12", "unknown-field", "Unknown_Field"])
  func spelling(word: String) {
    #expect(explain(word).output == explain("F012").output)
  }

  @Test func unknownCode() {
    let near = explain("unknown-feild")
    #expect(near.ending == .wrongUse)
    #expect(near.output == "")
    #expect(
      near.errors
        == "error: there is no mistake `unknown-feild`\n  = did you mean `unknown-field`?\n")
    #expect(
      explain("F999").errors
        == "error: there is no mistake `F999`\n  = `probity explain` lists them all\n")
    #expect(explain("F012", "F999").output == "")
  }

  @Test("completion offers every code and every name")
  func completion() {
    let script = Run(["completion", "fish"], of: Probity.program).output
    for kind in DiagnosticKind.all {
      #expect(script.contains(kind.code) && script.contains(kind.slug))
    }
  }
}
