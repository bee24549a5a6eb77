import Diagnostics
import FlagSyntax
import Values

/// Checks `param` and `list` declarations.
struct ParameterChecker {
  let context: Context

  func parameter(_ node: SyntaxNode) -> Parameter? {
    guard let name = node.names.first(where: { $0.keyword != .param }),
      let typeNode = node.first(.valueType)
    else { return nil }
    // A parameter of an unknown type is still known by its name.
    let scalar = TypeReader(model: context.model, log: context.log).scalar(typeNode) ?? .broken
    let key = self.key(node)
    let dated = node.all(.dated).compactMap { self.dated($0, scalar, key, of: node.text(name)) }
    let parameter = Parameter(
      name: node.text(name), titles: node.labels, scalar: scalar, key: key,
      laws: Citation.reading(node.first(.law)), values: dated, place: node.place(name))
    checkOrder(parameter)
    checkCodes(parameter)
    LanguageCheck(context: context).check(node.labels, at: parameter.place)
    return parameter
  }

  private func key(_ node: SyntaxNode) -> CodeListID? {
    guard let clause = node.first(.parameterKey),
      let name = clause.names.first(where: { $0.keyword != .by })
    else { return nil }
    if let codes = context.model.codes(named: clause.text(name)) { return codes }
    let near = Suggestion.closest(
      to: clause.text(name), among: context.model.codesByName.keys.sorted())
    context.log.report(
      .unknownType, at: clause.place(name), Wording(verbatim: clause.text(name)),
      notes: near.map { [.didYouMean($0)] } ?? [],
      fix: near.map { Fix(replacing: clause.place(name), with: $0) })
    return nil
  }

  /// `is for works 5000萬 TWD from 1999-05-27 because "…"`.
  func dated(
    _ node: SyntaxNode, _ scalar: Scalar, _ key: CodeListID?, of name: String
  ) -> Parameter.Dated? {
    guard let body = node.nodes.first else { return nil }
    let checker = ExpressionChecker(context, Scope())
    var value: Expression
    if case .code(let list) = scalar {
      value = checker.code(body, of: list, in: body.place) ?? checker.check(body)
    } else {
      value = checker.check(body)
    }
    guard !value.type.isBroken else { return nil }
    if let other = checker.readParameters.first {
      context.log.report(
        .valueNotConstant, at: body.place, Wording(verbatim: name), Wording(verbatim: other))
      return nil
    }
    guard value.type.scalar.isComparable(with: scalar, in: context.model), !value.type.isMany else {
      context.log.report(
        .valueOfOtherType, at: body.place, Wording(verbatim: name),
        .type(ValueType(scalar), in: context.model), .type(value.type, in: context.model))
      return nil
    }
    return Parameter.Dated(
      code: code(node, key, of: name), value: value, from: from(node), because: node.reason,
      place: node.place)
  }

  private func code(_ node: SyntaxNode, _ key: CodeListID?, of name: String) -> String? {
    let tokens = node.ownTokens
    guard let index = tokens.firstIndex(where: { $0.keyword == .for }), index + 1 < tokens.count
    else {
      if let key, !node.has(.for) {
        context.log.report(
          .keyUnsaid, at: node.place, Wording(verbatim: name),
          Wording(verbatim: context.model[key].name ?? "?"),
          notes: context.model[key].codes.first.map {
            [.writeInstead("is for \(CodeList.written($0.name)) …")]
          } ?? [])
      }
      return nil
    }
    let token = tokens[index + 1]
    let code = token.kind == .string ? node.unquoted(token) : node.text(token)
    guard let key else {
      context.log.report(
        .unknownCode, at: node.place(token), Wording(verbatim: code), Wording(verbatim: name))
      return nil
    }
    if !context.model[key].has(code) {
      let near = Suggestion.closest(to: code, among: context.model[key].codes.map(\.name))
      context.log.report(
        .unknownCode, at: node.place(token), Wording(verbatim: code),
        Wording(verbatim: context.model[key].name ?? "?"),
        notes: [near.map { .didYouMean($0) } ?? .codesAre(context.model[key])],
        fix: near.map { Fix(replacing: node.place(token), with: CodeList.written($0)) })
    }
    return code
  }

  func from(_ node: SyntaxNode, after keyword: Keyword = .from) -> CalendarDate? {
    let tokens = node.ownTokens
    guard let index = tokens.firstIndex(where: { $0.keyword == keyword }),
      index + 1 < tokens.count, tokens[index + 1].kind == .date
    else { return nil }
    let text = node.text(tokens[index + 1])
    let date = CalendarDate(text)
    if date == nil {
      context.log.report(
        .noSuchDate, at: node.place(tokens[index + 1]), Wording(verbatim: text))
    }
    return date
  }

  /// Values of one code stand from the oldest to the newest, none twice.
  private func checkOrder(_ parameter: Parameter) {
    var last: [String?: Parameter.Dated] = [:]
    for value in parameter.values {
      if let earlier = last[value.code], !isBefore(earlier.from, value.from) {
        context.log.report(
          .valuesOutOfOrder, at: value.place, Wording(verbatim: parameter.name),
          others: [.init(earlier.place)])
      }
      last[value.code] = value
    }
  }

  private func isBefore(_ earlier: CalendarDate?, _ later: CalendarDate?) -> Bool {
    guard let later else { return false }
    return earlier.map { $0 < later } ?? true
  }

  private func checkCodes(_ parameter: Parameter) {
    guard let key = parameter.key else { return }
    let covered = Set(parameter.values.compactMap(\.code))
    let missing = context.model[key].codes.map(\.name).filter { !covered.contains($0) }
    // A value without its code has been complained of: it may stand for any of these.
    let isKeyed = parameter.values.allSatisfy { $0.code != nil }
    guard isKeyed, !missing.isEmpty else { return }
    context.log.report(
      .codesNotCovered, at: parameter.place, Wording(verbatim: parameter.name),
      Wording(
        en: missing.map { "`\($0)`" }.joined(separator: ", "),
        zh: missing.map { "`\($0)`" }.joined(separator: "、")))
  }

  func list(_ node: SyntaxNode) -> NamedList? {
    guard let name = node.names.first(where: { $0.keyword != .list }),
      let type = node.first(.valueType)
    else { return nil }
    LanguageCheck(context: context).check(node.labels, at: node.place(name))
    let place = node.place(name)
    if let items = node.first(.codeItems) {
      let codes = items.ownTokens.filter { $0.keyword != .is && $0.kind != .comma }
        .map { $0.kind == .string ? items.unquoted($0) : items.text($0) }
      return NamedList(
        name: node.text(name), titles: node.labels, scalar: .text(.text), source: .codes(codes),
        place: place)
    }
    guard let file = node.token(.string) else { return nil }
    let scalar = TypeReader(model: context.model, log: context.log).scalar(type) ?? .broken
    return NamedList(
      name: node.text(name), titles: node.labels, scalar: scalar,
      source: .file(node.unquoted(file)), place: place)
  }
}

extension Citation {
  /// The laws that a `law` clause cites.
  static func reading(_ node: SyntaxNode?) -> [Citation] {
    (node?.all(.cite) ?? []).compactMap { Citation($0) }
  }

  /// `GPA 34(3)`, when nothing of it is left out.
  init?(_ cite: SyntaxNode) {
    let text = cite.text
    guard let gap = text.firstIndex(where: { $0.isWhitespace }) else { return nil }
    let article = text[gap...].drop { $0.isWhitespace }
    self.init(law: String(text[..<gap]), article: article.filter { $0 != "\"" }.description)
  }
}
