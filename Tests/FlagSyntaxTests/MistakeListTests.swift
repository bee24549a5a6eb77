import Diagnostics
import FlagSyntax
import Testing

/// A file that is no rule file drowns neither memory nor the reader.
struct MistakeListTests {
  @Test(arguments: [1, 999, 1000, 1001, 5000])
  func keepsTheFirstThousand(mistakes: Int) {
    let text = String(repeating: "define\n", count: mistakes)
    let codes = ParsedFile(SourceFile(name: "a.flag", text: text)).diagnostics.map(\.kind.code)
    #expect(codes.filter { $0 == "F030" }.count == min(mistakes, 1000))
    #expect(codes.filter { $0 == "F007" }.count == (mistakes > 1000 ? 1 : 0))
  }
}
