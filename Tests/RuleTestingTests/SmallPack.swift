import Diagnostics
import FlagSemantics
import FlagSyntax

/// A pack with one rule over tenders and their bids.
enum SmallPack {
  static let model = """
    codes work is (works, goods)
    record tender (tenders) key id
      id text
      work work
      method one of (open, limited)
      price money(TWD)
      opened_at datetime
      awarded_on date
      note text or none
      bids many bid by tender complete
    record bid (bids) key id
      tender tender
      amount money(TWD)
      on date
    """

  /// The clauses from `for each` to `flag when`, and the tests.
  static func pack(
    _ clauses: String, parameters: String = "", tests: String = ""
  ) throws -> CheckedPack {
    let text = """
      \(parameters)
      rule r zh-TW "一" en "one" severity low
      \(clauses)
      say zh-TW "一" en "one"
      \(tests)
      """
    let checked = PackChecker(
      PackSources(models: [parsed("m.model", model)], rules: [parsed("r.flag", text)])
    ).check()
    if checked.hasErrors {
      let files = [parsed("m.model", model).file]
      throw Mistake(
        text: DiagnosticReport(checked.diagnostics, files: files).text(
          in: .english, colours: false))
    }
    return checked
  }

  struct Mistake: Error { let text: String }

  private static func parsed(_ name: String, _ text: String) -> ParsedFile {
    ParsedFile(SourceFile(name: name, text: text))
  }
}
