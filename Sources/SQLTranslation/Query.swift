package import FlagSemantics
package import Plans

/// One query for all rules of a plan that a database can judge.
///
/// It counts the subjects of each rule that are surely clear or outside, and names every other one:
/// the flagged, and those that are left to the engine. Each stage of a relation and each clause of a
/// rule is one common table expression.
package struct Query: Sendable {
  package let text: String
  /// The same in pieces, for a database that takes them one after the other.
  package let steps: [QueryStep]
  /// What is said of each rule, from the steps.
  package let ends: [QueryStep]
  /// The rules that the query judges, in the order of the plan.
  package let rules: [String]
  /// The rules of which something is left to the engine, and which parts of the language that is.
  package let left: [Left]

  /// What the engine works out beforehand.
  package let handedOver: HandedOver

  package struct Left: Sendable {
    package let rule: String
    package let parts: [String]
    /// Whether the query says nothing of the rule.
    package let isWhole: Bool
  }

  /// `names` are the rules that are asked; without them, all of the plan.
  package init(
    _ plan: Plan, _ pack: CheckedPack, _ catalog: Catalog, _ dialect: SQLDialect,
    only names: Set<String>? = nil
  ) {
    let translator = Translator(plan, pack, catalog, dialect)
    let uses = RuleUses(plan)
    var verdicts: [RuleVerdict] = []
    let asked = plan.rules.filter { names?.contains($0.rule.name) ?? true }
    for rule in asked { RuleVerdict(rule, uses, translator).map { verdicts.append($0) } }
    let rules = verdicts.map(\.name)
    let reasons = LeftToEngine(translator)
    left = asked.compactMap { rule in
      let (name, parts) = (rule.rule.name, reasons.parts(of: rule))
      let isWhole = !rules.contains(name)
      return isWhole || !parts.isEmpty
        ? Left(rule: name, parts: parts, isWhole: isWhole) : nil
    }
    self.rules = rules
    handedOver = translator.handed
    let parts = QueryParts(translator, for: verdicts.map(\.relation))
    steps = parts.steps + verdicts.flatMap { $0.clauses(translator) }
    ends = verdicts.map { $0.counted(translator) }
    text =
      verdicts.isEmpty
      ? ""
      : "WITH\n" + steps.map { $0.expression(dialect) }.joined(separator: ",\n") + "\n"
        + ends.map(\.text).joined(separator: "\nUNION ALL\n") + "\n"
  }
}

/// A query with a name, over tables and over those before it.
package struct QueryStep: Sendable {
  package let name: String
  /// What it reads, as often as it does.
  package let reads: [String]
  package let text: String
  /// What stands above it.
  private let comment: String?

  init(_ name: String, reads: [String], _ text: String, comment: String? = nil) {
    self.name = name
    self.reads = reads
    self.text = text
    self.comment = comment
  }

  /// As a common table expression.
  package func expression(_ dialect: SQLDialect) -> String {
    (comment.map { "-- \($0)\n" } ?? "") + "\(dialect.identifier(name)) AS (\n\(text)\n)"
  }
}

/// The stages that somebody reads, as common table expressions in the order of their levels.
struct QueryParts {
  private let relations: [Relation]
  private let dialect: SQLDialect

  /// Those that some relation reads, directly or by others.
  init(_ translator: Translator, for ends: [Relation]) {
    dialect = translator.dialect
    var read: Set<ObjectIdentifier> = []
    var open = ends
    while let relation = open.popLast() {
      guard read.insert(ObjectIdentifier(relation)).inserted else { continue }
      open += relation.sources
    }
    relations = translator.relations.filter { read.contains(ObjectIdentifier($0)) }
  }

  var steps: [QueryStep] {
    let stages = relations.enumerated().flatMap { place, relation in
      relation.stages.map { (level: $0.key, place: place, relation: relation, stage: $0.value) }
    }
    return stages.sorted { ($0.level, $0.place) < ($1.level, $1.place) }.map {
      written($0.relation, $0.stage, at: $0.level)
    }
  }

  private func written(
    _ relation: Relation, _ stage: Relation.Stage, at level: Int
  ) -> QueryStep {
    var columns = stage.columns.map { "\($0.expression) AS \($0.name)" }
    if stage.source == nil || stage.keepsColumns { columns.insert("p.*", at: 0) }
    var lines = ["  SELECT " + columns.joined(separator: ",\n    ")]
    switch stage.source {
    case nil: lines.append("  FROM \(dialect.identifier(relation.name(before: level))) p")
    case .single?: break
    case let source?: lines.append("  FROM " + written(source, at: level))
    }
    for join in stage.joins {
      let on = join.condition.isEmpty ? "" : " ON \(join.condition)"
      lines.append("  \(join.kind) \(written(join.source, at: level))\(on)")
    }
    if !stage.conditions.isEmpty {
      lines.append("  WHERE " + stage.conditions.joined(separator: "\n    AND "))
    }
    if !stage.grouping.isEmpty {
      lines.append("  GROUP BY " + stage.grouping.joined(separator: ", "))
    }
    let sources = [stage.source].compactMap { $0 } + stage.joins.map(\.source)
    let before = stage.source == nil ? [relation.name(before: level)] : []
    return QueryStep(
      relation.name(at: level), reads: before + sources.compactMap { name($0, at: level) },
      lines.joined(separator: "\n"), comment: stage.comment)
  }

  private func name(_ source: Relation.Source, at level: Int) -> String? {
    switch source {
    case .table(let name, _): name
    case .relation(let relation, _): relation.name(before: level)
    case .single: nil
    }
  }

  private func written(_ source: Relation.Source, at level: Int) -> String {
    name(source, at: level).map { "\(dialect.identifier($0)) \(source.alias)" } ?? ""
  }
}
