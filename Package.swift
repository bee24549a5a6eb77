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

func library(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(of name: String, uses more: [Target.Dependency] = [], excluding: [String] = []) -> Target
{
  .testTarget(
    name: name + "Tests", dependencies: [.target(name: name)] + more, exclude: excluding,
    swiftSettings: strict)
}

let package = Package(
  name: "probity",
  products: [.executable(name: "probity", targets: ["probity"])],
  targets: [
    library("Diagnostics"),
    library("Files", uses: ["Diagnostics"]),
    library("Values"),
    library("FlagSyntax", uses: ["Diagnostics"]),
    library("FlagSemantics", uses: ["Diagnostics", "Values", "FlagSyntax"]),
    library("ProbityKit", uses: ["Diagnostics", "Files", "Values", "FlagSyntax", "FlagSemantics"]),
    library(
      "CommandLineInterface",
      uses: ["Diagnostics", "Files", "Values", "FlagSyntax", "FlagSemantics", "ProbityKit"]),
    .executableTarget(
      name: "probity", dependencies: ["CommandLineInterface"], swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks", dependencies: ["Diagnostics", "FlagSemantics", "FlagSyntax", "Files"],
      path: "Benchmarks", exclude: ["yardstick.c"], swiftSettings: strict),
    tests(of: "Diagnostics", uses: ["TestSupport"]),
    .target(
      name: "TestSupport", dependencies: ["Diagnostics", "Files"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests(of: "Files", uses: ["Diagnostics", "TestSupport"]),
    tests(of: "Values", uses: ["TestSupport"]),
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
      dependencies: ["Diagnostics", "Files", "FlagSyntax", "FlagSemantics", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["Files", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "RulePackTests",
      dependencies: [
        "Diagnostics", "Files", "FlagSemantics", "FlagSyntax", "ProbityKit",
      ],
      swiftSettings: strict),
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
  ]
}
