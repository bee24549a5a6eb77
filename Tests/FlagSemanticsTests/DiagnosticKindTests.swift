import Diagnostics
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
