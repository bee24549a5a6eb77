import Diagnostics
import Testing

@Suite struct DiagnosticReportTests {
  private static let first = SourceFile(name: "a.flag", text: "abc def\nghi\n")
  private static let second = SourceFile(name: "b.flag", text: "xyz")

  private static func mistake(
    _ kind: DiagnosticKind, _ file: SourceFile, _ range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(kind, at: Place(file, range))
  }

  @Test func `diagnostics stand by file, offset and code`() {
    let diagnostics = [
      DiagnosticReportTests.mistake(Mistakes.mixedTypes, DiagnosticReportTests.second, 0..<1),
      DiagnosticReportTests.mistake(Mistakes.neverDecides, DiagnosticReportTests.first, 4..<7),
      DiagnosticReportTests.mistake(Mistakes.mixedTypes, DiagnosticReportTests.first, 4..<7),
      DiagnosticReportTests.mistake(Mistakes.mixedTypes, DiagnosticReportTests.first, 4..<5),
      DiagnosticReportTests.mistake(Mistakes.neverDecides, DiagnosticReportTests.first, 0..<3),
    ]
    let report = DiagnosticReport(
      diagnostics, files: [DiagnosticReportTests.first, DiagnosticReportTests.second])
    let order = report.diagnostics.map {
      "\($0.place.file.name) \($0.kind.code) \($0.place.range)"
    }
    #expect(
      order == [
        "a.flag F071 0..<3", "a.flag F021 4..<5", "a.flag F021 4..<7", "a.flag F071 4..<7",
        "b.flag F021 0..<1",
      ])
    #expect(report.errors == 3)
    #expect(report.warnings == 2)
    #expect(report.hasErrors)
    #expect(DiagnosticReport(diagnostics).diagnostics.first?.place.file.name == "b.flag")
  }

  @Test(arguments: [
    (0, 0, "no problems found", "沒有發現問題"),
    (1, 0, "1 error", "1 個錯誤"),
    (0, 1, "1 warning", "1 個警告"),
    (2, 3, "2 errors, 3 warnings", "2 個錯誤、3 個警告"),
  ])
  func `a report is summed up`(errors: Int, warnings: Int, english: String, chinese: String) {
    let kinds =
      [DiagnosticKind](repeating: Mistakes.mixedTypes, count: errors)
      + [DiagnosticKind](repeating: Mistakes.neverDecides, count: warnings)
    let report = DiagnosticReport(
      kinds.map { DiagnosticReportTests.mistake($0, DiagnosticReportTests.first, 0..<1) })
    #expect(report.summary(in: .english) == english)
    #expect(report.summary(in: .chinese) == chinese)
  }

  @Test func `a report is drawn with its summary`() {
    let report = DiagnosticReport([
      DiagnosticReportTests.mistake(Mistakes.mixedTypes, DiagnosticReportTests.first, 8..<11),
      DiagnosticReportTests.mistake(Mistakes.neverDecides, DiagnosticReportTests.first, 0..<3),
    ])
    #expect(
      report.text(in: .chinese) == """
        警告[F071]：以您提供的資料，這條規則永遠無法判定
          --> a.flag:1:1
           |
         1 | abc def
           | ^^^

        錯誤[F021]：金額與純數字比較
          --> a.flag:2:1
           |
         2 | ghi
           | ^^^

        1 個錯誤、1 個警告

        """)
    #expect(DiagnosticReport([]).text(in: .english) == "no problems found\n")
  }

  @Test func `a diagnostic is written as JSON`() {
    let file = SourceFile(name: "底價.flag.md", text: "## 第34條\n\n底價 = x")
    let place = file.place(of: "x")
    let full = Diagnostic(
      Mistakes.unknownField, at: place, ["底價", "x"], label: "here",
      others: [Diagnostic.Label(file.place(of: "底價"), "there"), Diagnostic.Label(file.whole)],
      notes: ["a", "b"], fix: Fix(replacing: place, with: "y"))
    let bare = DiagnosticReportTests.mistake(
      Mistakes.neverDecides, DiagnosticReportTests.first, 7..<8)
    #expect(
      DiagnosticReport([full, bare]).json(in: .english).indented == """
        {
          "errors": 1,
          "warnings": 1,
          "diagnostics": [
            {
              "code": "F012",
              "name": "unknown-field",
              "severity": "error",
              "message": "`底價` has no field `x`",
              "file": "底價.flag.md",
              "start": {
                "line": 3,
                "column": 6,
                "offset": 22
              },
              "end": {
                "line": 3,
                "column": 7,
                "offset": 23
              },
              "label": "here",
              "related": [
                {
                  "file": "底價.flag.md",
                  "start": {
                    "line": 3,
                    "column": 1,
                    "offset": 13
                  },
                  "end": {
                    "line": 3,
                    "column": 3,
                    "offset": 19
                  },
                  "message": "there"
                },
                {
                  "file": "底價.flag.md",
                  "start": {
                    "line": 1,
                    "column": 1,
                    "offset": 0
                  },
                  "end": {
                    "line": 3,
                    "column": 7,
                    "offset": 23
                  }
                }
              ],
              "notes": [
                "a",
                "b"
              ],
              "fix": {
                "file": "底價.flag.md",
                "edits": [
                  {
                    "start": {
                      "line": 3,
                      "column": 6,
                      "offset": 22
                    },
                    "end": {
                      "line": 3,
                      "column": 7,
                      "offset": 23
                    },
                    "replacement": "y"
                  }
                ]
              },
              "heading": "第34條"
            },
            {
              "code": "F071",
              "name": "never-decides",
              "severity": "warning",
              "message": "this rule can never decide on the data you gave",
              "file": "a.flag",
              "start": {
                "line": 1,
                "column": 8,
                "offset": 7
              },
              "end": {
                "line": 2,
                "column": 1,
                "offset": 8
              },
              "related": [],
              "notes": []
            }
          ]
        }
        """)
  }
}
