import Diagnostics
import FlagSemantics
import FlagSyntax
import Testing

/// The language reference holds to the checker: its rules and its tables are what is implemented.
@Suite struct LanguageBlocksTests {
  @Test(
    "every rule of the reference checks without a complaint",
    arguments: ["docs/LANGUAGE.md", "docs/LANGUAGE.zh-TW.md"])
  func blocks(document: String) throws {
    let models = try LanguageDocument("docs/LANGUAGE.md").models
    let rules = try LanguageDocument(document).rules
    #expect(!models.isEmpty && !rules.trees.isEmpty)
    let checked = PackChecker(PackSources(models: models, rules: [rules])).check()
    let report = DiagnosticReport(
      checked.diagnostics.filter { $0.gravity != .note }, files: (models + [rules]).map(\.file))
    #expect(report.diagnostics.isEmpty, "\(report.text(in: .english, colours: false))")
    #expect(!checked.rules.isEmpty)
  }

  @Test("every function stands in the table with what it takes and gives")
  func functions() throws {
    let lines = try LanguageDocument("docs/LANGUAGE.md").lines
    for builtin in Builtin.allCases {
      let row = "| `\(builtin.rawValue)` | \(builtin.signature.row) | "
      #expect(lines.contains { $0.hasPrefix(row) }, "expected a row that begins \(row)")
    }
  }

  @Test("the index of mistakes is complete")
  func mistakes() throws {
    try LanguageDocument.expect(MistakeIndex.text, at: "docs/DIAGNOSTICS.md")
  }
}

extension Builtin.Signature {
  /// The cells of the table: arguments, result, fewest.
  fileprivate var row: String {
    var arguments = parameters.map(\.words).joined(separator: "; ")
    switch order {
    case .needed: arguments += ", `by`"
    case .optional: arguments += ", `by` unless dates"
    case .unused: break
    }
    if isVariadic { arguments += " …" }
    return "\(arguments) | \(result.words) | \(fewest == 0 ? "–" : "\(fewest)")"
  }
}

extension Builtin.Parameter {
  fileprivate var words: String {
    switch self {
    case .many: "records or many values"
    case .records: "records"
    case .quantities: "many quantities"
    case .percentages: "many percentages"
    case .ordered: "many quantities or dates"
    case .dates: "many dates"
    case .condition: "a condition"
    case .parameterName: "a parameter"
    case .one(.date): "one date"
    case .one(.time): "one date and time"
    case .one(.number): "one number"
    case .one(.percent): "one percentage"
    case .one(.quantity): "one quantity"
    case .one(.text): "one text"
    case .one(.convertible): "one number, percentage or truth"
    }
  }
}

extension Builtin.Result {
  fileprivate var words: String {
    switch self {
    case .fixed(let scalar): "\(scalar)"
    case .element: "one of the same type"
    case .same: "the same, many"
    }
  }
}
