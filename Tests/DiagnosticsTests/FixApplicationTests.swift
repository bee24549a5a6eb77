import Diagnostics
import Testing

@Suite struct FixApplicationTests {
  struct Case: Sendable {
    let name: String
    let fixes: [[Fix.Edit]]
    let text: String
    let applied: Int
    var postponed = 0
  }

  @Test(arguments: [
    Case(name: "none", fixes: [], text: "0123456789", applied: 0),
    Case(name: "one", fixes: [[.init(2..<4, "ab")]], text: "01ab456789", applied: 1),
    Case(
      name: "in any order", fixes: [[.init(8..<9, "")], [.init(0..<1, "底")]],
      text: "底12345679", applied: 2),
    Case(
      name: "side by side", fixes: [[.init(0..<2, "a")], [.init(2..<4, "b")]],
      text: "ab456789", applied: 2),
    Case(
      name: "overlapping", fixes: [[.init(1..<4, "b")], [.init(0..<2, "a")]],
      text: "a23456789", applied: 1, postponed: 1),
    Case(
      name: "the same twice", fixes: [[.init(1..<2, "b")], [.init(1..<2, "b")]],
      text: "0b23456789", applied: 1, postponed: 1),
    Case(
      name: "two insertions at one place", fixes: [[.init(3..<3, "a")], [.init(3..<3, "b")]],
      text: "012a3456789", applied: 1, postponed: 1),
    Case(
      name: "insertion beside a replacement", fixes: [[.init(3..<5, "a")], [.init(5..<5, "b")]],
      text: "012a56789", applied: 1, postponed: 1),
    Case(
      name: "whole or not at all",
      fixes: [[.init(0..<1, "a")], [.init(0..<1, "b"), .init(9..<10, "c")]],
      text: "a123456789", applied: 1, postponed: 1),
    Case(
      name: "interlocked", fixes: [[.init(0..<1, "a"), .init(5..<6, "b")], [.init(3..<4, "c")]],
      text: "a12c4b6789", applied: 2),
    Case(
      name: "brackets", fixes: [[.init(4..<4, ")"), .init(2..<2, "(")]],
      text: "01(23)456789", applied: 1),
    Case(
      name: "outside the file", fixes: [[.init(9..<11, "a")], [.init(-1..<0, "b")]],
      text: "0123456789", applied: 0),
    Case(
      name: "at the end", fixes: [[.init(10..<10, "\n")]], text: "0123456789\n", applied: 1),
    Case(
      name: "at odds with itself", fixes: [[.init(0..<3, "a"), .init(2..<4, "b")]],
      text: "0123456789", applied: 0),
    Case(name: "no change", fixes: [[.init(0..<2, "01")], []], text: "0123456789", applied: 0),
  ])
  func `fixes go in together as far as they can`(_ test: Case) {
    let file = SourceFile(name: "a.flag", text: "0123456789")
    let diagnostics = test.fixes.map {
      Diagnostic(Mistakes.mixedTypes, at: file.whole, fix: Fix(in: file, $0))
    }
    let result = FixApplication(of: diagnostics, to: file)
    #expect(String(decoding: result.bytes, as: UTF8.self) == test.text, "\(test.name)")
    #expect(result.applied == test.applied, "\(test.name)")
    #expect(result.postponed == test.postponed, "\(test.name)")
  }

  @Test func `fixes of other files are let be`() {
    let file = SourceFile(name: "a.flag", text: "a")
    let other = SourceFile(name: "b.flag", text: "b")
    let diagnostic = Diagnostic(
      Mistakes.mixedTypes, at: file.whole, fix: Fix(replacing: other.whole, with: "c"))
    #expect(FixApplication(of: [diagnostic], to: file).applied == 0)
    #expect(FixApplication(of: [diagnostic], to: other).bytes == Array("c".utf8))
  }
}
