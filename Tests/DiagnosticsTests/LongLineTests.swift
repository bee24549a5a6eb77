import Diagnostics
import TestSupport
import Testing

/// Lines too wide to be drawn whole.
@Suite struct LongLineTests {
  private static func drawnLines(_ file: SourceFile, at range: Range<Int>) -> [Substring] {
    drawing(of: file, at: range).split(separator: "\n").dropFirst(3).map { $0 }
  }

  private static let digits = String(repeating: "0123456789", count: 30)
  private static let window = String(repeating: "0123456789", count: 11)

  @Test(arguments: [
    (0, " 1 | \(window.prefix(98))…", "   | ^"),
    (48, " 1 | \(window.prefix(98))…", "   | \(String(repeating: " ", count: 48))^"),
    (150, " 1 | …\(window.dropFirst(2).prefix(98))…", "   | \(String(repeating: " ", count: 49))^"),
    (299, " 1 | …\(window.dropFirst(2).prefix(98))", "   | \(String(repeating: " ", count: 98))^"),
    (300, " 1 | …\(window.dropFirst(2).prefix(98))", "   | \(String(repeating: " ", count: 99))^"),
  ])
  func `a window stands round the caret`(offset: Int, source: String, marks: String) {
    let file = SourceFile(name: "a.flag", text: LongLineTests.digits)
    let lines = LongLineTests.drawnLines(file, at: offset..<offset + 1)
    #expect(lines.map(String.init) == [source, marks])
  }

  @Test func `a line of a hundred columns is drawn whole`() {
    let text = String(repeating: "底", count: 49) + "ab"
    let drawn = LongLineTests.drawnLines(SourceFile(name: "a.flag", text: text), at: 0..<3)
    #expect(drawn.first == " 1 | \(text)")
    let longer = LongLineTests.drawnLines(SourceFile(name: "a.flag", text: text + "c"), at: 0..<3)
    #expect(longer.first == " 1 | \(String(repeating: "底", count: 49))…")
  }

  @Test func `marks far apart have windows of their own`() {
    let file = SourceFile(name: "a.flag", text: "here" + LongLineTests.digits + "there")
    let diagnostic = Diagnostic(
      Mistakes.mixedTypes, at: file.place(of: "there"), label: "this",
      others: [Diagnostic.Label(file.place(of: "here"), "that")])
    let drawn = DiagnosticRenderer(language: .english).text(of: diagnostic)
    #expect(
      drawn.split(separator: "\n").dropFirst(3).joined(separator: "\n") == """
         1 | here\(LongLineTests.window.prefix(94))…
           | ---- that
         1 | …\(LongLineTests.window.dropFirst(7).prefix(93))there
           | \(String(repeating: " ", count: 94))^^^^^ this
        """)
  }

  @Test func `a mark wider than the window is cut with it`() {
    let file = SourceFile(name: "a.flag", text: LongLineTests.digits)
    let lines = LongLineTests.drawnLines(file, at: 100..<280)
    #expect(lines.first == " 1 | …\(LongLineTests.window.prefix(98))…")
    #expect(
      lines.last == "   | \(String(repeating: " ", count: 11))\(String(repeating: "^", count: 88))")
  }

  @Test func `the caret stands under its character wherever it is`() throws {
    let alphabet: [Unicode.Scalar] = ["a", "Z", "底", "價", "😀", "é", "\t", "\0", "、", "ﾊ"]
    var generator = SeededGenerator(seed: 11)
    let scalars = (0..<4_000).map { _ in
      alphabet[Int(generator.next() % UInt64(alphabet.count))]
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    let file = SourceFile(name: "a.flag", text: text)
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      let length = String(scalar).utf8.count
      if index % 37 == 0 {
        let lines = LongLineTests.drawnLines(file, at: offset..<offset + length)
        let source = try #require(lines.first)
        let caret = try #require(lines.last?.firstIndex(of: "^"))
        let column = try #require(lines.last?[..<caret].count)
        let expected = DisplayWidth.drawn(String(scalar))
        #expect(rest(of: source, from: column).hasPrefix(expected), "\(index)")
        #expect(DisplayWidth.columns(of: String(source.dropFirst(5))) <= 100)
      }
      offset += length
    }
  }

  /// What stands in a line from a display column on.
  private func rest(of line: Substring, from column: Int) -> Substring {
    line.indices.first { DisplayWidth.columns(of: String(line[..<$0])) >= column }
      .map { line[$0...] } ?? ""
  }

  @Test(.timeLimit(.minutes(1)))
  func `a line of fifty megabytes is drawn like any other`() {
    let count = 50_000_000
    let file = SourceFile(name: "a.flag", bytes: [UInt8](repeating: 0x61, count: count))
    let places = (0..<200).map { Place(file, $0 * 250_000..<$0 * 250_000 + 3) }
    let report = DiagnosticReport(
      [Diagnostic(Mistakes.mixedTypes, at: file.whole)]
        + places.map { Diagnostic(Mistakes.neverDecides, at: $0) })
    let text = report.text(in: .english)
    #expect(text.contains("  --> a.flag:1:49750001\n"))
    #expect(text.utf8.count < 100_000)
    #expect(
      report.sarif(in: .english, tool: SARIFTool(name: "a", version: "1")).compact.utf8.count
        < 200_000)
  }
}
