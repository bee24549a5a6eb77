import Diagnostics
import FlagSemantics
import FlagSyntax
import TestSupport
import Testing

/// The examples that `probity explain` prints hold what they promise.
@Suite struct DiagnosticSampleTests {
  @Test(arguments: kinds)
  func wrongHasThisMistakeAlone(kind: DiagnosticKind) throws {
    let check = try SampleCheck(kind.wrong, of: kind)
    #expect(check.codes == [kind.code], "\(kind.wrong.text)\n\(check.report.text(in: .english))")
  }

  @Test(arguments: kinds)
  func rightHasNone(kind: DiagnosticKind) throws {
    let check = try SampleCheck(kind.right, of: kind)
    #expect(check.codes.isEmpty, "\(kind.right.text)\n\(check.report.text(in: .english))")
  }

  @Test(arguments: kinds)
  func wrongIsDrawnAsRecorded(kind: DiagnosticKind) throws {
    let report = try SampleCheck(kind.wrong, of: kind).report
    for language in Language.allCases {
      GoldenFile.expect(report.text(in: language), "\(kind.slug).\(language.rawValue).txt")
    }
    GoldenFile.expect(report.json(in: .english).indented + "\n", "\(kind.slug).json")
  }

  /// A fix is offered only where it is certain, so it must leave nothing wrong.
  @Test(arguments: kinds)
  func fixMends(kind: DiagnosticKind) throws {
    let check = try SampleCheck(kind.wrong, of: kind)
    let fixed = FixApplication(of: check.report.diagnostics, to: check.file)
    guard fixed.applied > 0 else { return }
    let mended = DiagnosticKind.Sample(kind.wrong.file, bytes: fixed.bytes)
    let left = try SampleCheck(mended, of: kind)
    #expect(left.codes.isEmpty, "\(mended.text)\n\(left.report.text(in: .english))")
  }

  /// All but those that no example of a few lines can show.
  private static let kinds = DiagnosticKind.all.filter {
    ![.tooLarge, .tooManyMistakes, .noModel, .listFileMissing].contains($0)
  }
}

extension DiagnosticKind: CustomTestStringConvertible {
  public var testDescription: String { "\(code) \(slug)" }
}
