import Diagnostics
import FlagSyntax
import Values

/// Checks `set` and `except`: what an office changes without touching the pack.
struct PolicyChecker {
  let context: Context
  /// Rules that the pack once had.
  var retired: [PackManifest.RetiredRule] = []

  private var log: DiagnosticLog { context.log }

  /// In a test a value needs no reason; rules are looked up by their names.
  func setting(_ node: SyntaxNode, rules: Set<String> = []) -> Setting? {
    guard let path = node.first(.path), let dated = node.first(.dated) else { return nil }
    let names = path.ownTokens.filter { $0.kind == .name }.map(path.text)
    if names.count == 2, names[1] == "severity" {
      return severity(of: names[0], path, dated, rules)
    }
    guard names.count == 1, let parameter = context.parameters[names[0]] else {
      let known = context.parameters.keys.sorted() + rules.sorted().map { "\($0).severity" }
      let near = Suggestion.closest(to: path.text, among: known)
      log.report(
        .unknownSetting, at: path.place, Wording(verbatim: path.text),
        notes: near.map { [.didYouMean($0)] } ?? [],
        fix: near.map { Fix(replacing: path.place, with: $0) })
      return nil
    }
    guard
      let value = ParameterChecker(context: context).dated(
        dated, parameter.scalar, parameter.key, of: parameter.name)
    else { return nil }
    return Setting(
      target: .parameter(parameter.name, code: value.code), value: .expression(value.value),
      from: value.from, because: value.because, place: path.place)
  }

  private func severity(
    of rule: String, _ path: SyntaxNode, _ dated: SyntaxNode, _ rules: Set<String>
  ) -> Setting? {
    guard rules.contains(rule) else {
      reportUnknownRule(rule, path, rules)
      return nil
    }
    guard let word = dated.nodes.first, let level = Severity(rawValue: word.text) else {
      if let word = dated.nodes.first { log.reportUnknownSeverity(word.text, at: word.place) }
      return nil
    }
    return Setting(
      target: .severity(rule: rule), value: .severity(level),
      from: ParameterChecker(context: context).from(dated), because: dated.reason,
      place: path.place)
  }

  private func reportUnknownRule(_ rule: String, _ node: SyntaxNode, _ rules: Set<String>) {
    guard let token = node.ownTokens.first(where: { node.text($0) == rule }) else { return }
    if let old = retired.first(where: { $0.rule.value == rule }) {
      log.report(
        .retiredRule, at: node.place(token), Wording(verbatim: rule),
        .successor(old.successor?.value, because: old.reason.value),
        others: [.init(old.rule.place)],
        fix: old.successor.map { Fix(replacing: node.place(token), with: $0.value) })
      return
    }
    let near = Suggestion.closest(to: rule, among: rules.sorted())
    log.report(
      .unknownRule, at: node.place(token), Wording(verbatim: rule),
      notes: near.map { [.didYouMean($0)] } ?? [],
      fix: near.map { Fix(replacing: node.place(token), with: $0) })
  }

  /// `except RULE where … until … because "…"`, in the scope of the rule's subject.
  func exception(_ node: SyntaxNode, rules: [String: SyntaxNode]) -> Exception? {
    guard let name = node.names.first(where: { $0.keyword != .except }) else { return nil }
    let text = node.text(name)
    guard let rule = rules[text] else {
      reportUnknownRule(text, node, Set(rules.keys))
      return nil
    }
    guard let body = node.nodes.first, let condition = condition(body, of: rule) else { return nil }
    if !node.has(.until) { log.report(.endlessException, at: node.place(name)) }
    return Exception(
      rule: text, condition: condition,
      until: ParameterChecker(context: context).from(node, after: .until),
      because: node.reason ?? "", place: node.place(name))
  }

  /// The rule's own mistakes are not said again.
  private func condition(_ body: SyntaxNode, of rule: SyntaxNode) -> Expression? {
    let quiet = Context(quietly: context)
    let checker = RuleChecker(quiet, rule)
    guard SubjectChecker(checker).check() != nil else { return nil }
    return ExpressionChecker(context, checker.checker.scope).condition(body)
  }
}
