import Diagnostics
import FlagSyntax

/// Checks what a view of the model is made from.
///
/// Fields that are worked out in the view may use the names of its source: the members and keys of
/// a group, the two of a pair, or the record behind each row by its own name.
struct ViewChecker {
  let context: Context

  struct Checked {
    let source: View.Source?
    let names: Scope
  }

  func check(_ node: SyntaxNode) -> Checked {
    let rule = RuleChecker(context, node)
    let isSubject = node.first(.eachPair) != nil || node.first(.eachGroup) != nil
    let source = isSubject ? subject(rule) : records(node, rule.checker)
    if source == nil { rule.checker.scope.isLenient = true }
    return Checked(source: source, names: rule.checker.scope)
  }

  private func subject(_ rule: RuleChecker) -> View.Source? {
    switch SubjectChecker(rule).check() {
    case .pair(let pair): .pairs(pair)
    case .group(let group): .groups(group)
    case .record, nil: nil
    }
  }

  private func records(_ node: SyntaxNode, _ checker: ExpressionChecker) -> View.Source? {
    guard let body = node.nodes.first else { return nil }
    let value = checker.check(body)
    guard let shape = checker.records(value, for: "`from`"), let record = shape.records.first else {
      return nil
    }
    let name = context.model[record].name
    checker.scope.add(
      name, Expression(.element(.subject(name)), ValueType(.record(shape)), body.place), at: nil)
    return .records(value)
  }
}
