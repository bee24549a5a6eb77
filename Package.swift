// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same strictness; warnings are errors.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// What is tested is optimised where it is built for release; the tests themselves would only take
/// longer to build.
let plainly =
  strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

func library(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A C library of the system, with the Debian package that brings its header and its archive.
func system(_ name: String, from package: String) -> Target {
  .systemLibrary(name: name, providers: [.apt([package])])
}

func tests(
  of name: String, uses more: [Target.Dependency] = [], excluding: [String] = [],
  settings: [SwiftSetting] = plainly
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.target(name: name)] + more, exclude: excluding,
    swiftSettings: settings)
}

let package = Package(
  name: "probity",
  products: [.executable(name: "probity", targets: ["probity"])],
  targets: [
    library("Diagnostics"),
    .target(name: "CFaults"),
    .target(name: "CPrograms"),
    library("Files", uses: ["Diagnostics", "CFaults", "CPrograms"]),
    library("Values"),
    library("FlagSyntax", uses: ["Diagnostics"]),
    library("FlagSemantics", uses: ["Diagnostics", "Values", "FlagSyntax"]),
    system("CCrypto", from: "libssl-dev"),
    system("CExpat", from: "libexpat1-dev"),
    system("CMalloc", from: "libc6-dev"),
    system("CSQLite", from: "libsqlite3-dev"),
    system("CZlib", from: "zlib1g-dev"),
    system("CZstd", from: "libzstd-dev"),
    .target(name: "CByteScan"),
    .target(name: "CPostgres"),
    .target(
      name: "CXLSXWriter",
      linkerSettings: [.linkedLibrary("xlsxwriter"), .linkedLibrary("z")]),
    library("Workers", uses: ["CMalloc"]),
    library("Tables", uses: ["CByteScan", "Values"]),
    library("Statistics", uses: ["Values"]),
    library("Findings", uses: ["CCrypto", "Diagnostics", "FlagSemantics"]),
    library("Plans", uses: ["Diagnostics", "Values", "FlagSemantics"]),
    library("SQLTranslation", uses: ["Diagnostics", "Values", "FlagSemantics", "Plans"]),
    library(
      "Scanning",
      uses: [
        "Diagnostics", "Values", "FlagSemantics", "Findings", "Tables", "Plans", "Statistics",
        "Workers",
      ]),
    library(
      "SQLEngines",
      uses: [
        "Diagnostics", "Values", "Files", "FlagSemantics", "Plans", "SQLTranslation", "Scanning",
        "SourceReading",
      ]),
    library(
      "RuleTesting",
      uses: [
        "Diagnostics", "Values", "FlagSemantics", "Findings", "Tables", "Scanning", "Workers",
      ]),
    library(
      "SourceReading",
      uses: [
        "Diagnostics", "Files", "Workers", "CByteScan", "CCrypto", "CExpat", "CPostgres", "CSQLite",
        "CZlib", "CZstd",
      ]),
    library(
      "Ingest",
      uses: [
        "Diagnostics", "Values", "Files", "FlagSyntax", "FlagSemantics", "Tables", "SourceReading",
        "Workers",
      ]),
    library("Generating", uses: ["Diagnostics", "Files", "Values"]),
    library(
      "Reporting", uses: ["Diagnostics", "Findings", "FlagSemantics", "Statistics", "Values"]),
    library("XLSXWriting", uses: ["CXLSXWriter", "Reporting", "Workers"]),
    library(
      "ProbityKit",
      uses: [
        "Diagnostics", "Files", "Values", "FlagSyntax", "FlagSemantics", "Findings", "Tables",
        "SourceReading", "Ingest", "Reporting", "Scanning", "RuleTesting", "SQLEngines", "Workers",
      ]),
    library(
      "CommandLineInterface",
      uses: [
        "CFaults", "Diagnostics", "Files", "Values", "FlagSyntax", "FlagSemantics", "Plans",
        "Tables", "SourceReading", "Findings", "Generating", "Ingest", "ProbityKit", "Reporting",
        "RuleTesting", "SQLEngines", "SQLTranslation", "Scanning",
        "Workers", "XLSXWriting",
      ]),
    // The program for users carries Swift's own libraries and no symbols. Only its linking says so:
    // the objects are those of the tests.
    .executableTarget(
      name: "probity", dependencies: ["CommandLineInterface"], swiftSettings: strict,
      linkerSettings: [
        .unsafeFlags(["-static-stdlib", "-Xlinker", "-s"], .when(configuration: .release))
      ]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Diagnostics", "Findings", "FlagSemantics", "FlagSyntax", "Files", "Ingest",
        "ProbityKit", "Reporting", "SQLEngines", "SQLTranslation", "Scanning", "SourceReading",
        "Tables", "Values", "Workers", "XLSXWriting",
      ],
      path: "Benchmarks", exclude: ["workload", "cells.c", "yardstick.c"], swiftSettings: strict),
    tests(of: "Diagnostics", uses: ["TestSupport"]),
    .target(
      name: "TestSupport", dependencies: ["Diagnostics", "Files"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .target(
      name: "Interpreter",
      dependencies: [
        "Diagnostics", "Findings", "FlagSemantics", "FlagSyntax", "Statistics", "TestSupport",
        "Values",
      ],
      path: "Tests/Interpreter", swiftSettings: strict),
    tests(
      of: "Interpreter",
      uses: [
        "Diagnostics", "Files", "Findings", "FlagSemantics", "FlagSyntax", "TestSupport", "Values",
      ]),
    tests(of: "Files", uses: ["Diagnostics", "TestSupport"]),
    tests(of: "Values", uses: ["TestSupport"]),
    tests(of: "Workers"),
    tests(of: "Generating", uses: ["Files", "TestSupport", "Values"]),
    tests(of: "Tables", uses: ["TestSupport", "Values"]),
    tests(
      of: "Plans",
      uses: [
        "Diagnostics", "Files", "Findings", "FlagSemantics", "FlagSyntax", "Interpreter",
        "ProbityKit", "RuleTesting", "Scanning", "TestSupport", "Values",
      ], excluding: ["Golden"]),
    tests(
      of: "SQLTranslation",
      uses: ["Files", "FlagSemantics", "Plans", "ProbityKit", "TestSupport"],
      excluding: ["Golden"]),
    tests(of: "Statistics", uses: ["TestSupport", "Values"]),
    // Built plainly, these would ask for a type without a copy that the optimised target keeps to
    // itself.
    tests(
      of: "SourceReading",
      uses: ["CSQLite", "CZlib", "Diagnostics", "Files", "TestSupport", "Workers"],
      settings: strict),
    tests(
      of: "Ingest",
      uses: [
        "Diagnostics", "Files", "FlagSemantics", "FlagSyntax", "SourceReading", "Tables",
        "TestSupport", "Values",
      ]),
    tests(
      of: "FlagSemantics",
      uses: ["Diagnostics", "Files", "FlagSyntax", "TestSupport", "Values"],
      excluding: ["Golden"]),
    tests(
      of: "CommandLineInterface",
      uses: ["Diagnostics", "Files", "FlagSemantics", "TestSupport"],
      excluding: ["Golden"]),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "Diagnostics", "Files", "FlagSyntax", "FlagSemantics", "Statistics", "TestSupport",
        "Values",
      ],
      swiftSettings: plainly),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["Files", "TestSupport"], swiftSettings: plainly),
    .testTarget(
      name: "RulePackTests",
      dependencies: [
        "Diagnostics", "Files", "FlagSemantics", "FlagSyntax", "Generating", "Ingest", "ProbityKit",
        "RuleTesting", "Scanning", "SourceReading", "Tables", "TestSupport",
      ],
      swiftSettings: plainly),
    .testTarget(
      name: "DifferentialTests",
      dependencies: [
        "Diagnostics", "Files", "Findings", "FlagSemantics", "Interpreter", "ProbityKit",
        "RuleTesting", "SQLEngines",
        "SQLTranslation", "Scanning", "SourceReading", "TestSupport", "Values", "Workers",
      ],
      swiftSettings: strict),
    .target(
      name: "SampleReports",
      dependencies: ["Diagnostics", "Findings", "FlagSemantics", "Reporting"],
      path: "Tests/SampleReports", swiftSettings: strict),
    tests(of: "Reporting", uses: ["Diagnostics", "Findings", "SampleReports"]),
    tests(
      of: "XLSXWriting",
      uses: [
        "Diagnostics", "Files", "Findings", "ProbityKit", "Reporting", "SampleReports",
        "TestSupport", "Workers",
      ], excluding: ["Python"]),
    tests(of: "Findings", uses: ["Diagnostics", "Files", "FlagSemantics"]),
    tests(
      of: "RuleTesting",
      uses: [
        "Diagnostics", "Files", "Findings", "FlagSemantics", "FlagSyntax", "Interpreter",
        "ProbityKit", "Scanning", "Tables", "Values", "Workers",
      ]),
    tests(
      of: "ProbityKit",
      uses: ["Diagnostics", "FlagSemantics", "FlagSyntax", "Files", "TestSupport"]),
    tests(
      of: "FlagSyntax", uses: ["Diagnostics", "Files", "TestSupport"],
      excluding: ["Conformance", "Golden", "Recovery", "Unformatted"]),
  ]
)

