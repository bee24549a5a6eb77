import Diagnostics
import Files
import FlagSemantics
import FlagSyntax
import Plans
import ProbityKit
import TestSupport
import Testing

/// Plans of the rules that lie in the repository.
@Suite struct StoredPlanTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private static func pack(_ folder: String) throws -> CheckedPack {
    try PackReader(in: WorkFolder(root)).read([folder]).checked
  }

  private static let examples = (try? pack("Examples/01-ten-rules").rules.map(\.name)) ?? []

  private static let folders = ["Rules", "Examples", "Benchmarks"].flatMap { place in
    let manifests = (try? WorkFolder(root).files(under: place, endingIn: ["/pack.toml"])) ?? []
    return manifests.map { String($0.dropLast("/pack.toml".count)) }
  }

  @Test("the ten examples, as recorded", arguments: examples)
  func example(rule: String) throws {
    let pack = try Self.pack("Examples/01-ten-rules")
    let page = try #require(PlanPages(pack, in: .english).page(of: rule))
    GoldenFile.expect(page.text, rule + ".txt")
  }

  @Test("the plans of a pack are sound and always the same", arguments: folders)
  func sound(folder: String) throws {
    let pack = try Self.pack(folder)
    let plan = Planner(pack).plan(pack.rules)
    PlanChecks(plan: plan).expectSound()
    for language in Language.allCases {
      let pages = PlanPages(pack, in: language)
      #expect(pages.text == PlanPages(pack, in: language).text)
      #expect(!pages.text.contains("#?"))
      #expect(!pages.json.holds(.integer(-1)), "a node or a frame without a number")
    }
    #expect(plan.nodes == Planner(pack).plan(pack.rules).nodes)
  }

  @Test("the rules of the language reference have sound plans")
  func reference() throws {
    let bytes = try FileBytes.read(Self.root + "/docs/LANGUAGE.md")
    let text = String(decoding: bytes, as: UTF8.self)
    let models = text.components(between: "```model\n", and: "\n```").enumerated().map {
      ParsedFile(SourceFile(name: "\($0).model", text: $1 + "\n"))
    }
    let rules = ParsedFile(SourceFile(name: "LANGUAGE.flag.md", bytes: bytes))
    let pack = PackChecker(PackSources(models: models, rules: [rules])).check()
    #expect(!pack.hasErrors && pack.rules.count > 5)
    PlanChecks(plan: Planner(pack).plan(pack.rules)).expectSound()
    #expect(PlanPages(pack, in: .english).text.isEmpty == false)
  }
}

extension JSONValue {
  /// Whether a value stands anywhere inside.
  fileprivate func holds(_ value: JSONValue) -> Bool {
    switch self {
    case .array(let elements): elements.contains { $0.holds(value) }
    case .object(let members): members.contains { $0.value.holds(value) }
    default: self == value
    }
  }
}

extension String {
  fileprivate func components(between start: String, and end: String) -> [Substring] {
    var found: [Substring] = []
    var rest = self[...]
    while let begin = rest.firstRange(of: start),
      let stop = rest[begin.upperBound...].firstRange(of: end)
    {
      found.append(rest[begin.upperBound..<stop.lowerBound])
      rest = rest[stop.upperBound...]
    }
    return found
  }
}
