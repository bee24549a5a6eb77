import Diagnostics
package import Findings
package import FlagSemantics
import FlagSyntax

/// A sentence of `docs/MEANING.md`, a rule that shows it, and the verdicts that it gives.
package struct WorkedCase: Sendable {
  package let title: String
  let rule: String
  let tables: [String]
  /// Whether the tables are complete, as those of a test are, or only as far as the model says.
  package let isWhole: Bool
  /// `T1 undecided: missing tender.n, open tender.bids`.
  package let verdicts: [String]

  package static let all =
    values + conditions + sets + counts + subjects + reaches

  init(
    _ title: String, flag: String, where scope: String? = nil, each: String = "tender",
    asOf: String? = nil, severity: String = "low", isWhole: Bool = true, _ tables: String...,
    gives verdicts: String...
  ) {
    self.title = title
    self.tables = tables
    self.isWhole = isWhole
    self.verdicts = verdicts
    rule = """
      rule worked
        zh-TW "例" en "A case"
        severity \(severity)
        \(asOf.map { "as of " + $0 } ?? "")
        for each \(each)
        \(scope.map { "where " + $0 } ?? "")
        flag when \(flag)
        say zh-TW "例" en "A case"

      """
  }

  /// `tender: id, n; T1, ?; T2, 5`
  static func given(_ table: String) -> String {
    let parts = table.split(separator: ":", maxSplits: 1)
    let rows = parts[1].split(separator: ";").map { row in
      "| " + row.split(separator: ",").joined(separator: " | ") + " |"
    }
    return "  given \(parts[0])\n    " + rows.joined(separator: "\n    ") + "\n"
  }

  package var pack: CheckedPack {
    let test =
      "test \"given\"\n" + tables.map(WorkedCase.given).joined() + "  expect flagged nothing\n"
    func file(_ name: String, _ text: String) -> ParsedFile {
      ParsedFile(SourceFile(name: name, text: text))
    }
    return PackChecker(
      PackSources(
        models: [file("worked.model", WorkedModel.text)],
        rules: [file("a.flag", WorkedModel.declarations), file("b.flag", rule + test)])
    ).check()
  }
}

extension Cause {
  package var worded: String {
    switch self {
    case .missing(let text): "missing " + text
    case .imprecise(let text): "imprecise " + text
    case .noRecords(let text): "no records of " + text
    case .open(let text): "open " + text
    case .notInForce(let text): "not in force " + text
    case .divisionByZero: "division by zero"
    case .tooFew(let text): "too few " + text
    case .outOfRange(let text): "out of range " + text
    case .currencies: "currencies"
    case .tooLarge: "too large"
    case .noCalendar: "no calendar"
    case .beyondCalendar: "beyond the calendar"
    case .noRate(let currency, let into): "no rate of \(currency) in \(into)"
    }
  }
}
