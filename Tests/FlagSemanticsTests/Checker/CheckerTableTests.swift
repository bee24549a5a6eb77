import Diagnostics
import Testing

/// The checker held to the language reference, sentence by sentence.
@Suite struct CheckerTableTests {
  @Test("the sample model and what stands beside it are right")
  func sample() {
    let said = CheckCase.right("", CheckCase.flag("count(tender.bids) is 0")).diagnostics
    #expect(said.map(\.kind.code) == [])
  }

  @Test(arguments: CheckCase.types) func types(of each: CheckCase) { hold(each) }
  @Test(arguments: CheckCase.missing) func missing(in each: CheckCase) { hold(each) }
  @Test(arguments: CheckCase.paths) func paths(in each: CheckCase) { hold(each) }
  @Test(arguments: CheckCase.walks) func walks(in each: CheckCase) { hold(each) }
  @Test(arguments: CheckCase.time) func time(in each: CheckCase) { hold(each) }
  @Test(arguments: CheckCase.shape) func shape(of each: CheckCase) { hold(each) }
  @Test(arguments: CheckCase.declarations) func declarations(in each: CheckCase) { hold(each) }
  @Test(arguments: CheckCase.tests) func tests(in each: CheckCase) { hold(each) }
  @Test(arguments: CheckCase.models) func models(in each: CheckCase) { hold(each) }
  @Test(arguments: CheckCase.mappings) func mappings(in each: CheckCase) { hold(each) }
  @Test(arguments: CheckCase.filledFields) func filledFields(in each: CheckCase) { hold(each) }
  @Test(arguments: CheckCase.idioms) func idioms(of each: CheckCase) { hold(each) }

  /// The codes, the mark of the first, at most one guess, and fixes that mend what they touch.
  private func hold(_ each: CheckCase) {
    let said = each.diagnostics
    let text = said.map { "\($0.kind.code) \($0.message.english) — `\($0.place.text)`" }
    #expect(said.map(\.kind.code) == each.codes, "\(each.source)\n\(text)")
    if let marked = each.marked { #expect(said.first?.place.text == marked) }
    for diagnostic in said {
      let guesses = diagnostic.notes.filter { $0.english.hasPrefix("did you mean") }
      #expect(guesses.count <= 1, "\(text)")
    }
    guard let file = said.first?.place.file, said.contains(where: { $0.fix != nil }) else { return }
    let fixed = FixApplication(of: said, to: file)
    let left = each.diagnostics(of: SourceFile(name: file.name, bytes: fixed.bytes))
    #expect(
      left.filter { $0.gravity == .error }.count < max(said.count, 1)
        && left.allSatisfy { $0.fix == nil },
      "fixed to:\n\(String(decoding: fixed.bytes, as: UTF8.self))\n\(left.map(\.message.english))")
  }
}
