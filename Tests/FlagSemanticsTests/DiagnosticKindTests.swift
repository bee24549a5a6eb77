import Diagnostics
import Files
import FlagSemantics
import Testing

/// Every kind of mistake is declared once and said whole, in both languages.
@Suite struct DiagnosticKindTests {
  @Test func codesAndSlugsAreUnique() {
    let codes = DiagnosticKind.all.map(\.code)
    #expect(codes == Set(codes).sorted())
    let slugs = DiagnosticKind.all.map(\.slug)
    #expect(slugs.count == Set(slugs).count)
  }

  /// A kind that is declared and not listed could not be explained.
  @Test func everyDeclaredCodeIsListed() throws {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    var declared: Set<String> = []
    for path in try FolderListing.files(under: root + "/Sources", endingIn: [".swift"]) {
      let text = String(decoding: try FileBytes.read(path), as: UTF8.self)
      declared.formUnion(text.matches(of: /DiagnosticKind\(\s*"(F\d{3})"/).map { String($0.1) })
    }
    #expect(declared == Set(DiagnosticKind.all.map(\.code)))
  }

  @Test func codesAndSlugsHaveOneForm() {
    for kind in DiagnosticKind.all {
      #expect(kind.code.count == 4 && kind.code.hasPrefix("F") && Int(kind.code.dropFirst()) != nil)
      #expect(kind.slug.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".contains($0) })
    }
  }

  @Test func languagesAgreeOnArguments() {
    for kind in DiagnosticKind.all {
      let english = arguments(of: kind.message.english)
      #expect(english == arguments(of: kind.message.chinese), "\(kind.code)")
      #expect(english == Set(0..<english.count), "\(kind.code)")
    }
  }

  @Test func messagesAreOneLine() {
    for kind in DiagnosticKind.all {
      for language in Language.allCases {
        let message = kind.message.text(in: language)
        #expect(!message.isEmpty && !message.contains("\n"), "\(kind.code)")
        #expect(message.last != "." && message.last != "。", "\(kind.code)")
        #expect(message.count { $0 == "`" }.isMultiple(of: 2), "\(kind.code)")
        #expect(!kind.explanation.text(in: language).isEmpty, "\(kind.code)")
      }
    }
  }

  /// The numbers of `{0}`, `{1}` … in a text.
  private func arguments(of text: String) -> Set<Int> {
    var found: Set<Int> = []
    for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
    where part.dropFirst().first == "}" {
      if let number = part.first?.wholeNumberValue { found.insert(number) }
    }
    return found
  }
}
