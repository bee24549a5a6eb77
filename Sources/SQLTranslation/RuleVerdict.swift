import Diagnostics
import FlagSemantics
import Plans

/// The clauses of one rule over the rows of its subjects.
struct RuleVerdict {
  let name: String
  private let rule: CheckedRule
  /// All subjects.
  private let all: Relation
  /// Those that are not surely outside, where they stand by themselves.
  private let inScope: Relation?
  private let scope: SQLValue?
  private let flag: SQLValue
  /// Whether it may be unsure that there is such a subject: a pair, a group.
  private let mayBeUnsure: Bool

  /// Nil where the subjects, or all that the rule asks of them, are left to the engine.
  init?(_ plan: RulePlan, _ uses: RuleUses, _ translator: Translator) {
    guard let all = translator.relation(plan.frame) else { return nil }
    rule = plan.rule
    name = plan.rule.name
    self.all = all
    if case .pairs = translator.plan[plan.frame] {
      mayBeUnsure = true
    } else {
      mayBeUnsure =
        all.rows != nil
        && all.stages[all.base]?.columns.contains { $0.name == translator.quoted("is_sure") }
          ?? false
    }
    scope = plan.scope.map(translator.value)
    let asked = AskedInScope(plan, uses, translator.plan)
    if let scope, let text = scope.truth, !Row.isConstant(text), let asked {
      let level = asked.before.map { translator.value($0).level } + [scope.level, all.base]
      let own = RuleVerdict.own(text, all, mayBeUnsure, translator)
      let subjects = translator.add(
        Relation(
          "\(name): where", identity: all.identity, base: (level.max() ?? 0) + 1,
          .init(
            columns: [
              .init(
                expression: Row.read(own, as: "p"),
                name: translator.quoted("in_scope"))
            ], source: .relation(all, as: "p"),
            conditions: ["(\(Row.read(own, as: "p"))) IS NOT FALSE"],
            comment: "\(name): where \(plan.rule.scope?.comment ?? "")", keepsColumns: true)))
      inScope = subjects
      flag = Translator(translator, within: RuleScope(asked, subjects)).value(plan.flag)
    } else {
      inScope = nil
      flag = translator.value(plan.flag)
    }
    let texts = [scope?.truth, flag.truth].compactMap { $0 }
    if texts.allSatisfy({ Row.isConstant($0) && $0.contains("NULL") }) { return nil }
  }

  /// The rows that the clauses read.
  var relation: Relation { inScope ?? all }

  private var level: Int { max(scope?.level ?? 0, flag.level, relation.base) + 1 }

  /// What may be no subject at all is not in the scope, and not outside either: of a pair that the
  /// database can't tell, the engine may know that there is none.
  private static func own(
    _ scope: String, _ all: Relation, _ mayBeUnsure: Bool, _ translator: Translator
  ) -> String {
    guard mayBeUnsure else { return scope }
    let isSure = Row.column(translator.quoted("is_sure"))
    return all.rows == nil
      ? "CASE WHEN \(isSure) THEN \(scope) END" : "(\(scope) AND NULLIF(\(isSure), FALSE))"
  }

  /// One step for each clause, with the line on which it stands.
  func clauses(_ translator: Translator) -> [QueryStep] {
    let dialect = translator.dialect
    var source = relation.name(before: level)
    var clauses: [QueryStep] = []
    if inScope == nil {
      let own = RuleVerdict.own(scope?.truth ?? "TRUE", all, mayBeUnsure, translator)
      let step = QueryStep(
        "\(name): where", reads: [source],
        """
          SELECT p.*, \(Row.read(own, as: "p")) AS \(dialect.identifier("in_scope"))
          FROM \(dialect.identifier(source)) p
        """, comment: "\(name): where \(rule.scope?.comment ?? "every subject")")
      clauses = [step]
      source = step.name
    }
    return clauses + [
      QueryStep(
        name, reads: [source],
        """
          SELECT p.*, \(Row.read(flag.truth ?? "NULL", as: "p")) AS \
        \(dialect.identifier("is_flagged"))
          FROM \(dialect.identifier(source)) p
        """, comment: "\(name): flag when \(rule.flag.comment)")
    ]
  }

  /// Clear is sure only where the scope is known.
  private var isClear: String {
    (scope?.isExact ?? true) && !mayBeUnsure
      ? "NOT p.is_flagged" : "p.in_scope AND NOT p.is_flagged"
  }

  /// The surely clear and outside counted, every other subject by its key.
  func counted(_ translator: Translator) -> QueryStep {
    let dialect = translator.dialect
    let subject = [relation.identity[0], relation.identity.dropFirst().first].map { column in
      column.map { "CASE WHEN p.outcome IN ('flagged', 'open') THEN p.\($0) END" }
        ?? dialect.null(.whole)
    }
    let judged = """
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
    guard let inScope, let scope = scope?.truth else {
      return QueryStep(name, reads: [name], judged)
    }
    let own = RuleVerdict.own(scope, all, mayBeUnsure, translator)
    let rows = all.name(before: inScope.base)
    return QueryStep(
      name, reads: [name, rows],
      """
      \(judged)
      UNION ALL
      SELECT \(dialect.text(name)), 'outside', \(dialect.null(.whole)), \(dialect.null(.whole)), COUNT(*)
      FROM \(dialect.identifier(rows)) p
      WHERE NOT (\(Row.read(own, as: "p")))
      """)
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
