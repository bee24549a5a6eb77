import Diagnostics
import FlagSemantics
import FlagSyntax
import Ingest
import Testing

/// How many columns of real layouts a draft maps rightly, with the mapping of the layout and without.
@Suite struct TaiwanLayoutTests {
  private let pack: TaiwanPack
  private let checked: CheckedPack

  init() throws {
    pack = try TaiwanPack()
    checked = pack.checked()
  }

  private struct Outcome {
    var right = 0
    var mappable = 0
    var wrong: [String] = []
    /// Columns that the model has no place for, and that got one all the same.
    var invented: [String] = []
  }

  private func outcome(_ layout: Layout, without left: String?) -> Outcome {
    let mappings = checked.mappings.filter { $0.name != left }
    let draft = MappingDraft(layout.sample, ColumnGuesser(checked.model, known: mappings))
    var outcome = Outcome()
    for (answer, guess) in zip(layout.columns, draft.guesses) {
      let role = draft.left.contains(guess.column) ? nil : guess.role?.description
      if answer.roles.isEmpty {
        if let role { outcome.invented.append("\(answer.header) → \(role) \(guess.confidence)") }
        continue
      }
      outcome.mappable += 1
      if let role, answer.roles.contains(role) {
        outcome.right += 1
      } else {
        outcome.wrong.append(
          "\(answer.header) → \(role ?? "?") \(guess.role?.description ?? "") \(guess.confidence)")
      }
    }
    return outcome
  }

  @Test("nine of ten columns are mapped rightly")
  func share() {
    for isLeftOut in [false, true] {
      var total = Outcome()
      for layout in Layout.all {
        let outcome = outcome(layout, without: isLeftOut ? layout.mapping : nil)
        total.right += outcome.right
        total.mappable += outcome.mappable
        print(
          "\(isLeftOut ? "without" : "with") its mapping, \(layout.name):",
          "\(outcome.right) of \(outcome.mappable); wrong \(outcome.wrong); besides \(outcome.invented)"
        )
        #expect(isLeftOut || outcome.right * 10 >= outcome.mappable * 9, "\(layout.name)")
      }
      #expect(total.right * 10 >= total.mappable * 9)
    }
  }

  @Test("a draft is in the one style and has no mistakes", arguments: ["en", "zh-TW"])
  func text(language: String) throws {
    for layout in Layout.all {
      for mappings in [checked.mappings, checked.mappings.filter { $0.name != layout.mapping }, []]
      {
        let draft = MappingDraft(layout.sample, ColumnGuesser(checked.model, known: mappings))
        let text = DraftText.text(
          draft, named: "draft", in: try #require(Language(rawValue: language)))
        #expect(pack.mistakes(in: text) == [], "\(text)")
        let file = ParsedFile(SourceFile(name: "draft.map", bytes: Array(text.utf8)))
        #expect(Formatter.format(file) == Array(text.utf8))
      }
    }
  }
}