// The fuzzers need a flag of the compiler that other builds have not: see Fuzz/README.md.
if Context.environment["PROBITY_FUZZ"] != nil {
  let asLibrary = strict + [.unsafeFlags(["-parse-as-library"])]
  package.targets += [
    .target(
      name: "FuzzedSource", dependencies: ["Diagnostics", "FlagSyntax"], path: "Fuzz/FuzzedSource",
      swiftSettings: strict),
    .executableTarget(
      name: "FlagFuzzer", dependencies: ["FuzzedSource"], path: "Fuzz/FlagFuzzer",
      swiftSettings: asLibrary),
    .executableTarget(
      name: "ModelFuzzer", dependencies: ["FuzzedSource"], path: "Fuzz/ModelFuzzer",
      swiftSettings: asLibrary),
    .executableTarget(
      name: "MappingFuzzer",
      dependencies: ["Diagnostics", "FlagSemantics", "FlagSyntax", "FuzzedSource"],
      path: "Fuzz/MappingFuzzer", swiftSettings: asLibrary),
    .executableTarget(
      name: "DelimitedFuzzer", dependencies: ["Diagnostics", "SourceReading"],
      path: "Fuzz/DelimitedFuzzer", exclude: ["Seeds"], swiftSettings: asLibrary),
    .target(
      name: "FuzzedDocument", dependencies: ["Diagnostics", "SourceReading"],
      path: "Fuzz/FuzzedDocument", swiftSettings: strict),
    .executableTarget(
      name: "JSONFuzzer", dependencies: ["FuzzedDocument"], path: "Fuzz/JSONFuzzer",
      swiftSettings: asLibrary),
    .executableTarget(
      name: "XMLFuzzer", dependencies: ["FuzzedDocument"], path: "Fuzz/XMLFuzzer",
      swiftSettings: asLibrary),
    .executableTarget(
      name: "WorkbookFuzzer", dependencies: ["Diagnostics", "SourceReading", "TestSupport"],
      path: "Fuzz/WorkbookFuzzer", exclude: ["Seeds", "words.dict"], swiftSettings: asLibrary),
  ]
}
