import Diagnostics
import Testing

@Suite struct MarkdownHeadingsTests {
  /// What stands above `@`, and the heading that `@` stands under.
  @Test(
    arguments: [
      ("", nil),
      ("text\n", nil),
      ("# One\n", "One"),
      ("# One\n## 政府採購法 第34條\n", "政府採購法 第34條"),
      ("###### Six\n", "Six"),
      ("####### Seven\n", nil),
      ("#Tag\n", nil),
      ("#\n", nil),
      ("# One\n#\tTwo  \r\n", "Two"),
      ("   # Indented\n", "Indented"),
      ("# One\n    # Code\n", "One"),
      ("# Closed ##  \n", "Closed"),
      ("# C#\n", "C#"),
      ("# #\n", nil),
      ("# One\n```\n# Comment\n", "One"),
      ("# One\n```flag\n# Comment\n```\n# Two\n", "Two"),
      ("# One\n````\n```\n# Comment\n", "One"),
      ("# One\n~~~\n```\n# Comment\n~~~\n", "One"),
      ("# One\n```\n# Comment\n``` no end\n# Comment\n", "One"),
      ("# One\n``` `no fence`\n# Two\n", "Two"),
      ("# One\n   ```\n# Comment\n  ````\n", "One"),
      ("# \(String(repeating: "條", count: 500))\n", String(repeating: "條", count: 80) + "…"),
    ] as [(String, String?)])
  func `a place stands under the last heading`(above: String, heading: String?) {
    let file = SourceFile(name: "rule.flag.md", text: above + "@\n# After\n")
    let place = file.place(of: "@")
    #expect(FileOutline(of: file).headings.heading(at: place.range.lowerBound) == heading)
  }

  @Test func `a file that is not Markdown has no headings`() {
    let file = SourceFile(name: "rule.flag", text: "# One\nx")
    #expect(FileOutline(of: file).headings.heading(at: 7) == nil)
  }

  @Test func `a heading is its own place`() {
    let file = SourceFile(name: "a.md", text: "# One\n# Two\n")
    #expect(FileOutline(of: file).headings.heading(at: 2) == "One")
    #expect(FileOutline(of: file).headings.heading(at: 6) == "Two")
  }
}
