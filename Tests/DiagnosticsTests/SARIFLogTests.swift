import Diagnostics
import Testing

@Suite struct SARIFLogTests {
  private static let tool = SARIFTool(name: "probity", version: "0.1.0")

  @Test func `a report is written as SARIF`() {
    let file = SourceFile(name: "./rules/02 底價.flag.md", text: "## 第34條\n\n底價 = x")
    let model = SourceFile(name: "/srv/a.model", text: "record")
    let place = file.place(of: "x")
    let diagnostic = Diagnostic(
      Mistakes.unknownField, at: place, ["底價", "{x}"], label: "here",
      others: [Diagnostic.Label(model.whole, "there")], notes: ["a note"],
      fix: Fix(replacing: place, with: "{y}"))
    let report = DiagnosticReport([diagnostic])
    #expect(
      report.sarif(in: .chinese, tool: SARIFLogTests.tool).indented == """
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "probity",
                  "version": "0.1.0",
                  "rules": [
                    {
                      "id": "F012",
                      "name": "unknown-field",
                      "shortDescription": {
                        "text": "`…` 沒有欄位 `…`"
                      },
                      "fullDescription": {
                        "text": "欄位必須在資料模型中。"
                      },
                      "help": {
                        "text": "欄位必須在資料模型中。"
                      },
                      "defaultConfiguration": {
                        "level": "error"
                      }
                    }
                  ]
                }
              },
              "language": "zh-TW",
              "columnKind": "unicodeCodePoints",
              "artifacts": [
                {
                  "location": {
                    "uri": "rules/02%20%E5%BA%95%E5%83%B9.flag.md"
                  },
                  "length": 23
                },
                {
                  "location": {
                    "uri": "file:///srv/a.model"
                  },
                  "length": 6
                }
              ],
              "results": [
                {
                  "ruleId": "F012",
                  "ruleIndex": 0,
                  "level": "error",
                  "message": {
                    "text": "`底價` 沒有欄位 `{{x}}`\\na note"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "rules/02%20%E5%BA%95%E5%83%B9.flag.md",
                          "index": 0
                        },
                        "region": {
                          "startLine": 3,
                          "startColumn": 6,
                          "endLine": 3,
                          "endColumn": 7
                        }
                      },
                      "logicalLocations": [
                        {
                          "name": "第34條",
                          "kind": "heading"
                        }
                      ],
                      "message": {
                        "text": "here"
                      }
                    }
                  ],
                  "relatedLocations": [
                    {
                      "id": 1,
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "file:///srv/a.model",
                          "index": 1
                        },
                        "region": {
                          "startLine": 1,
                          "startColumn": 1,
                          "endLine": 1,
                          "endColumn": 7
                        }
                      },
                      "message": {
                        "text": "there"
                      }
                    }
                  ],
                  "fixes": [
                    {
                      "artifactChanges": [
                        {
                          "artifactLocation": {
                            "uri": "rules/02%20%E5%BA%95%E5%83%B9.flag.md",
                            "index": 0
                          },
                          "replacements": [
                            {
                              "deletedRegion": {
                                "startLine": 3,
                                "startColumn": 6,
                                "endLine": 3,
                                "endColumn": 7
                              },
                              "insertedContent": {
                                "text": "{y}"
                              }
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }
              ]
            }
          ]
        }
        """)
  }

  @Test func `a report without diagnostics is a run without results`() {
    let run = DiagnosticReport([]).sarif(in: .english, tool: SARIFLogTests.tool).compact
    #expect(run.hasSuffix(#""artifacts":[],"results":[]}]}"#))
    #expect(run.contains(#""rules":[]"#))
  }

  @Test(arguments: [
    ("a.flag", "a.flag"),
    ("./a//b.flag", "a//b.flag"),
    (".//a.flag", "a.flag"),
    ("../a.flag", "../a.flag"),
    ("/a b/c.flag", "file:///a%20b/c.flag"),
    ("底價.flag", "%E5%BA%95%E5%83%B9.flag"),
    ("c:a?b#c%d.flag", "c%3Aa%3Fb%23c%25d.flag"),
    ("<stdin>", "%3Cstdin%3E"),
    ("a\n.flag", "a%0A.flag"),
  ])
  func `a file name is a URI`(name: String, uri: String) {
    let file = SourceFile(name: name, text: "x")
    let report = DiagnosticReport([Diagnostic(Mistakes.mixedTypes, at: file.whole)])
    let log = report.sarif(in: .english, tool: SARIFLogTests.tool).compact
    #expect(log.contains(#""artifacts":[{"location":{"uri":"\#(uri)"},"length":1}]"#))
  }
}
