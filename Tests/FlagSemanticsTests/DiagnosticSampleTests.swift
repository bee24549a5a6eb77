import Diagnostics
import FlagSemantics
import FlagSyntax
import TestSupport
import Testing

/// The examples that `probity explain` prints hold what they promise.
@Suite struct DiagnosticSampleTests {
  @Test(arguments: kinds)
  func wrongHasThisMistakeAlone(kind: DiagnosticKind) {
    let report = kind.demonstration
    #expect(codes(report) == [kind.code], "\(kind.wrong.text)\n\(report.text(in: .english))")
  }

  @Test(arguments: kinds)
  func rightHasNone(kind: DiagnosticKind) {
    let report = kind.report(on: SourceFile(name: kind.right.file, bytes: kind.right.bytes))
    #expect(codes(report).isEmpty, "\(kind.right.text)\n\(report.text(in: .english))")
  }

  @Test(arguments: DiagnosticKind.all)
  func wrongIsDrawnAsRecorded(kind: DiagnosticKind) {
    let report = Self.kinds.contains(kind) ? kind.demonstration : Self.drawn(kind)
    for language in Language.allCases {
      GoldenFile.expect(report.text(in: language), "\(kind.slug).\(language.rawValue).txt")
    }
    GoldenFile.expect(report.json(in: .english).indented + "\n", "\(kind.slug).json")
  }

  /// A fix is offered only where it is certain, so it must leave nothing wrong.
  @Test(arguments: kinds)
  func fixMends(kind: DiagnosticKind) {
    let report = kind.demonstration
    guard let file = report.diagnostics.first?.place.file else { return }
    let fixed = FixApplication(of: report.diagnostics, to: file)
    guard fixed.applied > 0 else { return }
    let left = kind.report(on: SourceFile(name: file.name, bytes: fixed.bytes))
    #expect(
      codes(left).isEmpty,
      "\(String(decoding: fixed.bytes, as: UTF8.self))\n\(left.text(in: .english))")
  }

  private func codes(_ report: DiagnosticReport) -> [String] {
    report.diagnostics.map(\.kind.code)
  }

  /// All but those that no example of a few lines can show.
  private static let kinds = DiagnosticKind.all.filter {
    ![.tooLarge, .tooManyMistakes].contains($0)
  }

  private static func drawn(_ kind: DiagnosticKind) -> DiagnosticReport {
    let file = SourceFile(name: "example.flag", text: "define\n")
    return DiagnosticReport([Diagnostic(kind, at: Place(file, 0..<6), ["1000"])], files: [file])
  }
}

extension DiagnosticKind: CustomTestStringConvertible {
  public var testDescription: String { "\(code) \(slug)" }
}
