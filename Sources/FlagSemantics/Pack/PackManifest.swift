package import Diagnostics

/// What `pack.toml` says of a pack of rules, as far as it could be read.
///
/// Where a required key is missing or wrong, a stand-in takes its place (an empty name, version
/// 0.0.0) and the mistake is among the diagnostics, so that everything else can still be checked.
package struct PackManifest: Sendable {
  package let file: SourceFile
  package let name: Placed<String>
  package let version: Placed<SemanticVersion>
  /// In the order of the file; empty when not said.
  package let titles: [LocalTitle]
  /// Relative to the directory of the pack: a file, or a directory of them.
  package let model: Placed<String>
  package let languages: [Placed<String>]
  /// Whether the pack is meant for others and so held to stricter checks.
  package let isPublished: Bool
  package let families: [RuleFamily]
  package let laws: [LawName]
  package let cases: CaseRules
  package let rules: [RuleMetadata]
  package let retired: [RetiredRule]

  /// A text and its language: `zh-TW`, `標案`.
  package struct LocalTitle: Sendable {
    package let language: Placed<String>
    package let text: Placed<String>
  }

  /// The directory name of a family, and what people call it.
  package struct RuleFamily: Sendable {
    package let id: Placed<String>
    package let titles: [LocalTitle]
  }

  /// The code that a law is cited by, and what people call it.
  package struct LawName: Sendable {
    package let code: Placed<String>
    package let titles: [LocalTitle]
  }

  /// What is to be known of a rule and no verdict needs.
  package struct RuleMetadata: Sendable {
    package let rule: Placed<String>
    package let cards: [Placed<String>]
    package let kinds: [Placed<String>]
    package let evidence: [Placed<String>]
    /// In percent.
    package let confidence: Int
    package let ocp: [Placed<String>]
    package let feeds: [Placed<String>]
    package let family: Placed<String>?
  }

  /// A rule that is gone and whose id still resolves.
  package struct RetiredRule: Sendable {
    package let rule: Placed<String>
    package let successor: Placed<String>?
    package let reason: Placed<String>
    package let since: Placed<SemanticVersion>
  }

  /// Where the pack says nothing.
  package static let defaultModel = "model"
  package static let defaultLanguages = ["zh-TW", "en"]
}
