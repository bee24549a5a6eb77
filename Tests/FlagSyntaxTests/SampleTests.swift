import Diagnostics
import FlagSyntax
import Testing

/// The two examples that each kind of mistake carries.
@Suite struct SampleTests {
  static let kinds: [DiagnosticKind] = [
    .invalidUTF8, .controlCharacter, .unclosedText, .fullWidth, .unknownCharacter,
    .malformedNumber, .unclosedRow, .foreignSign, .expected, .misspelledKeyword,
    .clauseOutOfOrder, .mixedAndOr, .bareAny, .repeatedClause, .missingClause, .bareFilter,
    .longChain, .tooDeep, .capitalName, .missingReason, .completenessUnsaid,
  ]

  @Test(arguments: kinds) func wrongSampleHasThisMistakeAlone(_ kind: DiagnosticKind) {
    #expect(parse(kind.wrong).diagnostics.map(\.kind.code) == [kind.code])
  }

  @Test(arguments: kinds) func rightSampleHasNone(_ kind: DiagnosticKind) {
    #expect(parse(kind.right).findings == [])
  }

  /// A fix that is offered makes the wrong sample right.
  @Test(arguments: kinds) func fixMendsTheSample(_ kind: DiagnosticKind) throws {
    let parsed = parse(kind.wrong)
    guard let fix = parsed.diagnostics.first?.fix else { return }
    var bytes = parsed.file.bytes
    for edit in fix.edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
    }
    #expect(ParsedFile(SourceFile(name: kind.wrong.file, bytes: bytes)).findings == [])
  }

  private func parse(_ sample: DiagnosticKind.Sample) -> ParsedFile {
    ParsedFile(SourceFile(name: sample.file, bytes: sample.bytes))
  }
}

extension DiagnosticKind: CustomTestStringConvertible {
  public var testDescription: String { "\(code) \(slug)" }
}
