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

func tests(of name: String, uses more: [Target.Dependency] = [], excluding: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.target(name: name)] + more, exclude: excluding,
    swiftSettings: strict)
}

let package = Package(
  name: "probity",
  products: [.executable(name: "probity", targets: ["probity"])],
  targets: [
    library("Diagnostics"),
    library("Values"),
    library("FlagSyntax", uses: ["Diagnostics"]),
    library("FlagSemantics", uses: ["Diagnostics", "Values", "FlagSyntax"]),
    library("ProbityKit", uses: ["Diagnostics", "Values", "FlagSyntax", "FlagSemantics"]),
    library("CommandLineInterface", uses: ["ProbityKit", "Diagnostics"]),
    .executableTarget(
      name: "probity", dependencies: ["CommandLineInterface"], swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks", dependencies: ["Diagnostics", "FlagSyntax"], path: "Benchmarks",
      swiftSettings: strict),
    tests(of: "Diagnostics"),
    tests(of: "Values"),
    tests(of: "FlagSyntax", uses: ["Diagnostics"], excluding: ["Conformance", "Golden", "Recovery", "Unformatted"]),
  ]
)
