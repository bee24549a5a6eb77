import Diagnostics
import FlagSyntax
import Values

/// Turns the syntax of a condition or value into a checked expression.
///
/// A mistake gives a `broken` expression, which fits everywhere, so that one mistake is said once.
final class ExpressionChecker {
  let context: Context
  var scope: Scope
  /// Parameters, lists and relations whose value depends on the day, where they were read.
  var datedUses: [(use: DatedUse, place: Place)] = []
  /// Parameters and lists that were read, in the order of reading.
  var readParameters: [String] = []
  /// Lets and other names of the scope that were read.
  var usedNames: Set<String> = []

  /// Sums and paths of more parts than this are nobody's rule; each part is one level of a tree.
  static let longest = 256

  var model: Model { context.model }
  var log: DiagnosticLog { context.log }

  init(_ context: Context, _ scope: Scope) {
    self.context = context
    self.scope = scope
  }

  /// Runs with another scope and puts the old one back.
  func inside<Result>(_ inner: Scope, _ body: () -> Result) -> Result {
    let outer = scope
    scope = inner
    defer { scope = outer }
    return body()
  }

  // MARK: Conditions

  /// An expression that must be yes or no.
  func condition(_ node: SyntaxNode) -> Expression {
    let expression = check(node)
    if expression.type.isBroken { return expression }
    guard expression.type.scalar == .truth else {
      log.report(.notACondition, at: expression.place, .type(expression.type, in: model))
      return broken(expression.place)
    }
    return single(expression)
  }

  /// One value where many would leave open which is meant.
  func single(_ expression: Expression) -> Expression {
    guard expression.type.isMany else { return expression }
    log.report(
      .oneWithMany, at: expression.place, label: .oneForEach(expression, in: model),
      notes: Wording.proposals(for: expression))
    return broken(expression.place)
  }

  func broken(_ place: Place) -> Expression { Expression(.broken, .broken, place) }

  func check(_ node: SyntaxNode) -> Expression {
    switch node.kind {
    case .conjunction: return joined(node) { .conjunction($0) }
    case .disjunction: return joined(node) { .disjunction($0) }
    case .negation:
      guard let operand = node.nodes.first.map(condition) else { return broken(node.place) }
      return Expression(.not(operand), .truth, node.place)
    case .parenthesized:
      return node.nodes.first.map(check).map { Expression($0.kind, $0.type, node.place) }
        ?? broken(node.place)
    case .any: return any(node)
    case .order: return order(node)
    case .equality: return equality(node)
    case .missingTest, .noneTest: return missing(node)
    case .membership: return membership(node)
    case .succession: return succession(node)
    case .nearness: return nearness(node)
    case .resemblance: return resemblance(node)
    case .filter: return filter(node)
    case .sum, .product: return arithmetic(node)
    case .minus: return negative(node)
    case .ifMissing: return ifMissing(node)
    case .conversion: return conversion(node)
    case .call: return call(node)
    case .path: return path(node)
    case .along: return alongOutOfPlace(node)
    case .quantity, .number, .date, .string, .truth: return literal(node)
    default: return broken(node.place)
    }
  }

  /// A chain has a name of its own, so that all rules mean the same by it.
  private func alongOutOfPlace(_ node: SyntaxNode) -> Expression {
    let place = node.token(.along).map(node.place) ?? node.place
    log.report(.expected, at: place, .aDefinition, "`along`")
    return broken(node.place)
  }

  private func joined(
    _ node: SyntaxNode, _ make: ([Expression]) -> Expression.Kind
  ) -> Expression {
    Expression(make(node.nodes.map(condition)), .truth, node.place)
  }

  private func any(_ node: SyntaxNode) -> Expression {
    let outer = scope
    defer { scope = outer }
    var bindings: [Expression.Binding] = []
    for binding in node.all(.binding) {
      guard let name = binding.names.first(where: { $0.keyword != .in }) else { continue }
      let path = binding.nodes.first.map(check) ?? broken(binding.place)
      let records = self.records(path, for: "`any`")
      declare(
        binding.text(name), at: binding.place(name),
        Expression(
          .element(.anyMember(binding.text(name))),
          records.map { ValueType(.record($0)) } ?? .broken, binding.place(name)))
      bindings.append(.init(name: binding.text(name), path: path))
    }
    guard let body = node.nodes.last(where: { $0.kind != .binding }) else {
      return broken(node.place)
    }
    return Expression(.exists(bindings, where: condition(body)), .truth, node.place)
  }

  /// Gives a name a meaning, unless it has one: nothing is ever hidden.
  func declare(_ name: String, at place: Place, _ expression: Expression) {
    if let earlier = scope.names[name] {
      log.report(
        .nameHidden, at: place, Wording(verbatim: name),
        others: earlier.place.map { [.init($0, .earlierHere)] } ?? [])
    } else if let parameter = context.parameters[name] {
      log.report(
        .nameHidden, at: place, Wording(verbatim: name),
        others: [.init(parameter.place, .earlierHere)])
    }
    scope.add(name, expression, at: place)
  }

  /// The records that an expression stands for, or a complaint that it has none.
  func records(_ expression: Expression, for what: Wording) -> RecordShape? {
    if expression.type.isBroken { return nil }
    guard let shape = expression.type.record, expression.type.isMany else {
      log.report(
        .notRecords, at: expression.place, what, .type(expression.type, in: model))
      return nil
    }
    return shape
  }

  private func filter(_ node: SyntaxNode) -> Expression {
    let parts = node.nodes
    guard let base = parts.first.map(check) else { return broken(node.place) }
    guard parts.count > 1 else { return base }
    return filtered(base, by: parts[1], at: node.place)
  }

  func filtered(_ base: Expression, by body: SyntaxNode, at place: Place) -> Expression {
    if base.type.isBroken { return broken(place) }
    guard base.type.isMany, let element = base.type.record ?? base.type.element else {
      log.report(.notRecords, at: base.place, "`where`", .type(base.type, in: model))
      return broken(place)
    }
    let inner = scope.entering(element)
    if inner.elements.count == 3 {
      log.report(.nestedIts, at: body.place, "\(inner.elements.count)")
    }
    let condition = inside(inner) { self.condition(body) }
    return Expression(.filter(base, where: condition), base.type, place)
  }
}
