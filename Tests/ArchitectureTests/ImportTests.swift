import Testing

/// Who may know whom: a strict order, from the bottom up.
@Suite struct ImportTests {
  /// Every target with the modules that it may import; each may import only what stands above it.
  private static let table: [(target: String, mayImport: Set<String>)] = [
    ("Diagnostics", []),
    ("Values", []),
    ("CFaults", []),
    ("CPrograms", []),
    ("Files", ["CFaults", "CPrograms", "Diagnostics", "Glibc", "Synchronization"]),
    ("FlagSyntax", ["Diagnostics"]),
    ("FlagSemantics", ["Diagnostics", "Values", "FlagSyntax"]),
    ("CMalloc", []),
    ("Workers", ["CMalloc", "Glibc", "Synchronization"]),
    ("CByteScan", []),
    ("CCrypto", []),
    ("CExpat", []),
    ("CPostgres", []),
    ("CSQLite", []),
    ("CXLSXWriter", []),
    ("CZlib", []),
    ("CZstd", []),
    ("Tables", ["CByteScan", "Glibc", "Values"]),
    ("Statistics", ["Values"]),
    ("Findings", ["CCrypto", "Diagnostics", "FlagSemantics"]),
    ("Plans", ["Diagnostics", "FlagSemantics", "Values"]),
    ("SQLTranslation", ["Diagnostics", "FlagSemantics", "Plans", "Values"]),
    (
      "Scanning",
      [
        "Findings", "FlagSemantics", "Plans", "Statistics", "Synchronization", "Tables", "Values",
        "Workers",
      ]
    ),
    (
      "RuleTesting",
      [
        "Diagnostics", "Findings", "FlagSemantics", "Scanning", "Tables", "Values", "Workers",
      ]
    ),
    (
      "SourceReading",
      [
        "Diagnostics", "Files", "Workers", "CByteScan", "CCrypto", "CExpat", "CPostgres",
        "CSQLite", "CZlib", "CZstd", "Glibc", "Synchronization",
      ]
    ),
    (
      "SQLEngines",
      [
        "Diagnostics", "Files", "FlagSemantics", "Glibc", "Plans", "SQLTranslation", "Scanning",
        "SourceReading",
      ]
    ),
    (
      "Ingest",
      [
        "Diagnostics", "Files", "FlagSemantics", "FlagSyntax", "SourceReading", "Synchronization",
        "Tables", "Values", "Workers",
      ]
    ),
    ("Generating", ["Diagnostics", "Files", "Values"]),
    ("Reporting", ["Diagnostics", "Findings", "FlagSemantics", "Statistics", "Values"]),
    ("XLSXWriting", ["CXLSXWriter", "Glibc", "Reporting", "Workers"]),
    (
      "ProbityKit",
      [
        "Diagnostics", "Files", "Findings", "FlagSemantics", "FlagSyntax", "Ingest", "Reporting",
        "RuleTesting", "SQLEngines", "Scanning", "SourceReading", "Tables", "Values", "Workers",
      ]
    ),
    (
      "CommandLineInterface",
      [
        "CFaults", "Diagnostics", "Files", "FlagSemantics", "FlagSyntax", "Findings", "Generating",
        "Glibc", "Ingest", "Plans", "ProbityKit", "Reporting", "RuleTesting", "SQLEngines",
        "SQLTranslation", "Scanning", "SourceReading",
        "Synchronization", "Tables", "Values", "Workers", "XLSXWriting",
      ]
    ),
    ("probity", ["CommandLineInterface"]),
  ]

  /// Modules that are no part of this package, for tests.
  private static let forTests: Set<String> = [
    "Testing", "TestSupport", "SampleReports", "Interpreter", "Glibc", "Foundation",
    "Synchronization",
  ]

  @Test("a target imports only what the table allows")
  func imports() {
    let allowed = Dictionary(uniqueKeysWithValues: Self.table.map { ($0.target, $0.mayImport) })
    let forTests = Set(allowed.keys).union(Self.forTests)
    for file in SourceTree.swift.files {
      let known = file.area == "Tests" ? forTests : allowed[file.target]
      guard let known else {
        Issue.record("\(file.path): target `\(file.target)` does not stand in the import table")
        continue
      }
      for (number, module) in file.imports where !known.contains(module) {
        Issue.record("\(file.path):\(number): `\(file.target)` may not import `\(module)`")
      }
    }
  }

  @Test("the table has no way back: each target stands below those that import it")
  func order() {
    var below: Set<String> = ["Glibc", "Synchronization"]
    for (target, mayImport) in Self.table {
      let above = mayImport.subtracting(below).sorted()
      #expect(above == [], "`\(target)` may import what stands after it in the table")
      below.insert(target)
    }
  }
}
