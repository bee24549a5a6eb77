import Diagnostics
import FlagSyntax
import Testing

@Suite struct FormatterTests {
  @Test(arguments: StoredFile.conformance) func formatsToItself(_ name: String) throws {
    let source = StoredFile.source(name)
    let formatted = try #require(Formatter.format(ParsedFile(source)))
    #expect(
      String(decoding: formatted, as: UTF8.self) == String(decoding: source.bytes, as: UTF8.self))
  }
}
