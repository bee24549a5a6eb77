import FlagSemantics
import Testing

@Suite struct SemanticVersionTests {
  /// In rising order, as Semantic Versioning 2.0 gives it.
  static let rising = [
    "0.0.0", "0.0.1", "0.1.0", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta",
    "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.10", "1.2.0", "1.10.0", "2.0.0-0",
    "2.0.0-x-y", "2.0.0", "10.0.0",
  ]

  @Test func areOrdered() throws {
    let versions = try Self.rising.map { try #require(SemanticVersion($0)) }
    #expect(versions.map(\.description) == Self.rising)
    for (low, lower) in versions.enumerated() {
      for (high, higher) in versions.enumerated() {
        #expect((lower < higher) == (low < high), "\(lower) \(higher)")
        #expect((lower == higher) == (low == high))
      }
    }
  }

  @Test(arguments: [
    "", "1", "1.2", "1.2.3.4", "1..3", "01.2.3", "1.2.03", "v1.2.3", "1.2.3-", "1.2.3-a..b",
    "1.2.3-01", "1.2.3+build", "1.2.x", "-1.2.3", "１.2.3", "1.2.3 ", "99999999999999999999.0.0",
    "1.2.3-標",
  ])
  func otherTextsAreNone(text: String) {
    #expect(SemanticVersion(text) == nil)
  }
}
