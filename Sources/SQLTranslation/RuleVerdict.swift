import Diagnostics
import FlagSemantics
import Plans

/// The clauses of one rule over the rows of its subjects.
struct RuleVerdict {
  let name: String
  private let rule: CheckedRule
  let relation: Relation
  private let scope: SQLValue?
  private let flag: SQLValue
  private let isPaired: Bool

  /// Nil where the subjects, or all that the rule asks of them, are left to the engine.
  init?(_ plan: RulePlan, _ translator: Translator) {
    guard let relation = translator.relation(plan.frame) else { return nil }
    rule = plan.rule
    name = plan.rule.name
    self.relation = relation
    scope = plan.scope.map(translator.value)
    flag = translator.value(plan.flag)
    if case .pairs = translator.plan[plan.frame] { isPaired = true } else { isPaired = false }
    let texts = [scope?.truth, flag.truth].compactMap { $0 }
    if texts.allSatisfy({ Row.isConstant($0) && $0.contains("NULL") }) { return nil }
  }

  private var level: Int { max(scope?.level ?? 0, flag.level, relation.base) + 1 }

  /// One step for each clause, with the line on which it stands.
  func clauses(_ dialect: SQLDialect) -> [QueryStep] {
    let scopeName = "\(name): where"
    let source = relation.name(before: level)
    var own = scope?.truth ?? "TRUE"
    if isPaired { own = "(\(own) AND NULLIF(p.\(dialect.identifier("is_sure")), FALSE))" }
    return [
      QueryStep(
        scopeName, reads: [source],
        """
          SELECT p.*, \(Row.read(own, as: "p")) AS \(dialect.identifier("in_scope"))
          FROM \(dialect.identifier(source)) p
        """, comment: "\(name): where \(rule.scope?.comment ?? "every subject")"),
      QueryStep(
        name, reads: [scopeName],
        """
          SELECT p.*, \(Row.read(flag.truth ?? "NULL", as: "p")) AS \
        \(dialect.identifier("is_flagged"))
          FROM \(dialect.identifier(scopeName)) p
        """, comment: "\(name): flag when \(rule.flag.comment)"),
    ]
  }

  /// Clear is sure only where the scope is known.
  private var isClear: String {
    (scope?.isExact ?? true) && !isPaired ? "NOT p.is_flagged" : "p.in_scope AND NOT p.is_flagged"
  }

  /// The surely clear and outside counted, every other subject by its key.
  func counted(_ dialect: SQLDialect) -> String {
    let subject = [relation.identity[0], relation.identity.dropFirst().first].map { column in
      column.map { "CASE WHEN p.outcome IN ('flagged', 'open') THEN p.\($0) END" }
        ?? dialect.null(.whole)
    }
    return """
      SELECT \(dialect.text(name)) AS rule, p.outcome AS outcome, \(subject[0]) AS first,
        \(subject[1]) AS second, COUNT(*) AS subjects
      FROM (
        SELECT \(relation.identity.map { "p.\($0)" }.joined(separator: ", ")), CASE
          WHEN NOT p.in_scope THEN 'outside'
          WHEN \(isClear) THEN 'clear'
          WHEN p.in_scope AND p.is_flagged THEN 'flagged'
          ELSE 'open' END AS outcome
        FROM \(dialect.identifier(name)) p
      ) p
      GROUP BY 2, 3, 4
      """
  }
}

extension Expression {
  /// What the rule says, in one line, and where it says it.
  fileprivate var comment: String {
    let words = place.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let line = place.file.bytes[..<place.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
    return "\(words) (\(place.file.name.split(separator: "/").last ?? ""):\(line))"
      .filter { !$0.isNewline }
  }
}
