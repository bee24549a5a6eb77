import Diagnostics
import TestSupport
import Testing

/// Whatever a file holds and wherever a place lies, the drawing is clean text.
@Suite struct RendererRobustnessTests {
  private static let pieces: [[UInt8]] =
    [
      "a", " ", "\t", "\0", "\n", "\r\n", "\r", "底", "😀", "👩‍💼", "e\u{301}", "\u{202E}", "\u{FEFF}",
      "# x\n", "```\n", "\u{1B}[31m", "\u{301}", "0123456789",
    ].map { Array($0.utf8) } + [[0xE5, 0xBA], [0xFF], [0x80, 0x80, 0x80, 0x80, 0x80]]

  private static func file(_ name: String, from generator: inout SeededGenerator) -> SourceFile {
    let count = Int(generator.next() % (generator.next() % 4 == 0 ? 900 : 30))
    let bytes = (0..<count).flatMap { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }
    return SourceFile(name: name, bytes: bytes)
  }

  private static func place(in file: SourceFile, from generator: inout SeededGenerator) -> Place {
    let span = UInt64(file.bytes.count + 20)
    let start = Int(generator.next() % span) - 10
    let length = generator.next() % 3 == 0 ? Int(generator.next() % span) : 2
    return Place(file, start..<start + length)
  }

  @Test(arguments: 0..<40)
  func `no drawing holds a control character or ends in a space`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let files = ["a.flag", "b.flag.md"].map {
      RendererRobustnessTests.file($0, from: &generator)
    }
    let diagnostics = files.flatMap { file in
      (0..<10).map { _ in
        Diagnostic(
          Mistakes.mixedTypes, at: RendererRobustnessTests.place(in: file, from: &generator),
          label: "label\u{7}\nof two",
          others: files.map {
            Diagnostic.Label(RendererRobustnessTests.place(in: $0, from: &generator), "other ")
          }, notes: ["a note\r\n"],
          fix: Fix(
            replacing: RendererRobustnessTests.place(in: file, from: &generator), with: " \0 "))
      }
    }
    let report = DiagnosticReport(diagnostics, files: files)
    for language in Language.allCases {
      for line in report.text(in: language).split(separator: "\n") {
        #expect(line.last != " ")
        #expect(DisplayWidth.drawn(String(line)) == line)
      }
      #expect(!report.json(in: language).indented.isEmpty)
      #expect(!report.sarif(in: language, tool: SARIFTool(name: "a", version: "1")).compact.isEmpty)
    }
    for file in files {
      let fixed = FixApplication(of: report.diagnostics, to: file)
      #expect(fixed.applied + fixed.postponed <= 10)
    }
  }
}
